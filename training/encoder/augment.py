"""Names change hands: a patient's name in one reading is a colleague's in another, so that only the words around it tell who it is."""

import re

WORD = re.compile(r"[^\W\d_]{3,}")
PARTICLES = {"ben", "bent", "bint", "ould", "abou", "abu", "von", "van", "der", "les", "des", "las", "los"}


def styled(name, like):
    return name.lower() if like.islower() else name.upper() if like.isupper() else name


def swap_names(text, spans, pools, rng):
    """Every name of three letters or more gets another of its script; one name stays one name throughout the message."""
    chosen = {}

    def other(match):
        word = match.group()
        if word.lower() in PARTICLES:
            return word
        key = word.lower()
        if key not in chosen:
            chosen[key] = rng.choice(pools["arabic" if re.search("[ء-ي]", word) else "latin"])
        return styled(chosen[key], word)

    return rebuild(text, spans, lambda surface, label: WORD.sub(other, surface) if label in ("person_name", "practitioner_name") else surface)


def digits(text, spans, rng):
    """Other digits in numbers that nobody checks here."""
    labels = ("phone", "national_id", "insurance_id", "record_id", "account_number")
    new = lambda surface, label: re.sub("[0-9]", lambda m: str(rng.randrange(10)), surface) if label in labels else surface
    return rebuild(text, spans, new)


def rebuild(text, spans, change):
    out, made, at = [], [], 0
    size = 0
    for s in sorted(spans, key=lambda s: s["start"]):
        if s["start"] < at:
            continue
        before, surface = text[at : s["start"]], change(text[s["start"] : s["end"]], s["label"])
        out += [before, surface]
        size += len(before)
        made.append({"start": size, "end": size + len(surface), "label": s["label"]})
        size += len(surface)
        at = s["end"]
    return "".join(out) + text[at:], made


def plain(text):
    table = str.maketrans("àâäéèêëîïôöùûüçÀÂÉÈÊËÎÏÔÖÙÛÜÇ", "aaaeeeeiioouuucAAEEEEIIOOUUUC")
    return text.translate(table)


def vary(text, spans, pools, rng, names=0.5):
    """Offsets here are code points; every change of case or accent keeps lengths."""
    if spans and rng.random() < names:
        text, spans = swap_names(text, spans, pools, rng)
    if spans and rng.random() < 0.3:
        text, spans = digits(text, spans, rng)
    r = rng.random()
    if r < 0.15:
        changed = text.lower()
    elif r < 0.19:
        changed = text.upper()
    else:
        changed = text
    if rng.random() < 0.1:
        changed = plain(changed)
    return (changed if len(changed) == len(text) else text), spans
