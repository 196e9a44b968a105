import { createHash } from 'node:crypto';
import type { Pool, Session } from './pool.ts';
import { StorageError } from './storage-error.ts';
import { inTransaction } from './transaction.ts';

export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** Two processes that start together take turns. The number spells CONF. */
const lock = 0x434f4e46;

/** Brings the database up to this code, forward only, all steps in one transaction. */
export async function migrate(pool: Pool, migrations: readonly Migration[], at: string): Promise<void> {
  await inTransaction(pool, async (session) => {
    await session.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    // A session that waited for the lock learns what was made meanwhile only when it next reads a table: IF NOT EXISTS alone would not see the schema.
    const { rows } = await session.query("SELECT 1 FROM pg_namespace WHERE nspname = 'confrere'");
    if (!rows.length) await session.query('CREATE SCHEMA confrere');
    await session.query(
      'CREATE TABLE IF NOT EXISTS confrere.migrations (id integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, at text NOT NULL)',
    );
    const applied = await readApplied(session, migrations);
    for (const migration of migrations.filter((m) => !applied.has(m.id))) {
      await session.query(migration.sql);
      await session.query('INSERT INTO confrere.migrations (id, name, checksum, at) VALUES ($1, $2, $3, $4)', [
        migration.id,
        migration.name,
        checksum(migration),
        at,
      ]);
    }
  });
}

async function readApplied(session: Session, migrations: readonly Migration[]): Promise<ReadonlySet<number>> {
  const { rows } = await session.query<{ id: number; name: string; checksum: string }>('SELECT id, name, checksum FROM confrere.migrations ORDER BY id');
  for (const row of rows) {
    const known = migrations.find((m) => m.id === row.id);
    if (!known)
      throw new StorageError(
        'newer-database',
        `The database was written by a newer Confrère (it knows step ${row.id}, "${row.name}"). Install that version or a later one.`,
      );
    if (checksum(known) !== row.checksum)
      throw new StorageError(
        'changed-migration',
        `Step ${row.id} ("${row.name}") of the database is not the one this Confrère knows. Install the version that made it.`,
      );
  }
  return new Set(rows.map((row) => row.id));
}

const checksum = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');
