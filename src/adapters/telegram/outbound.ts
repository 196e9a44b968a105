import { type Api, GrammyError, type RawApi } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Button, Order, Performed, Rich } from '../../core/platform.ts';
import { failed, isNotModified } from './errors.ts';
import type { Fading } from './fading.ts';
import { privateChat } from './refs.ts';

/** What the outbound side stands on. `names` are asked for when a card is written, and never kept. */
export interface Sending {
  readonly api: Api<RawApi>;
  readonly botName: () => string;
  readonly nameOf: (id: string, chat: string) => Promise<string>;
  readonly fading: Fading;
}

/** How long the public word "something private waits for you" stays. */
const neutralMs = 10 * 60_000;
const longestText = 4096;

/** One order on the Bot API. */
export async function perform(s: Sending, order: Order, signal: AbortSignal): Promise<Performed> {
  try {
    const deed = deeds[order.do] as Deed<Order['do']> | undefined;
    return deed ? await deed(s, order as never, signal) : { done: false, why: 'unsupported' };
  } catch (error) {
    return failed(error);
  }
}

type Deed<D extends Order['do']> = (s: Sending, order: Extract<Order, { do: D }>, signal: AbortSignal) => Promise<Performed>;

const deeds: { readonly [D in Order['do']]?: Deed<D> } = {
  async remove({ api }, { message }, signal) {
    await api.deleteMessage(Number(message.channel), Number(message.id), asSignal(signal));
    return { done: true };
  },
  async advise(s, order, signal) {
    const chat = privateChat(order.to);
    if (chat !== undefined)
      try {
        const sent = await s.api.sendMessage(
          chat,
          adviceText(order.text, order.version),
          { reply_markup: { inline_keyboard: keyboard([order.buttons]) } },
          asSignal(signal),
        );
        return { done: true, receipt: `${chat}/${sent.message_id}` };
      } catch (error) {
        // Nobody can be written to before they have opened the chat with the bot.
        if (!(error instanceof GrammyError) || error.error_code !== 403) throw error;
      }
    return neutral(s, order, signal);
  },
  async post({ api, nameOf }, order, signal) {
    const name = await nameOf(order.author.id, order.in.channel);
    const sent = await api.sendMessage(
      Number(order.in.channel),
      cut(`${name} :\n${order.text}`),
      { ...(order.in.thread !== undefined && { message_thread_id: Number(order.in.thread) }), link_preview_options: { is_disabled: true } },
      asSignal(signal),
    );
    return { done: true, receipt: `${order.in.channel}/${sent.message_id}` };
  },
  async alert(s, order, signal) {
    const { text, entities } = await written(s, order.card, order.in.channel);
    const sent = await s.api.sendMessage(
      Number(order.in.channel),
      text,
      {
        entities,
        reply_markup: { inline_keyboard: keyboard(order.buttons) },
        link_preview_options: { is_disabled: true },
        ...(order.in.thread !== undefined && { message_thread_id: Number(order.in.thread) }),
      },
      asSignal(signal),
    );
    return { done: true, receipt: `${order.in.channel}/${sent.message_id}` };
  },
  async refresh(s, order, signal) {
    const [chat, id] = order.receipt.split('/');
    const { text, entities } = await written(s, order.card, order.in.channel);
    try {
      await s.api.editMessageText(
        Number(chat),
        Number(id),
        text,
        { entities, reply_markup: { inline_keyboard: keyboard(order.buttons) }, link_preview_options: { is_disabled: true } },
        asSignal(signal),
      );
    } catch (error) {
      if (!isNotModified(error)) throw error;
    }
    return { done: true };
  },
};

/** The author has not opened the chat with the bot: a word in the group that says nothing, with a link that opens it. */
async function neutral(s: Sending, order: Extract<Order, { do: 'advise' }>, signal: AbortSignal): Promise<Performed> {
  const { about, otherwise } = order;
  const link = `https://t.me/${s.botName()}?start=${otherwise.button.action.replace(':', '_')}`;
  const sent = await s.api.sendMessage(
    Number(about.channel),
    otherwise.text,
    {
      disable_notification: true,
      reply_markup: { inline_keyboard: [[{ text: otherwise.button.label, url: link }]] },
      ...(about.thread !== undefined && { message_thread_id: Number(about.thread) }),
    },
    asSignal(signal),
  );
  s.fading.later(Number(about.channel), sent.message_id, neutralMs);
  return { done: true, receipt: `${about.channel}/${sent.message_id}` };
}

export const adviceText = (text: string, version?: string): string => cut(version === undefined ? text : `${text}\n\n${version}`);

const cut = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText - 2)} …` : text);

export const keyboard = (rows: readonly (readonly Button[])[]): InlineKeyboardButton[][] =>
  rows
    .filter((row) => row.length)
    .map((row) =>
      row.map(({ label, action, tone }) => ({
        text: label,
        callback_data: action,
        ...(tone && { style: tone === 'danger' ? ('danger' as const) : ('primary' as const) }),
      })),
    );

/** Rich lines as text with mention and link entities: no markup language, so no name can break out of it. */
async function written({ nameOf }: Sending, card: readonly Rich[], chat: string) {
  let text = '';
  const entities: (
    | { type: 'text_mention'; offset: number; length: number; user: { id: number; is_bot: boolean; first_name: string } }
    | { type: 'text_link'; offset: number; length: number; url: string }
  )[] = [];
  for (const [i, line] of card.entries()) {
    if (i) text += '\n';
    for (const part of line) {
      const offset = text.length;
      if (typeof part === 'string') text += part;
      else if ('person' in part) {
        const name = await nameOf(part.person.id, chat);
        text += name;
        if (/^\d+$/.test(part.person.id))
          entities.push({ type: 'text_mention', offset, length: name.length, user: { id: Number(part.person.id), is_bot: false, first_name: name } });
      } else {
        const label = `#${part.message.id}`;
        text += label;
        const link = linkTo(part.message.channel, part.message.id);
        if (link) entities.push({ type: 'text_link', offset, length: label.length, url: link });
      }
    }
  }
  return { text: cut(text), entities };
}

/** Only supergroups have links to their messages. */
const linkTo = (chat: string, id: string): string | undefined => (chat.startsWith('-100') ? `https://t.me/c/${chat.slice(4)}/${id}` : undefined);

/** grammY types its signals after an older package; the shape is the same. */
const asSignal = (signal: AbortSignal): never => signal as never;
