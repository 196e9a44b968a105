import type { Chat } from '@grammyjs/types';
import { everyday, isInside, membershipOf } from './memberships.ts';
import { badRequest, forbidden, upgraded } from './refusal.ts';
import type { BotAccount, Room, World } from './world.ts';

export const createRoom = (chat: Chat, nextMessageId: () => number): Room => ({
  chat,
  members: new Map(),
  messages: new Map(),
  removed: [],
  ephemerals: new Map(),
  topics: new Map(),
  bannedSenders: new Set(),
  joinRequests: new Map(),
  sentBy: new Map(),
  reactions: new Map(),
  pinned: [],
  permissions: everyday,
  nextMessageId,
  migratedTo: undefined,
  linked: undefined,
  protects: false,
  description: undefined,
});

/** The chat a bot names, if it can be read by it. Texts as in the Bot API server's check_chat_access. */
export function readableRoom(world: World, bot: BotAccount, chatId: number | string): Room {
  const room = named(world, bot, chatId);
  if (room.chat.type === 'private') return room;
  if (room.migratedTo !== undefined) throw upgraded(room.migratedTo);
  const membership = membershipOf(world, room, bot.user.id);
  if (membership?.status === 'kicked') throw forbidden(`bot was kicked from the ${room.chat.type} chat`);
  // A public chat can be looked at from outside; a private one is unknown to those who never were in it.
  if (!membership && !room.chat.username) throw badRequest('chat not found');
  return room;
}

/** The chat a bot names, if it may act in it. */
export function writableRoom(world: World, bot: BotAccount, chatId: number | string): Room {
  const room = readableRoom(world, bot, chatId);
  if (room.chat.type === 'private') checkConversation(world, bot, room);
  else if (!isInside(membershipOf(world, room, bot.user.id))) throw forbidden(`bot is not a member of the ${room.chat.type} chat`);
  return room;
}

function named(world: World, bot: BotAccount, chatId: number | string): Room {
  const id = Number(chatId);
  if (typeof chatId === 'string' && !Number.isSafeInteger(id)) {
    const wanted = chatId.replace(/^@/, '').toLowerCase();
    const found = [...world.rooms.values()].find((room) => room.chat.username?.toLowerCase() === wanted);
    if (!found) throw badRequest('chat not found');
    return found;
  }
  const room = id > 0 ? conversation(world, bot, id) : world.rooms.get(id);
  if (!room) throw badRequest('chat not found');
  return room;
}

/** A bot knows the people it shares a chat with; others are "chat not found" until they write to it. */
function conversation(world: World, bot: BotAccount, userId: number): Room | undefined {
  const begun = world.conversations.get(`${bot.user.id}:${userId}`);
  const user = world.people.get(userId);
  if (begun || !user) return begun;
  if (!sharesRoom(world, bot, userId)) return undefined;
  const chat: Chat = { id: userId, type: 'private', first_name: user.first_name, ...(user.username ? { username: user.username } : {}) };
  return createRoom(chat, () => 0);
}

const sharesRoom = (world: World, bot: BotAccount, userId: number): boolean =>
  [...world.rooms.values()].some((room) => room.members.has(userId) && isInside(membershipOf(world, room, bot.user.id)));

function checkConversation(world: World, bot: BotAccount, room: Room): void {
  const { id } = room.chat;
  if (world.deactivated.has(id)) throw forbidden('user is deactivated');
  if (world.people.get(id)?.is_bot) throw forbidden("bot can't send messages to bots");
  if (!world.conversations.has(`${bot.user.id}:${id}`)) throw forbidden("bot can't initiate conversation with a user");
  if (room.members.get(bot.user.id)?.status === 'kicked') throw forbidden('bot was blocked by the user');
}
