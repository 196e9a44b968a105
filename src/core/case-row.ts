import type { Case } from './case.ts';
import type { Decision, Reason, Ruling } from './decision.ts';
import type { Kind } from './kinds.ts';
import type { GroupRef, PersonRef } from './message.ts';
import type { CaseState } from './moves.ts';
import { caseSeverity } from './severity.ts';
import type { Outcome } from './verdict.ts';

/** `report`: members asked for it; `notice`: the service itself did; `machine`: the rules. Kept apart, so that no human voice drowns. */
export const lanes = ['machine', 'report', 'notice'] as const;
export type Lane = (typeof lanes)[number];

/** A case in one line, without text and without names: what is counted, filtered and exported. */
export interface CaseRow {
  readonly id: string;
  readonly group: GroupRef;
  readonly lane: Lane;
  readonly state: CaseState;
  readonly outcome: Outcome;
  readonly severity: number;
  readonly kinds: readonly Kind[];
  readonly openedAt: string;
  readonly author?: PersonRef;
  readonly claim?: { readonly by: PersonRef; readonly until: string };
  readonly decision?: Decision;
  readonly decidedBy?: PersonRef;
  readonly decidedAt?: string;
  readonly reason?: Reason;
  readonly appealedAt?: string;
  readonly ruling?: Ruling;
  readonly removedByBot: boolean;
}

export interface CaseFilter {
  readonly group?: GroupRef;
  /** In any of these; in none when there are none. */
  readonly groups?: readonly GroupRef[];
  /** Waiting for a person. */
  readonly open?: boolean;
  readonly states?: readonly CaseState[];
  readonly lane?: Lane;
  readonly kind?: Kind;
  readonly minSeverity?: number;
  /** In this person's hands at `now`. */
  readonly claimedBy?: PersonRef;
  readonly author?: PersonRef;
  readonly decidedBy?: PersonRef;
  /** Opened before, or at or after, a time. */
  readonly openedBefore?: string;
  readonly openedSince?: string;
  /** `urgent`: the gravest first, of those the oldest; else newest first. */
  readonly order?: 'newest' | 'urgent';
  readonly limit?: number;
  /** The id of the last case seen, for the next page; or a time. */
  readonly before?: string;
}

export const laneOf = (c: Case): Lane => (c.about.what === 'notice' ? 'notice' : c.reports.length && !c.findings.length ? 'report' : 'machine');

/** Kinds that counted, in the case and its repeats. */
export const kindsOf = (c: Case): readonly Kind[] =>
  [...new Set([...c.findings, ...c.repeats.flatMap((r) => r.findings)].filter((f) => f.outcome !== 'pass' && f.outcome !== 'note').map((f) => f.kind))].sort();

export function rowOf(c: Case): CaseRow {
  const { decided, appeal } = c;
  return {
    id: c.id,
    group: c.group,
    lane: laneOf(c),
    state: c.state,
    outcome: c.outcome,
    severity: caseSeverity(c),
    kinds: kindsOf(c),
    openedAt: c.openedAt,
    ...(c.about.what === 'message' && { author: c.about.author }),
    ...(c.claim && { claim: c.claim }),
    ...(decided && { decision: decided.decision, decidedBy: decided.by, decidedAt: decided.at, ...(decided.reason && { reason: decided.reason }) }),
    ...(appeal && { appealedAt: appeal.at, ...(appeal.ruling && { ruling: appeal.ruling.ruling }) }),
    removedByBot: c.settled['remove'] !== undefined && c.settled['remove'].why === undefined,
  };
}
