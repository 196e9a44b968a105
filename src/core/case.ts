import type { About, CaseEvent, CaseEventOf, CaseEventType, Repeat } from './case-event.ts';
import { cardOutdated, withRefresh } from './case-card.ts';
import type { Decision, Reason, ReportReason, Ruling, Strike } from './decision.ts';
import { type GroupRef, type PersonRef, samePerson } from './message.ts';
import { type CaseState, illegal, isWaitingStage, type Stage, stageAfter, waitingStates } from './moves.ts';
import { addOwed, changeOwed, type Debts, dropOwed, ended, owe, settle } from './owed.ts';
import type { Step } from './step.ts';
import type { Finding, Outcome } from './verdict.ts';
import { gravest } from './verdict.ts';

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

type Effects = { readonly [T in CaseEventType]: (c: Case, event: CaseEventOf<T>) => Case };

const apply = (c: Case, event: CaseEvent): Case => (effects[event.type] as (c: Case, event: CaseEvent) => Case)(c, event);

/** What each event changes, besides the stage. */
const effects: Effects = {
  opened(c) {
    throw new Error(`case ${c.id} opened twice`);
  },
  revised: (c, event) =>
    addOwed(withAbout({ ...unclosing(without(c, 'answer', 'proposed')), outcome: event.outcome, findings: event.findings }, event), event.steps, event.at),
  recurred: (c, { storm }) => ({ ...c, times: c.times + 1, ...(storm && c.about.what === 'notice' && { about: { ...c.about, storm } }) }),
  eased: (c, { steps, at }) => addOwed(c, steps, at),
  repeated: (c, { repeat, outcome, steps, again, at }) =>
    addOwed(
      {
        ...(again ? unclosing(c) : c),
        outcome: gravest([c.outcome, outcome]),
        repeats: [...c.repeats.filter((r) => r.id !== repeat.id), repeat],
        times: c.times + 1,
      },
      steps,
      at,
    ),
  reported: (c, { by, reason, at, steps }) =>
    addOwed({ ...unclosing(c), reports: [...c.reports.filter((r) => !samePerson(r.by, by)), { by, reason, at }] }, steps, at),
  trying: (c, event) =>
    changeOwed(c, event.step, ({ code: _code, ...owed }) => ({
      ...owed,
      orphans: owed.orphans + (owed.trying ? 1 : 0),
      attempts: owed.attempts + 1,
      trying: { until: event.until, worker: event.worker },
    })),
  putOff: (c, event) =>
    changeOwed(c, event.step, ({ trying: _trying, ...owed }) => ({
      ...owed,
      due: event.due,
      code: event.code,
      ...(event.unsure && { unsure: true as const }),
    })),
  done: (c, { step, at, receipt }) => {
    const restored = c.owed.find((o) => o.step.id === step)?.step.kind === 'restore';
    const next = settle(c, step, { at, ...(receipt !== undefined && { receipt }) });
    // Undone while it was being posted: it is taken back as if it had been undone right after.
    return restored && receipt !== undefined && c.stage === 'undone' ? addOwed(next, [{ id: `takeBack.${c.version}`, kind: 'takeBack', of: step }], at) : next;
  },
  impossible: (c, { step, at, why }) => settle(c, step, { at, why }),
  gathered: (c, { step, at, into }) => settle(c, step, { at, into }),
  claimed: (c, { by, until }) => ({ ...c, claim: { by, until } }),
  released: (c) => without(c, 'claim'),
  lapsed: (c, { step }) => ended(without(c, 'claim'), step),
  handed: (c, { to, until }) => ({ ...c, claim: { by: to, until } }),
  viewed: (c, { by, at, clear, until }) => ({
    ...c,
    views: [...c.views, { by, at, clear }],
    ...(until !== undefined && c.claim && samePerson(c.claim.by, by) && { claim: { by, until } }),
  }),
  annotated: (c, { by, at, note }) => ({ ...c, notes: [...c.notes, { by, at, note }] }),
  wrote: (c, { steps, at }) => addOwed(c, steps, at),
  proposed: (c, { by, decision, reason, at }) => ({ ...without(c, 'claim'), proposed: { by, decision, at, ...(reason && { reason }) } }),
  decided: (c, { type: _type, steps, ...decided }) => addOwed({ ...c, decided }, steps, decided.at),
  explained: (c, { reason }) => (c.decided ? { ...c, decided: { ...c.decided, reason } } : c),
  reminded: (c, { step }) => ended(c, step),
  escalated: (c, { step }) => dropOwed(ended(without(c, 'claim', 'proposed'), step), (s) => s.kind === 'escalate'),
  undone: (c, { steps, at }) =>
    addOwed(
      dropOwed(without(c, 'decided'), ({ kind }) => !kept.includes(kind)),
      steps,
      at,
    ),
  appealed: (c, { at, steps }) => addOwed(unclosing({ ...c, appeal: { at } }), steps, at),
  ruled: (c, { by, ruling, at, steps }) =>
    addOwed(
      {
        ...c,
        ...(c.appeal && { appeal: { ...c.appeal, ruling: { by, ruling, at } } }),
        ...(ruling === 'overturn' && c.decided && { decided: withoutStrike(c.decided) }),
      },
      steps,
      at,
    ),
  answered: (c, { answer, at, steps }) => addOwed({ ...c, answer: { answer, at } }, steps, at),
  mended: (c, event) => addOwed(withAbout({ ...c, owed: c.owed.filter((o) => o.step.kind === 'shred') }, event), event.steps, event.at),
  withdrawn: (c, { steps, at }) => addOwed({ ...c, owed: c.owed.filter((o) => o.step.kind === 'shred' || o.step.kind === 'alert') }, steps, at),
  closed: (c) => ({ ...c, owed: [] }),
};

/** A person is asked again: it does not end by itself. */
const unclosing = (c: Case): Case => dropOwed(c, (s) => s.kind === 'close');

/** What is owed to somebody other than by the decision that was undone. */
const kept: readonly Step['kind'][] = ['alert', 'refresh', 'advise', 'care', 'shred', 'publish', 'lapse', 'pardon'];

/** After these a decision taken on the earlier view could be a mistake. */
const outdating: readonly CaseEventType[] = ['revised', 'repeated', 'decided', 'undone', 'appealed', 'ruled', 'mended', 'withdrawn', 'closed'];

const withAbout = (c: Case, { fingerprint, version }: { readonly fingerprint: string; readonly version: string }): Case =>
  c.about.what === 'message' ? { ...c, about: { ...c.about, fingerprint, version } } : c;

function withoutStrike({ strike: _strike, ...decided }: NonNullable<Case['decided']>): NonNullable<Case['decided']> {
  return decided;
}

function without<K extends 'claim' | 'decided' | 'answer' | 'proposed' | 'appeal'>(c: Case, ...keys: K[]): Case {
  const copy = { ...c };
  for (const key of keys) delete copy[key];
  return copy;
}

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
