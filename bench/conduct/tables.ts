import { shown } from '../detection/report.ts';
import { rateOf } from '../detection/score.ts';
import type { Labelled } from './messages.ts';

export interface Seen extends Labelled {
  /** What was told, by reader. */
  readonly kinds: readonly (readonly string[])[];
}

type Table = readonly (readonly string[])[];

/** One line a reader: what was found, and what was told of harmless messages. */
export const byReader = (names: readonly string[], risky: readonly Seen[], harmless: readonly Seen[]): Table =>
  names.map((name, i) => {
    const told = (r: Seen): boolean => !!r.kinds[i]?.length;
    return [name, shown(rateOf(risky, told)), shown(rateOf(harmless, told))];
  });

/** One line a group of messages, one column a reader. */
export function byGroup(
  title: string,
  names: readonly string[],
  rows: readonly Seen[],
  key: (r: Seen) => string,
  holds: (r: Seen, reader: number) => boolean,
): Table {
  const groups = [...new Set(rows.map(key))].sort();
  return [
    [title, ...names],
    ...groups.map((group) => {
      const of = rows.filter((r) => key(r) === group);
      return [group, ...names.map((_, i) => shown(rateOf(of, (r) => holds(r, i))))];
    }),
  ];
}
