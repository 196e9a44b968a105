import type { Store } from '../../core/journal.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createInbox } from './inbox.ts';
import { createJournal } from './journal.ts';
import { createMarks } from './marks.ts';
import { checkKey } from './key-check.ts';
import { migrate } from './migrations.ts';
import { migrations } from './migrations/index.ts';
import type { Pool } from './pool.ts';
import { createReadings } from './readings.ts';
import { vaultKey } from './sealing.ts';
import { createVault } from './vault.ts';

export interface StoreOptions {
  /** The operator's 32 bytes. */
  readonly key: Uint8Array;
  readonly now?: () => string;
  /** What closing the store closes; the pool is its maker's otherwise. */
  readonly close?: () => Promise<void>;
}

/** Brings the database up to date, refuses a key that does not fit, and answers the ports. */
export async function createStore(pool: Pool, options: StoreOptions): Promise<Store> {
  const now = options.now ?? (() => new Date().toISOString());
  const deps = { key: vaultKey(options.key), now };
  await migrate(pool, migrations, now());
  await checkKey(pool, deps.key);
  return {
    journal: createJournal(pool),
    readings: createReadings(pool),
    inbox: createInbox(pool, deps),
    vault: createVault(pool, deps),
    marks: createMarks(pool),
    heartbeat: createHeartbeat(pool),
    close: options.close ?? (async () => undefined),
  };
}
