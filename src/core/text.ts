/**
 * The views of a passage. `text` is what rules read: NFC, without invisible characters (zero-width, bidi marks, tatweel, tashkeel).
 * Every other view has exactly the length of `text`, so that a range found in one is a range in all.
 * `back` leads a range home to the original. There is no NFKC: 10⁹/L must not become 109/L.
 */
export interface Plain {
  readonly original: string;
  readonly text: string;
  /** Lower case, accents and Arabic letter variants folded, ASCII digits and apostrophes: for words. */
  readonly folded: string;
  /** ASCII digits, plain spaces and hyphens, O and l read as 0 and 1 inside digit runs: for numbers. */
  readonly digits: string;
  readonly tokens: readonly Token[];
  back(start: number, end: number): readonly [number, number];
}

/** A run of letters or of digits, by its offsets in `text`. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number';
}

// Invisible characters and marks that split words for a machine and not for a reader; Arabic tashkeel and tatweel with them.
const invisible = /[\u00AD\u034F\u061C\u0640\u064B-\u065F\u0670\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/;
const asciiOnly = /^[\x00-\x7F]*$/;

export function plain(original: string): Plain {
  const { text, map } = visible(original);
  let folded: string | undefined;
  let digits: string | undefined;
  let tokens: readonly Token[] | undefined;
  return {
    original,
    text,
    get folded() {
      return (folded ??= fold(text));
    },
    get digits() {
      return (digits ??= digitView(text));
    },
    get tokens() {
      return (tokens ??= tokenise(text));
    },
    back(start, end) {
      if (!map) return [start, end];
      const last = end > start ? (map[end - 1] ?? original.length - 1) : (map[start] ?? original.length);
      return [map[start] ?? original.length, end > start ? nextAfter(map, end, last, original.length) : last];
    },
  };
}

/** The end of a range goes to where the next visible character begins, less what is invisible before it: keep it tight. */
function nextAfter(map: Int32Array, end: number, last: number, length: number): number {
  const next = end < map.length ? map[end]! : length;
  return Math.min(next, Math.max(last + 1, last + 1));
}

/** NFC and without invisible characters; `map[i]` is where `text[i]` stands in the original, absent when nothing moved. */
function visible(original: string): { text: string; map?: Int32Array } {
  if (asciiOnly.test(original)) return { text: original };
  if (!invisible.test(original) && original.normalize('NFC') === original) return { text: original };
  const units: number[] = [];
  const map: number[] = [];
  for (let at = 0; at < original.length; ) {
    const end = clusterEnd(original, at);
    const unit = original.charCodeAt(at);
    if (end - at === 1 && unit < 0x300) {
      if (unit !== softHyphen) {
        units.push(unit);
        map.push(at);
      }
    } else composed(original.slice(at, end), at, units, map);
    at = end;
  }
  return { text: fromUnits(Uint16Array.from(units)), map: Int32Array.from(map) };
}

const softHyphen = 0xad;
const mark = /\p{M}/u;
const markKnown = new Map<number, boolean>();
function isMark(unit: number): boolean {
  if (unit < 0x300 || (unit >= 0xd800 && unit <= 0xdfff)) return false;
  let known = markKnown.get(unit);
  if (known === undefined) markKnown.set(unit, (known = mark.test(String.fromCharCode(unit))));
  return known;
}

/** A base and its marks, or a pair of surrogates and its marks: what is composed together. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return end;
}

/** Clusters are composed one by one, so that each result knows where it came from. */
function composed(cluster: string, start: number, units: number[], map: number[]): void {
  const last = start + cluster.length - 1;
  let at = start;
  for (const char of cluster.normalize('NFC')) {
    if (!invisible.test(char))
      for (let i = 0; i < char.length; i++) {
        units.push(char.charCodeAt(i));
        map.push(Math.min(at + i, last));
      }
    at = Math.min(at + char.length, last);
  }
}

const folds = new Uint16Array(0x10000);
const folded = new Uint8Array(0x10000);

/** One UTF-16 unit to one UTF-16 unit: what has no single-unit fold stays as it is. */
function foldUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (folded[unit] === 0) {
    folds[unit] = foldSlowly(unit);
    folded[unit] = 1;
  }
  return folds[unit] as number;
}

const variants: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  گ: 'ك',
  ڭ: 'ك',
  ک: 'ك',
  ی: 'ي',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
  '’': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‘': "'",
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u2007': ' ',
  œ: 'o',
  æ: 'a',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};

function foldSlowly(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const digit = asciiDigit(unit);
  if (digit) return digit;
  const char = String.fromCharCode(unit);
  const lower = char.toLowerCase();
  const one = variants[lower] ?? variants[char] ?? lower.normalize('NFD')[0] ?? char;
  return one.length === 1 ? one.charCodeAt(0) : unit;
}

/** Arabic-Indic, Persian and full-width digits to ASCII, 0 for anything else. */
const asciiDigit = (unit: number): number =>
  unit >= 0x660 && unit <= 0x669
    ? unit - 0x660 + 48
    : unit >= 0x6f0 && unit <= 0x6f9
      ? unit - 0x6f0 + 48
      : unit >= 0xff10 && unit <= 0xff19
        ? unit - 0xff10 + 48
        : 0;

function mapUnits(text: string, f: (unit: number) => number): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = f(text.charCodeAt(i));
  return fromUnits(units);
}

const few = 64;
/** Lone halves of pairs stay as they are, which no decoder of text promises. */
const fromUnits = (units: Uint16Array): string =>
  units.length < few ? String.fromCharCode(...units) : Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');

/** The fold for words; the result has the length of its argument. */
export const fold = (text: string): string => (asciiOnly.test(text) ? text.toLowerCase() : mapUnits(text, foldUnit));

/** O and l read as 0 and 1 when a digit stands before and after, with at most a space, a dot or a hyphen between. */
const lookalike = /(?<=\d[ .-]?)[OoIl](?=[OoIl]{0,3}[ .-]?\d)/g;
const mayHide = /\d[ .-]?[OoIl]|[Oo]\d/;
/** «O6 39 98 21 47» */
const leadingO = /(?<![\p{L}\p{N}])[Oo](?=\d(?:[ .-]?[\dOoIl]){7})/gu;

/** «O77OO 9OO l39»: a long run that begins like a number and holds more figures than letters. */
const mixedRun = /(?<![\p{L}\p{N}])(?:\d|[Oo](?=[\dOoIl]))(?:[ .-]?[\dOoIl]){8,15}(?![\p{L}\p{N}])/gu;

function digitView(text: string): string {
  const plainDigits = asciiOnly.test(text) ? text : mapUnits(text, digitUnit);
  if (!mayHide.test(plainDigits)) return plainDigits;
  const figure = (c: string): string => (c === 'O' || c === 'o' ? '0' : '1');
  return plainDigits
    .replace(leadingO, '0')
    .replace(lookalike, figure)
    .replace(mixedRun, (run) => (run.replace(/\D/g, '').length * 2 > run.replace(/[ .-]/g, '').length ? run.replace(/[OoIl]/g, figure) : run));
}

const digitUnit = (unit: number): number => (unit < 128 ? unit : asciiDigit(unit) || numberSeparator(unit));

const separators = new Map<number, number>(
  [
    ['\u00A0', ' '],
    ['\u202F', ' '],
    ['\u2009', ' '],
    ['\u2007', ' '],
    ['‐', '-'],
    ['‑', '-'],
    ['‒', '-'],
    ['–', '-'],
    ['—', '-'],
    ['−', '-'],
    ['٫', '.'],
    ['٬', ' '],
    ['∕', '/'],
    ['⁄', '/'],
    ['·', '.'],
    ['•', '.'],
  ].map(([from, to]) => [from!.charCodeAt(0), to!.charCodeAt(0)]),
);
const numberSeparator = (unit: number): number => separators.get(unit) ?? unit;

const letter = /[\p{L}\p{M}]/u;
const letterKnown = new Map<number, boolean>();

function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  let known = letterKnown.get(unit);
  if (known === undefined) letterKnown.set(unit, (known = letter.test(String.fromCharCode(unit))));
  return known;
}

const isDigit = (unit: number): boolean => (unit >= 48 && unit <= 57) || asciiDigit(unit) > 0;

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const inside = isLetter(unit) ? isLetter : isDigit(unit) ? isDigit : undefined;
    if (!inside) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < text.length && inside(text.charCodeAt(end))) end++;
    tokens.push({ start: i, end, kind: inside === isLetter ? 'word' : 'number' });
    i = end;
  }
  return tokens;
}

/** Edges of a word in any script: `\b` fails after é and in Arabic. For use inside a RegExp with the `u` flag. */
export const before = '(?<![\\p{L}\\p{M}\\p{N}])';
export const after = '(?![\\p{L}\\p{M}\\p{N}])';
