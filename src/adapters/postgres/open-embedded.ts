import { mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './lock.ts';
import { type PglitePool, pglitePool } from './pglite-pool.ts';
import { StorageError } from './storage-error.ts';

/** Told as it goes: making the database takes seconds the first time, and a silent program looks dead. */
export type Stage = 'making-database' | 'opening-database' | 'ready';

export interface Opened<P> {
  readonly pool: P;
  close(): Promise<void>;
}

/** Opens, and makes if need be, the database in `folder`. BullMQ's names are found first, ours are always spelled in full. */
export async function openEmbedded(folder: string, onProgress: (stage: Stage) => void = () => undefined): Promise<Opened<PglitePool>> {
  const lock = await lockFolder(folder);
  try {
    onProgress(isMade(folder) ? 'opening-database' : 'making-database');
    const db = await openFiles(folder);
    onProgress('ready');
    return {
      pool: pglitePool(db),
      async close() {
        await db.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const filesOf = (folder: string): string => join(folder, 'postgres');
/** Stands while the database is being made: whoever dies then leaves half of one, in which nothing was ever written. */
const markOf = (folder: string): string => join(folder, 'making-database');
const isMade = (folder: string): boolean => existsSync(join(filesOf(folder), 'PG_VERSION')) && !existsSync(markOf(folder));

async function openFiles(folder: string): Promise<PGlite> {
  const files = filesOf(folder);
  if (!isMade(folder)) {
    await writeFile(markOf(folder), '');
    await rm(files, { recursive: true, force: true });
    await mkdir(files, { recursive: true, mode: 0o700 });
  }
  const db = await create(files, folder);
  await rm(markOf(folder), { force: true });
  await db.exec('CREATE SCHEMA IF NOT EXISTS bullmq; SET search_path = bullmq, public');
  return db;
}

async function create(files: string, folder: string): Promise<PGlite> {
  try {
    return await PGlite.create(files);
  } catch {
    throw new StorageError(
      'database-unreadable',
      `The database in ${folder} does not open. If a copy of the folder exists, put it back; the folder "postgres" in it is a PostgreSQL 18 data folder.`,
    );
  }
}
