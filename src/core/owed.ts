import type { Step } from './step.ts';

/** A step that is not settled: `trying` until its lease ends, then it may be tried again. */
export interface Owed {
  readonly step: Step;
  readonly due: string;
  readonly attempts: number;
  /** Attempts whose end is unknown: the process died between `trying` and the receipt, or the answer was lost. */
  readonly orphans: number;
  readonly trying?: { readonly until: string; readonly worker: string };
  /** The answer to an attempt was lost: it may have been done. */
  readonly unsure?: true;
  /** Short code of the last passing failure, or of what it waits for. */
  readonly code?: string;
}

export interface Settled {
  readonly at: string;
  /** That of the case it made: of two steps in one moment, the later one. */
  readonly version?: number;
  readonly receipt?: string;
  /** Why it could not be done; absent when it was. */
  readonly why?: string;
  /** An attempt before it ended unseen: where the platform cannot refuse a repetition, this may show twice. */
  readonly repeat?: true;
  /** The notice on whose card it was counted instead of a card of its own. */
  readonly into?: string;
}

/** What a case owes, and what of it is settled by step id. */
export interface Debts {
  readonly owed: readonly Owed[];
  readonly settled: Readonly<Record<string, Settled>>;
}

const hourMs = 3_600_000;

export const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

export const owe = (step: Step, at: string): Owed => ({
  step,
  due: step.afterHours ? later(at, step.afterHours * hourMs) : at,
  attempts: 0,
  orphans: 0,
});

/** An earlier attempt may have done it already. */
export const mayBeDone = (owed: Owed): boolean => owed.orphans > 0 || owed.unsure === true;

/** When the case next owes something: a due time, or the end of an attempt in hand. */
export const nextDue = ({ owed }: Debts): string | undefined => owed.map((o) => o.trying?.until ?? o.due).sort()[0];

/** Steps keep their id: what is owed already is owed once, what was settled under the same id is owed again. */
export function addOwed<D extends Debts>(debts: D, steps: readonly Step[], at: string): D {
  const fresh = steps.filter((s) => !debts.owed.some((o) => o.step.id === s.id));
  return { ...debts, owed: [...debts.owed, ...fresh.map((s) => owe(s, at))] };
}

export const changeOwed = <D extends Debts>(debts: D, id: string, change: (owed: Owed) => Owed): D => ({
  ...debts,
  owed: debts.owed.map((o) => (o.step.id === id ? change(o) : o)),
});

/** What is in hand stays: its end will be written. */
export const dropOwed = <D extends Debts>(debts: D, test: (step: Step) => boolean): D => ({
  ...debts,
  owed: debts.owed.filter((o) => o.trying || !test(o.step)),
});

export function settle<D extends Debts & { readonly version: number }>(debts: D, id: string, how: Settled): D {
  const owed = debts.owed.find((o) => o.step.id === id);
  const told = { ...how, version: debts.version + 1, ...(owed && mayBeDone(owed) && { repeat: true as const }) };
  const settled = owed?.step.kind === 'refresh' ? debts.settled : { ...debts.settled, [id]: told };
  return { ...debts, owed: debts.owed.filter((o) => o.step.id !== id), settled };
}

/** Time has done it: nothing to show for it. */
export const ended = <D extends Debts>(debts: D, id: string | undefined): D => ({ ...debts, owed: debts.owed.filter((o) => o.step.id !== id) });
