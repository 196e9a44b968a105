import type { Message } from '@grammyjs/types';
import { plainUser, type UpdateBody, type UpdateKind } from './api-types.ts';
import { hasRight, isAdministrator, isInside, membershipOf } from './memberships.ts';
import { shown } from './messages.ts';
import type { BotAccount, Room, World } from './world.ts';

/** Who is told what: the rules by which an event becomes an update of a bot, or does not. */

const DAY = 86_400_000;
export const QUERY_LIFE = 150_000;

const notByDefault: ReadonlySet<UpdateKind> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

export function send(world: World, bot: BotAccount, kind: UpdateKind, body: UpdateBody, livesMs = DAY): void {
  const wanted = bot.allowed ? bot.allowed.includes(kind) : !notByDefault.has(kind);
  // The bot gets what it was at this moment; later edits must not change a waiting update.
  if (wanted) bot.queue.push(structuredClone(body), world.clock.now() + livesMs);
}

export const botsIn = (world: World, room: Room): readonly BotAccount[] =>
  [...world.bots.values()].filter((bot) =>
    room.chat.type === 'private' ? world.conversations.get(`${bot.user.id}:${room.chat.id}`) === room : isInside(membershipOf(world, room, bot.user.id)),
  );

/** Tells the bots of a chat about a new or edited message. Deletions by members are never told (Bot API, Update: there is no such field). */
export function announce(world: World, room: Room, message: Message, what: 'new' | 'edited'): void {
  const post = room.chat.type === 'channel';
  const kind: UpdateKind = what === 'new' ? (post ? 'channel_post' : 'message') : post ? 'edited_channel_post' : 'edited_message';
  for (const bot of botsIn(world, room)) {
    // The kind follows from the chat's type, which is what the narrower types of Update ask for.
    if (sees(world, bot, room, message)) send(world, bot, kind, { [kind]: shown(room, message) } as UpdateBody, life(world, message));
  }
}

/** Kept 24 hours from the date of the message or of its edit. */
const life = (world: World, message: Message): number => (message.edit_date ?? message.date) * 1000 + DAY - world.clock.now();

function sees(world: World, bot: BotAccount, room: Room, message: Message): boolean {
  const membership = membershipOf(world, room, bot.user.id);
  if (isService(message)) return true;
  if (message.from?.is_bot && message.sender_chat === undefined) return false;
  if (room.chat.type === 'private' || room.chat.type === 'channel') return true;
  if (membership === undefined || message.message_id < membership.since) return false;
  return isAdministrator(membership) || membership.readsAll || isMeantFor(bot, message);
}

/** Privacy mode: "commands explicitly meant for them", "replies to any messages … meant for this bot", mentions (Bot features, "Privacy mode"). */
function isMeantFor(bot: BotAccount, message: Message): boolean {
  const me = `@${bot.user.username}`.toLowerCase();
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  if (message.reply_to_message?.from?.id === bot.user.id || message.via_bot?.id === bot.user.id) return true;
  return entities.some((entity) => {
    const piece = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === 'bot_command') return !piece.includes('@') || piece.endsWith(me);
    if (entity.type === 'text_mention') return entity.user.id === bot.user.id;
    return entity.type === 'mention' && piece === me;
  });
}

const serviceFields: readonly (keyof Message)[] = [
  'new_chat_members',
  'left_chat_member',
  'pinned_message',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_created',
  'forum_topic_closed',
  'forum_topic_reopened',
  'forum_topic_edited',
  'new_chat_title',
  'group_chat_created',
  'message_auto_delete_timer_changed',
];

export const isService = (message: Message): boolean => serviceFields.some((field) => message[field] !== undefined);

/** chat_member and the reactions reach administrators only; chat_join_request those who may invite (Bot API, Update). */
export function tellAdministrators(world: World, room: Room, kind: UpdateKind, body: UpdateBody): void {
  for (const bot of botsIn(world, room)) {
    const membership = membershipOf(world, room, bot.user.id);
    const may = kind === 'chat_join_request' ? hasRight(membership, 'can_invite_users') : isAdministrator(membership);
    if (may) send(world, bot, kind, body);
  }
}

export const authorOf = (bot: BotAccount): ReturnType<typeof plainUser> => plainUser(bot.user);
