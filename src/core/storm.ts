import type { BuzzReason } from './buzz/estimate.ts';
import type { MessageRef } from './message.ts';

/** A talk that runs out of hand, as moderators are told of it. Level 0: it has calmed. */
export interface Storm {
  readonly root: MessageRef;
  readonly level: 0 | 2 | 3;
  readonly reasons: readonly BuzzReason[];
  readonly events: number;
  readonly people: number;
}

/** What moderators may do to calm it; each can be taken back by its platform's own means, and none of them touches a person. */
export const measures = ['pin', 'slow', 'lock'] as const;
export type Measure = (typeof measures)[number];
export const isMeasure = (word: string): word is Measure => (measures as readonly string[]).includes(word);

/** One message a person in that many seconds. */
export const slowSeconds = 60;
