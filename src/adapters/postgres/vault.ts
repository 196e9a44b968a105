import { later } from '../../core/owed.ts';
import type { Vault } from '../../core/journal.ts';
import type { Passage } from '../../core/message.ts';
import type { Pool, Session } from './pool.ts';
import { newKey, seal, unseal } from './sealing.ts';
import { inTransaction, run } from './transaction.ts';

export interface VaultDeps {
  readonly key: Uint8Array;
  readonly now: () => string;
}

export function createVault(pool: Pool, deps: VaultDeps): Vault {
  return {
    keep: (id, passages, hours) => inTransaction(pool, (session) => keepSealed(session, deps, id, passages, hours)),
    open: (id) => openSealed(pool, deps, id),
    async shred(id) {
      await run(pool, 'DELETE FROM confrere.vault_keys WHERE id = $1', [id]);
    },
    async sweep(now) {
      const { rowCount } = await run(pool, 'DELETE FROM confrere.vault_keys WHERE expires_at <= $1', [now]);
      return rowCount ?? 0;
    },
  };
}

/** A seal holds only for its case, its place and the number of passages: none can be moved, swapped or left out. */
const boundTo = (id: string, item: number, items: number): string => `confrere/${id}/${item}/${items}`;
const boundKey = (id: string): string => `confrere/${id}/key`;

/** A new key each time: what was sealed before under this id is gone. */
export async function keepSealed(session: Session, { key, now }: VaultDeps, id: string, passages: readonly Passage[], hours: number): Promise<void> {
  const own = newKey();
  const items = passages.length;
  await session.query(
    `INSERT INTO confrere.vault_keys (id, wrapped, items, expires_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET wrapped = excluded.wrapped, items = excluded.items, expires_at = excluded.expires_at`,
    [id, seal(key, own, boundKey(id)), items, later(now(), hours * 3_600_000)],
  );
  await session.query('DELETE FROM confrere.vault_items WHERE id = $1', [id]);
  for (const [item, passage] of passages.entries()) {
    await session.query('INSERT INTO confrere.vault_items (id, item, sealed) VALUES ($1, $2, $3)', [
      id,
      item,
      seal(own, Buffer.from(JSON.stringify(passage)), boundTo(id, item, items)),
    ]);
  }
}

export async function openSealed(session: Session, { key, now }: VaultDeps, id: string): Promise<readonly Passage[] | undefined> {
  const { rows } = await run<{ wrapped: Buffer; items: number; sealed: Buffer | null; item: number | null }>(
    session,
    'SELECT k.wrapped, k.items, i.item, i.sealed FROM confrere.vault_keys k LEFT JOIN confrere.vault_items i USING (id) WHERE k.id = $1 AND k.expires_at > $2 ORDER BY i.item',
    [id, now()],
  );
  const first = rows[0];
  if (!first) return undefined;
  const own = unseal(key, first.wrapped, boundKey(id));
  // An item that is missing must not pass for a text without it.
  return Array.from({ length: first.items }, (_, item) => {
    const sealed = rows.find((row) => row.item === item)?.sealed;
    return JSON.parse(unseal(own, sealed ?? Buffer.alloc(0), boundTo(id, item, first.items)).toString()) as Passage;
  });
}
