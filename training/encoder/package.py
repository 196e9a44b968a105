"""Turns a checkpoint into what ships: encoder.onnx, encoder.json, encoder.vocab; and writes fixtures for the tokeniser's test."""

import argparse
import json
from pathlib import Path

import torch

import data
import export
import model as models
from tokens import Tokeniser


def load(path):
    saved = torch.load(path, weights_only=True)
    inner, hidden = saved["state"]["layers.0.up.weight"].shape
    shape = (hidden, models.HEADS, inner, 1e-6, saved["layers"], len(saved["state"]["word.weight"]), len(data.TAGS), len(data.LEAKS), len(data.CONDUCT))
    m = models.Encoder(*shape)
    m.load_state_dict(saved["state"])
    return m.eval(), saved["pieces"]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--temperature", default='{"tags":1,"leak":1,"conduct":1}')
    p.add_argument("--fixtures")
    p.add_argument("--corpus")
    args = p.parse_args()
    m, pieces = load(args.checkpoint)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    export.build(m, str(out / "encoder.onnx"))
    (out / "encoder.vocab").write_text("".join(f"{piece}\t{score}\n" for piece, score in pieces), "utf-8")
    card = {"labels": data.LABELS, "leaks": data.LEAKS, "conduct": data.CONDUCT, "temperature": json.loads(args.temperature), "window": 192, "stride": 144}
    (out / "encoder.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    if args.fixtures:
        fixtures(args, m, pieces)


ODD = [
    "", " ", "a", "Élodie  B.\n\tlit 4", "éa", "ﬁn ½ №3 10⁹/L", "م‌حـــمّد ٠٦١٢٣٤٥٦٧٨", "x" * 70, "👩‍⚕️ garde 😅😅", "smito L7aj 3emmi", "漢字 кот ελ", "a\u00a0b\u2028c ﷺ ﻻ", "ñ̈ q̃",
]


def fixtures(args, m, pieces):
    """Texts with their pieces and, for some, what the graph in full precision says."""
    tokeniser = Tokeniser(pieces)
    rows = data.corpus(args.corpus)
    rows = [r for r in rows if r["spans"] is not None]
    made = []
    for text in ODD + [r["text"] for r in rows[:: max(1, len(rows) // 60)]]:
        ids, ranges = tokeniser.encode(text)
        row = {"text": text, "ids": ids, "ranges": ranges}
        if 4 < len(ids) < 180:
            with torch.no_grad():
                n = torch.tensor([[0, *ids, 2]])
                leak = m(n, torch.ones_like(n, dtype=torch.bool))[1][0].softmax(0)
            row["leak"] = [round(float(v), 4) for v in leak]
        made.append(row)
    Path(args.fixtures).write_text("".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\n" for r in made), "utf-8")


if __name__ == "__main__":
    main()
