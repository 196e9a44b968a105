"""The tokeniser, twin of src/adapters/encoder/tokens.ts: the same pieces and the same UTF-16 ranges, letter for letter.

Normalising goes code point by code point so that every piece knows where it came from. Scores are whole thousandths: sums are exact on both sides.
"""

import unicodedata

META = "▁"
LONGEST = 16
UNKNOWN_COST = -30_000
CLS, PAD, SEP, UNK = 0, 1, 2, 3
SPECIALS = ["<s>", "<pad>", "</s>", "<unk>"]


def dropped(code):
    """Tashkeel, tatweel, zero-width and bidi marks, variation selectors, soft hyphen."""
    return (
        0x0610 <= code <= 0x061A or 0x064B <= code <= 0x065F or code in (0x00AD, 0x0640, 0x0670, 0x061C, 0x2060, 0xFEFF)
        or 0x200B <= code <= 0x200F or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or 0xFE00 <= code <= 0xFE0F
    )


def combining(code):
    return 0x0300 <= code <= 0x036F


def spaced(code):
    return code <= 0x20 or 0x7F <= code <= 0xA0 or code in (0x2028, 0x2029)


def normal(code):
    if code < 0x80:
        return chr(code)
    if 0x0660 <= code <= 0x0669:
        return chr(code - 0x0660 + 0x30)
    if 0x06F0 <= code <= 0x06F9:
        return chr(code - 0x06F0 + 0x30)
    return unicodedata.normalize("NFKC", chr(code))


def normalise(text):
    """Characters with the UTF-16 range each came from; every run of spaces is one META, which has the range of the run."""
    out, at = [], 0
    out.append((META, 0, 0))
    for char in text:
        code = ord(char)
        size = 2 if code > 0xFFFF else 1
        start, at = at, at + size
        if dropped(code):
            continue
        if combining(code):
            last, s, _ = out[-1]
            joined = unicodedata.normalize("NFC", last + char)
            out[-1] = (joined if len(joined) == 1 else last, s, at)
            continue
        for c in " " if spaced(code) else normal(code):
            if combining(ord(c)):
                continue
            if c == " " or c == META:
                if out[-1][0] != META:
                    out.append((META, start, at))
            else:
                out.append((c, start, at))
    if len(out) > 1 and out[-1][0] == META:
        out.pop()
    return out


def words(chars):
    """Cut before each META: no piece holds one further in."""
    start = 0
    for i in range(1, len(chars) + 1):
        if i == len(chars) or chars[i][0] == META:
            yield start, i
            start = i


class Tokeniser:
    def __init__(self, pieces):
        """`pieces`: list of (piece, score in thousandths), in order of ids after the four special ones."""
        self.ids = {p: (i + len(SPECIALS), s) for i, (p, s) in enumerate(pieces)}
        self.known = {}

    def split(self, word):
        """Best path: list of (id, length in characters). Ties keep the earlier start, the longer piece."""
        if word in self.known:
            return self.known[word]
        n = len(word)
        best, back = [None] * (n + 1), [None] * (n + 1)
        best[0] = 0
        for i in range(n):
            for e in range(i + 1, min(n, i + LONGEST) + 1):
                hit = self.ids.get(word[i:e])
                if hit is None and e > i + 1:
                    continue
                id, score = hit if hit else (UNK, UNKNOWN_COST)
                total = best[i] + score
                if best[e] is None or total > best[e]:
                    best[e], back[e] = total, (i, id)
        path, e = [], n
        while e > 0:
            i, id = back[e]
            path.append((id, e - i))
            e = i
        path.reverse()
        if len(self.known) < 200_000:
            self.known[word] = path
        return path

    def encode(self, text):
        """Ids without the special ones, and for each the UTF-16 range (a lone META has the range of its space)."""
        chars = normalise(text)
        ids, ranges = [], []
        for start, end in words(chars):
            i = start
            for id, length in self.split("".join(c[0] for c in chars[start:end])):
                first = i + 1 if chars[i][0] == META and length > 1 else i
                ids.append(id)
                ranges.append((chars[first][1], chars[i + length - 1][2]))
                i += length
        return ids, ranges
