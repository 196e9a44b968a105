import type { Client, Pool, Rows, Session } from './pool.ts';
import { StorageError, storageError } from './storage-error.ts';

/** Two rivals that locked each other out, or a snapshot that aged: the same work may simply be done again. */
const mayRepeat: readonly unknown[] = ['40001', '40P01'];
const maxTries = 4;

/** Everything in `work` happens, or nothing. `work` may run more than once and so must have no other effect. */
export async function inTransaction<T>(pool: Pool, work: (session: Session) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await once(pool, work);
    } catch (error) {
      const known = storageError(error);
      const code = known instanceof Error && 'code' in known ? known.code : undefined;
      if (tries >= maxTries || !mayRepeat.includes(code)) throw known;
    }
  }
}

async function once<T>(pool: Pool, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    await undo(client);
    throw error;
  }
}

/** A session that cannot even roll back is not given back to the pool. */
async function undo(client: Client): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}

/** One statement, with its errors translated. */
export async function run<R extends object>(session: Session, text: string, values: unknown[] = []): Promise<Rows<R>> {
  try {
    return await session.query<R>(text, values);
  } catch (error) {
    throw storageError(error);
  }
}

/** The same session, with the errors of all its statements translated. */
export const translating = (session: Session): Session => ({ query: (text, values) => run(session, text, values) });

/** The row of a statement that always answers one. */
export async function one<R extends object>(session: Session, text: string, values: unknown[] = []): Promise<R> {
  const { rows } = await run<R>(session, text, values);
  const [row] = rows;
  if (!row) throw new StorageError('no-row');
  return row;
}
