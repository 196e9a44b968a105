// One pass over the UTF-16 units of a message: words, numbers, single signs. Offsets are those of the message itself.
// An apostrophe ends the word before it (l' + interne); hyphens, underscores and changes of script part words.
import {
  CLASS_ARABIC,
  CLASS_DIGIT,
  CLASS_LETTER,
  CLASS_LOWER,
  CLASS_MARK,
  CLASS_NEWLINE,
  CLASS_OTHER,
  CLASS_SPACE,
  CLASS_UPPER,
  unitClass,
  unitFold,
} from './characters.ts';
import { grow, type Tokens } from './columns.ts';

export const KIND_LATIN = 0;
export const KIND_ARABIC = 1;
export const KIND_NUMBER = 2;
export const KIND_SIGN = 3;
export const KIND_NEWLINE = 4;

export const CASE_NONE = 0;
export const CASE_LOWER = 1;
export const CASE_TITLE = 2;
export const CASE_UPPER = 3;
export const CASE_MIXED = 4;
export const CASE_LETTER = 5; // one capital alone: an initial, perhaps

const HASH_START = 0x811c9dc5 | 0;

/** FNV-1a over folded units: the same for a stretch of text and for a word of a list. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unitClass[unit] === CLASS_MARK) continue;
    hash = Math.imul(hash ^ (unitFold[unit] ?? unit), 0x01000193);
  }
  return hash;
}

/** Fills `tokens` from `text`, in time linear in its length. */
export function tokenise(text: string, tokens: Tokens): void {
  tokens.count = 0;
  const length = text.length;
  let at = 0;
  let spaced = 1;
  while (at < length) {
    const kind = unitClass[text.charCodeAt(at)] ?? CLASS_OTHER;
    if (kind === CLASS_SPACE || kind === CLASS_MARK) {
      spaced = 1;
      at++;
      continue;
    }
    const end =
      kind === CLASS_OTHER || kind === CLASS_NEWLINE ? at + signLength(text, at, kind) : kind === CLASS_DIGIT ? numberEnd(text, at) : wordEnd(text, at, kind);
    push(tokens, text, at, end, kind, spaced);
    spaced = 0;
    at = end;
  }
}

function signLength(text: string, at: number, kind: number): number {
  const unit = text.charCodeAt(at);
  if (kind === CLASS_NEWLINE) {
    let end = at + 1;
    while (end < text.length && unitClass[text.charCodeAt(end)] === CLASS_NEWLINE) end++;
    return end - at;
  }
  const low = text.charCodeAt(at + 1);
  return unit >= 0xd800 && unit < 0xdc00 && low >= 0xdc00 && low < 0xe000 ? 2 : 1;
}

/** A word of one script; a digit stays inside (7anout, l7aj, HbA1c), an apostrophe ends it and belongs to it. */
function wordEnd(text: string, from: number, kind: number): number {
  const arabic = kind === CLASS_ARABIC;
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = unitClass[unit] ?? CLASS_OTHER;
    if (next === CLASS_MARK) continue;
    if (arabic ? next !== CLASS_ARABIC : next !== CLASS_LOWER && next !== CLASS_UPPER && next !== CLASS_DIGIT && next !== CLASS_LETTER) {
      if (!arabic && unitFold[unit] === 0x27 && at - from <= 6 && elides(text, at + 1)) return at + 1;
      break;
    }
    if (next === CLASS_UPPER && titleEnds(text, from, at)) break;
  }
  while (at > from + 1 && unitClass[text.charCodeAt(at - 1)] === CLASS_MARK) at--;
  return at;
}

// "DrBenali", "MmeIdrissi": the title is parted from the name that was typed against it.
const titles: ReadonlySet<number> = new Set(
  ['dr', 'pr', 'mme', 'mr', 'mlle', 'dre', 'prof', 'mrs', 'ms', 'melle', 'si', 'lalla'].map((word) => hashText(word)),
);
function titleEnds(text: string, from: number, at: number): boolean {
  const size = at - from;
  return (
    size >= 2 &&
    size <= 5 &&
    unitClass[text.charCodeAt(at - 1)] === CLASS_LOWER &&
    unitClass[text.charCodeAt(at + 1)] === CLASS_LOWER &&
    titles.has(hashText(text, from, at))
  );
}

/** French elision and O'Brien keep their apostrophe; the English possessive does not. */
function elides(text: string, at: number): boolean {
  return isLetter(text, at) && !(unitFold[text.charCodeAt(at)] === 0x73 && !isLetter(text, at + 1));
}

function isLetter(text: string, at: number): boolean {
  const kind = at < text.length ? unitClass[text.charCodeAt(at)] : CLASS_OTHER;
  return kind === CLASS_LOWER || kind === CLASS_UPPER || kind === CLASS_LETTER;
}

const units: ReadonlySet<number> = new Set(
  'a ans an mg ml cm mm g kg h j m mois sem sa yo y f x k dh e er eme l min mn d am pm '
    .concat('jrs jours th nd rd st yr yrs years 3am 3ame fois ieme ui ug')
    .split(' ')
    .map((word) => hashText(word)),
);

/** Digits; letters after them belong to the word when it is Darija (3ndna, 7mad), not when they are a unit (54ans, 35mg). */
function numberEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && unitClass[text.charCodeAt(at)] === CLASS_DIGIT) at++;
  if (at - from > 1 || !isLetter(text, at)) return at;
  let end = at;
  while (end < text.length && end - at < 24 && (isLetter(text, end) || unitClass[text.charCodeAt(end)] === CLASS_DIGIT)) end++;
  return end - at === 24 || units.has(hashText(text, at, end)) ? at : end;
}

function push(tokens: Tokens, text: string, start: number, end: number, kind: number, spaced: number): void {
  const row = tokens.count;
  if (row === tokens.start.length) grow(tokens);
  tokens.count = row + 1;
  let hash = HASH_START;
  let size = 0;
  let upper = 0;
  let lower = 0;
  let firstUpper = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const here = unitClass[unit] ?? CLASS_OTHER;
    if (here === CLASS_MARK) continue;
    if (here === CLASS_UPPER) {
      upper++;
      if (size === 0) firstUpper = 1;
    } else if (here === CLASS_LOWER) lower++;
    size++;
    hash = Math.imul(hash ^ (unitFold[unit] ?? unit), 0x01000193);
  }
  tokens.start[row] = start;
  tokens.end[row] = end;
  tokens.hash[row] = hash;
  tokens.spaced[row] = spaced;
  tokens.length[row] = Math.min(size, 255);
  tokens.kind[row] = kindOf(kind, upper + lower);
  tokens.letterCase[row] = caseOf(upper, lower, firstUpper);
}

function kindOf(unit: number, letters: number): number {
  if (unit === CLASS_NEWLINE) return KIND_NEWLINE;
  if (unit === CLASS_OTHER) return KIND_SIGN;
  if (unit === CLASS_ARABIC) return KIND_ARABIC;
  return unit === CLASS_DIGIT && letters === 0 ? KIND_NUMBER : KIND_LATIN;
}

function caseOf(upper: number, lower: number, firstUpper: number): number {
  if (upper + lower === 0) return CASE_NONE;
  if (upper === 0) return CASE_LOWER;
  if (lower === 0) return upper === 1 ? CASE_LETTER : CASE_UPPER;
  return firstUpper === 1 && upper === 1 ? CASE_TITLE : CASE_MIXED;
}
