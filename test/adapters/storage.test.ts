import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { openStorage, type Storage, type StorageOptions } from '../../src/adapters/storage.ts';
import { opened } from '../contracts/samples.ts';
import { dataFolder } from '../setup/data-folder.ts';
import { describeWith, ownDatabase, ownRedis } from '../setup/describe-with.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function open(options: Partial<StorageOptions> = {}): Promise<Storage> {
  const folder = await dataFolder();
  const storage = await openStorage({ dataDir: folder.path, key: new Uint8Array(32).fill(7), ...options });
  ends.push(storage.close, folder.remove);
  return storage;
}

async function works({ store, queue }: Storage): Promise<void> {
  const woken: string[] = [];
  await queue.work(async (job) => void woken.push(job.case));
  expect(await store.journal.append('case/m-1', 0, [opened()])).toBe(true);
  expect(await queue.add({ case: 'm-1' })).toBe(true);
  await expect.poll(() => woken, { timeout: 10_000 }).toEqual(['m-1']);
  expect((await store.readings.case('m-1'))?.version).toBe(1);
}

test('keeps everything in the data folder when nothing is configured', async () => {
  const stages: string[] = [];
  const storage = await open({ onProgress: (stage) => stages.push(stage) });
  expect(storage).toMatchObject({ kind: 'embedded', exclusive: true });
  expect(stages).toEqual(['opening-database', 'ready']);
  await works(storage);
});

describeWith('redis', 'with REDIS_URL', (url) => {
  test('wakes through Redis and keeps the rest in the data folder', async () => {
    const storage = await open({ redisUrl: await ownRedis(url) });
    expect(storage).toMatchObject({ kind: 'embedded+redis', exclusive: true });
    await works(storage);
  });
});

describeWith('postgres', 'with DATABASE_URL', (url) => {
  test('keeps everything in PostgreSQL, and says when it stops answering', async () => {
    const database = await ownDatabase(url);
    const problems: unknown[] = [];
    const storage = await open({ databaseUrl: database.url, onProblem: (code) => problems.push(code) });
    expect(storage).toMatchObject({ kind: 'postgres', exclusive: false });
    await works(storage);
    expect(problems).toEqual([]);
    await database.drop();
    await expect.poll(() => storage.store.readings.groups().catch((e: Error) => e.name), { timeout: 5000 }).toBe('StorageError');
    expect(problems).toEqual(['storage-down']);
    const started = performance.now();
    expect(await storage.queue.add({ case: 'm-1' })).toBe(false);
    expect(performance.now() - started).toBeLessThan(2500);
  });

  test('says when the database answers and can no longer write, and when it can again', async () => {
    const database = await ownDatabase(url);
    const problems: unknown[] = [];
    const storage = await open({ databaseUrl: database.url, onProblem: (code) => problems.push(code) });
    ends.push(database.drop);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    // What a full disk does to a server, as far as a test may go.
    const readOnly = async (now: 'on' | 'off') => {
      await client.query(`SET default_transaction_read_only = off`);
      await client.query(`ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" SET default_transaction_read_only = ${now}`);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    };
    const write = (id: string) => storage.store.journal.append(`case/${id}`, 0, [opened()]).catch(() => false);
    await readOnly('on');
    await expect.poll(() => write('m-1').then(() => problems.at(-1)), { timeout: 10_000 }).toBe('storage-full');
    // It still reads, and that is no recovery.
    await storage.store.readings.groups();
    expect(problems.at(-1)).toBe('storage-full');
    await readOnly('off');
    await expect.poll(() => write('m-2'), { timeout: 10_000 }).toBe(true);
    expect(problems.at(-1)).toBeUndefined();
    await client.end();
  });

  test('goes on when every connection is cut', async () => {
    const database = await ownDatabase(url);
    const storage = await open({ databaseUrl: database.url });
    ends.push(database.drop);
    const woken: string[] = [];
    await storage.queue.work(async (job) => void woken.push(job.case));
    await storage.queue.add({ case: 'm-1' });
    await expect.poll(() => woken, { timeout: 10_000 }).toEqual(['m-1']);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    await client.end();
    await expect.poll(() => storage.queue.add({ case: 'm-2' }), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => storage.store.journal.append('case/m-2', 0, [opened()]).catch(() => false), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => woken, { timeout: 15_000 }).toContain('m-2');
  });

  describeWith('redis', 'and REDIS_URL', (redis) => {
    test('keeps the journal in PostgreSQL and wakes through Redis', async () => {
      const database = await ownDatabase(url);
      const storage = await open({ databaseUrl: database.url, redisUrl: await ownRedis(redis) });
      ends.push(database.drop);
      expect(storage).toMatchObject({ kind: 'postgres+redis', exclusive: false });
      await works(storage);
    });
  });
});

describe('a key that does not fit', () => {
  test('is refused, and the folder is free again', async () => {
    const folder = await dataFolder();
    ends.push(folder.remove);
    await (await openStorage({ dataDir: folder.path, key: new Uint8Array(32).fill(1) })).close();
    await expect(openStorage({ dataDir: folder.path, key: new Uint8Array(32).fill(2) })).rejects.toMatchObject({ code: 'wrong-key' });
    await (await openStorage({ dataDir: folder.path, key: new Uint8Array(32).fill(1) })).close();
  });
});
