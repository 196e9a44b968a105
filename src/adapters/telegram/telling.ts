import type { Order, Performed } from '../../core/platform.ts';
import { isUnreachable } from './errors.ts';
import { messageNumber, privateChat } from './refs.ts';
import { asSignal, type Deed, linkToBot, type Sending } from './sending.ts';
import { adviceText, keyboard } from './texts.ts';

/** How long the public word "something private waits for you" stays. */
const neutralMs = 10 * 60_000;

/**
 * The private chat, which lasts, for whoever opened it; else a message in the group that the author alone sees, whose delivery Telegram does not
 * guarantee; else a public word that says nothing, with a link that opens the private chat.
 */
export const advise: Deed<'advise'> = async (s, order, signal) => {
  const { to, about, otherwise, buttons } = order;
  // What the chat itself bears, a title or a description, has no author who could be written to.
  if (privateChat(to) === undefined && messageNumber(about.id) === undefined) return { done: false, why: 'unsupported' };
  const text = adviceText(order.text, order.version);
  const inPrivate = await write(s, privateChat(to), text, [buttons], signal);
  if (inPrivate !== undefined) return { done: true, receipt: inPrivate };
  const place = { chat: Number(about.channel), thread: about.thread };
  s.pace.take(place.chat, 'message');
  const whispered = await whisper(s, privateChat(to), place, text, [buttons], otherwise.text, signal);
  if (whispered !== undefined) return { done: true, receipt: whispered };
  return neutral(s, order, signal);
};

export const tell: Deed<'tell'> = async (s, { to, group, text, buttons }, signal) => {
  const inPrivate = await write(s, privateChat(to), adviceText(text), [buttons], signal);
  if (inPrivate !== undefined) return { done: true, receipt: inPrivate };
  s.pace.take(Number(group.group), 'message');
  const whispered = await whisper(s, privateChat(to), { chat: Number(group.group), thread: undefined }, adviceText(text), [buttons], '…', signal);
  return whispered === undefined ? { done: false, why: 'unsupported' } : { done: true, receipt: whispered };
};

type Rows = Parameters<typeof keyboard>[0];

async function write(s: Sending, chat: number | undefined, text: string, rows: Rows, signal: AbortSignal): Promise<string | undefined> {
  if (chat === undefined) return undefined;
  try {
    const sent = await s.api.sendMessage(chat, text, { reply_markup: { inline_keyboard: keyboard(rows) } }, asSignal(signal));
    return `${chat}/${sent.message_id}`;
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return undefined;
  }
}

async function whisper(
  s: Sending,
  to: number | undefined,
  { chat, thread }: { readonly chat: number; readonly thread: string | undefined },
  text: string,
  rows: Rows,
  neutralText: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (to === undefined) return undefined;
  const id = await s.whispers.say(
    {
      chat,
      to,
      ...(thread !== undefined && { thread: Number(thread) }),
      text,
      keyboard: { inline_keyboard: keyboard(rows) },
      neutral: neutralText,
    },
    signal,
  );
  return id === undefined ? undefined : `${chat}/e${id}`;
}

async function neutral(s: Sending, { about, otherwise }: Extract<Order, { do: 'advise' }>, signal: AbortSignal): Promise<Performed> {
  const payload = otherwise.button.action.replace(':', '_');
  const sent = await s.api.sendMessage(
    Number(about.channel),
    otherwise.text,
    {
      disable_notification: true,
      reply_markup: { inline_keyboard: [[{ text: otherwise.button.label, url: linkToBot(s, payload) }]] },
      ...(about.thread !== undefined && { message_thread_id: Number(about.thread) }),
    },
    asSignal(signal),
  );
  s.fading.later(Number(about.channel), sent.message_id, neutralMs);
  return { done: true, receipt: `${about.channel}/${sent.message_id}` };
}
