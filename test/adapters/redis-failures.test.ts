import { afterEach, expect, test } from 'vitest';
import type { QueueProblem } from '../../src/adapters/bullmq/backend.ts';
import { createQueue } from '../../src/adapters/bullmq/queue.ts';
import type { Queue } from '../../src/core/queue.ts';
import { freePort } from '../setup/child.ts';
import { describeWith } from '../setup/describe-with.ts';
import { type RedisServer, redisServer } from '../setup/redis-server.ts';

describeWith('redis', 'a Redis that fails', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const server = async (settings?: readonly string[]): Promise<RedisServer> => {
    const redis = await redisServer(settings);
    if (!redis) throw new Error('redis-server is not installed here: only its address was given');
    ends.push(redis.stop);
    return redis;
  };
  const open = (redis: string): { readonly queue: Queue; readonly problems: () => readonly QueueProblem[] } => {
    let standing: readonly QueueProblem[] = [];
    const queue = createQueue({ redis, onProblems: (problems) => (standing = problems) });
    ends.unshift(queue.close);
    return { queue, problems: () => standing };
  };

  test('answers false within two seconds when it was never up, at once from then on, and closes', async () => {
    const { queue, problems } = open(`redis://127.0.0.1:${await freePort()}`);
    await queue.work(async () => undefined);
    const started = performance.now();
    expect(await queue.add({ case: 'm-1' })).toBe(false);
    expect(performance.now() - started).toBeLessThan(2100);
    const again = performance.now();
    for (let i = 0; i < 100; i++) expect(await queue.add({ case: 'm-1' })).toBe(false);
    expect(performance.now() - again).toBeLessThan(500);
    expect(problems()).toEqual([{ code: 'queue-down' }]);
    const closing = performance.now();
    await queue.close();
    expect(performance.now() - closing).toBeLessThan(2000);
  });

  test('loses no wake-up that it had taken when it is killed, and works on when it comes back', async () => {
    const redis = await server();
    const { queue, problems } = open(redis.url);
    const seen: string[] = [];
    expect(await queue.add({ case: 'm-kept' }, 3000)).toBe(true);
    await queue.work(async (job) => void seen.push(job.case));
    expect(await queue.add({ case: 'm-first' })).toBe(true);
    await expect.poll(() => seen, { timeout: 5000 }).toContain('m-first');
    // Every second it writes its file to the disk: a kill, unlike a power cut, loses nothing of what it wrote before.
    await redis.kill();
    await expect.poll(() => problems(), { timeout: 5000 }).toEqual([{ code: 'queue-down' }]);
    const started = performance.now();
    expect(await queue.add({ case: 'm-while-down' })).toBe(false);
    expect(performance.now() - started).toBeLessThan(2100);
    await redis.start();
    await expect.poll(() => queue.add({ case: 'm-after' }), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => seen, { timeout: 15_000 }).toEqual(expect.arrayContaining(['m-after', 'm-kept']));
    expect(problems()).toEqual([]);
    expect(seen).not.toContain('m-while-down');
  });

  test('is found when it comes up after the start', async () => {
    const redis = await server();
    await redis.kill();
    const { queue } = open(redis.url);
    const seen: string[] = [];
    await queue.work(async (job) => void seen.push(job.case));
    expect(await queue.add({ case: 'm-0' })).toBe(false);
    await redis.start();
    await expect.poll(() => queue.add({ case: 'm-1' }), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => seen, { timeout: 10_000 }).toContain('m-1');
  });

  test('is closed in time while it is down', async () => {
    const redis = await server();
    const { queue } = open(redis.url);
    const seen: string[] = [];
    await queue.work(async (job) => void seen.push(job.case));
    await queue.add({ case: 'm-1' });
    await expect.poll(() => seen, { timeout: 5000 }).toEqual(['m-1']);
    await redis.kill();
    const started = performance.now();
    await queue.close();
    expect(performance.now() - started).toBeLessThan(2000);
    await redis.start();
  });

  test('is told when it may lose what it is given', async () => {
    const redis = await server(['--appendonly', 'no', '--maxmemory-policy', 'allkeys-lru']);
    const { problems } = open(redis.url);
    await expect.poll(() => problems(), { timeout: 5000 }).toEqual([{ code: 'redis-setting', detail: 'maxmemory-policy allkeys-lru, appendonly no' }]);
  });
});
