import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Job } from '../../core/queue.ts';
import { type Backend, type OnProblems, queueName } from './backend.ts';
import { redisSettings } from './redis-settings.ts';

const prefix = 'confrere';
const retryStrategy = (times: number): number => Math.min(100 * 2 ** times, 3_000);
const patient = { retryStrategy, connectTimeout: 5_000, maxRetriesPerRequest: null } satisfies RedisOptions;
/** A job that cannot be handed over now is not kept for later: the journal knows what is owed. */
const hasty = { retryStrategy, connectTimeout: 5_000, enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 2_000 } satisfies RedisOptions;

/** Jobs on Redis. One connection hands jobs over, one works; BullMQ makes a third, for waiting, out of the second. */
export function redisBackend(url: string, onProblems: OnProblems): Backend {
  const giving = new Redis(url, hasty);
  const working = new Redis(url, { ...patient, lazyConnect: true });
  let closing = false;
  let rising: Promise<void> | undefined;
  for (const connection of [giving, working]) connection.on('error', () => undefined);
  giving.on('close', () => {
    if (!closing) onProblems([{ code: 'queue-down' }]);
  });
  giving.on('ready', () => {
    rising = undefined;
    redisSettings(giving).then(onProblems, () => undefined);
  });

  return {
    isUp: () => giving.status === 'ready',
    up() {
      // One wait for all who wait: a long silence must not gather listeners.
      rising ??= ready(giving);
      return rising;
    },
    queue: () => new Queue<Job>(queueName, { connection: giving, prefix }),
    worker: (process, settings) => new Worker<Job>(queueName, process, { ...settings, autorun: false, connection: working, prefix }),
    async close() {
      closing = true;
      for (const connection of [giving, working]) connection.disconnect();
    },
  };
}

const ready = (connection: Redis): Promise<void> =>
  new Promise((resolve) => {
    if (connection.status === 'ready') resolve();
    else connection.once('ready', () => resolve());
  });
