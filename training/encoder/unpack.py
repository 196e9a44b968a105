"""The other way round from package.py: a checkpoint to go on from, out of what ships. Weights come back as int8 kept them."""

import argparse
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from model import HEADS


def arrays(graph):
    """Weights in the order in which export.py writes them; single numbers and shapes are not weights."""
    for constant in graph.initializer:
        value = numpy_helper.to_array(constant)
        if value.size > 1 and value.dtype.name in ("int8", "float32"):
            yield torch.tensor(value)


def state(path):
    graph = onnx.load(path).graph
    left = arrays(graph)
    out = {}
    rows = lambda: next(left).float() * next(left)
    out["word.weight"], out["position.weight"] = rows(), rows()

    def norm(name):
        out[f"{name}.weight"], out[f"{name}.bias"] = next(left), next(left)

    def linear(name):
        weight, scale, bias = next(left).float().T, next(left), next(left)
        out[f"{name}.weight"], out[f"{name}.bias"] = (weight * scale[:, None]).contiguous(), bias

    def exact(name):
        out[f"{name}.weight"], out[f"{name}.bias"] = next(left).T.contiguous(), next(left)

    norm("norm")
    hidden, layers = len(out["norm.weight"]), sum(node.op_type == "Gelu" for node in graph.node)
    for layer in range(layers):
        at = f"layers.{layer}"
        for part, read in (("qkv", linear), ("out", linear), ("norm1", norm), ("up", linear), ("down", linear), ("norm2", norm)):
            read(f"{at}.{part}")
        # export.py divides the questions by the root of a head's size beforehand.
        for kind in ("weight", "bias"):
            out[f"{at}.qkv.{kind}"][:hidden] *= (hidden // HEADS) ** 0.5
    for head in ("tag", "look", "leak", "conduct", "amiss"):
        exact(head)
    assert next(left, None) is None, "more weights than the graph should have"
    return out, layers


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--model", required=True, help="folder of encoder.onnx and encoder.vocab")
    p.add_argument("--out", required=True)
    args = p.parse_args()
    weights, layers = state(str(Path(args.model, "encoder.onnx")))
    lines = Path(args.model, "encoder.vocab").read_text("utf-8").split("\n")
    pieces = [(piece, int(score)) for piece, score in (line.rsplit("\t", 1) for line in lines if line)]
    torch.save({"state": weights, "pieces": pieces, "layers": layers, "epoch": -1}, args.out)


if __name__ == "__main__":
    main()
