"""Reads the corpus, the clean texts and the name lists; an example is tokens with tags, a leak and a conduct class (or none of one of them)."""

import csv
import json
import random
import re
from pathlib import Path

LABELS = [
    "person_name", "practitioner_name", "public_figure", "birth_date", "date", "age_over_89", "address", "postcode", "city", "facility", "room_bed", "phone",
    "email", "url", "handle", "national_id", "insurance_id", "record_id", "account_number", "vehicle_plate", "practitioner_id", "rare_profile",
]
TAGS = ["O"] + [f"{p}-{label}" for label in LABELS for p in "BI"]
LEAKS = ["direct", "quasi", "none"]
CONDUCT = [
    "ok", "patient_mockery", "hurtful_irony", "colleague_insult", "establishment_denigration", "discrimination", "sexual_comment", "threat", "self_promotion",
    "commerce_fundraising", "misinformation", "illegal_request", "outside_screenshot", "press_virality", "impersonation", "undisclosed_conflict",
    "political_religious_flame", "distress",
]
AMISS = ["fine", "amiss"]


def lines(path):
    for line in Path(path).read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def hatecheck(folder):
    """Functional tests of hate speech in English (CC BY 4.0): of every five templates four are learned from. An insult to one person is no hate there and amiss here: left out."""
    with open(Path(folder, "conduct/hatecheck.en.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["functionality"] != "target_indiv_nh" and int(row["templ_id"]) % 5:
                kind = "discrimination" if row["label_gold"] == "hateful" else "ok"
                yield {"author": "conduct/hatecheck", "lang": "en", "text": row["test_case"].strip(), "spans": None, "leak": None, "conduct": kind, "amiss": amiss(kind)}


def amiss(conduct):
    """Despair is nobody's fault."""
    return "fine" if conduct in ("ok", "distress") else "amiss"


CAPITAL = re.compile(r"(?<=[\w,;:'’»)] )[A-ZÀ-Ý][a-zà-ÿ'’-]{2,}")
PERHAPS = re.compile(
    r"\b(?:dr|pr|mme|mlle|mr|mrs|ms|si|sidi|lalla|moulay|hajj?|lhaj)\b|\b(?:lit|chambre|ch|box|bed|bay|room)s? ?\d|سرير|غرفة|السيد|سيدة|دكتور|الحاج|الأستاذ|للا|\d{4,}|@",
    re.IGNORECASE,
)


def nobody_in(text, known):
    """Messages of conduct are not marked for names: one without a capital, a title, a bed, a long number or a known name tells nobody's identity."""
    return not CAPITAL.search(text) and not PERHAPS.search(text) and not any(w.lower() in known for w in re.findall(r"[^\W\d_]{3,}", text))


def corpus(folder):
    """Every file is one author."""
    rows = []
    for path in sorted(Path(folder).glob("*.jsonl")):
        for row in lines(path):
            rows.append({"author": path.stem, "lang": row["lang"], "text": row["text"], "spans": row["spans"], "leak": row["leak"], "conduct": None, "amiss": "fine", "thread": row.get("thread")})
    for path in sorted(Path(folder, "conduct").glob("*.jsonl")):
        for row in lines(path):
            if row["label"] in CONDUCT:
                kind = {"author": "conduct/" + path.stem, "lang": row["lang"], "text": row["text"], "spans": None, "leak": None, "conduct": row["label"]}
                rows.append({**kind, "amiss": amiss(row["label"]), "id": row.get("id"), "pair": row.get("pair")})
    return rows


def conversations(rows, before=3):
    """Messages of one thread as the engine reads them again: under those they go on from. What any of them tells, the whole tells."""
    threads = {}
    for row in rows:
        if row.get("thread"):
            threads.setdefault((row["author"], row["thread"]), []).append(row)
    for messages in threads.values():
        for last in range(1, len(messages)):
            for first in {last - 1, max(0, last - before)}:
                yield joined(messages[first : last + 1])


def together(rows, count, seed=11):
    """Messages of one author and language one after the other: what is long is no leak for being long."""
    rng, heaps = random.Random(seed), {}
    for row in rows:
        if row["leak"] is not None and not row.get("thread"):
            heaps.setdefault((row["author"], row["lang"]), []).append(row)
    heaps = [heap for heap in heaps.values() if len(heap) > 20]
    for _ in range(count):
        heap = rng.choice(heaps)
        quiet = [row for row in heap if row["leak"] == "none"]
        chosen = rng.sample(quiet, min(len(quiet), rng.randint(2, 4)))
        if rng.random() < 0.5:
            chosen[rng.randrange(len(chosen))] = rng.choice(heap)
        yield joined(chosen, rng.choice("\n "))


def joined(messages, by="\n"):
    spans, at = [], 0
    for m in messages:
        spans += [{**s, "start": s["start"] + at, "end": s["end"] + at} for s in m["spans"]]
        at += len(m["text"].encode("utf-16-le")) // 2 + 1  # UTF-16, as the corpus counts
    told = min(LEAKS.index(m["leak"]) for m in messages)
    return {**messages[-1], "text": by.join(m["text"] for m in messages), "spans": spans, "leak": LEAKS[told], "thread": None}


def passages(text, size):
    """Whole sentences up to about `size` characters."""
    kept = ""
    for sentence in re.split(r"(?<=[.?!])\s+", " ".join(text.split())):
        if kept and len(kept) + len(sentence) > size:
            yield kept
            kept = ""
        kept = f"{kept} {sentence}".strip()
    if kept:
        yield kept


def clean(folder):
    """Published cases and exam questions: (name, texts to learn from, texts to measure on); no text is in both."""
    folder = Path(folder)
    cases = [row["text"] for row in lines(folder / "e3c-fr-cases/cases.half.jsonl")]
    half = len(cases) * 6 // 10
    english = [row["text"] for row in lines(folder / "e3c-en-cases/sentences.jsonl")]
    exam = lambda name: [t for t in (folder / "frenchmedmcqa" / name).read_text("utf-8").splitlines() if len(t) > 40]
    shuffled = lambda texts: random.Random(3).sample(texts, len(texts))
    return {
        "e3c-fr": (shuffled([p for t in cases[:half] for p in passages(t, 260)]), shuffled([p for t in cases[half:] for p in passages(t, 260)])),
        "frenchmedmcqa": (shuffled(exam("train.txt")), shuffled(exam("dev.txt"))),
        "e3c-en": ([], shuffled([t for t in english if len(t) > 20])),
    }


def names(folder, by_hand):
    """First and last names by script, for swapping: the same pool for patients and for colleagues."""
    folder = Path(folder, "lists")
    latin, arabic = [], []
    put = lambda n: (arabic if re.search("[ء-ي]", n) else latin).append(n)
    for line in (folder / "insee-first-names.tsv").read_text("utf-8").splitlines()[1:2500]:
        put(line.split("\t")[0])
    surnames = (folder / "insee-surnames.txt").read_text("utf-8").split("\n")
    latin.extend(n.title() for n in random.Random(5).sample(surnames, 3000) if n.isalpha())
    for path in sorted(folder.glob("names/faker_*.txt")):
        for n in path.read_text("utf-8").splitlines():
            put(n)
    for line in (folder / "names/arabic_to_latin_names.tsv").read_text("utf-8").splitlines():
        for n in line.split("\t"):
            put(n.capitalize())
    for line in (folder / "names/pamj_author_name_parts.tsv").read_text("utf-8").splitlines():
        put(line.split("\t")[0])
    for line in Path(by_hand).read_text("utf-8").splitlines():
        if ": " in line and not line.startswith("#"):
            for n in line.split(": ", 1)[1].split():
                put(n)
    good = lambda pool: sorted({n.strip() for n in pool if 2 < len(n.strip()) < 14 and re.fullmatch(r"[^\W\d_]+", n.strip())})
    return {"latin": good(latin), "arabic": good(arabic)}


def counting_texts(corpus_folder, data, by_hand, left=()):
    """What the vocabulary is counted on, with weights; authors left out are not."""
    data = Path(data)
    for path in sorted(Path(corpus_folder).rglob("*.jsonl")):
        if str(path.relative_to(corpus_folder).with_suffix("")) in left:
            continue
        for row in lines(path):
            yield 6, row["text"]
            yield 1, row["text"].lower()
    for row in lines(data / "e3c-fr-cases/cases.half.jsonl"):
        yield 1, row["text"]
    yield 1, (data / "frenchmedmcqa/train.txt").read_text("utf-8")
    for row in lines(data / "winer-fr/winer-fr.2016-2017.jsonl"):
        yield 1, row["text"]
    for name in ("fr", "ar", "en"):
        with open(data / f"conduct/mlma.{name}.csv", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield 2 if name == "ar" else 1, row["tweet"]
    for name in ("drug-brands-fr.txt", "hospitals-fr.tsv", "morocco-cities.json"):
        yield 1, (data / "lists" / name).read_text("utf-8")
    for pool in names(data, by_hand).values():
        for n in pool:
            yield 1, n
            yield 1, n.lower()
