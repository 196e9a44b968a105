import { randomUUID } from 'node:crypto';
import type { JobsOptions } from 'bullmq';
import type { Job, Queue } from '../../core/queue.ts';
import type { Backend, BullQueue, OnProblems } from './backend.ts';
import { bounded } from './bounded.ts';
import { type JobsPool, postgresBackend } from './postgres-backend.ts';
import { redisBackend } from './redis-backend.ts';
import { startWork, type Work } from './work.ts';

const addMs = 2_000;

/** What fails is tried again five times within half a minute; after that, what is owed comes back by `resume`. */
const kept: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: { age: 24 * 3600, count: 1000 },
};

export type QueueOptions = ({ readonly redis: string } | { readonly pool: JobsPool }) & {
  /** Called with all that stands, each time it changes. */
  readonly onProblems?: OnProblems;
  readonly concurrency?: number;
  /** The longest that closing may take. */
  readonly closeMs?: number;
};

export function createQueue(options: QueueOptions): Queue {
  const backend = 'redis' in options ? redisBackend(options.redis, options.onProblems ?? (() => undefined)) : postgresBackend(options.pool);
  const give = createGiver(backend);
  const working: Work[] = [];
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    await Promise.all(working.map((work) => work.close()));
    await give.close();
    await backend.close();
  }

  return {
    async add(job, delayMs = 0) {
      if (closed) return false;
      const given = await bounded(addMs, give.add(job, delayMs));
      return given === true;
    },
    async work(handler) {
      working.push(startWork(backend, handler, { concurrency: options.concurrency ?? 8, closeMs: options.closeMs ?? 10_000 }));
    },
    close: () => (closed ??= close()),
  };
}

interface Giver {
  add(job: Job, delayMs: number): Promise<boolean>;
  close(): Promise<void>;
}

function createGiver(backend: Backend): Giver {
  let queue: BullQueue | undefined;
  /** Nobody waits twice for what is known to be down: `resume` may have a thousand jobs to add. */
  let knownDown = false;

  async function ready(): Promise<BullQueue | undefined> {
    if (!backend.isUp()) {
      if (knownDown || (await bounded(addMs - 200, backend.up())) === 'late') {
        knownDown = true;
        return undefined;
      }
    }
    knownDown = false;
    queue ??= listening(backend.queue());
    await queue.waitUntilReady();
    return queue;
  }

  async function forget(): Promise<void> {
    const old = queue;
    queue = undefined;
    if (old) await bounded(500, old.close());
  }

  return {
    async add(job, delayMs) {
      try {
        const now = await ready();
        if (!now) return false;
        // Never the case's id: a wake-up that comes while the case is worked on would be swallowed.
        await now.add('wake', job, { ...kept, jobId: `j-${randomUUID()}`, delay: delayMs });
        return true;
      } catch {
        // A queue that failed while it was made stays broken: the next one who comes makes another.
        await forget();
        return false;
      }
    },
    close: forget,
  };
}

/** Unheard, an `error` event would end the process; what it says comes out as `false` and as a problem. */
function listening<T extends { on(event: 'error', hear: () => void): unknown }>(emitter: T): T {
  emitter.on('error', () => undefined);
  return emitter;
}
