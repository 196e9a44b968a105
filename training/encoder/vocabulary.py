"""Cuts the 250,000 pieces to those that French, English, Arabic and Darija text needs."""

import re
from collections import Counter

from tokens import LONGEST, META, Tokeniser, normalise, words

LATIN = re.compile(r"^▁?[!-~¡-ſ‘’“”«»…–—•€°œŒ²³µ·×±≥≤→]*$")
ARABIC = re.compile(r"^▁?[ء-ي٪پچڤگڭڨکی،؛؟ٱ]+$")


def cut(source, texts, size):
    """`texts`: (weight, text). Single characters in use and frequent pieces first, then Arabic and Latin pieces by the source's own frequency."""
    rows = []
    for id in range(4, len(source.pieces)):
        piece = source.pieces[id]
        if piece and len(piece) <= LONGEST and META not in piece[1:] and "�" not in piece:
            rows.append((piece, round(float(source.scores[id]) * 1000), id))
    full = Tokeniser([(p, s) for p, s, _ in rows])
    counts = Counter()
    for weight, text in texts:
        chars = normalise(text)
        for a, b in words(chars):
            for id, _ in full.split("".join(c[0] for c in chars[a:b])):
                counts[id - 4] += weight
    singles = {i for i, (p, _, _) in enumerate(rows) if len(p.lstrip(META)) <= 1 and (counts[i] > 0 or LATIN.match(p) or ARABIC.match(p))}
    keep = set(singles)
    order = sorted(counts, key=lambda i: (-counts[i], i))
    for i in order:
        if i >= 0 and counts[i] >= 2 and len(keep) < size * 7 // 8:
            keep.add(i)
    rest = sorted((i for i in range(len(rows)) if i not in keep), key=lambda i: (-rows[i][1], i))
    for i in [i for i in rest if ARABIC.match(rows[i][0])][: size // 16]:
        keep.add(i)
    for i in [i for i in order if i >= 0 and i not in keep][: size - len(keep)]:
        keep.add(i)
    for i in [i for i in rest if i not in keep and LATIN.match(rows[i][0])][: size - len(keep)]:
        keep.add(i)
    chosen = sorted(keep, key=lambda i: rows[i][2])
    return [(rows[i][0], rows[i][1]) for i in chosen], [0, 1, 2, 3] + [rows[i][2] for i in chosen]
