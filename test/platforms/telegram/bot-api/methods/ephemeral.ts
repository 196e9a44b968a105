import type { Message } from '@grammyjs/types';
import { messageText } from '../formatted-text.ts';
import type { Call, Handler } from '../handler.ts';
import { badRequest } from '../refusal.ts';
import { inlineKeyboard } from '../reply-markup.ts';
import { writableRoom } from '../rooms.ts';
import type { Room } from '../world.ts';
import { keyboardField, textFields } from './posting.ts';

interface Target {
  readonly chat_id: number | string;
  readonly receiver_user_id: number;
  readonly ephemeral_message_id: number;
}

export const editEphemeralMessageText: Handler<'editEphemeralMessageText'> = (call, params) => {
  const text = messageText({ text: params.text ?? '', parse_mode: params.parse_mode, entities: params.entities }, 'MESSAGE_TOO_LONG');
  const keyboard = inlineKeyboard(params.reply_markup);
  const { room, message } = target(call, params, 'edit');
  const { entities: _old, reply_markup: _markup, ...rest } = message;
  room.ephemerals.set(params.ephemeral_message_id, { ...rest, ...textFields(text), ...keyboardField(keyboard), edit_date: call.world.clock.seconds() });
  return true;
};

export const editEphemeralMessageReplyMarkup: Handler<'editEphemeralMessageReplyMarkup'> = (call, params) => {
  const keyboard = inlineKeyboard(params.reply_markup);
  const { room, message } = target(call, params, 'edit');
  const { reply_markup: _markup, ...rest } = message;
  room.ephemerals.set(params.ephemeral_message_id, { ...rest, ...keyboardField(keyboard) });
  return true;
};

export const deleteEphemeralMessage: Handler<'deleteEphemeralMessage'> = (call, params) => {
  const { room, message } = target(call, params, 'delete');
  room.ephemerals.delete(params.ephemeral_message_id);
  room.removed.push(message);
  return true;
};

function target({ world, bot }: Call, asked: Target, purpose: 'edit' | 'delete'): { readonly room: Room; readonly message: Message } {
  const room = writableRoom(world, bot, asked.chat_id);
  const message = room.ephemerals.get(asked.ephemeral_message_id);
  if (message?.receiver_user?.id !== asked.receiver_user_id || message.from?.id !== bot.user.id) throw badRequest(`message to ${purpose} not found`);
  return { room, message };
}
