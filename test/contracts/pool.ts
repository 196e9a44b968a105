import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import { inTransaction } from '../../src/adapters/postgres/transaction.ts';

/** What our statements and BullMQ's take for granted of a `pg.Pool`. */
export function poolContract(start: () => Promise<{ readonly pool: Pool; stop(): Promise<void> }>): void {
  let base: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    base = await start();
    await base.pool.query('CREATE TABLE public.t (n integer, j jsonb, b bytea, l bigint, a text[])');
  });
  afterAll(() => base?.stop());
  const count = async (): Promise<number> => (await base.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM public.t')).rows[0]?.n ?? -1;

  test('gives and takes the same values', async () => {
    const bytes = Buffer.from([0, 1, 255]);
    const { rows, rowCount } = await base.pool.query('INSERT INTO public.t VALUES ($1, $2, $3, $4, $5) RETURNING *', [
      1,
      JSON.stringify({ a: ['é'] }),
      bytes,
      '9007199254740993',
      ['x,"y', 'z'],
    ]);
    expect(rowCount).toBe(1);
    expect(rows).toEqual([{ n: 1, j: { a: ['é'] }, b: bytes, l: '9007199254740993', a: ['x,"y', 'z'] }]);
    expect((await base.pool.query<{ j: unknown }>('SELECT $1::jsonb AS j', [{ plain: 1 }])).rows).toEqual([{ j: { plain: 1 } }]);
    expect((await base.pool.query('UPDATE public.t SET n = 2')).rowCount).toBe(1);
    expect((await base.pool.query('DELETE FROM public.t WHERE n = 5')).rowCount).toBe(0);
  });

  test('runs several statements in one text, and answers null for nothing', async () => {
    await base.pool.query('DELETE FROM public.t; INSERT INTO public.t (n) VALUES (1); INSERT INTO public.t (n) VALUES (2);');
    expect(await count()).toBe(2);
    expect((await base.pool.query('SELECT j FROM public.t LIMIT 1')).rows).toEqual([{ j: null }]);
  });

  test('keeps what others do out of a transaction', async () => {
    await base.pool.query('DELETE FROM public.t');
    const client = await base.pool.connect();
    await client.query('-- a comment first\nBEGIN');
    await client.query('INSERT INTO public.t (n) VALUES (1)');
    const outside = base.pool.query('INSERT INTO public.t (n) VALUES (2)');
    await client.query('ROLLBACK');
    client.release();
    await outside;
    expect((await base.pool.query('SELECT n FROM public.t')).rows).toEqual([{ n: 2 }]);
  });

  test('goes on after a transaction that failed or was left open', async () => {
    await base.pool.query('DELETE FROM public.t');
    await expect(inTransaction(base.pool, (session) => session.query('SELECT * FROM nowhere'))).rejects.toMatchObject({ name: 'StorageError', code: '42P01' });
    const left = await base.pool.connect();
    await left.query('BEGIN');
    await left.query('INSERT INTO public.t (n) VALUES (3)');
    left.release(true);
    expect(await count()).toBe(0);
  });

  test('hears what is notified, until it is released', async () => {
    const client = (await base.pool.connect()) as Awaited<ReturnType<Pool['connect']>> & NodeJS.EventEmitter;
    const heard: unknown[] = [];
    client.on('notification', ({ channel, payload }: { channel: string; payload: string }) => heard.push([channel, payload]));
    await client.query('-- why\nLISTEN news');
    await base.pool.query("SELECT pg_notify('news', 'one')");
    await expect.poll(() => heard).toEqual([['news', 'one']]);
    await client.query('UNLISTEN news');
    await base.pool.query("SELECT pg_notify('news', 'two')");
    await base.pool.query('SELECT 1');
    expect(heard).toHaveLength(1);
    client.release(true);
  });
}
