import type { GroupState } from '../../core/group.ts';
import type { Noted, Readings } from '../../core/journal.ts';
import type { MemberState } from '../../core/member.ts';
import { caseReadings } from './case-readings.ts';
import { personKey } from './persons.ts';
import type { Pool } from './pool.ts';
import { readCase, readGroup, readMemberAt } from './projections.ts';
import { findStanding } from './standing-for.ts';
import { one, run, translating } from './transaction.ts';

const mostNoted = 20_000;

export function createReadings(pool: Pool): Readings {
  const session = translating(pool);
  const deeds = (kind: string, where: string, values: readonly unknown[]) =>
    one<{ n: number; oldest: string | null }>(pool, `SELECT count(*)::int AS n, min(at) AS oldest FROM confrere.deeds WHERE kind = '${kind}' AND ${where}`, [
      ...values,
    ]);
  return {
    case: (id) => readCase(session, id),
    ...caseReadings(pool),
    standingFor: (content) => findStanding(session, content),
    async owing(now, limit) {
      const { rows } = await run<{ id: string }>(pool, 'SELECT id FROM confrere.cases WHERE next_due <= $1 ORDER BY next_due, id LIMIT $2', [now, limit]);
      return rows.map((row) => row.id);
    },
    removalsSince: async ({ platform, group }, at) => (await deeds('removal', 'platform = $1 AND grp = $2 AND at >= $3', [platform, group, at])).n,
    async cardsSince({ platform, channel }, kind, at) {
      const { n, oldest } = await deeds(kind, 'platform = $1 AND grp = $2 AND at >= $3', [platform, channel, at]);
      return { n, ...(oldest !== null && { oldest }) };
    },
    reportsSince: async (person, at) => (await deeds('report', 'person = $1 AND at >= $2', [personKey(person), at])).n,
    async notedSince({ platform, group }, at) {
      const { rows } = await run<{ at: string; payload: { found?: Noted['found']; channel?: string } }>(
        pool,
        "SELECT at, payload FROM confrere.entries WHERE subject = $1 AND type = 'noted' AND at >= $2 AND payload IS NOT NULL ORDER BY version DESC LIMIT $3",
        [`group/${platform}/${group}`, at, mostNoted],
      );
      return rows.flatMap((row) => (row.payload.found ? [{ at: row.at, channel: row.payload.channel ?? '', found: row.payload.found }] : []));
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
