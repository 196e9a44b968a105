/** A letter of the normalised text with the UTF-16 range it came from. */
export interface Letter {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

export const META = '▁';

const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** Tashkeel, tatweel, zero-width and bidi marks, variation selectors, the soft hyphen: nothing the training text had. */
const dropped = (code: number): boolean =>
  within(code, 0x0610, 0x061a) ||
  within(code, 0x064b, 0x065f) ||
  code === 0xad ||
  code === 0x0640 ||
  code === 0x0670 ||
  code === 0x061c ||
  code === 0x2060 ||
  code === 0xfeff ||
  within(code, 0x200b, 0x200f) ||
  within(code, 0x202a, 0x202e) ||
  within(code, 0x2066, 0x2069) ||
  within(code, 0xfe00, 0xfe0f);

const combining = (code: number): boolean => within(code, 0x0300, 0x036f);
const spaced = (code: number): boolean => code <= 0x20 || within(code, 0x7f, 0xa0) || code === 0x2028 || code === 0x2029;

function normal(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  if (within(code, 0x0660, 0x0669)) return String.fromCharCode(code - 0x0660 + 0x30);
  if (within(code, 0x06f0, 0x06f9)) return String.fromCharCode(code - 0x06f0 + 0x30);
  if (within(code, 0xd800, 0xdfff)) return '\ufffd'; // half of a pair: the training side never sees one
  return String.fromCodePoint(code).normalize('NFKC');
}

/** Twin of training/encoder/tokens.py. Goes code point by code point, so that every letter knows where it came from; a run of spaces is one META. */
export function normalise(text: string): readonly Letter[] {
  const out: Letter[] = [{ letter: META, start: 0, end: 0 }];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const start = at;
    at += code > 0xffff ? 2 : 1;
    if (dropped(code)) continue;
    const last = out[out.length - 1] as Letter;
    if (combining(code)) {
      const joined = (last.letter + String.fromCodePoint(code)).normalize('NFC');
      out[out.length - 1] = { letter: [...joined].length === 1 ? joined : last.letter, start: last.start, end: at };
      continue;
    }
    for (const letter of spaced(code) ? ' ' : normal(code)) {
      if (combining(letter.codePointAt(0) ?? 0)) continue;
      if (letter !== ' ' && letter !== META) out.push({ letter, start, end: at });
      else if (out[out.length - 1]?.letter !== META) out.push({ letter: META, start, end: at });
    }
  }
  if (out.length > 1 && out[out.length - 1]?.letter === META) out.pop();
  return out;
}
