import type { GroupRef, MessageRef, PersonRef } from './message.ts';
import type { NoticeCode } from './notice-code.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Step } from './policy.ts';
import type { Finding, Outcome } from './verdict.ts';

/** What a case is about: a message, or an incident of the service itself that moderators must know. */
export type About =
  | { readonly what: 'message'; readonly message: MessageRef; readonly author: PersonRef; readonly fingerprint: string; readonly version: string }
  | { readonly what: 'notice'; readonly code: NoticeCode; readonly detail: string };

export const decisions = ['keep', 'remove', 'confirm', 'restore', 'false_alarm'] as const;
export type Decision = (typeof decisions)[number];
export const isDecision = (word: string): word is Decision => (decisions as readonly string[]).includes(word);

interface At {
  readonly at: string;
}

export type CaseEvent = At &
  (
    | {
        readonly type: 'opened';
        readonly group: GroupRef;
        readonly about: About;
        readonly outcome: Outcome;
        readonly findings: readonly Finding[];
        readonly steps: readonly Step[];
      }
    | {
        readonly type: 'revised';
        readonly fingerprint: string;
        readonly version: string;
        readonly outcome: Outcome;
        readonly findings: readonly Finding[];
        readonly steps: readonly Step[];
      }
    | { readonly type: 'recurred' }
    | { readonly type: 'trying'; readonly step: string; readonly until: string; readonly worker: string }
    | { readonly type: 'done'; readonly step: string; readonly receipt?: string }
    | { readonly type: 'impossible'; readonly step: string; readonly why: string }
    | { readonly type: 'putOff'; readonly step: string; readonly due: string; readonly code: string; readonly unsure?: true }
    | { readonly type: 'claimed'; readonly by: PersonRef; readonly until: string }
    | { readonly type: 'released'; readonly by: PersonRef }
    | { readonly type: 'viewed'; readonly by: PersonRef; readonly clear: boolean }
    | { readonly type: 'decided'; readonly by: PersonRef; readonly decision: Decision; readonly steps: readonly Step[] }
    | { readonly type: 'undone'; readonly by: PersonRef }
    | { readonly type: 'answered'; readonly by: PersonRef; readonly answer: 'publish' | 'not_patient'; readonly steps: readonly Step[] }
    | { readonly type: 'mended'; readonly fingerprint: string; readonly version: string; readonly steps: readonly Step[] }
    | { readonly type: 'withdrawn'; readonly steps: readonly Step[] }
    | { readonly type: 'closed' }
  );
export type CaseEventType = CaseEvent['type'];

export type CaseState = 'open' | 'claimed' | 'decided' | 'mended' | 'withdrawn' | 'closed';

/** A step that is not settled: `trying` until its lease ends, then it may be tried again. */
export interface Owed {
  readonly step: Step;
  readonly due: string;
  readonly attempts: number;
  /** Attempts whose end is unknown: the process died between `trying` and the receipt. */
  readonly orphans: number;
  readonly trying?: { readonly until: string; readonly worker: string };
  /** The answer to an attempt was lost: it may have been done. */
  readonly unsure?: true;
  /** Short code of the last passing failure. */
  readonly code?: string;
}

export interface Settled {
  readonly at: string;
  readonly receipt?: string;
  /** Why it could not be done; absent when it was. */
  readonly why?: string;
  /** An attempt before it ended unseen: where the platform cannot refuse a repetition, this may show twice. */
  readonly repeat?: true;
}

/** A case as its entries tell it. Free of text, safe to log in parts, safe to keep. */
export interface Case {
  readonly id: string;
  readonly version: number;
  readonly group: GroupRef;
  readonly about: About;
  readonly state: CaseState;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly openedAt: string;
  readonly owed: readonly Owed[];
  readonly settled: Readonly<Record<string, Settled>>;
  readonly claim?: { readonly by: PersonRef; readonly until: string };
  readonly decided?: { readonly by: PersonRef; readonly decision: Decision; readonly at: string };
  readonly views: readonly { readonly by: PersonRef; readonly at: string; readonly clear: boolean }[];
  readonly answer?: { readonly answer: 'publish' | 'not_patient'; readonly at: string };
  /** How often a notice came again. */
  readonly times: number;
  /** The version at which a person, or the author's edit, last changed the case: what a moderator saw before is out of date. */
  readonly changedAt: number;
}

/** Where each event leads. What is not in the table is refused by the name in `refusedBecause`. */
const moves: Readonly<Record<CaseState, Partial<Record<CaseEventType, CaseState>>>> = {
  open: {
    claimed: 'claimed',
    decided: 'decided',
    revised: 'open',
    recurred: 'open',
    answered: 'open',
    mended: 'mended',
    withdrawn: 'withdrawn',
    viewed: 'open',
  },
  claimed: {
    claimed: 'claimed',
    released: 'open',
    decided: 'decided',
    revised: 'claimed',
    recurred: 'claimed',
    answered: 'claimed',
    mended: 'mended',
    withdrawn: 'withdrawn',
    viewed: 'claimed',
  },
  decided: { undone: 'open', revised: 'open', recurred: 'open', closed: 'closed', viewed: 'decided' },
  mended: { revised: 'open', mended: 'mended', withdrawn: 'withdrawn', closed: 'closed', viewed: 'mended' },
  withdrawn: { revised: 'open', closed: 'closed', viewed: 'withdrawn' },
  closed: { recurred: 'open', revised: 'open' },
};

/** What the bot writes of its own steps is true in every state. */
const always: readonly CaseEventType[] = ['trying', 'done', 'impossible', 'putOff'];

const refusedBecause: Readonly<Record<CaseState, Refusal['why']>> = {
  open: 'not-claimed',
  claimed: 'not-claimed',
  decided: 'already-decided',
  mended: 'already-mended',
  withdrawn: 'withdrawn',
  closed: 'closed',
};

/** The refusal of an illegal move, or nothing. Says nothing about who may: that is `moderator.ts`. */
export function illegal(c: Case, event: CaseEvent): Refusal | undefined {
  if (always.includes(event.type) || moves[c.state][event.type]) return undefined;
  return refuse(event.type === 'undone' ? 'not-decided' : refusedBecause[c.state]);
}

/** The first entry of a case. */
function open(id: string, event: CaseEvent & { type: 'opened' }): Case {
  const { group, about, outcome, findings, steps, at } = event;
  return {
    id,
    version: 1,
    group,
    about,
    state: 'open',
    outcome,
    findings,
    openedAt: at,
    owed: steps.map((step) => owe(step, at)),
    settled: {},
    views: [],
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
  const state = moves[c.state][event.type] ?? c.state;
  const version = c.version + 1;
  const next = { ...apply(c, event), state, version, changedAt: outdating.includes(event.type) ? version : c.changedAt };
  return outdatesCard(c, event) ? withRefresh(next, event.at) : next;
}

export const replay = (id: string, events: readonly CaseEvent[]): Case | undefined =>
  events.reduce<Case | undefined>((c, event) => evolve(id, c, event), undefined);

function apply(c: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'opened':
      throw new Error(`case ${c.id} opened twice`);
    case 'trying':
      return changeOwed(c, event.step, ({ code: _code, ...owed }) => ({
        ...owed,
        orphans: owed.orphans + (owed.trying ? 1 : 0),
        attempts: owed.attempts + 1,
        trying: { until: event.until, worker: event.worker },
      }));
    case 'putOff':
      return changeOwed(c, event.step, ({ trying: _trying, ...owed }) => ({
        ...owed,
        due: event.due,
        code: event.code,
        ...(event.unsure && { unsure: true as const }),
      }));
    case 'done':
      return settle(c, event.step, { at: event.at, ...(event.receipt !== undefined && { receipt: event.receipt }) });
    case 'impossible':
      return settle(c, event.step, { at: event.at, why: event.why });
    case 'revised':
      return addOwed(withAbout({ ...without(c, 'decided', 'answer'), outcome: event.outcome, findings: event.findings }, event), event.steps, event.at);
    case 'mended':
      return addOwed(withAbout(without({ ...c, owed: c.owed.filter((o) => o.step.kind === 'shred') }, 'claim'), event), event.steps, event.at);
    case 'withdrawn':
      return addOwed({ ...c, owed: c.owed.filter((o) => o.step.kind === 'shred' || o.step.kind === 'alert') }, event.steps, event.at);
    case 'recurred':
      return { ...without(c, 'decided'), times: c.times + 1 };
    case 'claimed':
      return { ...c, claim: { by: event.by, until: event.until } };
    case 'released':
      return without(c, 'claim');
    case 'viewed':
      return { ...c, views: [...c.views, { by: event.by, at: event.at, clear: event.clear }] };
    case 'decided':
      return addOwed({ ...without(c, 'claim'), decided: { by: event.by, decision: event.decision, at: event.at } }, event.steps, event.at);
    case 'undone':
      return { ...without(c, 'decided'), owed: c.owed.filter((o) => !['restore', 'remove', 'close'].includes(o.step.kind) || o.trying) };
    case 'answered':
      return addOwed({ ...c, answer: { answer: event.answer, at: event.at } }, event.steps, event.at);
    case 'closed':
      return { ...c, owed: [] };
  }
}

/** After these the alert card no longer shows the truth. */
const refreshed: readonly CaseEventType[] = [
  'revised',
  'recurred',
  'done',
  'impossible',
  'claimed',
  'released',
  'decided',
  'undone',
  'answered',
  'mended',
  'withdrawn',
];

/** The end of a refresh changes nothing that a card shows, or it would never end. */
function outdatesCard(c: Case, event: CaseEvent): boolean {
  if (!refreshed.includes(event.type)) return false;
  const step = 'step' in event ? c.owed.find((o) => o.step.id === event.step)?.step.kind : undefined;
  return step !== 'refresh' && step !== 'shred';
}

/** After these a decision taken on the earlier view could be a mistake. */
const outdating: readonly CaseEventType[] = ['revised', 'decided', 'undone', 'mended', 'withdrawn', 'closed'];

/** Owes a refresh of the alert card, once, however many changes come together. */
function withRefresh(c: Case, at: string): Case {
  if (c.settled['alert']?.receipt === undefined) return c;
  const last = c.owed.find((o) => o.step.kind === 'refresh');
  if (last && !last.trying) return c;
  return addOwed({ ...c, owed: c.owed.filter((o) => o !== last || o.trying) }, [{ id: `refresh.${c.version}`, kind: 'refresh' }], at);
}

const owe = (step: Step, at: string): Owed => ({ step, due: step.afterHours ? later(at, step.afterHours * 3_600_000) : at, attempts: 0, orphans: 0 });

export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** Steps keep their id: what is owed already is owed once, what was settled under the same id is owed again. */
function addOwed(c: Case, steps: readonly Step[], at: string): Case {
  const fresh = steps.filter((s) => !c.owed.some((o) => o.step.id === s.id));
  return { ...c, owed: [...c.owed, ...fresh.map((s) => owe(s, at))] };
}

const changeOwed = (c: Case, id: string, change: (owed: Owed) => Owed): Case => ({ ...c, owed: c.owed.map((o) => (o.step.id === id ? change(o) : o)) });

/** An earlier attempt may have done it already. */
export const mayBeDone = (owed: Owed): boolean => owed.orphans > 0 || owed.unsure === true;

const settle = (c: Case, id: string, how: Settled): Case => {
  const owed = c.owed.find((o) => o.step.id === id);
  const settled = owed?.step.kind === 'refresh' ? c.settled : { ...c.settled, [id]: owed && mayBeDone(owed) ? { ...how, repeat: true as const } : how };
  return { ...c, owed: c.owed.filter((o) => o.step.id !== id), settled };
};

const withAbout = (c: Case, { fingerprint, version }: { readonly fingerprint: string; readonly version: string }): Case =>
  c.about.what === 'message' ? { ...c, about: { ...c.about, fingerprint, version } } : c;

function without<K extends 'claim' | 'decided' | 'answer'>(c: Case, ...keys: K[]): Case {
  const copy = { ...c };
  for (const key of keys) delete copy[key];
  return copy;
}

/** A claim ends by itself. */
export const claimant = (c: Case, now: string): PersonRef | undefined => (c.state === 'claimed' && c.claim && c.claim.until > now ? c.claim.by : undefined);

/** Whether the bot took the message away and has not put it back. */
export function isRemoved(c: Case): boolean {
  const doneAt = (test: (id: string) => boolean) =>
    Object.entries(c.settled)
      .filter(([id, s]) => test(id) && s.why === undefined)
      .map(([, s]) => s.at)
      .sort()
      .at(-1) ?? '';
  return doneAt((id) => id.startsWith('remove')) > doneAt((id) => id.startsWith('restore'));
}

/** When the case next owes something: a due time, or the end of an attempt in hand. */
export const nextDue = (c: Case): string | undefined => c.owed.map((o) => o.trying?.until ?? o.due).sort()[0];
