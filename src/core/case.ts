import type { About, CaseEvent, CaseEventOf, CaseEventType, Repeat } from './case-event.ts';
import { apply, without } from './case-effects.ts';
import { cardOutdated, withRefresh } from './case-card.ts';
import type { Decision, Reason, ReportReason, Ruling, Strike } from './decision.ts';
import { type GroupRef, type PersonRef, samePerson } from './message.ts';
import { type CaseState, illegal, isWaitingStage, type Stage, stageAfter, waitingStates } from './moves.ts';
import { addOwed, changeOwed, type Debts, dropOwed, owe } from './owed.ts';
import type { Step } from './step.ts';
import type { Finding, Outcome } from './verdict.ts';

/** A case as its entries tell it. Free of text, safe to log in parts, safe to keep. */
export interface Case extends Debts {
  readonly id: string;
  readonly version: number;
  readonly group: GroupRef;
  readonly about: About;
  readonly stage: Stage;
  /** The stage, or `claimed` while somebody has it in hand. */
  readonly state: CaseState;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly openedAt: string;
  readonly claim?: { readonly by: PersonRef; readonly until: string };
  /** The first of two moderators. */
  readonly proposed?: { readonly by: PersonRef; readonly decision: Decision; readonly reason?: Reason; readonly at: string };
  readonly decided?: {
    readonly by: PersonRef;
    readonly decision: Decision;
    readonly at: string;
    readonly with?: PersonRef;
    readonly reason?: Reason;
    /** Of a restriction. */
    readonly hours?: number;
    readonly strike?: Strike;
  };
  readonly appeal?: { readonly at: string; readonly ruling?: { readonly by: PersonRef; readonly ruling: Ruling; readonly at: string } };
  readonly views: readonly { readonly by: PersonRef; readonly at: string; readonly clear: boolean }[];
  readonly notes: readonly { readonly by: PersonRef; readonly at: string; readonly note: string }[];
  readonly reports: readonly { readonly by: PersonRef; readonly at: string; readonly reason: ReportReason }[];
  /** The same content elsewhere, and the other items of its album. */
  readonly repeats: readonly Repeat[];
  /** Who took the message away by their own hand, where it is known that it was not its author. */
  readonly takenDownBy?: PersonRef;
  readonly answer?: { readonly answer: 'publish' | 'not_patient'; readonly at: string };
  /** How often a notice came again. */
  readonly times: number;
  /** The version at which a person, or the author's edit, last changed the case: what a moderator saw before is out of date. */
  readonly changedAt: number;
}

/** The first entry of a case. */
function open(id: string, event: CaseEventOf<'opened'>): Case {
  const { group, about, outcome, findings, steps, at } = event;
  return {
    id,
    version: 1,
    group,
    about,
    stage: 'open',
    state: 'open',
    outcome,
    findings,
    openedAt: at,
    owed: steps.map((step) => owe(step, at)),
    settled: {},
    views: [],
    notes: [],
    reports: [],
    repeats: [],
    times: 1,
    changedAt: 1,
  };
}

/** One more entry. Pure; throws on what `illegal` refuses, for the journal holds only what was legal. */
export function evolve(id: string, c: Case | undefined, event: CaseEvent): Case {
  if (!c) {
    if (event.type !== 'opened') throw new Error(`case ${id} starts with ${event.type}`);
    return open(id, event);
  }
  if (illegal(c, event)) throw new Error(`case ${id}: ${event.type} while ${c.state}`);
  const version = c.version + 1;
  const stage = stageAfter(c, event);
  const changed = { ...apply(c, event), stage, version, changedAt: outdating.includes(event.type) ? version : c.changedAt };
  const next = standing(isDecidable(stage) ? without(changed, 'decided', 'appeal') : changed, event.at);
  return cardOutdated(c, event) ? withRefresh(next, event.at) : next;
}

export const replay = (id: string, events: readonly CaseEvent[]): Case | undefined =>
  events.reduce<Case | undefined>((c, event) => evolve(id, c, event), undefined);

/** Whatever was decided before no longer counts. */
const isDecidable = (stage: Stage): boolean => isWaitingStage(stage) && stage !== 'appealed';

/** A case that no longer waits is in nobody's hands, and time asks nothing more of it. */
function standing(c: Case, at: string): Case {
  if (!isWaitingStage(c.stage))
    return { ...dropOwed(without(c, 'claim', 'proposed'), (s) => s.kind === 'lapse' || s.kind === 'remind' || s.kind === 'escalate'), state: c.stage };
  if (!c.claim) return { ...dropOwed(c, (s) => s.kind === 'lapse'), state: c.stage };
  const lapse: Step = { id: 'lapse', kind: 'lapse', afterHours: (Date.parse(c.claim.until) - Date.parse(at)) / 3_600_000 };
  const owesLapse = c.owed.some((o) => o.step.kind === 'lapse');
  return { ...(owesLapse ? changeOwed(c, 'lapse', (o) => ({ ...o, due: c.claim?.until ?? o.due })) : addOwed(c, [lapse], at)), state: 'claimed' };
}

/** After these a decision taken on the earlier view could be a mistake. */
const outdating: readonly CaseEventType[] = ['revised', 'repeated', 'decided', 'undone', 'appealed', 'ruled', 'mended', 'withdrawn', 'closed'];

/** Waits for a person. */
export const isWaiting = (c: Case): boolean => waitingStates.includes(c.state);

/** A claim ends by itself. */
export const claimant = (c: Case, now: string): PersonRef | undefined => (c.claim && c.claim.until > now ? c.claim.by : undefined);

/** Nobody judges what they wrote, nor what repeats it. */
export const isAuthor = (c: Case, person: PersonRef): boolean =>
  c.about.what === 'message' && (samePerson(c.about.author, person) || c.repeats.some((r) => samePerson(r.author, person)));

/** Whether the bot took the message away and has not put it back. */
export function isRemoved(c: Case): boolean {
  const last = (...kinds: readonly string[]) =>
    Math.max(0, ...Object.entries(c.settled).map(([id, s]) => (kinds.includes(id.split('.')[0] ?? '') && s.why === undefined ? (s.version ?? 1) : 0)));
  return last('remove', 'takeBack') > last('restore');
}
