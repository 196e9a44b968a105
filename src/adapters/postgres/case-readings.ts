import type { Case } from '../../core/case.ts';
import type { CaseFilter, CaseRow } from '../../core/case-row.ts';
import type { Readings } from '../../core/journal.ts';
import { personKey, personOf } from './persons.ts';
import type { Pool } from './pool.ts';
import { one, run } from './transaction.ts';

/** How many come unless the filter says, and how many at most. */
const casesPage = { usual: 200, most: 1_000 };
const rowsPage = { usual: 20_000, most: 20_000 };

/** Cases by filter: as cases, as rows, and as a number. */
export function caseReadings(pool: Pool): Pick<Readings, 'cases' | 'rows' | 'count'> {
  return {
    async cases(filter) {
      const { where, order, limit, values } = await query(pool, filter, casesPage);
      const { rows } = await run<{ snapshot: Case }>(pool, `SELECT snapshot FROM confrere.cases WHERE ${where} ${order} ${limit}`, values);
      return rows.map((row) => row.snapshot);
    },
    async rows(filter) {
      const { where, order, limit, values } = await query(pool, filter, rowsPage);
      const { rows } = await run<Row>(pool, `SELECT ${rowColumns} FROM confrere.cases WHERE ${where} ${order} ${limit}`, values);
      return rows.map(rowFrom);
    },
    async count(filter) {
      const { where, values } = await query(pool, filter);
      return (await one<{ n: number }>(pool, `SELECT count(*)::int AS n FROM confrere.cases WHERE ${where}`, values)).n;
    },
  };
}

interface Query {
  readonly where: string;
  readonly order: string;
  readonly limit: string;
  readonly values: unknown[];
}

type Value = (v: unknown) => string;
type Clauses = { readonly [K in keyof CaseFilter]-?: (wanted: NonNullable<CaseFilter[K]>, value: Value) => string | undefined };

const clauses: Omit<Clauses, 'before' | 'limit' | 'order'> = {
  group: ({ platform, group }, value) => `platform = ${value(platform)} AND grp = ${value(group)}`,
  groups: (groups, value) => (groups.length ? `(${groups.map((g) => `platform = ${value(g.platform)} AND grp = ${value(g.group)}`).join(' OR ')})` : 'false'),
  open: (open) => (open ? 'waiting' : 'NOT waiting'),
  states: (states, value) => `state = ANY(${value(states)})`,
  lane: (lane, value) => `lane = ${value(lane)}`,
  kind: (kind, value) => `kinds @> ${value([kind])}`,
  minSeverity: (severity, value) => `severity >= ${value(severity)}`,
  claimedBy: (person, value) => `waiting AND claimed_by = ${value(personKey(person))}`,
  author: (person, value) => `author = ${value(personKey(person))}`,
  decidedBy: (person, value) => `decided_by = ${value(personKey(person))}`,
  openedBefore: (at, value) => `opened_at < ${value(at)}`,
  openedSince: (at, value) => `opened_at >= ${value(at)}`,
};

const orders = { newest: 'ORDER BY opened_at DESC, id DESC', urgent: 'ORDER BY severity DESC, opened_at, id' } as const;

/** `before` is the last case's id, so that cases of the same instant are not skipped, or a time. */
async function query(pool: Pool, filter: CaseFilter, page?: typeof casesPage): Promise<Query> {
  const values: unknown[] = [];
  const value: Value = (v) => `$${values.push(v)}`;
  const where = Object.entries(clauses).flatMap(([name, clause]) => {
    const wanted = filter[name as keyof typeof clauses];
    // Each clause is given what its own name asks for.
    const said = wanted === undefined ? undefined : (clause as (wanted: unknown, value: Value) => string | undefined)(wanted, value);
    return said === undefined ? [] : [said];
  });
  const order = filter.order ?? 'newest';
  if (filter.before !== undefined) where.push(await after(pool, filter.before, order, value));
  return {
    where: where.length ? where.join(' AND ') : 'true',
    order: orders[order],
    limit: page ? `LIMIT ${value(Math.min(filter.limit ?? page.usual, page.most))}` : '',
    values,
  };
}

async function after(pool: Pool, before: string, order: keyof typeof orders, value: Value): Promise<string> {
  const { rows } = await run<{ at: string; severity: number }>(pool, 'SELECT opened_at AS at, severity FROM confrere.cases WHERE id = $1', [before]);
  const last = rows[0];
  if (!last) return `opened_at ${order === 'newest' ? '<' : '>'} ${value(before)}`;
  if (order === 'newest') return `(opened_at, id) < (${value(last.at)}, ${value(before)})`;
  const severity = value(last.severity);
  return `(severity < ${severity} OR (severity = ${severity} AND (opened_at, id) > (${value(last.at)}, ${value(before)})))`;
}

interface Row extends Pick<CaseRow, 'id' | 'lane' | 'state' | 'outcome' | 'severity' | 'kinds'> {
  readonly platform: string;
  readonly grp: string;
  readonly opened_at: string;
  readonly author: string | null;
  readonly claimed_by: string | null;
  readonly claim_until: string | null;
  readonly decision: NonNullable<CaseRow['decision']> | null;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly reason: NonNullable<CaseRow['reason']> | null;
  readonly appealed_at: string | null;
  readonly ruling: NonNullable<CaseRow['ruling']> | null;
  readonly removed_by_bot: boolean;
}
const rowColumns =
  'id, platform, grp, lane, state, outcome, severity, kinds, opened_at, author, claimed_by, claim_until, decision, decided_by, decided_at, reason, appealed_at, ruling, removed_by_bot';

const rowFrom = (row: Row): CaseRow => ({
  id: row.id,
  group: { platform: row.platform, group: row.grp },
  lane: row.lane,
  state: row.state,
  outcome: row.outcome,
  severity: row.severity,
  kinds: row.kinds,
  openedAt: row.opened_at,
  ...(row.author !== null && { author: personOf(row.author) }),
  ...(row.claimed_by !== null && row.claim_until !== null && { claim: { by: personOf(row.claimed_by), until: row.claim_until } }),
  ...(row.decision !== null && { decision: row.decision }),
  ...(row.decided_by !== null && { decidedBy: personOf(row.decided_by) }),
  ...(row.decided_at !== null && { decidedAt: row.decided_at }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.appealed_at !== null && { appealedAt: row.appealed_at }),
  ...(row.ruling !== null && { ruling: row.ruling }),
  removedByBot: row.removed_by_bot,
});
