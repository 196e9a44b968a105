import type { Tongue } from './subject.ts';

export const verdicts = ['post', 'change', 'never'] as const;
export type QuizVerdict = (typeof verdicts)[number];
export const isQuizVerdict = (word: string): word is QuizVerdict => (verdicts as readonly string[]).includes(word);

/** A message as it might be posted, invented, and what a careful colleague would do with it. Near-misses on purpose. */
export interface QuizCase {
  readonly id: string;
  readonly right: QuizVerdict;
  readonly text: Readonly<Record<Tongue, string>>;
  readonly why: Readonly<Record<Tongue, string>>;
}
