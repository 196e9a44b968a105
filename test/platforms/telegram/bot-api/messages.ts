import type { Message } from '@grammyjs/types';
import { badRequest } from './refusal.ts';
import type { Room, World } from './world.ts';

/** What a message says, before it has an id, a date and a chat. */
export type Content = Omit<Partial<Message>, 'message_id' | 'date' | 'chat'>;

export function store(world: World, room: Room, content: Content): Message {
  const message: Message = { message_id: room.nextMessageId(), date: world.clock.seconds(), chat: room.chat, ...content };
  room.messages.set(message.message_id, message);
  return message;
}

export function revise(room: Room, id: number, change: Content): Message {
  const message: Message = { ...existing(room, id, 'edit'), ...change };
  room.messages.set(id, message);
  return message;
}

export function remove(room: Room, id: number): void {
  const message = room.messages.get(id);
  if (!message) return;
  room.messages.delete(id);
  room.pinned = room.pinned.filter((one) => one !== id);
  room.removed.push(message);
}

type Purpose = 'edit' | 'delete' | 'forward' | 'copy' | 'pin' | 'react';

export function existing(room: Room, id: number, purpose: Purpose): Message {
  const message = room.messages.get(id);
  if (!message) throw badRequest(`message to ${purpose} not found`);
  return message;
}

/** The message as an update or an answer shows it: with the present state of what it replies to, one level deep (Bot API, Message.reply_to_message). */
export function shown(room: Room, message: Message): Message {
  const replied = message.reply_to_message;
  if (!replied) return message;
  const { reply_to_message: _deeper, ...current } = room.messages.get(replied.message_id) ?? replied;
  return withReply(message, current);
}

export function withReply<T extends Content>(content: T, replied: Message): T {
  const { reply_to_message: _deeper, ...flat } = replied;
  // The type asks for `reply_to_message: undefined` inside; absent says the same in JSON.
  return { ...content, reply_to_message: flat as Message['reply_to_message'] };
}
