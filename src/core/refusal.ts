import type { PersonRef } from './message.ts';

/** Why a person's wish is not granted; each has its sentence in `phrases.refusals`. */
export const refusals = [
  'not-moderator',
  'own-message',
  'own-decision',
  'claimed-by-other',
  'not-claimed',
  'not-decided',
  'already-decided',
  'already-mended',
  'withdrawn',
  'closed',
  'stale',
  'unknown-case',
  'unknown-action',
  'text-gone',
  'not-author',
  'too-late',
  'not-removed',
  'is-removed',
  'needs-second',
  'appealed',
  'not-appealed',
  'already-appealed',
  'not-a-moderator-there',
  'already-reported',
  'too-many-reports',
  'reporter-muted',
  'own-report',
  'too-long',
  'not-for-notice',
  'care-case',
  'last-moderator',
] as const;

/** `by`: who was first, or who has it in hand. */
export interface Refusal {
  readonly refused: true;
  readonly why: (typeof refusals)[number];
  readonly by?: PersonRef;
}

export const refuse = (why: Refusal['why'], by?: PersonRef): Refusal => ({ refused: true, why, ...(by && { by }) });
export const isRefusal = (x: unknown): x is Refusal => typeof x === 'object' && x !== null && 'refused' in x;
