"""Writes the encoder as an ONNX graph: int8 weights, one scale an output channel and a row of the vocabulary, activations quantised as they come."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def int8(values, axis):
    top = np.abs(values).max(axis=axis, keepdims=True)
    scale = np.maximum(top, 1e-8) / 127
    return np.clip(np.round(values / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


class Graph:
    def __init__(self):
        self.nodes, self.data, self.n = [], [], 0

    def constant(self, value):
        self.n += 1
        self.data.append(numpy_helper.from_array(np.ascontiguousarray(value), f"c{self.n}"))
        return f"c{self.n}"

    def op(self, kind, inputs, outputs=1, **attributes):
        self.n += 1
        names = [f"t{self.n}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names[0] if outputs == 1 else names

    def quantised(self, x):
        """One scale a piece: a word with large numbers does not coarsen its neighbours."""
        top = self.op("ReduceMax", [self.op("Abs", [x]), self.constant(np.array([-1], np.int64))], keepdims=1)
        scale = self.op("Mul", [self.op("Max", [top, self.constant(np.float32(1e-8))]), self.constant(np.float32(1 / 127))])
        shifted = self.op("Add", [self.op("Round", [self.op("Div", [x, scale])]), self.constant(np.float32(128))])
        return self.op("Cast", [shifted], to=TensorProto.UINT8), scale, self.constant(np.array(128, np.uint8))

    def linear(self, quantised, weight, bias):
        q, scale, zero = quantised
        w, s = int8(weight, 1)
        product = self.op("MatMulInteger", [q, self.constant(w.T), zero, self.constant(np.zeros((), np.int8))])
        columns = self.op("Mul", [self.op("Cast", [product], to=TensorProto.FLOAT), self.constant(s[:, 0])])
        return self.op("Add", [self.op("Mul", [columns, scale]), self.constant(bias)])

    def exact(self, x, weight, bias):
        return self.op("Add", [self.op("MatMul", [x, self.constant(weight.T)]), self.constant(bias)])

    def norm(self, x, layer):
        return self.op("LayerNormalization", [x, self.constant(array(layer.weight)), self.constant(array(layer.bias))], axis=-1, epsilon=layer.eps)


def array(tensor):
    return tensor.detach().float().numpy()


def build(model, path):
    g = Graph()
    hidden = model.word.weight.shape[1]
    ints = lambda *v: g.constant(np.array(v, np.int64))
    table, scales = int8(array(model.word.weight), 1)
    word = g.op("Mul", [g.op("Cast", [g.op("Gather", [g.constant(table), "ids"])], to=TensorProto.FLOAT), g.op("Gather", [g.constant(scales), "ids"])])
    places, pscales = int8(array(model.position.weight), 1)
    count = g.op("Shape", ["ids"])
    place = g.op("Mul", [
        g.op("Cast", [g.op("Slice", [g.constant(places), ints(0), count, ints(0)])], to=TensorProto.FLOAT),
        g.op("Slice", [g.constant(pscales), ints(0), count, ints(0)]),
    ])
    x = g.norm(g.op("Add", [word, place]), model.norm)
    for layer in model.layers:
        heads, size = layer.heads, hidden // layer.heads
        shape = ints(-1, heads, size)
        x8 = g.quantised(x)
        rows = [array(layer.qkv.weight)[i * hidden : (i + 1) * hidden] for i in range(3)]
        bias = [array(layer.qkv.bias)[i * hidden : (i + 1) * hidden] for i in range(3)]
        rows[0], bias[0] = rows[0] / size**0.5, bias[0] / size**0.5
        joined = g.linear(x8, np.concatenate(rows), np.concatenate(bias))
        parts = g.op("Split", [joined], 3, axis=1, num_outputs=3)
        q = g.op("Transpose", [g.op("Reshape", [parts[0], shape])], perm=[1, 0, 2])
        k = g.op("Transpose", [g.op("Reshape", [parts[1], shape])], perm=[1, 2, 0])
        v = g.op("Transpose", [g.op("Reshape", [parts[2], shape])], perm=[1, 0, 2])
        looks = g.op("Softmax", [g.op("MatMul", [q, k])], axis=-1)
        mixed = g.op("Reshape", [g.op("Transpose", [g.op("MatMul", [looks, v])], perm=[1, 0, 2]), ints(-1, hidden)])
        x = g.norm(g.op("Add", [x, g.linear(g.quantised(mixed), array(layer.out.weight), array(layer.out.bias))]), layer.norm1)
        wide = g.op("Gelu", [g.linear(g.quantised(x), array(layer.up.weight), array(layer.up.bias))])
        x = g.norm(g.op("Add", [x, g.linear(g.quantised(wide), array(layer.down.weight), array(layer.down.bias))]), layer.norm2)
    tags = g.exact(x, array(model.tag.weight), array(model.tag.bias))
    looks = g.op("Softmax", [g.exact(x, array(model.look.weight), array(model.look.bias))], axis=0)
    pooled = g.op("MatMul", [g.op("Transpose", [looks], perm=[1, 0]), x])
    leak_look, conduct_look = g.op("Split", [pooled], 2, axis=0, num_outputs=2)
    first = g.op("Slice", [x, ints(0), ints(1), ints(0)])
    best = g.op("ReduceMax", [tags, ints(0)], keepdims=1)
    leak = g.exact(g.op("Concat", [first, leak_look, best], axis=1), array(model.leak.weight), array(model.leak.bias))
    manner = g.op("Concat", [g.op("ReduceMean", [x, ints(0)], keepdims=1), conduct_look], axis=1)
    conduct = g.exact(manner, array(model.conduct.weight), array(model.conduct.bias))
    amiss = g.exact(manner, array(model.amiss.weight), array(model.amiss.bias))
    flat = ints(-1)
    said = {"tags": tags, "leak": g.op("Reshape", [leak, flat]), "conduct": g.op("Reshape", [conduct, flat]), "amiss": g.op("Reshape", [amiss, flat])}
    for name, value in said.items():
        g.nodes.append(helper.make_node("Identity", [value], [name]))
    kinds = [("tags", ["n", model.tag.out_features]), ("leak", [model.leak.out_features]), ("conduct", [model.conduct.out_features]), ("amiss", [model.amiss.out_features])]
    graph = helper.make_graph(
        g.nodes, "encoder", [helper.make_tensor_value_info("ids", TensorProto.INT32, ["n"])],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in kinds], g.data,
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    onnx.checker.check_model(made)
    onnx.save(made, path)
