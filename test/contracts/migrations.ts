import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate, type Migration } from '../../src/adapters/postgres/migrations.ts';
import type { Pool } from '../../src/adapters/postgres/pool.ts';

const at = '2026-01-01T00:00:00.000Z';
const one: Migration = { id: 1, name: 'one', sql: 'CREATE TABLE confrere.a (n integer); INSERT INTO confrere.a VALUES (1);' };
const two: Migration = { id: 2, name: 'two', sql: 'ALTER TABLE confrere.a ADD COLUMN m integer' };

export function migrationsContract(start: () => Promise<{ readonly pool: Pool; stop(): Promise<void> }>): void {
  let base: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    base = await start();
  });
  beforeEach(async () => {
    await base.pool.query('DROP SCHEMA IF EXISTS confrere CASCADE');
  });
  afterAll(() => base?.stop());
  const rows = async (): Promise<number> => (await base.pool.query('SELECT * FROM confrere.a')).rows.length;

  test('applies each step once, also when many start together', async () => {
    for (let round = 0; round < 15; round++) {
      await base.pool.query('DROP SCHEMA IF EXISTS confrere CASCADE');
      await Promise.all(Array.from({ length: 6 }, () => migrate(base.pool, [one], at)));
    }
    await Promise.all(Array.from({ length: 4 }, () => migrate(base.pool, [one, two], at)));
    expect(await rows()).toBe(1);
  });

  test('applies all steps or none', async () => {
    await expect(migrate(base.pool, [one, { ...two, sql: 'ALTER TABLE confrere.nowhere ADD COLUMN m integer' }], at)).rejects.toMatchObject({ code: '42P01' });
    await expect(rows()).rejects.toThrow();
  });

  test('refuses a database that a newer version wrote', async () => {
    await migrate(base.pool, [one, two], at);
    await expect(migrate(base.pool, [one], at)).rejects.toMatchObject({ code: 'newer-database', message: expect.stringContaining('newer Confrère') });
  });

  test('refuses a step that was changed after it was applied', async () => {
    await migrate(base.pool, [one], at);
    await expect(migrate(base.pool, [{ ...one, sql: `${one.sql} -- edited` }], at)).rejects.toMatchObject({ code: 'changed-migration' });
  });
}
