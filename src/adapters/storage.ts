import type { Store } from '../core/journal.ts';
import type { NoticeCode } from '../core/notice-code.ts';
import type { Queue } from '../core/queue.ts';
import type { QueueProblem } from './bullmq/backend.ts';
import type { JobsPool } from './bullmq/postgres-backend.ts';
import { createQueue } from './bullmq/queue.ts';
import { openEmbedded, type Stage } from './postgres/open-embedded.ts';
import { openServer } from './postgres/open-server.ts';
import type { Pool } from './postgres/pool.ts';
import { createStore } from './postgres/store.ts';
import { type DatabaseState, watched } from './postgres/watched.ts';

export type { Stage } from './postgres/open-embedded.ts';

export interface StorageOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** The operator's 32 bytes. */
  readonly key: Uint8Array;
  readonly now?: () => string;
  readonly onProgress?: (stage: Stage) => void;
  /** What is wrong with the queue now; called without a code when all is well again. */
  readonly onProblem?: (code: NoticeCode | undefined, detail: string) => void;
}

export interface Storage {
  readonly store: Store;
  readonly queue: Queue;
  readonly kind: 'embedded' | 'embedded+redis' | 'postgres' | 'postgres+redis';
  /** No other process can work on this store. */
  readonly exclusive: boolean;
  /** Queue first, then the store. */
  close(): Promise<void>;
}

/** The one place that chooses what stands behind the store and the queue: two addresses, four ways. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { redisUrl, databaseUrl, key, now } = options;
  const report = createReporter(options.onProblem);
  const base = databaseUrl === undefined ? await embedded(options, report.database) : await server(databaseUrl, redisUrl === undefined, report.database);
  try {
    const store = await createStore(base.pool, { key, ...(now && { now }), close: base.close });
    const queue = createQueue({ ...(redisUrl === undefined ? { pool: base.jobs } : { redis: redisUrl }), onProblems: report.queue });
    return {
      store,
      queue,
      kind: `${databaseUrl === undefined ? 'embedded' : 'postgres'}${redisUrl === undefined ? '' : '+redis'}`,
      exclusive: databaseUrl === undefined,
      async close() {
        await queue.close();
        await store.close();
      },
    };
  } catch (error) {
    await base.close();
    throw error;
  }
}

interface Base {
  readonly pool: Pool;
  /** Sessions that find BullMQ's names. */
  readonly jobs: JobsPool;
  close(): Promise<void>;
}

async function embedded({ dataDir, onProgress }: StorageOptions, onChange: (state: DatabaseState) => void): Promise<Base> {
  const { pool, close } = await openEmbedded(dataDir, onProgress);
  return { pool: watched(pool, onChange), jobs: pool, close };
}

/** Jobs have a pool of their own: their statements name no schema, and a burst of them must not keep the store waiting. */
async function server(url: string, withJobs: boolean, onChange: (state: DatabaseState) => void): Promise<Base> {
  const store = await openServer(url);
  const pool = watched(store.pool, onChange);
  if (!withJobs) return { pool, jobs: store.pool, close: store.close };
  const jobs = await openServer(url, { searchPath: 'bullmq, public' }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return {
    pool,
    jobs: jobs.pool,
    async close() {
      await jobs.close();
      await store.close();
    },
  };
}

/** One sentence at a time, the gravest: without a database nothing else matters. */
function createReporter(onProblem: StorageOptions['onProblem']) {
  let database: DatabaseState = 'well';
  let inQueue: readonly QueueProblem[] = [];
  const tell = (): void => {
    const [problem] = inQueue;
    if (database !== 'well') onProblem?.(`storage-${database}`, '');
    else onProblem?.(problem?.code, problem && 'detail' in problem ? problem.detail : '');
  };
  return {
    database(now: DatabaseState): void {
      database = now;
      tell();
    },
    queue(now: readonly QueueProblem[]): void {
      inQueue = now;
      tell();
    },
  };
}
