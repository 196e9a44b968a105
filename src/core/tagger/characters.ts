// What the tagger thinks of one UTF-16 unit: its class, and the unit it is compared as (lower case, no accent, one Arabic spelling).

export const CLASS_OTHER = 0;
export const CLASS_SPACE = 1;
export const CLASS_LOWER = 2;
export const CLASS_UPPER = 3;
export const CLASS_ARABIC = 4;
export const CLASS_DIGIT = 5;
export const CLASS_MARK = 6; // continues a word, counts for nothing
export const CLASS_NEWLINE = 7;
export const CLASS_LETTER = 8; // letters of other scripts, without case

export const unitClass = new Uint8Array(0x10000);
export const unitFold = new Uint16Array(0x10000);

const ranges: readonly (readonly [number, number, number])[] = [
  [0x0300, 0x036f, CLASS_MARK],
  [0x0600, 0x0605, CLASS_MARK],
  [0x0610, 0x061a, CLASS_MARK],
  [0x064b, 0x065f, CLASS_MARK],
  [0x06d6, 0x06ed, CLASS_MARK],
  [0x200b, 0x200f, CLASS_MARK],
  [0x202a, 0x202e, CLASS_MARK],
  [0x2060, 0x206f, CLASS_MARK],
  [0x0660, 0x0669, CLASS_DIGIT],
  [0x06f0, 0x06f9, CLASS_DIGIT],
  [0x3041, 0x30ff, CLASS_LETTER],
  [0x3400, 0x9fff, CLASS_LETTER],
  [0xac00, 0xd7a3, CLASS_LETTER],
];
const singles: readonly (readonly [number, number])[] = [
  [0x0640, CLASS_MARK],
  [0x0670, CLASS_MARK],
  [0xfeff, CLASS_MARK],
  [0x00ad, CLASS_MARK],
  [0x0a, CLASS_NEWLINE],
  [0x0d, CLASS_NEWLINE],
  [0x2028, CLASS_NEWLINE],
  [0x2029, CLASS_NEWLINE],
];
// Writers of Arabic drop hamzas and dots at will: one spelling for all of them.
const arabicFolds: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ة: 'ه',
  ؤ: 'و',
  گ: 'ك',
  ڭ: 'ك',
  ک: 'ك',
  ی: 'ي',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ش',
};
const latinFolds: Readonly<Record<string, string>> = {
  œ: 'e',
  æ: 'e',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 's',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
};

function classify(code: number, unit: string, lower: string): number {
  if (/\s/.test(unit)) return CLASS_SPACE;
  if (code >= 0x30 && code <= 0x39) return CLASS_DIGIT;
  if (!/\p{L}/u.test(unit)) return CLASS_OTHER;
  if (/\p{Script=Arabic}/u.test(unit)) return CLASS_ARABIC;
  return lower !== unit ? CLASS_UPPER : unit.toUpperCase() !== unit || code < 0x250 ? CLASS_LOWER : CLASS_LETTER;
}

function fold(unit: string, lower: string): number {
  const mapped = arabicFolds[unit] ?? latinFolds[lower];
  if (mapped !== undefined) return mapped.charCodeAt(0);
  const bare = lower.normalize('NFD').charCodeAt(0);
  return bare;
}

// Filled once for the blocks where case, accents and joins matter; every other unit stands for itself.
for (let code = 0; code < 0x10000; code++) unitFold[code] = code;
const blocks: readonly (readonly [number, number])[] = [
  [0, 0x0590],
  [0x0600, 0x0780],
  [0x1e00, 0x2070],
  [0x2c60, 0x2c80],
  [0xfb50, 0xff00],
];
for (const [from, to] of blocks) {
  for (let code = from; code < to; code++) {
    const unit = String.fromCharCode(code);
    const lower = unit.toLowerCase();
    unitClass[code] = classify(code, unit, lower);
    unitFold[code] = fold(unit, lower);
  }
}
for (const [from, to, kind] of ranges) unitClass.fill(kind, from, to + 1);
for (const [code, kind] of singles) unitClass[code] = kind;
unitClass[0x3000] = CLASS_SPACE;
