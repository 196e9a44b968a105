import pg from 'pg';
import type { Opened } from './open-embedded.ts';
import { StorageError, storageError } from './storage-error.ts';

export interface ServerOptions {
  /** Schemas in which unqualified names are looked up: BullMQ's statements spell none. */
  readonly searchPath?: string;
  readonly size?: number;
}

/** A pool whose every wait has an end. Refuses at once when the server does not answer. */
export async function openServer(url: string, { searchPath, size = 10 }: ServerOptions = {}): Promise<Opened<pg.Pool>> {
  const pool = new pg.Pool({
    ...connection(url),
    max: size,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    query_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'confrere',
    // Not as a start-up option: poolers such as PgBouncer refuse those.
    ...(searchPath !== undefined && { onConnect: (client: pg.ClientBase) => client.query(`SET search_path = ${searchPath}`) }),
  });
  // Every queue and worker listens to the pool's errors.
  pool.setMaxListeners(0);
  // An idle connection that is cut is replaced by the next query; unheard, the event would end the process.
  pool.on('error', () => undefined);
  // Nor may a connection that is cut in the middle of a transaction: its next statement fails, that is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw refused(error);
  }
  return { pool, close: () => pool.end() };
}

function connection(url: string): { readonly connectionString: string } {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new StorageError('bad-url', 'DATABASE_URL is not a PostgreSQL address: it begins with postgres:// or postgresql://.');
  return { connectionString: url };
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers at the address in DATABASE_URL: is PostgreSQL running?',
  ENOTFOUND: 'The host in DATABASE_URL is not known.',
  '28P01': 'PostgreSQL refused the user or the password in DATABASE_URL.',
  '28000': 'PostgreSQL refused the user or the password in DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it first.',
  timeout: 'PostgreSQL did not answer within five seconds.',
};

function refused(error: unknown): unknown {
  // Several addresses of one host, each refused: the first speaks for all.
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const known = storageError(one);
  const sentence = known instanceof StorageError ? sentences[known.code] : undefined;
  return known instanceof StorageError && sentence !== undefined ? new StorageError(known.code, sentence) : known;
}
