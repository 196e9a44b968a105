// Small words written against the next one: w-, b-, l- before an Arabic name, l- and d- before one in Latin letters.
import { CLASS_ARABIC, unitClass, unitFold } from './characters.ts';
import type { Tokens } from './columns.ts';
import { cueOf } from './cues.ts';
import { COMMON, type Lexicon, look, SURNAME } from './lexicon.ts';
import { isName } from './likeness.ts';
import { hashText, KIND_ARABIC } from './token.ts';

const WAW = 'و'.charCodeAt(0);
const FA = 'ف'.charCodeAt(0);
const arabicClitics: ReadonlySet<number> = new Set([...'وفبلك'].map((letter) => letter.charCodeAt(0)));
const latinClitics: ReadonlySet<number> = new Set([...'ldbfw'].map((letter) => letter.charCodeAt(0)));

/** How many units of the token are a word written against it (w-, b-, l-, d-, the article); 0 when the whole is known. */
export function clitic(text: string, tokens: Tokens, i: number, flags: number, cue: number, lexicon: Lexicon): number {
  if (isName(flags) || cue !== 0 || (flags & (COMMON | SURNAME)) >= COMMON) return 0;
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  const first = unitFold[text.charCodeAt(start)] as number;
  if (tokens.kind[i] === KIND_ARABIC) {
    if (end - start < 4 || !arabicClitics.has(first)) return 0;
    const second = unitFold[text.charCodeAt(start + 1)] as number;
    const two = (first === WAW || first === FA) && arabicClitics.has(second) && end - start > 4;
    if (isKnown(lexicon, hashText(text, start + 1, end))) return 1;
    return two && unitClass[second] === CLASS_ARABIC && isKnown(lexicon, hashText(text, start + 2, end)) ? 2 : 0;
  }
  if (flags !== 0 && (flags & ~SURNAME) !== 0) return 0;
  return end - start >= 5 && latinClitics.has(first) && isKnown(lexicon, hashText(text, start + 1, end)) ? 1 : 0;
}

function isKnown(lexicon: Lexicon, hash: number): boolean {
  return isName(look(lexicon, hash)) || cueOf(hash) !== 0;
}
