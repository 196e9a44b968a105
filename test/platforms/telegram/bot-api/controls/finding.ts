import type { Chat, Message } from '@grammyjs/types';
import type { BotAccount, Room, World } from '../world.ts';

// Tests name chats and messages by the objects they were given; a wrong one is a mistake in the test and is said so.

export function roomOf(world: World, chat: Pick<Chat, 'id'>, bot?: BotAccount): Room {
  if (chat.id < 0) return world.rooms.get(chat.id) ?? missing(`No chat has the id ${chat.id}.`);
  const conversations = [...world.conversations].filter(([key]) => key.endsWith(`:${chat.id}`) && (!bot || key.startsWith(`${bot.user.id}:`)));
  return conversations[0]?.[1] ?? missing(`Nobody with the id ${chat.id} has a private chat with a bot: call startPrivateChat first.`);
}

export const currentMessage = (world: World, message: Message): Message =>
  roomOf(world, message.chat).messages.get(message.message_id) ?? missing(`Message ${message.message_id} of chat ${message.chat.id} is not there.`);

function missing(what: string): never {
  throw new Error(what);
}
