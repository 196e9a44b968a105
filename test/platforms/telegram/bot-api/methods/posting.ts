import type { InlineKeyboardMarkup, Message, MessageEntity, ReplyParameters } from '@grammyjs/types';
import { plainUser } from '../api-types.ts';
import { compact } from '../compact.ts';
import { announce } from '../delivery.ts';
import { caption, formatted } from '../formatted-text.ts';
import type { Call } from '../handler.ts';
import { hasRight, isAdministrator, isPermitted, membershipOf } from '../memberships.ts';
import { type Content, shown, store, withReply } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import { inlineKeyboard } from '../reply-markup.ts';
import { writableRoom } from '../rooms.ts';
import type { Permissions, Room, World } from '../world.ts';
import type { FormattedText } from '../written-text.ts';
import { type EphemeralParameters, postEphemeral } from './ephemeral-posting.ts';

/** What every method that sends has in common. */
export interface Posting {
  readonly chat_id: number | string;
  readonly message_thread_id?: number;
  readonly protect_content?: boolean;
  readonly reply_parameters?: ReplyParameters;
  readonly reply_to_message_id?: number;
  readonly reply_markup?: unknown;
  readonly ephemeral_message_parameters?: EphemeralParameters;
}

export const textFields = ({ text, entities }: FormattedText): Content => ({ text, ...(entities.length > 0 ? { entities: [...entities] } : {}) });

export function captionFields(params: { readonly caption?: string; readonly parse_mode?: string; readonly caption_entities?: MessageEntity[] }): Content {
  const { text, entities } = caption({ text: params.caption ?? '', parse_mode: params.parse_mode, entities: params.caption_entities });
  return text === '' ? {} : { caption: text, ...(entities.length > 0 ? { caption_entities: [...entities] } : {}) };
}

/** Sends as the bot. Text and keyboard are read before the chat is looked at, as the real server does. */
export function post(call: Call, params: Posting, content: Content, permission: keyof Permissions, counts = 1): Message {
  const keyboard = inlineKeyboard(params.reply_markup);
  const room = writableRoom(call.world, call.bot, params.chat_id);
  checkMaySend(call, room, permission);
  const whole: Content = {
    from: plainUser(call.bot.user),
    ...(room.chat.type === 'channel' ? { sender_chat: room.chat, from: undefined } : {}),
    ...topicFields(room, params.message_thread_id, isAdministrator(membershipOf(call.world, room, call.bot.user.id))),
    ...content,
    ...keyboardField(keyboard),
    ...(params.protect_content || room.protects ? { has_protected_content: true } : {}),
  } as Content;
  if (params.ephemeral_message_parameters) return postEphemeral(call, room, whole, params.ephemeral_message_parameters);
  const replied = reply(room, whole, params);
  call.world.flood.send(room.chat.id, counts);
  const message = store(call.world, room, compact(replied));
  room.sentBy.set(message.message_id, call.bot.user.id);
  if (room.chat.type === 'channel') forwardToDiscussion(call.world, room, message);
  return shown(room, message);
}

export const keyboardField = (keyboard: InlineKeyboardMarkup | undefined): Content => (keyboard ? { reply_markup: keyboard } : {});

function checkMaySend({ world, bot }: Call, room: Room, permission: keyof Permissions): void {
  if (room.chat.type === 'private') return;
  const membership = membershipOf(world, room, bot.user.id);
  if (room.chat.type === 'channel' && !hasRight(membership, 'can_post_messages')) throw badRequest('need administrator rights in the channel chat');
  if (!isPermitted(room, membership, permission)) throw badRequest(`not enough rights to send ${words[permission] ?? 'messages'} to the chat`);
}

const words: { readonly [P in keyof Permissions]?: string } = {
  can_send_messages: 'text messages',
  can_send_photos: 'photos',
  can_send_documents: 'documents',
};

/** Thread 1 is the General topic, which messages do not name. */
export function topicFields(room: Room, thread: number | undefined, mayWriteClosed: boolean): Content {
  if (thread === undefined) return {};
  const topic = room.topics.get(thread);
  if (!topic) throw badRequest('message thread not found');
  if (topic.closed && !mayWriteClosed) throw badRequest('TOPIC_CLOSED');
  return { message_thread_id: thread, is_topic_message: true };
}

function reply(room: Room, content: Content, params: Posting): Content {
  const asked = params.reply_parameters ?? (params.reply_to_message_id ? { message_id: params.reply_to_message_id } : undefined);
  if (!asked) return content;
  // People here send no ephemeral messages that could be answered.
  if (asked.message_id === undefined) throw badRequest('message to be replied not found');
  if (asked.chat_id !== undefined && asked.chat_id !== room.chat.id) throw badRequest('message to be replied not found');
  const replied = room.messages.get(asked.message_id);
  if (!replied) {
    if ('allow_sending_without_reply' in asked && asked.allow_sending_without_reply) return content;
    throw badRequest('message to be replied not found');
  }
  const thread = replied.message_thread_id;
  const inThread = thread === undefined || content.message_thread_id !== undefined ? content : { ...content, ...topicFields(room, thread, true) };
  return withReply({ ...inThread, ...quoteFields(asked, replied) }, shown(room, replied));
}

/** "The quote must be an exact substring of the message to be replied to" (Bot API, ReplyParameters). */
function quoteFields(asked: ReplyParameters, replied: Message): Content {
  if (!asked.quote) return {};
  const { text } = formatted({ text: asked.quote, parse_mode: asked.quote_parse_mode, entities: asked.quote_entities }, 1024, 'message quote is too long');
  const position = (replied.text ?? replied.caption ?? '').indexOf(text, asked.quote_position ?? 0);
  if (position < 0) throw badRequest('QUOTE_TEXT_INVALID');
  return { quote: { text, position, is_manual: true } };
}

/** A channel's post appears in its discussion group by itself (Bot API, Message.is_automatic_forward). */
export function forwardToDiscussion(world: World, channel: Room, message: Message): void {
  const group = channel.linked === undefined ? undefined : world.rooms.get(channel.linked);
  if (!group || channel.chat.type !== 'channel') return;
  const { message_id: id, date, chat: _chat, reply_markup: _markup, reply_to_message: _reply, ...content } = message;
  const copy = store(world, group, {
    ...content,
    from: { id: 777000, is_bot: false, first_name: 'Telegram' },
    sender_chat: channel.chat,
    is_automatic_forward: true,
    forward_origin: { type: 'channel', chat: channel.chat, message_id: id, date },
  });
  announce(world, group, copy, 'new');
}
