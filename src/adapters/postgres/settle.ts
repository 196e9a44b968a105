import type { Case } from '../../core/case.ts';
import type { Settles } from '../../core/journal.ts';
import type { Session } from './pool.ts';

/**
 * A message was judged: its inbox row goes, its text is now the case's. The text lives until the step that shreds it is due,
 * and not at all when the case is closed.
 */
export async function settle(session: Session, settles: Settles, c: Case | undefined): Promise<void> {
  const { rowCount } = await session.query('DELETE FROM confrere.inbox WHERE id = $1 AND revision = $2', [settles.id, settles.revision]);
  if (!rowCount || !c) return;
  const shred = c.owed.find((owed) => owed.step.kind === 'shred');
  if (c.state === 'closed' || settles.known) await session.query('DELETE FROM confrere.vault_keys WHERE id = $1', [settles.id]);
  else if (shred) await session.query('UPDATE confrere.vault_keys SET expires_at = $2 WHERE id = $1', [settles.id, shred.due]);
}
