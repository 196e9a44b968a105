import type { Update } from 'grammy/types';

/** Updates one after the other, each of them once. */
export interface Turns {
  /**
   * Resolves when the update is handled. One that is sent again shares what became of it: the same wait, or that it is done; one whose handling threw is handled anew.
   * Nothing when too many wait already.
   */
  take(update: Update): Promise<void> | undefined;
}

/** Longer than Telegram takes to hear that an update arrived; numbers are drawn anew only after a week without any. */
const mostDone = 1_000;

export function createTurns(handle: (update: Update) => Promise<void>, mostInHand: number): Turns {
  const inHand = new Map<number, Promise<void>>();
  const done = new Set<number>();
  // As by the poll: an edit never overtakes its message.
  let last: Promise<void> = Promise.resolve();

  async function handled(update: Update, before: Promise<void>): Promise<void> {
    await before;
    try {
      await handle(update);
      done.add(update.update_id);
      for (const id of done) if (done.size > mostDone) done.delete(id);
    } finally {
      inHand.delete(update.update_id);
    }
  }

  return {
    take(update) {
      const known = done.has(update.update_id) ? Promise.resolve() : inHand.get(update.update_id);
      if (known || inHand.size >= mostInHand) return known;
      const work = handled(update, last);
      inHand.set(update.update_id, work);
      last = work.catch(() => undefined);
      return work;
    },
  };
}
