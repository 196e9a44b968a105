import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '../../core/journal.ts';
import type { DeskDeps } from './deps.ts';

/** One pair of eyes on the journal for everybody who watches; it rests when nobody does. */
export interface Follower {
  /** Tells of entries written after `ready` has resolved. */
  watch(listener: (entries: readonly Entry[]) => void): { readonly ready: Promise<void>; stop(): void };
  close(): void;
}

const everyMs = 300;
const batch = 200;

export function createFollower(journal: DeskDeps['journal']): Follower {
  const listeners = new Set<(entries: readonly Entry[]) => void>();
  const closing = new AbortController();
  let looking: Promise<void> | undefined;

  /** From the end of the journal on, until nobody watches any more. */
  async function follow(found: () => void): Promise<void> {
    let seq: number | undefined;
    while (listeners.size && !closing.signal.aborted) {
      try {
        seq ??= await headOf(journal);
        found();
        const entries = await journal.follow(seq, batch);
        seq = entries.at(-1)?.seq ?? seq;
        if (entries.length) for (const listener of listeners) listener(entries);
        if (entries.length < batch) await sleep(everyMs, undefined, { signal: closing.signal, ref: false });
      } catch {
        // The store is away, which is told elsewhere, or the desk closes.
        if (!closing.signal.aborted) await sleep(everyMs, undefined, { ref: false });
      }
    }
  }

  let ready: Promise<void> = Promise.resolve();
  function begin(): void {
    ready = new Promise((resolve) => {
      looking = follow(resolve).finally(() => {
        looking = undefined;
        resolve();
        // Somebody came while the last one was leaving.
        if (listeners.size && !closing.signal.aborted) begin();
      });
    });
  }

  return {
    watch(listener) {
      listeners.add(listener);
      if (!looking && !closing.signal.aborted) begin();
      return { ready, stop: () => void listeners.delete(listener) };
    },
    close() {
      closing.abort();
      listeners.clear();
    },
  };
}

/** The position of the newest entry: positions have no gap, so that doubling, then halving, finds it in a few dozen short reads. */
export async function headOf(journal: Pick<DeskDeps['journal'], 'follow'>): Promise<number> {
  const isAfter = async (seq: number): Promise<boolean> => (await journal.follow(seq, 1)).length > 0;
  if (!(await isAfter(0))) return 0;
  let low = 0;
  let high = 1024;
  while (await isAfter(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await isAfter(middle)) low = middle;
    else high = middle;
  }
  return high;
}
