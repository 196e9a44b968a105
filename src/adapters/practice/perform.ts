import { type Order, PassingFailure, type Performed } from '../../core/platform.ts';
import { deeds } from './deeds.ts';
import type { HeldFile } from './file.ts';
import type { Room } from './room.ts';

/** Does what the bot is asked, once a key: the deed and its key go to the disk together, before anybody is told that it is done. */
export async function perform(room: Room, file: HeldFile, now: () => string, order: Order): Promise<Performed> {
  const known = room.receiptOf(order.key);
  if (known === undefined) {
    const done = act(room, now, order);
    if (!done.done) return done;
    room.did(order.key, done.receipt ?? '');
  }
  try {
    // Also when it was done before: the death may have come between the deed and the disk.
    await file.save();
  } catch {
    throw new PassingFailure('practice-disk');
  }
  return { done: true, receipt: known ?? room.receiptOf(order.key) ?? '' };
}

const act = (room: Room, now: () => string, order: Order): Performed =>
  (deeds[order.do] as (room: Room, order: Order, now: () => string) => Performed)(room, order, now);
