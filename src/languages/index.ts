import type { Language, Phrases, Words } from '../core/language.ts';
import type { Tone } from '../core/language-conduct.ts';
import { ar } from './ar/index.ts';
import { tone as toneAr } from './ar/tone.ts';
import { ary } from './ary/index.ts';
import { tone as toneAry } from './ary/tone.ts';
import { en } from './en/index.ts';
import { tone as toneEn } from './en/tone.ts';
import { fr } from './fr/index.ts';
import { tone as toneFr } from './fr/tone.ts';

/** One line a language. */
export const languages: readonly Language[] = [fr, en, ar, ary];

/** What rules read, whatever language the bot speaks in a group: members mix them in one sentence. */
export const vocabularies: readonly Words[] = languages.map(({ words }) => words);

/** How people speak of each other, in every language at once. */
export const tones: readonly Tone[] = [toneFr, toneEn, toneAr, toneAry];

/** What the bot says in that language, in French when it does not speak it. */
export function phrasesOf(tag: string): Phrases {
  const language = languages.find((l) => l.tag === tag);
  const phrases = language?.phrases ?? fr.phrases;
  if (!phrases) throw new Error(`nothing to say in ${tag}`);
  return language?.anonymised ? { ...phrases, instead: { ...phrases.instead, anonymised: language.anonymised } } : phrases;
}
