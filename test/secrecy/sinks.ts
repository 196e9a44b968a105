import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Session } from '../../src/adapters/postgres/pool.ts';
import type { Found, Search } from './search.ts';

/** Where text must not be, by name; what was read there, all of it, kept until it is searched. */
export interface Sinks {
  add(sink: string, content: string | Uint8Array): void;
  text(sink: string): string;
  search(look: Search): readonly (Found & { readonly sink: string })[];
}

export function createSinks(): Sinks {
  const held = new Map<string, Buffer[]>();
  const of = (sink: string): Buffer[] => held.get(sink) ?? [];
  return {
    add: (sink, content) => void held.set(sink, [...of(sink), Buffer.from(content)]),
    text: (sink) => Buffer.concat(of(sink)).toString(),
    search: (look) => [...held].flatMap(([sink, contents]) => contents.flatMap((content) => look(content).map((found) => ({ ...found, sink })))),
  };
}

/** Every row of every table of ours and of the queue's. Bytes come as hex, which the search knows. */
export async function addRows(sinks: Sinks, db: Session): Promise<void> {
  const { rows: tables } = await db.query<{ schema: string; name: string }>(
    "SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname IN ('confrere', 'bullmq')",
  );
  for (const { schema, name } of tables) {
    const { rows } = await db.query<{ row: string }>(`SELECT t::text AS row FROM "${schema}"."${name}" t`);
    sinks.add(name === 'entries' ? 'the journal' : `rows of ${schema}`, rows.map((r) => r.row).join('\n'));
  }
}

/** What lies in the data folder, except what the practice group, a chat platform, keeps of its own. */
export function addFolder(sinks: Sinks, folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (!file.startsWith('practice.json') && statSync(path).isFile()) sinks.add(file === 'log' ? 'the log' : 'files of the data folder', readFileSync(path));
  }
}

/** Alert cards of the practice group stand in its own file, beside the talk; only they are a sink. */
export function addPracticeCards(sinks: Sinks, folder: string): void {
  const { alerts } = JSON.parse(readFileSync(join(folder, 'practice.json'), 'utf8')) as { alerts: unknown };
  sinks.add('cards of the practice group', JSON.stringify(alerts));
}

type Read = (redis: Redis, key: string) => Promise<unknown>;
const readers: Readonly<Record<string, Read>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, 0, '-1'),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

export async function addRedis(sinks: Sinks, url: string): Promise<void> {
  await withRedis(url, async (redis) => {
    for (const key of await redis.keys('*')) {
      const read = readers[await redis.type(key)];
      if (!read) throw new Error('a type of key that nobody reads here');
      sinks.add('keys of Redis', `${key} ${JSON.stringify(await read(redis, key))}`);
    }
  });
}

/** Redis's own files, when they lie on this machine and may be read. */
export async function redisFiles(url: string): Promise<readonly Buffer[]> {
  return withRedis(url, async (redis) => {
    const [, folder = ''] = (await redis.config('GET', 'dir')) as string[];
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(aof|rdb)$/.test(file));
    return files.map((file) => readFileSync(join(folder, file)));
  });
}

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
