import type { Message } from '@grammyjs/types';
import { plainUser } from '../api-types.ts';
import { announce } from '../delivery.ts';
import type { Call, Handler } from '../handler.ts';
import { hasRight, isInside, membershipOf } from '../memberships.ts';
import { existing, store } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import { writableRoom } from '../rooms.ts';
import type { Room } from '../world.ts';

export const pinChatMessage: Handler<'pinChatMessage'> = (call, params) => {
  const room = pinnable(call, params.chat_id);
  const message = existing(room, params.message_id, 'pin');
  room.pinned = [...room.pinned.filter((id) => id !== message.message_id), message.message_id];
  const { reply_to_message: _reply, ...flat } = message;
  // A pin is one of the few own messages a bot is told of. The type wants an explicit undefined where JSON has nothing.
  announce(
    call.world,
    room,
    store(call.world, room, { from: plainUser(call.bot.user), pinned_message: flat as NonNullable<Message['pinned_message']> }),
    'new',
  );
  return true;
};

export const unpinChatMessage: Handler<'unpinChatMessage'> = (call, params) => {
  const room = pinnable(call, params.chat_id);
  const id = params.message_id ?? room.pinned.at(-1);
  if (id === undefined || !room.pinned.includes(id)) throw badRequest('message to unpin not found');
  room.pinned = room.pinned.filter((one) => one !== id);
  return true;
};

export const unpinAllChatMessages: Handler<'unpinAllChatMessages'> = (call, params) => {
  pinnable(call, params.chat_id).pinned = [];
  return true;
};

function pinnable(call: Call, chatId: number | string): Room {
  const room = writableRoom(call.world, call.bot, chatId);
  const membership = membershipOf(call.world, room, call.bot.user.id);
  const may = room.chat.type === 'private' || hasRight(membership, room.chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages');
  if (!may && !(isInside(membership) && room.permissions.can_pin_messages)) throw badRequest('not enough rights to manage pinned messages in the chat');
  return room;
}
