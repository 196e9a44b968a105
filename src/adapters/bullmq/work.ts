import { codeOf } from '../../core/log.ts';
import type { Queue } from '../../core/queue.ts';
import type { Backend, BullWorker, Process, WorkerSettings } from './backend.ts';
import { bounded } from './bounded.ts';

export interface Work {
  /** Waits for what is in hand, tells it to end when most of the time is over, leaves it when all is. */
  close(): Promise<void>;
}

type Handler = Parameters<Queue['work']>[0];

/** A dead process's job is taken up by another within half a minute; a case may take a process down with it several times before it is given up to `resume`. */
const settings: Omit<WorkerSettings, 'concurrency'> = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 5, drainDelay: 5 };
/** Of the time to close: for jobs to end by themselves, then for those who were told to. The rest is for the connections. */
const patience = 0.8;
const last = 0.12;
const againMs = 1_000;

export function startWork(backend: Backend, handler: Handler, { concurrency, closeMs }: { readonly concurrency: number; readonly closeMs: number }): Work {
  const over = new AbortController();
  const stopped = new AbortController();
  let worker: BullWorker | undefined;
  let inHand = 0;

  const counted: Handler = async (job, signal) => {
    inHand++;
    try {
      await handler(job, signal);
    } finally {
      inHand--;
    }
  };

  async function once(): Promise<void> {
    await untilAborted(stopped.signal, backend.up());
    if (stopped.signal.aborted) return;
    worker = backend.worker(processOf(counted, over.signal), { ...settings, concurrency });
    worker.on('error', () => undefined);
    try {
      await worker.waitUntilReady();
      await worker.run();
    } finally {
      if (!stopped.signal.aborted) await bounded(500, worker.close(true));
    }
  }

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      await once().catch(() => undefined);
      if (!stopped.signal.aborted) await pause(againMs, stopped.signal);
    }
  }

  const running = run();
  return {
    async close() {
      stopped.abort();
      const ended = Promise.all([worker?.close(), running]);
      // Nothing in hand and nobody to tell of it: BullMQ would wait for its server all the same.
      const idle = inHand === 0 && !backend.isUp();
      if ((await bounded(idle ? 300 : closeMs * patience, ended)) !== 'late') return;
      over.abort();
      if ((await bounded(idle ? 0 : closeMs * last, ended)) === 'late' && worker) await bounded(300, worker.disconnect());
    },
  };
}

/** BullMQ gives a signal to functions of three arguments, and keeps message and stack of what they throw. */
function processOf(handler: Handler, over: AbortSignal): Process {
  return async (job, _token, signal) => {
    try {
      await handler({ case: job.data.case }, signal ? AbortSignal.any([signal, over]) : over);
    } catch (error) {
      throw bare(error);
    }
  };
}

/** Name and code, nothing else: an error's message may quote a person. */
function bare(error: unknown): Error {
  const told = new Error(codeOf(error));
  told.stack = told.message;
  return told;
}

function untilAborted(signal: AbortSignal, work: Promise<void>): Promise<void> {
  return Promise.race([work, aborted(signal)]);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await untilAborted(signal, wait);
  clearTimeout(timer);
}
