import type { Edit, Undo } from './layer.ts';

const apart = '[ ._*·•/|,~+\\n-]';
/** Four letters or more, each alone, with one sign between; a wider gap parts two words. */
const spaced = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}'’])[\\p{L}](?:${apart}[\\p{L}0134@$](?![\\p{L}\\p{M}\\p{N}])){3,40}(?: {2,4}[\\p{L}](?:${apart}[\\p{L}0134@$](?![\\p{L}\\p{M}\\p{N}])){1,40}){0,4}`,
  'gu',
);

/** «M o h a m e d», «B.e.n.a.l.i», «م ح م د», letters one under the other. */
export const spacedLetters: Undo = (text) => {
  const edits: Edit[] = [];
  for (const { 0: found, index } of text.matchAll(spaced)) {
    if ((found.match(/\p{L}/gu)?.length ?? 0) < 4 || isShortCapitals(found)) continue;
    for (let i = 1; i < found.length; i++) {
      const unit = found[i] as string;
      if (/[\p{L}\p{N}@$]/u.test(unit)) continue;
      // A capital after a small letter begins the next word.
      const begins = /\p{Lu}/u.test(found[i + 1] ?? '') && /\p{Ll}/u.test(found[i - 1] ?? '');
      const wide = unit === ' ' && (found[i + 1] === ' ' || found[i - 1] === ' ');
      // So do ة and ى end one in Arabic.
      const ends = /[ةى]/.test(found[i - 1] ?? '');
      edits.push({ start: index + i, end: index + i + 1, put: begins || wide || ends ? ' ' : '' });
    }
  }
  return edits;
};

/** «A B C D», «S.A.M.U»: answers and acronyms, not a name. */
const isShortCapitals = (found: string): boolean => /^\p{Lu}(?:[^\p{L}]\p{Lu}){3,4}$/u.test(found);

const broken = /[-‐]\n(?=\p{Ll}{2})/gu;
const twoLetters = /\p{L}{2}$/u;

/** A word cut at the end of a line. */
export const brokenWords: Undo = (text) =>
  [...text.matchAll(broken)]
    .filter((m) => twoLetters.test(text.slice(Math.max(0, m.index - 4), m.index)))
    .map((m) => ({ start: m.index, end: m.index + m[0].length, put: '' }));

const sign = /[@$!|013457]/g;
const inside = /[\p{L}@$!|013457]/u;
const digit = /\p{N}/u;
const longestDressed = 30;
const inLink = /:\/\/\S*$/;

/** Words of letters with such a sign among them, three to thirty units long: found by the sign, as most words hold none. */
function* dressedWords(text: string): Iterable<{ readonly found: string; readonly index: number }> {
  let last = 0;
  for (const { index } of text.matchAll(sign)) {
    if (index < last) continue;
    let from = index;
    while (from > last && inside.test(text[from - 1] as string)) from--;
    let to = index + 1;
    while (to < text.length && inside.test(text[to] as string)) to++;
    last = to;
    const size = to - from;
    if (inLink.test(text.slice(Math.max(0, from - 80), from))) continue;
    if (size < 3 || size > longestDressed || digit.test(text[from - 1] ?? '') || digit.test(text[to] ?? '')) continue;
    yield { found: text.slice(from, to), index: from };
  }
}

const leet: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i', '|': 'l' };

/** «k4rim», «B3n@li»: figures for letters. 3, 5 and 7 are letters of Darija: they fall only beside another such figure or after a capital. */
export const figures: Undo = (text) => {
  const words = [...dressedWords(text)];
  const open = words.some(({ found }) => isSure(found) && !means.test(found));
  const edits: Edit[] = [];
  for (const { found, index } of words) {
    const letters = found.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const shown = isSure(found) || /^\p{Lu}[35]\p{Ll}{3}/u.test(found) || (open && /^\p{L}+[35]\p{L}{2}/u.test(found));
    if (
      letters < 3 ||
      letters * 5 < found.length * 2 ||
      !shown ||
      means.test(found) ||
      (found.includes('@') && /^[\p{L}\p{N}_-]*\.\p{L}{2}/u.test(text.slice(index + found.length, index + found.length + 40)))
    )
      continue;
    for (let i = 0; i < found.length; i++) {
      const put = leet[found[i] as string];
      if (put !== undefined && !(i === found.length - 1 && /[!|]/.test(found[i] as string))) edits.push({ start: index + i, end: index + i + 1, put });
    }
  }
  return edits;
};

const isSure = (word: string): boolean =>
  (word.match(/\p{Script=Latin}/gu)?.length ?? 0) > 2 && /\p{L}[013457@$]{0,2}[014@$][013457@$]{0,2}\p{L}|^[4@$]\p{L}{3}|\p{L}{2}[!|]\p{L}{2}/u.test(word);

/** HbA1c, N02BE01, BRCA1mut: figures among letters that mean what they say. */
const means = /^(?:\p{Lu}{2,4}\d|\p{Lu}\d{2}|\p{L}{1,3}\d\p{L}{0,2}$|\d+\p{L}{1,3}$)|^hba1c/u;
