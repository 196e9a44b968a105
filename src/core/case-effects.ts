import type { Case } from './case.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from './case-event.ts';
import { samePerson } from './message.ts';
import { addOwed, changeOwed, dropOwed, ended, settle } from './owed.ts';
import type { Step } from './step.ts';
import { gravest } from './verdict.ts';

type Effects = { readonly [T in CaseEventType]: (c: Case, event: CaseEventOf<T>) => Case };

/** What an event changes in a case, besides its stage. Pure. */
export const apply = (c: Case, event: CaseEvent): Case => (effects[event.type] as (c: Case, event: CaseEvent) => Case)(c, event);

const effects: Effects = {
  opened(c) {
    throw new Error(`case ${c.id} opened twice`);
  },
  revised: (c, event) =>
    addOwed(withAbout({ ...unclosing(without(c, 'answer', 'proposed')), outcome: event.outcome, findings: event.findings }, event), event.steps, event.at),
  recurred: (c, { storm, account }) => ({
    ...c,
    times: c.times + 1,
    ...((storm || account) && c.about.what === 'notice' && { about: { ...c.about, ...(storm && { storm }), ...(account && { account }) } }),
  }),
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
      orphans: owed.orphans + (isLost(event) ? 1 : 0),
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
  withdrawn: (c, { steps, at, by }) =>
    addOwed({ ...c, ...(by && { takenDownBy: by }), owed: c.owed.filter((o) => o.step.kind === 'shred' || o.step.kind === 'alert') }, steps, at),
  closed: (c) => ({ ...c, owed: [] }),
};

/** A person is asked again: it does not end by itself. */
const unclosing = (c: Case): Case => dropOwed(c, (s) => s.kind === 'close');

/** What is owed to somebody other than by the decision that was undone. */
const kept: readonly Step['kind'][] = ['alert', 'refresh', 'advise', 'care', 'shred', 'publish', 'lapse', 'pardon'];

const withAbout = (c: Case, { fingerprint, version }: { readonly fingerprint: string; readonly version: string }): Case =>
  c.about.what === 'message' ? { ...c, about: { ...c.about, fingerprint, version } } : c;

function withoutStrike({ strike: _strike, ...decided }: NonNullable<Case['decided']>): NonNullable<Case['decided']> {
  return decided;
}

/** The case without these. */
export function without<K extends 'claim' | 'decided' | 'answer' | 'proposed' | 'appeal'>(c: Case, ...keys: K[]): Case {
  const copy = { ...c };
  for (const key of keys) delete copy[key];
  return copy;
}

/**
 * The line was cut before the answer. A server that answers with a failure of its own has most likely done nothing, and what only took too long
 * may be this machine's own slowness: what comes after those is marked, and not counted.
 */
const isLost = ({ unsure, code }: Extract<CaseEvent, { type: 'putOff' }>): boolean => unsure === true && code !== 'timed-out' && !/^5\d\d$/.test(code);
