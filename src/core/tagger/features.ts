// The features of one token as row numbers of the weight table: integers mixed from template, word hashes and list codes.
import { ORDINARY, UNKNOWN } from './likeness.ts';
import { BLOCK, type View } from './view.ts';
import { KIND_ARABIC, KIND_LATIN } from './token.ts';
import { unitClass, unitFold, CLASS_MARK } from './characters.ts';

export const ROW_BITS = 21;
export const MOST_FEATURES = 128;

export function row(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f);
  h ^= h >>> 13;
  h = Math.imul(h, 0x165667b1);
  return (h ^ (h >>> 16)) >>> (32 - ROW_BITS);
}

const EDGE = 3;

/** Writes the rows of token `i` to `out` and says how many they are. */
export function tokenFeatures(view: View, i: number, out: Int32Array): number {
  const { tokens, word, stem, type, shape, lexicon, nameliness, cue } = view;
  const count = tokens.count;
  const w = (at: number) => (at < 0 || at >= count ? EDGE : (word[at] as number));
  const t = (at: number) => (at < 0 || at >= count ? EDGE : (type[at] as number));
  const s = (at: number) => (at < 0 || at >= count ? EDGE : (shape[at] as number));
  const x = (at: number) => (at < 0 || at >= count ? EDGE : (lexicon[at] as number));
  const m = (at: number) => (at < 0 || at >= count ? EDGE : (stem[at] as number));
  const w0 = w(i);
  const t0 = t(i);
  const s0 = s(i);
  const x0 = x(i);
  let n = 0;
  out[n++] = row(0, 0, 0);
  out[n++] = row(1, w0, 0);
  out[n++] = row(2, w(i - 1), 0);
  out[n++] = row(3, w(i + 1), 0);
  out[n++] = row(4, w(i - 1), w0);
  out[n++] = row(5, w0, w(i + 1));
  out[n++] = row(6, t0, 0);
  out[n++] = row(7, t(i - 1), t0);
  out[n++] = row(8, t0, t(i + 1));
  out[n++] = row(9, s(i - 1), s0);
  out[n++] = row(10, w(i - 1), t0);
  out[n++] = row(11, w(i + 1), t0);
  const kind = tokens.kind[i] as number;
  if (kind > KIND_ARABIC) return n;
  const name = nameliness[i] as number;
  out[n++] = row(12, x0, s0);
  out[n++] = row(13, x0, 0);
  n = affixes(view, i, out, n);
  out[n++] = row(50, m(i - 1), t0);
  out[n++] = row(51, m(i + 1), t0);
  out[n++] = row(20, w(i - 2), t0);
  out[n++] = row(21, w(i + 2), t0);
  out[n++] = row(22, t(i - 2) * 4099 + t(i - 1), t0);
  out[n++] = row(23, t(i + 1) * 4099 + t(i + 2), t0);
  out[n++] = row(24, t(i - 1) * 4099 + t(i + 1), t0);
  if (name === ORDINARY && s0 === s(i - 1) && kind === KIND_LATIN) return n;
  out[n++] = row(25, Math.imul(w(i - 2), 31) ^ w(i - 1), 0);
  out[n++] = row(26, Math.imul(w(i + 1), 31) ^ w(i + 2), 0);
  out[n++] = row(27, Math.imul(w(i - 1), 31) ^ w(i + 1), name);
  out[n++] = row(28, Math.imul(w(i - 2), 31) ^ w(i - 1), t0);
  out[n++] = row(29, Math.imul(w(i + 1), 31) ^ w(i + 2), t0);
  out[n++] = row(30, x(i - 1), x0);
  out[n++] = row(31, x0, x(i + 1));
  out[n++] = row(32, s0, s(i + 1));
  out[n++] = row(33, s(i - 1) * 256 + s(i + 1), s0);
  out[n++] = row(34, w(i - 3), name);
  out[n++] = row(35, w(i + 3), name);
  out[n++] = row(52, Math.imul(m(i - 2), 31) ^ m(i - 1), name);
  out[n++] = row(53, Math.imul(m(i + 1), 31) ^ m(i + 2), name);
  out[n++] = row(54, m(i + 2), name);
  out[n++] = row(55, m(i - 2), name);
  out[n++] = row(36, cue[i] as number, s0);
  out[n++] = row(37, tokens.spaced[i] as number, t(i - 1));
  if (name < UNKNOWN) return n;
  return cueFeatures(view, i, name, out, n);
}

/** First and last letters, up to four, of the folded word. */
function affixes(view: View, i: number, out: Int32Array, from: number): number {
  const start = view.from[i] as number;
  const end = view.tokens.end[i] as number;
  let n = from;
  let hash = 0;
  for (let at = start, size = 1; at < end && size <= 4; at++) {
    const unit = view.text.charCodeAt(at);
    if (unitClass[unit] === CLASS_MARK) continue;
    hash = Math.imul(hash, 65599) + (unitFold[unit] as number);
    if (size > 1) out[n++] = row(13 + size, hash | 0, 0);
    size++;
  }
  hash = 0;
  for (let at = end - 1, size = 1; at >= start && size <= 4; at--) {
    const unit = view.text.charCodeAt(at);
    if (unitClass[unit] === CLASS_MARK) continue;
    hash = Math.imul(hash, 65599) + (unitFold[unit] as number);
    if (size > 1) out[n++] = row(15 + size + 100, hash | 0, 0);
    size++;
  }
  return n;
}

const steps: readonly number[] = [0, 1, 2, 3, 3, 4, 4, 4, 4];
export function distance(tokens: number): number {
  return tokens < 9 ? (steps[tokens] as number) : tokens < 16 ? 5 : 6;
}

/** The cues around a word that may be a name: the three nearest on each side, and all of the message near it. */
function cueFeatures(view: View, i: number, name: number, out: Int32Array, from: number): number {
  const { cue, cueBefore, cueAfter, tokens, bags } = view;
  let n = from;
  let nearest = 0;
  for (let at = cueBefore[i] as number, nth = 0; nth < 3 && at >= 0 && i - at < 30; nth++) {
    const code = (cue[at] as number) * 8 + distance(i - at);
    if (nth === 0) nearest = code;
    out[n++] = row(40, code, name);
    out[n++] = row(41, cue[at] as number, nth);
    at = cueBefore[at] as number;
  }
  for (let at = cueAfter[i] as number, nth = 0; nth < 3 && at < tokens.count && at - i < 30; nth++) {
    const code = (cue[at] as number) * 8 + distance(at - i);
    if (nth === 0) out[n++] = row(42, nearest * 1024 + code, 0);
    out[n++] = row(43, code, name);
    out[n++] = row(44, cue[at] as number, nth);
    at = cueAfter[at] as number;
  }
  const block = i >> BLOCK;
  let bag = (bags[block] as number) | (block > 0 ? (bags[block - 1] as number) : 0) | ((block + 1) << BLOCK < tokens.count ? (bags[block + 1] as number) : 0);
  while (bag !== 0 && n < MOST_FEATURES - 2) {
    const bit = 31 - Math.clz32(bag);
    bag ^= 1 << bit;
    out[n++] = row(45, bit, name);
  }
  return n;
}
