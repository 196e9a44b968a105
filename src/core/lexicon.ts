import type { Concept, Words } from './language.ts';
import { fold, type Plain } from './text.ts';

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
    const token = tokens[i]!;
    const word = folded.slice(token.start, token.end);
    const { entries, skipped } = entriesOf(word, byFirst);
    const longest = new Map<Concept, number>();
    for (const { concept, words } of entries) {
      const end = endOf(words, i, passage);
      if (end !== undefined && end > (longest.get(concept) ?? 0)) longest.set(concept, end);
    }
    for (const [concept, end] of longest) found.push({ concept, start: token.start + skipped, end });
  }
  return found;
}

function entriesOf(word: string, byFirst: ReadonlyMap<string, readonly Entry[]>): { entries: readonly Entry[]; skipped: number } {
  const exact = byFirst.get(word);
  if (exact) return { entries: exact, skipped: 0 };
  if (word.charCodeAt(0) >= 0x600)
    for (const clitic of clitics)
      if (word.length > clitic.length + 1 && word.startsWith(clitic)) {
        const entries = byFirst.get(word.slice(clitic.length));
        if (entries) return { entries, skipped: clitic.length };
      }
  return { entries: [], skipped: 0 };
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
