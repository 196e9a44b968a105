import type { Redis } from 'ioredis';
import type { Pool } from '../../src/adapters/postgres/pool.ts';

/** Every row of BullMQ's tables, as text. */
export async function dumpJobs(pool: Pool): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'bullmq'");
  const dumps = await Promise.all(tables.map(({ name }) => pool.query<{ row: string }>(`SELECT t::text AS row FROM bullmq."${name}" t`)));
  return dumps.flatMap(({ rows }) => rows.map((r) => r.row)).join('\n');
}

/** Every job's fields in this Redis, as text. What is in the stream of events is a matter of minutes and holds ids only. */
export async function dumpRedis(redis: Redis): Promise<string> {
  const keys = await redis.keys('*');
  const hashes = await Promise.all(keys.map(async (key) => ((await redis.type(key)) === 'hash' ? JSON.stringify(await redis.hgetall(key)) : '')));
  const streams = await Promise.all(keys.map(async (key) => ((await redis.type(key)) === 'stream' ? JSON.stringify(await redis.xrange(key, '-', '+')) : '')));
  return [...keys, ...hashes, ...streams].join('\n');
}
