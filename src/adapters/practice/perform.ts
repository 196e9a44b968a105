import { type Order, PassingFailure, type Performed } from '../../core/platform.ts';
import type { HeldFile } from './file.ts';
import { bot, memberOf } from './people.ts';
import type { Room } from './room.ts';
import { emptied } from './talk.ts';

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

function act(room: Room, now: () => string, order: Order): Performed {
  switch (order.do) {
    case 'remove': {
      const message = room.message(order.message.id);
      if (!message || message.removed) return { done: false, why: 'gone' };
      room.put(emptied(message, 'bot'));
      return { done: true, receipt: message.id };
    }
    case 'advise': {
      if (!memberOf(order.to.id)) return { done: false, why: 'gone' };
      const id = room.nextId();
      room.advise({
        id,
        to: order.to.id,
        about: order.about.id,
        at: now(),
        text: order.text,
        ...(order.version !== undefined && { version: order.version }),
        buttons: order.buttons,
      });
      return { done: true, receipt: id };
    }
    case 'post': {
      const id = room.nextId();
      const replyTo = order.replyTo !== undefined && room.message(order.replyTo) ? order.replyTo : undefined;
      room.put({ id, author: bot, at: now(), text: order.text, ...(replyTo !== undefined && { replyTo }), quotes: order.author.id, revision: 1 });
      return { done: true, receipt: id };
    }
    case 'alert': {
      const id = room.nextId();
      room.alert({ id, at: now(), card: order.card, buttons: order.buttons, severity: order.severity });
      return { done: true, receipt: id };
    }
    case 'refresh': {
      const alert = room.held().alerts.find((a) => a.id === order.receipt);
      if (!alert) return { done: false, why: 'gone' };
      room.alert({ ...alert, card: order.card, buttons: order.buttons });
      return { done: true, receipt: alert.id };
    }
    default:
      return { done: false, why: 'unsupported' };
  }
}
