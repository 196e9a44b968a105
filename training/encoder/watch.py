"""How well conduct is told on authors left out: order (area under the curve) and what is found at 5 % alarms."""

import torch
import torch.distributed as dist

import data
from model import HALF
from tokens import CLS, PAD, SEP


def logits(m, texts, tokeniser, length=224):
    """Conduct and amiss logits of every text, in full precision."""
    order, out = sorted(range(len(texts)), key=lambda i: len(texts[i])), {}
    m.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=HALF):
        for at in range(0, len(order), 24):
            some = order[at : at + 24]
            rows = [[CLS, *tokeniser.encode(texts[i])[0][: length - 2], SEP] for i in some]
            n = max(len(r) for r in rows)
            ids = torch.tensor([r + [PAD] * (n - len(r)) for r in rows])
            said = m(ids, ids != PAD)
            for i, kinds, amiss in zip(some, said[2].float().tolist(), said[3].float().tolist()):
                out[i] = (kinds, amiss)
    return [out[i] for i in range(len(texts))]


def order_of(bad, good):
    ranked = sorted([(s, 0) for s in good] + [(s, 1) for s in bad])
    below = total = 0
    for _, is_bad in ranked:
        total, below = (total + below, below) if is_bad else (total, below + 1)
    return total / max(1, len(bad) * len(good))


def found_at(bad, good, alarms=0.05):
    from_here = sorted(good, reverse=True)[int(alarms * len(good))]
    return sum(s > from_here for s in bad) / max(1, len(bad))


def scores(kinds, amiss):
    """(any kind but ok and distress against ok and distress, amiss, distress)"""
    p = torch.tensor(kinds).softmax(0).tolist()
    last = data.CONDUCT.index("distress")
    odds = lambda x: torch.tensor(x).clamp(1e-6, 1 - 1e-6).logit().item()
    return odds(1 - p[0] - p[last]), amiss[1] - amiss[0], odds(p[last])


def tell(m, rows, tokeniser, rank, workers, say):
    rows = [r for r in rows if r["conduct"]]
    if not rows:
        return
    mine = logits(m, [r["text"] for r in rows[rank::workers]], tokeniser)
    shared = [None] * workers
    dist.all_gather_object(shared, mine)
    for author in sorted({r["author"] for r in rows}):
        said = [(r, scores(*shared[i % workers][i // workers])) for i, r in enumerate(rows) if r["author"] == author]
        of = lambda pick, k: [x(s) if callable(x := k) else s[k] for r, s in said if pick(r["conduct"])]
        figures = []
        for name, k in (("kinds", 0), ("amiss", 1), ("both", lambda s: s[0] + s[1])):
            bad, good = of(lambda c: c not in ("ok", "distress"), k), of(lambda c: c == "ok", k)
            figures.append(f"{name} {order_of(bad, good):.3f} {100 * found_at(bad, good):.0f} %")
        sad = of(lambda c: c == "distress", 2)
        if sad:
            figures.append(f"distress {order_of(sad, of(lambda c: c != 'distress', 2)):.3f} {100 * found_at(sad, of(lambda c: c != 'distress', 2), 0.01):.0f} % at 1 %")
        say("  ", author, "; ".join(figures))
