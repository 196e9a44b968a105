// Finds the slots of a passage: which words name a target, an attack, a tone, an excuse.
import { type Slot, slots, type Tone } from '../language-conduct.ts';
import { type Word, wordsOf } from './words.ts';
import { fold } from '../text.ts';

/** A slot met in a passage: words `from` to `to` (the last one not included). */
export interface Mark {
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly slot: Slot;
  readonly words: readonly string[];
  /** The last word may have any ending. */
  readonly open: boolean;
}

/** The vocabularies of all languages at once, ready to be searched. */
export interface ToneLexicon {
  /** Every mark of the words, in order; of one slot the longest at each place. */
  find(words: readonly Word[]): readonly Mark[];
}

const shortestStem = 2;
const longestStem = 12;
const beginning = (word: string): number => word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
const none: readonly number[] = [];

export function createToneLexicon(tones: readonly Tone[]): ToneLexicon {
  const whole = new Map<string, Entry[]>();
  /** How long the stems are that begin with these two letters: most words begin none. */
  const lengths = new Map<number, number[]>();
  const noteLength = (stem: string): void => {
    const row = lengths.get(beginning(stem)) ?? [];
    if (!row.includes(stem.length)) row.push(stem.length);
    lengths.set(beginning(stem), row);
  };
  const stems = new Map<string, Entry[]>();
  for (const tone of tones)
    for (const slot of slots)
      for (const phrase of tone[slot]) {
        const open = phrase.endsWith('*');
        const words = wordsOf(fold(phrase)).map((w) => w.text);
        const first = words[0];
        if (first === undefined) throw new Error(`a phrase of ${slot} holds no word`);
        const into = open && words.length === 1 ? stems : whole;
        const entries = into.get(first) ?? [];
        entries.push({ slot, words, open });
        into.set(first, entries);
        if (into === stems && first.length >= shortestStem && first.length <= longestStem) noteLength(first);
      }

  const find = (words: readonly Word[]): readonly Mark[] => {
    const marks: Mark[] = [];
    const longest = new Map<Slot, number>();
    const take = (entries: readonly Entry[] | undefined, at: number): void => {
      for (const entry of entries ?? []) {
        const to = endOf(entry, words, at);
        if (to > (longest.get(entry.slot) ?? 0)) longest.set(entry.slot, to);
      }
    };
    const takeForm = (form: string, at: number): void => {
      take(whole.get(form), at);
      for (const n of lengths.get(beginning(form)) ?? none) if (n <= form.length) take(stems.get(form.slice(0, n)), at);
    };
    for (let at = 0; at < words.length; at++) {
      const { text, stem } = words[at]!;
      longest.clear();
      takeForm(text, at);
      if (stem !== text) takeForm(stem, at);
      for (const [slot, to] of longest) marks.push({ slot, from: at, to });
    }
    return marks;
  };
  return { find };
}

/** Where the phrase that begins at word `at` ends, 0 when it does not stand there. */
function endOf({ words, open }: Entry, among: readonly Word[], at: number): number {
  if (at + words.length > among.length) return 0;
  for (let k = 1; k < words.length; k++) {
    const { text, stem } = among[at + k]!;
    const wanted = words[k]!;
    if (open && k === words.length - 1 ? !text.startsWith(wanted) : text !== wanted && stem !== wanted) return 0;
  }
  return at + words.length;
}
