import { createPostgresBackend, type PgPool, runMigrations, withBackend } from 'bullmq';
import type { Pool } from 'pg';
import type { Job } from '../../core/queue.ts';
import { type Backend, queueName } from './backend.ts';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** A real pool, or one that behaves like it. */
export type JobsPool = Pool | { query: unknown; connect: unknown; end: unknown; on: unknown };

/** Jobs in the schema `bullmq`, which must come first in the search path of the pool's sessions. The pool stays its owner's. */
export function postgresBackend(given: JobsPool): Backend {
  // BullMQ's own description of node-postgres does not accept node-postgres's types, though it is made for it.
  const pool = given as unknown as PgPool;
  let isUp = false;
  let preparing: Promise<void> | undefined;

  async function prepare(): Promise<void> {
    const client = await pool.connect();
    try {
      await runMigrations(client, 'bullmq');
      isUp = true;
    } finally {
      client.release();
    }
  }

  return {
    isUp: () => isUp,
    up() {
      // BullMQ's migrations of two processes that start together may collide, the first time: the second try finds them done.
      preparing ??= prepare()
        .catch(prepare)
        .catch((error: unknown) => {
          preparing = undefined;
          throw error;
        });
      return preparing;
    },
    queue: () => new Queue<Job>(queueName, { connection: pool }),
    worker: (process, settings) => new Worker<Job>(queueName, process, { ...settings, autorun: false, connection: pool }),
    close: async () => undefined,
  };
}
