import { accountDeeds } from './account.ts';
import { measures } from './storm.ts';
import { decisions, isReason, type Reason, rulings } from './decision.ts';

/** What a button can ask. */
export const verbs = [
  'claim',
  'release',
  'look',
  'look_clear',
  'escalate',
  'undo',
  'publish',
  'not_patient',
  'advice',
  'appeal',
  'why',
  'mute',
  ...measures,
  ...accountDeeds,
  ...rulings,
  ...decisions,
] as const;
export type Verb = (typeof verbs)[number];

export interface Action {
  readonly verb: Verb;
  readonly case: string;
  /** That of the case the card showed. */
  readonly version?: number;
  /** Why a false alarm was one. */
  readonly reason?: Reason;
}

/** A verb, a case, the version of the case the card showed and a reason, in less than 64 bytes. */
export const actionOf = (verb: Verb, id: string, version?: number, reason?: Reason): string =>
  [verb, id, ...(version === undefined ? [] : [version]), ...(reason ? [reason] : [])].join(':');

export function readAction(action: string): Action | undefined {
  const m = /^([a-z_]{2,16}):([mn]-[\w-]{16})(?::(\d{1,9}))?(?::([a-z]{2,12}))?$/.exec(action);
  const verb = verbs.find((v) => v === m?.[1]);
  if (!m?.[2] || !verb) return undefined;
  const reason = m[4];
  if (reason !== undefined && !isReason(reason)) return undefined;
  return { verb, case: m[2], ...(m[3] !== undefined && { version: Number(m[3]) }), ...(reason !== undefined && { reason }) };
}
