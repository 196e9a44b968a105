/** Why a person's wish is not granted; each has its sentence in `phrases.refusals`. */
export const refusals = [
  'not-moderator',
  'own-message',
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
] as const;

export interface Refusal {
  readonly refused: true;
  readonly why: (typeof refusals)[number];
}

export const refuse = (why: Refusal['why']): Refusal => ({ refused: true, why });
export const isRefusal = (x: unknown): x is Refusal => typeof x === 'object' && x !== null && 'refused' in x;
