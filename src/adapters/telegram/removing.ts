import type { Api } from 'grammy';
import type { MessageRef } from '../../core/message.ts';
import type { Performed } from '../../core/platform.ts';
import { failed, isAmbiguous } from './errors.ts';
import { messageNumber } from './refs.ts';
import { asSignal, type Deed, type Sending } from './sending.ts';

const mostAtOnce = 100;

/** One message, or an album and a burst together. deleteMessages answers True whatever it left: each item is asked for again by itself. */
export const remove: Deed<'remove'> = async (s, { message, also = [] }, signal) => {
  const ids = [message, ...also].filter((m) => m.channel === message.channel).map(numberOf);
  if (ids.some((id) => id === undefined)) return { done: false, why: 'unsupported' };
  const numbers = [...new Set(ids as number[])];
  if (numbers.length > 1) await together(s.api, Number(message.channel), numbers, signal);
  let left: Performed = { done: true };
  for (const id of numbers) {
    const one = await removeOne(s, Number(message.channel), id, signal);
    // After the common removal, gone is what was asked for.
    if (!one.done && !(numbers.length > 1 && one.why === 'gone')) left = one;
  }
  return left;
};

const numberOf = ({ id }: MessageRef): number | undefined => messageNumber(id);

async function together(api: Api, chat: number, ids: readonly number[], signal: AbortSignal): Promise<void> {
  for (let at = 0; at < ids.length; at += mostAtOnce)
    try {
      await api.deleteMessages(chat, ids.slice(at, at + mostAtOnce), asSignal(signal));
    } catch (error) {
      // Throws what may pass. What is final for all of them is found out of each.
      failed(error);
    }
}

async function removeOne(s: Sending, chat: number, id: number, signal: AbortSignal): Promise<Performed> {
  try {
    await s.api.deleteMessage(chat, id, asSignal(signal));
    return { done: true };
  } catch (error) {
    if (isAmbiguous(error) && !(await mayDelete(s, chat, signal))) return { done: false, why: 'forbidden' };
    return failed(error);
  }
}

async function mayDelete({ api, me }: Sending, chat: number, signal: AbortSignal): Promise<boolean> {
  const self = await api.getChatMember(chat, me()?.id ?? 0, asSignal(signal)).catch(() => undefined);
  return !self || self.status === 'creator' || (self.status === 'administrator' && self.can_delete_messages);
}
