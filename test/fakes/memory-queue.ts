import type { Job, Queue } from '../../src/core/queue.ts';

/** Wake-ups in this process; what lies more than a few seconds ahead is left to the next resume. */
export function createMemoryQueue(): Queue {
  const stopping = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const working = new Set<Promise<void>>();
  let handler: ((job: Job, signal: AbortSignal) => Promise<void>) | undefined;
  return {
    async add(job, delayMs = 0) {
      if (stopping.signal.aborted || delayMs > 5_000) return true;
      const timer = setTimeout(() => {
        timers.delete(timer);
        const work = handler?.(job, stopping.signal).catch(() => undefined) ?? Promise.resolve();
        working.add(work);
        void work.finally(() => working.delete(work));
      }, delayMs);
      timers.add(timer);
      return true;
    },
    async work(given) {
      handler = given;
    },
    async close() {
      stopping.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(working);
    },
  };
}
