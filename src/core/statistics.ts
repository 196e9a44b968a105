import type { CaseRow } from './case-row.ts';
import type { Reason } from './decision.ts';
import type { Kind } from './kinds.ts';
import { type PersonRef, samePerson } from './message.ts';

/** What a group's cases of a time say about the work; counts and hours, nobody's words. */
export interface Statistics {
  readonly cases: number;
  readonly waiting: number;
  readonly decided: number;
  /** Decided, and not a false alarm nor left in place; with the 95 % interval of Wilson. */
  readonly confirmed: Share;
  readonly falseAlarms: number;
  /** Monday of the week (UTC) → kind → cases. */
  readonly weeks: readonly { readonly week: string; readonly kinds: Readonly<Partial<Record<Kind, number>>>; readonly cases: number }[];
  readonly kinds: readonly { readonly kind: Kind; readonly cases: number; readonly decided: number; readonly confirmed: Share }[];
  /** From opening to decision. */
  readonly hoursToDecision: { readonly n: number; readonly median?: number; readonly p90?: number };
  readonly moderators: readonly { readonly person: PersonRef; readonly decided: number; readonly medianHours: number }[];
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  readonly reports: number;
  readonly appeals: { readonly made: number; readonly upheld: number; readonly overturned: number };
}

/** `n` of `of`, and where the true share lies nineteen times in twenty; nothing of nothing says nothing. */
export interface Share {
  readonly n: number;
  readonly of: number;
  readonly low?: number;
  readonly high?: number;
}

const hourMs = 3_600_000;
const isFalse = (row: CaseRow): boolean => row.decision === 'false_alarm';
const isConfirmed = (row: CaseRow): boolean => row.decision !== undefined && !['false_alarm', 'keep', 'restore_original', 'seen'].includes(row.decision);

/** One pass over rows; notices of the service itself are nobody's work and not counted. */
export function statisticsOf(all: readonly CaseRow[]): Statistics {
  const rows = all.filter((row) => row.lane !== 'notice');
  const decided = rows.filter((row) => row.decidedAt !== undefined);
  const hours = decided.map(hoursOf);
  return {
    cases: rows.length,
    waiting: rows.filter((row) => ['open', 'claimed', 'escalated', 'undone', 'appealed'].includes(row.state)).length,
    decided: decided.length,
    confirmed: share(decided.filter(isConfirmed).length, decided.length),
    falseAlarms: decided.filter(isFalse).length,
    weeks: grouped(rows, (row) => weekOf(row.openedAt)).map(([week, of]) => ({ week, cases: of.length, kinds: counted(of.flatMap((row) => row.kinds)) })),
    kinds: Object.entries(counted(rows.flatMap((row) => row.kinds)))
      .map(([kind, cases]) => {
        const of = decided.filter((row) => row.kinds.includes(kind as Kind));
        return { kind: kind as Kind, cases, decided: of.length, confirmed: share(of.filter(isConfirmed).length, of.length) };
      })
      .sort((a, b) => b.cases - a.cases),
    hoursToDecision: { n: hours.length, ...(hours.length && { median: quantile(hours, 0.5), p90: quantile(hours, 0.9) }) },
    moderators: byModerator(decided),
    reasons: counted(decided.flatMap((row) => (row.reason ? [row.reason] : []))),
    reports: rows.filter((row) => row.lane === 'report').length,
    appeals: {
      made: rows.filter((row) => row.appealedAt !== undefined).length,
      upheld: rows.filter((row) => row.ruling === 'uphold').length,
      overturned: rows.filter((row) => row.ruling === 'overturn').length,
    },
  };
}

const hoursOf = (row: CaseRow): number => Math.max(0, Date.parse(row.decidedAt ?? row.openedAt) - Date.parse(row.openedAt)) / hourMs;

function byModerator(decided: readonly CaseRow[]): Statistics['moderators'] {
  const found: { person: PersonRef; hours: number[] }[] = [];
  for (const row of decided) {
    const by = row.decidedBy;
    if (!by) continue;
    const known = found.find((f) => samePerson(f.person, by));
    if (known) known.hours.push(hoursOf(row));
    else found.push({ person: by, hours: [hoursOf(row)] });
  }
  return found.map(({ person, hours }) => ({ person, decided: hours.length, medianHours: quantile(hours, 0.5) })).sort((a, b) => b.decided - a.decided);
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function counted<K extends string>(list: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const item of list) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}

/** The nearest rank. */
function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? 0;
}

/** The Monday of its week, in UTC. */
export function weekOf(at: string): string {
  const date = new Date(at);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

const z = 1.96;

export function share(n: number, of: number): Share {
  if (!of) return { n, of };
  const p = n / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return { n, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
