// The words of a passage as conduct is read: letters and digits together («9etlek»), emoji and a few marks of tone as words of their own.
import { fold } from '../text.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded, a letter drawn out written once. */
  readonly text: string;
  /** Arabic script: what is written together with the word taken off; otherwise `text`. */
  readonly stem: string;
  /** Letters, Arabic or other; a number; an emoji or a mark. */
  readonly sort: 'latin' | 'arabic' | 'number' | 'mark';
}

const drawnOut = /(\p{L})\1{2,}/gu;
const articles = ['وال', 'فال', 'بال', 'كال', 'لل', 'ال'];
const letters = ['و', 'ف', 'ب', 'ل', 'ك'];

/** The words of a folded text, from `start` to `end`. */
export function wordsOf(folded: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < folded.length; ) {
    const first = sortAt(folded, at);
    let end = at + unitsAt(folded, at);
    if (first !== ofWord) {
      if (first === ofMark) {
        const raw = folded.slice(at, end);
        const text = raw === '؟' ? '?' : raw;
        words.push({ start: at, end, text, stem: text, sort: 'mark' });
      }
      at = end;
      continue;
    }
    let digits = isDigit(folded.charCodeAt(at));
    let drawn = false;
    while (end < folded.length && sortAt(folded, end) === ofWord) {
      const unit = folded.charCodeAt(end);
      digits &&= isDigit(unit);
      drawn ||= unit === folded.charCodeAt(end - 1) && unit === folded.charCodeAt(end - 2);
      end += unitsAt(folded, end);
    }
    const raw = folded.slice(at, end);
    const text = drawn ? raw.replace(drawnOut, '$1') : raw;
    const code = text.charCodeAt(0);
    const sort = code >= 0x600 && code < 0x780 ? 'arabic' : digits ? 'number' : 'latin';
    words.push({ start: at, end, text, stem: sort === 'arabic' ? withoutClitic(text) : text, sort });
    at = end;
  }
  return words;
}

const ofWord = 1;
const ofMark = 2;
const ofNothing = 3;
/** What each unit below the surrogates is part of; 0 until it is first met. */
const sorts = new Uint8Array(0x10000);
const inWord = /^[\p{L}\p{M}\p{N}]$/u;
const isMark = /^[\p{Extended_Pictographic}?؟!«»"“”…%€$]$/u;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isPair = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const sortOf = (char: string): number => (inWord.test(char) ? ofWord : isMark.test(char) ? ofMark : ofNothing);

function sortAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isPair(unit)) return sortOf(String.fromCodePoint(text.codePointAt(at) as number));
  return (sorts[unit] ||= sortOf(text.charAt(at)));
}

const unitsAt = (text: string, at: number): number => (isPair(text.charCodeAt(at)) && (text.codePointAt(at) as number) > 0xffff ? 2 : 1);

function withoutClitic(word: string): string {
  for (const article of articles) if (word.length > article.length + 2 && word.startsWith(article)) return word.slice(article.length);
  // One letter may as well be the word's own: «بقرة».
  return word.length > 5 && letters.includes(word[0]!) ? word.slice(1) : word;
}

const consonants: Readonly<Record<string, string>> = Object.fromEntries(
  'اa ءa بb تt ثt جj حH خx دd ذd رr زz سs شS صs ضd طt ظd ع3 غg فf قq كk لl مm نn هh وw يy'.split(' ').map((p) => [p[0], p.slice(1)]),
);
const latinConsonants: Readonly<Record<string, string>> = { '2': '', '3': '3', '5': 'x', '7': 'H', '8': 'h', '9': 'q', c: 'k', p: 'b', v: 'f' };
const weak = new Set(['a', 'e', 'i', 'o', 'u', 'y', 'w', 'h']);

/** What stays of a word of Darija or Arabic when vowels and scripts are taken away: «بقرة», «ba9ra» and «bagra» come near each other. */
export function skeleton(word: Word): string {
  if (word.sort === 'arabic') {
    let out = '';
    for (const c of word.stem) {
      const to = consonants[c] ?? c;
      if (!weak.has(to)) out += to;
    }
    return once(out);
  }
  const spelt = word.text
    .replace(/kh/g, '5')
    .replace(/ch|sh/g, 'S')
    .replace(/gh/g, 'g')
    .replace(/ou/g, 'w')
    .replace(/dj/g, 'j')
    .replace(/^l(?=[^aeiou]{2})/, '');
  let out = '';
  for (const c of spelt) {
    const to = latinConsonants[c] ?? c;
    if (!weak.has(to)) out += to;
  }
  return once(out);
}

const once = (text: string): string => text.replace(/(.)\1+/gu, '$1');

const arabizi = /[a-z][23579]|[23579][a-z]/;
const darija = new Set(
  fold(
    'ana nta nti hna had hadi hadak dak dik li lli bghit kayn wach chno kifach 3lach dyal dial dyali bzaf walo ghi ghir machi hit 7it mn f b l w wla awla chi ta 7ta',
  ).split(' '),
);

/** Darija in Latin letters, or mixed with it: then skeletons say something. */
export function isArabizi(words: readonly Word[]): boolean {
  let seen = 0;
  for (const { text, sort } of words) if (sort === 'latin' && (arabizi.test(text) || (text.length > 2 && darija.has(text)))) seen++;
  return seen >= 2 || (seen === 1 && words.length < 10);
}

/** Which words stand between quotation marks: held up, not said. A mark that is never closed quotes nothing. */
export function quotedWords(words: readonly Word[]): readonly boolean[] {
  const out = new Array<boolean>(words.length).fill(false);
  let opened = -1;
  for (const [i, { text }] of words.entries()) {
    if (opened >= 0 && closing.has(text)) {
      out.fill(true, opened + 1, i);
      opened = -1;
    } else if (opened < 0 && opening.has(text)) opened = i;
  }
  return out;
}
const opening = new Set(['«', '“', '"', '„']);
const closing = new Set(['»', '”', '"', '“']);
