import type { Entry } from '../../core/journal.ts';
import type { DeskDeps } from './deps.ts';

/** One pair of eyes on the journal for everybody who watches; it rests when nobody does. */
export interface Follower {
  watch(listener: (entries: readonly Entry[]) => void): () => void;
  close(): void;
}

const everyMs = 300;
const batch = 200;

export function createFollower(journal: DeskDeps['journal']): Follower {
  const listeners = new Set<(entries: readonly Entry[]) => void>();
  let seq: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function look(): Promise<void> {
    try {
      if (seq === undefined) {
        seq = await headOf(journal);
        return;
      }
      const entries = await journal.follow(seq, batch);
      seq = entries.at(-1)?.seq ?? seq;
      if (entries.length) for (const listener of listeners) listener(entries);
    } catch {
      // The store is away: asked again at the next turn; its own problem is reported elsewhere.
    }
  }
  const again = (): void => {
    timer = setTimeout(() => void look().then(() => (listeners.size && !closed ? again() : rest())), everyMs).unref();
  };
  const rest = (): void => {
    timer = undefined;
    // Whoever comes next reads the page first: what happened in between is on it.
    seq = undefined;
  };

  return {
    watch(listener) {
      listeners.add(listener);
      if (!timer && !closed) {
        timer = setTimeout(() => undefined, 0);
        void look().then(again);
      }
      return () => void listeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(timer);
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
