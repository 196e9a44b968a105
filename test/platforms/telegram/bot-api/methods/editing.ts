import type { InlineKeyboardMarkup, Message, Update } from '@grammyjs/types';
import { messageText } from '../formatted-text.ts';
import type { Call, Handler } from '../handler.ts';
import { hasRight, membershipOf } from '../memberships.ts';
import { type Content, existing, shown } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import { inlineKeyboard } from '../reply-markup.ts';
import { writableRoom } from '../rooms.ts';
import type { Room } from '../world.ts';
import { captionFields, keyboardField, textFields } from './posting.ts';

interface Target {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly inline_message_id?: string;
  readonly reply_markup?: unknown;
}

type Edited<M extends Message> = Update.Edited & M;

// The narrower types of the answers follow from what was put in, hence the casts.

export const editMessageText: Handler<'editMessageText'> = (call, params) => {
  const text = textFields(messageText({ text: params.text ?? '', parse_mode: params.parse_mode, entities: params.entities }, 'MESSAGE_TOO_LONG'));
  return edit(call, params, (message) => {
    if (message.text === undefined) throw badRequest('there is no text in the message to edit');
    const { entities: _entities, link_preview_options: _preview, ...rest } = message;
    return { ...rest, ...text, ...(params.link_preview_options ? { link_preview_options: params.link_preview_options } : {}) };
  }) as Edited<Message.TextMessage>;
};

export const editMessageCaption: Handler<'editMessageCaption'> = (call, params) => {
  const caption = captionFields(params);
  return edit(call, params, (message) => {
    if (message.text !== undefined) throw badRequest('there is no caption in the message to edit');
    const { caption: _caption, caption_entities: _entities, ...rest } = message;
    return { ...rest, ...caption };
  }) as Edited<Message.CaptionableMessage>;
};

export const editMessageReplyMarkup: Handler<'editMessageReplyMarkup'> = (call, params) => edit(call, params, (message) => message) as Edited<Message>;

function edit(call: Call, target: Target, change: (message: Message) => Message): Message {
  if (target.inline_message_id !== undefined) throw badRequest('MESSAGE_ID_INVALID');
  if (target.chat_id === undefined) throw badRequest('chat_id is empty');
  if (target.message_id === undefined) throw badRequest('message identifier is not specified');
  const keyboard = inlineKeyboard(target.reply_markup);
  const room = writableRoom(call.world, call.bot, target.chat_id);
  const message = existing(room, target.message_id, 'edit');
  if (!mayEdit(call, room, message)) throw badRequest("message can't be edited");
  // An edit without a keyboard takes the old one away.
  const next = withKeyboard(change(message), keyboard);
  if (looks(next) === looks(message))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  call.world.flood.edit(room.chat.id);

  const edited: Message = { ...next, edit_date: call.world.clock.seconds() };
  room.messages.set(edited.message_id, edited);
  return shown(room, edited);
}

const mayEdit = ({ world, bot }: Call, room: Room, message: Message): boolean =>
  room.sentBy.get(message.message_id) === bot.user.id ||
  (room.chat.type === 'channel' && hasRight(membershipOf(world, room, bot.user.id), 'can_edit_messages'));

function withKeyboard(message: Message, keyboard: InlineKeyboardMarkup | undefined): Message {
  const { reply_markup: _old, ...rest } = message;
  return { ...rest, ...keyboardField(keyboard) };
}

const looks = (message: Content): string =>
  JSON.stringify([message.text, message.entities, message.caption, message.caption_entities, message.reply_markup, message.link_preview_options]);
