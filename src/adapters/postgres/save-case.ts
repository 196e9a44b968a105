import { type Case, isWaiting } from '../../core/case.ts';
import { rowOf } from '../../core/case-row.ts';
import { nextDue } from '../../core/owed.ts';
import { storable } from './json.ts';
import { authorOf, personKeyOf, personsOf } from './persons.ts';
import type { Session } from './pool.ts';

/** Each column of `cases`, from the case; `id` first. What does not change after the opening is written once. */
const columns: Readonly<Record<string, (c: Case, row: ReturnType<typeof rowOf>) => unknown>> = {
  id: (c) => c.id,
  platform: (c) => c.group.platform,
  grp: (c) => c.group.group,
  opened_at: (c) => c.openedAt,
  state: (c) => c.state,
  outcome: (c) => c.outcome,
  version: (c) => c.version,
  next_due: (c) => nextDue(c),
  persons: (c) => personsOf(c),
  snapshot: (c) => JSON.stringify(storable(c)),
  lane: (_c, row) => row.lane,
  waiting: (c) => isWaiting(c),
  severity: (_c, row) => row.severity,
  kinds: (_c, row) => row.kinds,
  author: (c) => personKeyOf(authorOf(c)),
  claimed_by: (c) => personKeyOf(c.claim?.by),
  claim_until: (c) => c.claim?.until,
  decision: (_c, row) => row.decision,
  decided_by: (_c, row) => personKeyOf(row.decidedBy),
  decided_at: (_c, row) => row.decidedAt,
  reason: (_c, row) => row.reason,
  appealed_at: (_c, row) => row.appealedAt,
  ruling: (_c, row) => row.ruling,
  removed_by_bot: (_c, row) => row.removedByBot,
  fingerprint: (c) => (c.about.what === 'message' ? c.about.fingerprint : undefined),
  album: (c) => (c.about.what === 'message' ? c.about.album : undefined),
};

const names = Object.keys(columns);
const sql = `INSERT INTO confrere.cases (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${names
    .slice(4)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

export async function saveCase(session: Session, c: Case): Promise<void> {
  const row = rowOf(c);
  await session.query(
    sql,
    Object.values(columns).map((value) => value(c, row) ?? null),
  );
}
