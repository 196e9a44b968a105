import type { Case } from '../../core/case.ts';
import type { Content } from '../../core/journal.ts';
import type { Session } from './pool.ts';

/** What its author mended or took away is over; what is closed too. */
const over = "('closed', 'mended', 'withdrawn')";

/** The case that stands for this content: an album's by its album, any other by its text. */
export async function findStanding(session: Session, { group, fingerprint, album }: Content): Promise<Case | undefined> {
  const by = album === undefined ? 'fingerprint' : 'album';
  const { rows } = await session.query<{ snapshot: Case }>(
    `SELECT snapshot FROM confrere.cases WHERE platform = $1 AND grp = $2 AND ${by} = $3 AND state NOT IN ${over} ORDER BY opened_at, id LIMIT 1`,
    [group.platform, group.group, album ?? fingerprint],
  );
  return rows[0]?.snapshot;
}
