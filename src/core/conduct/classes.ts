import type { Kind } from '../kinds.ts';

/** What the model tells apart, in the order of the columns of its weights: nothing amiss, the kinds of conduct, and distress. */
export const classes = [
  'ok',
  'patient_mockery',
  'hurtful_irony',
  'colleague_insult',
  'establishment_denigration',
  'discrimination',
  'sexual_comment',
  'threat',
  'self_promotion',
  'commerce_fundraising',
  'misinformation',
  'illegal_request',
  'outside_screenshot',
  'press_virality',
  'impersonation',
  'undisclosed_conflict',
  'political_religious_flame',
  'distress',
] as const satisfies readonly (Kind | 'ok')[];
export type ConductClass = (typeof classes)[number];
export type ConductKind = Exclude<ConductClass, 'ok'>;
