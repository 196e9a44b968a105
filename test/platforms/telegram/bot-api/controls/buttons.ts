import type { CallbackQuery, Chat, InlineQueryResult, Message, User } from '@grammyjs/types';
import { QUERY_LIFE, send } from '../delivery.ts';
import { shown } from '../messages.ts';
import { until } from '../until.ts';
import type { BotAccount, OpenQuery, Room, World } from '../world.ts';
import { roomOf } from './finding.ts';

/** What the person who pressed got to see. */
export interface PressAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
}

export interface PressOptions {
  readonly limitMs?: number;
  /** Presses what an outdated screen still shows: a button since taken away, or a message since deleted. */
  readonly stale?: boolean;
}

export interface Buttons {
  /** Presses the button that carries `data` and waits for answerCallbackQuery; `undefined` when nobody answers in time. */
  press(user: User, message: Message, data: string, options?: PressOptions): Promise<PressAnswer | undefined>;
  /** Types `@bot query` into the input field. */
  askInline(user: User, query: string, limitMs?: number): Promise<readonly InlineQueryResult[] | undefined>;
}

export function createButtons(world: World, main: () => BotAccount): Buttons {
  const open = (bot: BotAccount, from: User, room: Room | undefined): OpenQuery => {
    const query: OpenQuery = { id: `${world.clock.now()}${world.next()}`, bot: bot.user.id, from, at: world.clock.now(), room, answer: undefined };
    world.queries.set(query.id, query);
    return query;
  };
  // What answers hold was checked when they came in.
  const answerTo = <T>(query: OpenQuery, limitMs: number): Promise<T | undefined> => until(() => query.answer as T | undefined, limitMs).catch(() => undefined);

  return {
    press(user, message, data, { limitMs = 5000, stale = false } = {}) {
      const room = roomOf(world, message.chat);
      const present = find(room, message);
      if (!stale && !carries(present, data)) throw new Error(`No button with the data ${JSON.stringify(data)} under message ${message.message_id}.`);
      if (message.receiver_user && message.receiver_user.id !== user.id) throw new Error('Only the receiver sees an ephemeral message.');
      const bot = world.bots.get(room.sentBy.get(message.message_id) ?? message.from?.id ?? 0) ?? main();
      const query = open(bot, user, room);
      const body: CallbackQuery = {
        id: query.id,
        from: user,
        chat_instance: String(room.chat.id),
        data,
        message: present ? shown(room, present) : gone(room.chat, message),
      };
      send(world, bot, 'callback_query', { callback_query: body }, QUERY_LIFE);
      return answerTo<PressAnswer>(query, limitMs);
    },
    askInline(user, text, limitMs = 5000) {
      const bot = main();
      const query = open(bot, user, undefined);
      send(world, bot, 'inline_query', { inline_query: { id: query.id, from: user, query: text, offset: '' } }, QUERY_LIFE);
      return answerTo(query, limitMs);
    },
  };
}

const find = (room: Room, message: Message): Message | undefined =>
  message.ephemeral_message_id === undefined ? room.messages.get(message.message_id) : room.ephemerals.get(message.ephemeral_message_id);

const carries = (message: Message | undefined, data: string): boolean =>
  message?.reply_markup?.inline_keyboard.some((row) => row.some((button) => 'callback_data' in button && button.callback_data === data)) ?? false;

/** "The field will have the value 0 in that case" (Bot API, InaccessibleMessage.date). */
const gone = (chat: Chat, message: Message): NonNullable<CallbackQuery['message']> => ({ chat, message_id: message.message_id, date: 0 });
