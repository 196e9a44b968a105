import type { Pool } from './pool.ts';
import { seal, unseal } from './sealing.ts';
import { StorageError } from './storage-error.ts';
import { one, run } from './transaction.ts';

const bound = 'confrere/key-check';

/** A known word, sealed at the first start: with another key the service must not begin, or half its texts would be lost in silence. */
export async function checkKey(pool: Pool, key: Uint8Array): Promise<void> {
  await run(pool, 'INSERT INTO confrere.key_check (sealed) VALUES ($1) ON CONFLICT DO NOTHING', [seal(key, Buffer.from('confrere'), bound)]);
  const { sealed } = await one<{ sealed: Buffer }>(pool, 'SELECT sealed FROM confrere.key_check');
  try {
    unseal(key, sealed, bound);
  } catch {
    throw new StorageError(
      'wrong-key',
      'The key does not fit this database: its texts were sealed with another one. Set CONFRERE_KEY, or put back the file "key", as it was when the database was made.',
    );
  }
}
