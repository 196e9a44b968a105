import type { ConductKind } from './conduct/classes.ts';
import type { EthicsId } from './conduct/ethics.ts';

/**
 * What a message about people is made of: who is meant, what is done to them in words, in what tone, and what excuses it.
 * A slot is a class of words, filled by each language. The names are what `why` shows; they hold nothing of a text.
 */
export const slots = [
  // Who or what is spoken of.
  'patient',
  'colleague',
  'institution',
  'group',
  'you',
  'self',
  'they',
  'authority',
  'press',
  // What is said of them, or asked for.
  'insult',
  'contempt',
  'dehumanise',
  'danger',
  'violence',
  'reprisal',
  'sexual',
  'exclude',
  'spread',
  'capture',
  'private',
  'price',
  'offer',
  'pay',
  'promote',
  'invest',
  'certificate',
  'false',
  'controlled',
  'access',
  'code',
  'posing',
  'cure',
  'conspiracy',
  'advise_all',
  'firm',
  'gift',
  'politics',
  'faith',
  'despair',
  // In what tone.
  'laugh',
  'smirk',
  'praise',
  // What excuses it, or tells another story.
  'reported',
  'refusal',
  'question',
  'official',
  'consent',
  'disclosed',
  'repair',
  'grief',
  'thanks',
  'clinical',
  'fiction',
] as const;
export type Slot = (typeof slots)[number];

/** Words and phrases of a slot; a star at a word's end stands for any ending. Matched on whole words, accents and case apart. */
export type Tone = Readonly<Record<Slot, readonly string[]>>;

/** What an author is told in private: short, kind, and free to be ignored. */
export interface ConductPhrases {
  /** What the message may read like, and how else it could be said. */
  readonly nudges: Readonly<Record<ConductKind, string>>;
  /** What each rule of ethics says, in our own words. */
  readonly ethics: Readonly<Record<EthicsId, string>>;
  readonly cites: (ref: string, says: string) => string;
  readonly free: string;
}
