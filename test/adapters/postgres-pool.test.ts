import { describe, expect, test } from 'vitest';
import { openServer } from '../../src/adapters/postgres/open-server.ts';
import { inTransaction } from '../../src/adapters/postgres/transaction.ts';
import { migrationsContract } from '../contracts/migrations.ts';
import { poolContract } from '../contracts/pool.ts';
import { freePort } from '../setup/child.ts';
import { describeWith, ownDatabase } from '../setup/describe-with.ts';

describeWith('postgres', 'PostgreSQL', (url) => {
  const start = async () => {
    const database = await ownDatabase(url);
    const { pool, close } = await openServer(database.url);
    return { pool, stop: () => close().then(database.drop) };
  };
  describe('as node-postgres', () => poolContract(start));
  describe('migrations', () => migrationsContract(start));

  test('fails a transaction whose connection is cut, and nothing else', async () => {
    const { pool, stop } = await start();
    const cut = inTransaction(pool, async (session) => {
      const { rows } = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      // The cut is heard between two statements: nobody waits for an answer then.
      await expect.poll(() => pool.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [rows[0]?.pid]).then((r) => r.rows)).toEqual([]);
      await new Promise((resolve) => setImmediate(resolve));
      await session.query('SELECT 1');
    });
    await expect(cut).rejects.toMatchObject({ name: 'StorageError' });
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await stop();
  });

  test('says in a sentence without the password why it does not open', async () => {
    const wrong = async (change: (u: URL) => void): Promise<unknown> => {
      const u = new URL(url);
      u.password = 'pass-canary';
      change(u);
      return openServer(u.href).catch((e: unknown) => e);
    };
    const port = String(await freePort());
    const nobody = await wrong((u) => Object.assign(u, { port }));
    const noDatabase = await wrong((u) => Object.assign(u, { pathname: '/nowhere' }));
    const notPostgres = await openServer('mysql://u:pass-canary@h/d').catch((e: unknown) => e);
    expect(nobody).toMatchObject({ name: 'StorageError', code: 'ECONNREFUSED', message: expect.stringContaining('is PostgreSQL running') });
    expect(noDatabase).toMatchObject({ name: 'StorageError', code: '3D000' });
    expect(notPostgres).toMatchObject({ name: 'StorageError', code: 'bad-url' });
    expect([nobody, noDatabase, notPostgres].map((e) => JSON.stringify(e) + String(e)).join()).not.toContain('pass-canary');
  });
});
