"""Contrasts: the same kinds of name as a patient's and as a colleague's, in sentences of who.txt; the names are drawn anew every epoch."""

import re
from pathlib import Path

SLOT = re.compile(r"\{([pcfn])\}")
LABELS = {"p": "person_name", "c": "practitioner_name", "f": "public_figure", "n": None}


def sentences():
    lines = Path(__file__).with_name("who.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def filled(frame, pools, rng):
    """One sentence with its spans in code points; two of three names are one word, one of six is in lower case."""
    pool = pools["arabic" if re.search("[ء-ي]", frame) else "latin"]
    out, spans, at, size = [], [], 0, 0
    small = rng.random() < 1 / 6
    for slot in SLOT.finditer(frame):
        name = " ".join(rng.choice(pool) for _ in range(1 if rng.random() < 2 / 3 else 2))
        name = name.lower() if small else name
        before = frame[at : slot.start()]
        out += [before, name]
        size += len(before)
        label = LABELS[slot.group(1)]
        spans += [{"start": size, "end": size + len(name), "label": label}] if label else []
        size += len(name)
        at = slot.end()
    return "".join(out) + frame[at:], spans
