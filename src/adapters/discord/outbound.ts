import { Routes } from 'discord.js';
import type { Order, Performed } from '../../core/platform.ts';
import { codeOfDiscord, failed } from './errors.ts';
import { admit, mark, restrict } from './members.ts';
import { hallOf, lock, slow } from './places.ts';
import { post } from './posting.ts';
import { channelIdOf, readReceipt, receiptOf, userIdOf } from './refs.ts';
import { remove } from './removing.ts';
import { privateChannel, send, type Sending } from './sending.ts';
import { cut, longestText, pieces, rowsOf, silent, written } from './written.ts';

/** How long the public word "something private waits for you" stays. */
export const neutralMs = 10 * 60_000;

export type Deed<D extends Order['do']> = (s: Sending, order: Extract<Order, { do: D }>, signal: AbortSignal) => Promise<Performed>;

/** One order on Discord's API. */
export async function perform(s: Sending, order: Order, signal: AbortSignal): Promise<Performed> {
  try {
    const meant =
      'in' in order && order.in.channel === order.in.group ? { ...order, in: { ...order.in, channel: await hallOf(s.rest, order.in.group, signal) } } : order;
    return await (deeds[order.do] as Deed<Order['do']>)(s, meant as never, signal);
  } catch (error) {
    return failed(error);
  }
}

const deeds: { readonly [D in Order['do']]: Deed<D> } = {
  remove,
  post,
  restrict,
  slow,
  lock,
  mark,
  admit,
  async advise(s, order, signal) {
    const { key, repeat, buttons } = order;
    const text = order.version === undefined ? order.text : `${order.text}\n\n${order.version}`;
    const told = await whisper(s, userIdOf(order.to), { text, rows: [buttons], key, repeat, signal });
    return told ?? neutral(s, order, signal);
  },
  async tell(s, { to, text, buttons, key, repeat }, signal) {
    return (await whisper(s, userIdOf(to), { text, rows: [buttons], key, repeat, signal })) ?? { done: false, why: 'unsupported' };
  },
  async say(s, order, signal) {
    const channel = channelIdOf(order.in);
    const ids = await send(s, {
      channel,
      text: written(order.text),
      rows: order.buttons,
      key: order.key,
      repeat: order.repeat,
      signal,
      ...(order.replyTo !== undefined && { replyTo: order.replyTo }),
      ...(order.file && { file: order.file }),
    });
    const [first = ''] = ids;
    if (order.pinned) await perhaps(() => s.rest.put(Routes.channelMessagesPin(channel, first), { signal }));
    // A thread under a message has the message's id: the receipt leads to both.
    if (order.thread !== undefined && !order.in.thread)
      await perhaps(() => s.rest.post(Routes.threads(channel, first), { body: { name: cut(order.thread ?? '', 100) }, signal }));
    return { done: true, receipt: receiptOf(channel, ids) };
  },
  async unsay({ rest }, { receipt }, signal) {
    const there = readReceipt(receipt);
    if (!there) return { done: false, why: 'gone' };
    for (const message of there.messages)
      try {
        await rest.delete(Routes.channelMessage(there.channel, message), { signal });
      } catch (error) {
        const end = failed(error);
        if (end.why !== 'gone') return end;
      }
    return { done: true };
  },
  async alert(s, order, signal) {
    const channel = channelIdOf(order.in);
    const ids = await send(s, { channel, text: cut(written(order.card), longestText), rows: order.buttons, key: order.key, repeat: order.repeat, signal });
    return { done: true, receipt: receiptOf(channel, ids) };
  },
  async refresh({ rest }, order, signal) {
    const there = readReceipt(order.receipt);
    if (!there) return { done: false, why: 'gone' };
    await rest.patch(Routes.channelMessage(there.channel, there.messages[0]), {
      body: { content: cut(written(order.card), longestText), components: rowsOf(order.buttons), allowed_mentions: silent },
      signal,
    });
    return { done: true };
  },
};

type Whisper = Omit<Parameters<typeof send>[1], 'channel'>;

/** Nothing when the person cannot be written to: they take no messages from members of the server, or are no account. */
async function whisper(s: Sending, user: string | undefined, said: Whisper): Promise<Performed | undefined> {
  if (user === undefined) return undefined;
  try {
    const channel = await privateChannel(s.rest, user, said.signal);
    return { done: true, receipt: receiptOf(channel, await send(s, { ...said, channel })) };
  } catch (error) {
    const end = failed(error);
    if (end.why === 'forbidden' || cannotBeTold.includes(codeOfDiscord(error) ?? 0)) return undefined;
    return end;
  }
}

/** Nobody with this id, a bot, a person without a common server. */
const cannotBeTold: readonly number[] = [10_013, 50_007, 50_009, 50_033, 50_278];

/** A word in the channel that says nothing, with a button whose answer only its presser sees. */
async function neutral(s: Sending, order: Extract<Order, { do: 'advise' }>, signal: AbortSignal): Promise<Performed> {
  const channel = channelIdOf(order.about);
  const { text, button } = order.otherwise;
  const [id = ''] = await send(s, { channel, text: pieces(text)[0] ?? '', rows: [[button]], key: `${order.key}:notice`, repeat: order.repeat, signal });
  s.fading.later(channel, id, neutralMs);
  return { done: true, receipt: receiptOf(channel, [id]) };
}

/** What makes a word more visible must not undo that it was said. */
async function perhaps(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failed(error);
  }
}
