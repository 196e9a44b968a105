import type { Case } from '../../core/case.ts';
import type { Session } from './pool.ts';

/**
 * A message was judged: its inbox row goes, its text is now the case's. The text lives until the step that shreds it is due,
 * and not at all when the case is closed.
 */
export async function settle(session: Session, settles: { readonly id: string; readonly revision: number }, c: Case | undefined): Promise<void> {
  const { rowCount } = await session.query('DELETE FROM confrere.inbox WHERE id = $1 AND revision = $2', [settles.id, settles.revision]);
  if (!rowCount || !c || c.id !== settles.id) return;
  const shred = c.owed.find((owed) => owed.step.kind === 'shred');
  if (c.state === 'closed') await session.query('DELETE FROM confrere.vault_keys WHERE id = $1', [c.id]);
  else if (shred) await session.query('UPDATE confrere.vault_keys SET expires_at = $2 WHERE id = $1', [c.id, shred.due]);
}
