"""Trains the encoder, whole or without some authors; writes a checkpoint with everything that export and measuring need."""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import augment
import data
import model as models
import vocabulary
import weights
from tokens import CLS, PAD, SEP, SPECIALS, Tokeniser

LENGTH = 224


def code_points(text, spans):
    """Corpus offsets are UTF-16; Python counts code points."""
    if all(ord(c) <= 0xFFFF for c in text):
        return spans
    at, unit = {}, 0
    for i, c in enumerate(text):
        at[unit] = i
        unit += 2 if ord(c) > 0xFFFF else 1
    at[unit] = len(text)
    return [{**s, "start": at[s["start"]], "end": at[s["end"]]} for s in spans]


def units(text):
    out, unit = [], 0
    for c in text:
        out.append(unit)
        unit += 2 if ord(c) > 0xFFFF else 1
    return out + [unit]


def encode(text, spans, tokeniser):
    """Tags per piece, -100 where there is nothing to learn."""
    ids, ranges = tokeniser.encode(text)
    ids, ranges = ids[: LENGTH - 2], ranges[: LENGTH - 2]
    tags = [0 if spans is not None else -100] * len(ids)
    place = units(text) if spans else []
    for s in spans or []:
        start, end, first = place[s["start"]], place[s["end"]], True
        label = data.LABELS.index(s["label"])
        for i, (a, b) in enumerate(ranges):
            if a < end and b > start:
                tags[i] = 1 + 2 * label + (0 if first else 1)
                first = False
    return [CLS, *ids, SEP], [-100, *tags, -100]


def epoch(rows, tokeniser, pools, rng):
    made = []
    for row in rows:
        text, spans = augment.vary(row["text"], row["points"], pools, rng)
        made.append((*encode(text, spans, tokeniser), row))
    rng.shuffle(made)
    made = [b for i in range(0, len(made), 1024) for b in sorted(made[i : i + 1024], key=lambda e: len(e[0]))]
    batches, held = [], []
    for e in made:
        if held and (len(held) + 1) * len(e[0]) > 3000:
            batches.append(held)
            held = []
        held.append(e)
    batches.append(held)
    rng.shuffle(batches)
    return batches


def tensors(batch):
    n = -(-max(len(e[0]) for e in batch) // 16) * 16
    pad = lambda values, fill: torch.tensor([v + [fill] * (n - len(v)) for v in values])
    ids, tags = pad([e[0] for e in batch], PAD), pad([e[1] for e in batch], -100)
    pick = lambda value, names: -100 if value is None else names.index(value)
    leak = torch.tensor([pick(e[2]["leak"], data.LEAKS) for e in batch])
    conduct = torch.tensor([pick(e[2]["conduct"], data.CONDUCT) for e in batch])
    return ids, ids != PAD, tags, leak, conduct


def gather(args):
    rows = data.corpus(args.corpus)
    for row in rows:
        row["points"] = None if row["spans"] is None else code_points(row["text"], row["spans"])
    left = set(args.leave_out.split(",")) if args.leave_out else set()
    kept = [r for r in rows if r["author"] not in left]
    kept += [r for r in kept if r["author"].startswith("conduct/")]
    for name, (learn, _) in data.clean(args.data).items():
        for text in learn[: args.negatives]:
            kept.append({"author": name, "lang": "fr", "text": text, "points": [], "leak": "none", "conduct": "ok"})
    return kept


def main():
    p = argparse.ArgumentParser()
    for name in ("wheel", "corpus", "data", "names", "out"):
        p.add_argument(f"--{name}", required=True)
    p.add_argument("--leave-out", default="")
    p.add_argument("--from", dest="begin", help="goes on from a checkpoint: its vocabulary and weights, with what was left out there")
    p.add_argument("--layers", default="0,1,2,3,4,5,6,7")
    p.add_argument("--pieces", type=int, default=36000)
    p.add_argument("--epochs", type=int, default=5)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--negatives", type=int, default=700)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--seed", type=int, default=7)
    args = p.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)

    source = weights.read(args.wheel)
    saved = torch.load(args.begin, weights_only=True) if args.begin else None
    if saved:
        pieces, kept = saved["pieces"], list(range(len(saved["pieces"]) + len(SPECIALS)))
    else:
        pieces, kept = vocabulary.cut(source, data.counting_texts(args.corpus, args.data, args.names), args.pieces)
    tokeniser = Tokeniser(pieces)
    m = models.start(source, kept, [int(i) for i in args.layers.split(",")], len(data.TAGS), len(data.LEAKS), len(data.CONDUCT))
    del source
    if saved:
        m.load_state_dict(saved["state"])
    rows, pools = gather(args), data.names(args.data, args.names)
    print(len(pieces), "pieces", len(rows), "messages", {k: len(v) for k, v in pools.items()}, flush=True)

    head = [p for n, p in m.named_parameters() if n.split(".")[0] in ("tag", "look", "leak", "conduct")]
    body = [p for n, p in m.named_parameters() if n.split(".")[0] not in ("word", "tag", "look", "leak", "conduct")]
    optimiser = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": head, "lr": args.rate * 8}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    rows_seen = torch.optim.SparseAdam([m.word.weight], lr=args.rate)
    total, step = args.epochs * len(epoch(rows, tokeniser, pools, random.Random(0))), 0
    ramp = lambda s: min((s + 1) / (0.06 * total), max(0.0, (1.02 - s / total) / 0.96))
    steppers = [optimiser, rows_seen]
    schedules = [torch.optim.lr_scheduler.LambdaLR(o, ramp) for o in steppers]
    began = time.time()
    for number in range(args.epochs):
        m.train()
        sums = torch.zeros(3)
        batches = epoch(rows, tokeniser, pools, rng)
        for batch in batches:
            ids, real, tags, leak, conduct = tensors(batch)
            with torch.autocast("cpu", torch.bfloat16):
                t, l, c = m(ids, real)
            wide = lambda x: x.float()
            losses = [
                F.cross_entropy(wide(t).flatten(0, 1), tags.flatten(), ignore_index=-100) if (tags >= 0).any() else torch.zeros(()),
                F.cross_entropy(wide(l), leak, ignore_index=-100, label_smoothing=0.05) if (leak >= 0).any() else torch.zeros(()),
                F.cross_entropy(wide(c), conduct, ignore_index=-100, label_smoothing=0.05) if (conduct >= 0).any() else torch.zeros(()),
            ]
            (3 * losses[0] + losses[1] + 0.7 * losses[2]).backward()
            torch.nn.utils.clip_grad_norm_(head + body, 1.0)
            for stepper in steppers:
                stepper.step()
                stepper.zero_grad(set_to_none=True)
            for schedule in schedules:
                schedule.step()
            sums += torch.stack([x.detach() for x in losses])
            step += 1
            if step % 50 == 0:
                print(step, "of", total, f"{time.time() - began:.0f} s", [round(x.item(), 3) for x in losses], flush=True)
        print("epoch", number, [round(float(x), 4) for x in sums / len(batches)], f"{time.time() - began:.0f} s", flush=True)
    Path(args.out).parent.mkdir(parents=True, exist_ok=True)
    torch.save({"state": m.state_dict(), "pieces": pieces, "layers": len(m.layers), "args": vars(args)}, args.out)
    print(json.dumps({"left_out": args.leave_out, "seconds": round(time.time() - began)}))


if __name__ == "__main__":
    main()
