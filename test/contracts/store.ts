import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { createStore, type StoreOptions } from '../../src/adapters/postgres/store.ts';
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import type { Store } from '../../src/core/journal.ts';
import { caseworkContract } from './casework.ts';
import { inboxContract } from './inbox.ts';
import { journalContract } from './journal.ts';
import { marksContract } from './marks.ts';
import { membersContract } from './members.ts';
import { readingsContract } from './readings.ts';
import { vaultContract } from './vault.ts';

/** What a contract is given: an empty database for each test, and as many stores on it as it wants rivals. */
export interface StoreWorld {
  readonly pool: () => Pool;
  readonly open: (options?: Partial<StoreOptions>) => Promise<Store>;
}

/** What every store promises, whatever database is under it. */
export function storeContract(start: () => Promise<{ readonly pool: Pool; stop(): Promise<void> }>): void {
  let base: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    base = await start();
  });
  beforeEach(async () => {
    await base.pool.query('DROP SCHEMA IF EXISTS confrere CASCADE');
  });
  afterAll(() => base?.stop());
  const world: StoreWorld = { pool: () => base.pool, open: (options) => createStore(base.pool, { key: new Uint8Array(32).fill(7), ...options }) };
  describe('journal', () => journalContract(world));
  describe('readings', () => readingsContract(world));
  describe('marks', () => marksContract(world));
  describe('members', () => membersContract(world));
  describe('casework', () => caseworkContract(world.open));
  describe('inbox', () => inboxContract(world));
  describe('vault', () => vaultContract(world));
}
