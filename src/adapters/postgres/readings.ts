import type { Case } from '../../core/case.ts';
import type { GroupState } from '../../core/group.ts';
import type { CaseFilter, Readings } from '../../core/journal.ts';
import type { MemberState } from '../../core/member.ts';
import type { Pool } from './pool.ts';
import { readCase, readGroup, readMemberAt } from './projections.ts';
import { one, run, translating } from './transaction.ts';

const mostCases = 200;

export function createReadings(pool: Pool): Readings {
  const session = translating(pool);
  return {
    case: (id) => readCase(session, id),
    cases: (filter) => cases(pool, filter),
    async owing(now, limit) {
      const { rows } = await run<{ id: string }>(pool, 'SELECT id FROM confrere.cases WHERE next_due <= $1 ORDER BY next_due, id LIMIT $2', [now, limit]);
      return rows.map((row) => row.id);
    },
    async removalsSince(group, at) {
      const { n } = await one<{ n: number }>(pool, 'SELECT count(*)::int AS n FROM confrere.deeds WHERE platform = $1 AND grp = $2 AND at >= $3', [
        group.platform,
        group.group,
        at,
      ]);
      return n;
    },
    group: (ref) => readGroup(session, ref),
    async groups() {
      const { rows } = await run<{ snapshot: GroupState }>(pool, 'SELECT snapshot FROM confrere.groups ORDER BY platform, grp');
      return rows.map((row) => row.snapshot);
    },
    memberAt: (subject) => readMemberAt(session, subject),
    async members({ platform, group }, limit = 1000) {
      const { rows } = await run<{ snapshot: MemberState }>(
        pool,
        'SELECT snapshot FROM confrere.members WHERE platform = $1 AND grp = $2 AND person IS NOT NULL LIMIT $3',
        [platform, group, limit],
      );
      return rows.map((row) => row.snapshot);
    },
    async holders(number) {
      const { rows } = await run<{ snapshot: MemberState }>(pool, 'SELECT snapshot FROM confrere.members WHERE numbers @> $1', [[number]]);
      return rows.map((row) => row.snapshot);
    },
  };
}

/** `before` is the last case's id, so that cases of the same instant are not skipped, or a time. */
async function cases(pool: Pool, { group, open, limit = mostCases, before }: CaseFilter): Promise<readonly Case[]> {
  const values: unknown[] = [];
  const value = (v: unknown): string => `$${values.push(v)}`;
  const where = ['true'];
  if (group) where.push(`platform = ${value(group.platform)} AND grp = ${value(group.group)}`);
  if (open !== undefined) where.push(`state ${open ? 'IN' : 'NOT IN'} ('open', 'claimed')`);
  if (before !== undefined) {
    const { rows } = await run<{ at: string }>(pool, 'SELECT opened_at AS at FROM confrere.cases WHERE id = $1', [before]);
    where.push(rows[0] ? `(opened_at, id) < (${value(rows[0].at)}, ${value(before)})` : `opened_at < ${value(before)}`);
  }
  const { rows } = await run<{ snapshot: Case }>(
    pool,
    `SELECT snapshot FROM confrere.cases WHERE ${where.join(' AND ')} ORDER BY opened_at DESC, id DESC LIMIT ${value(limit)}`,
    values,
  );
  return rows.map((row) => row.snapshot);
}
