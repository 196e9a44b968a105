import type { Concept, Words } from './language.ts';
import { fold, type Plain, type Token } from './text.ts';

/** A word of the vocabulary met in a passage. */
export interface Mention {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

/** The vocabulary of all languages at once: doctors mix them in one sentence. */
export interface Lexicon {
  /** Every mention in the passage, ordered by start; computed once a passage, in one pass over its tokens. */
  mentions(passage: Plain): readonly Mention[];
}

interface Entry {
  readonly concept: Concept;
  readonly words: readonly string[];
}

/** No word of a vocabulary is longer. */
const longestWord = 40;
// Letters that Arabic writes together with the word that follows: and, so, with, for, like, the.
const clitics = ['وال', 'فال', 'بال', 'كال', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك', 'د'];

export function createLexicon(vocabularies: readonly Words[]): Lexicon {
  const byFirst = new Map<string, Entry[]>();
  for (const words of vocabularies)
    for (const [concept, phrases] of Object.entries(words) as [Concept, readonly string[]][])
      for (const phrase of phrases) {
        const parts = fold(phrase).match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
        const first = parts[0];
        if (!first) throw new Error(`a word of ${concept} holds no letter`);
        const entries = byFirst.get(first) ?? [];
        if (!entries.some((e) => e.concept === concept && e.words.join(' ') === parts.join(' '))) entries.push({ concept, words: parts });
        byFirst.set(first, entries);
      }
  const known = new WeakMap<Plain, readonly Mention[]>();
  return {
    mentions(passage) {
      let found = known.get(passage);
      if (!found) known.set(passage, (found = read(passage, byFirst)));
      return found;
    },
  };
}

function read(passage: Plain, byFirst: ReadonlyMap<string, readonly Entry[]>): Mention[] {
  const { folded, tokens } = passage;
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { start, end } = tokens[i] as Token;
    if (end - start > longestWord) continue;
    const word = folded.slice(start, end);
    const exact = byFirst.get(word);
    if (exact) collect(found, exact, i, start, passage);
    else if (word.charCodeAt(0) >= 0x600) withClitic(found, word, byFirst, i, passage);
  }
  return found;
}

/** The longest phrase of each concept that starts at token `i`. */
function collect(found: Mention[], entries: readonly Entry[], i: number, start: number, passage: Plain): void {
  const first = found.length;
  for (const { concept, words } of entries) {
    const end = endOf(words, i, passage);
    if (end === undefined) continue;
    let at = first;
    while (at < found.length && found[at]?.concept !== concept) at++;
    if (at === found.length || end > (found[at] as Mention).end) found[at] = { concept, start, end };
  }
}

function withClitic(found: Mention[], word: string, byFirst: ReadonlyMap<string, readonly Entry[]>, i: number, passage: Plain): void {
  for (const clitic of clitics)
    if (word.length > clitic.length + 1 && word.startsWith(clitic)) {
      const entries = byFirst.get(word.slice(clitic.length));
      const before = found.length;
      if (entries) collect(found, entries, i, (passage.tokens[i] as Token).start + clitic.length, passage);
      if (found.length > before) return;
    }
}

/** Where the phrase that starts at token `i` ends, or nothing when the tokens differ or stand more than three characters apart. */
function endOf(words: readonly string[], i: number, { folded, tokens }: Plain): number | undefined {
  let end = tokens[i]!.end;
  for (let k = 1; k < words.length; k++) {
    const next = tokens[i + k];
    if (!next || next.start - end > 3 || folded.slice(next.start, next.end) !== words[k]) return undefined;
    end = next.end;
  }
  return end;
}
