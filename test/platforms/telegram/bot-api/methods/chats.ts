import type { ChatFullInfo } from '@grammyjs/types';
import { plainUser } from '../api-types.ts';
import { compact } from '../compact.ts';
import type { Call, Handler } from '../handler.ts';
import { asChatMember, hasRight, isInside, isPermitted, membershipOf, permissionsOf, type Rights } from '../memberships.ts';
import { existing } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import { readableRoom, writableRoom } from '../rooms.ts';
import type { Room } from '../world.ts';
import { changeMembership } from '../membership-changes.ts';

export const getChat: Handler<'getChat'> = ({ world, bot }, params) => {
  const room = readableRoom(world, bot, params.chat_id);
  const last = room.pinned.at(-1);
  const bare = {
    ...room.chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: { unlimited_gifts: true, limited_gifts: true, unique_gifts: true, premium_subscription: true, gifts_from_channels: true },
    ...compact({ pinned_message: last === undefined ? undefined : room.messages.get(last), linked_chat_id: room.linked, description: room.description }),
    ...(room.chat.type === 'group' || room.chat.type === 'supergroup' ? { permissions: room.permissions } : {}),
    ...(room.protects ? { has_protected_content: true } : {}),
  };
  // One object for four kinds of chat: which kind it is follows from room.chat.
  return bare as ChatFullInfo;
};

export const getChatMember: Handler<'getChatMember'> = ({ world, bot }, params) => {
  const room = readableRoom(world, bot, params.chat_id);
  const membership = membershipOf(world, room, params.user_id);
  if (membership) return asChatMember(membership, bot.user.id);
  const user = world.people.get(params.user_id) ?? undefined;
  if (!user) throw badRequest(params.user_id > 0 ? 'user not found' : 'invalid user_id specified');
  return { status: 'left', user };
};

export const getChatAdministrators: Handler<'getChatAdministrators'> = ({ world, bot }, params) => {
  const room = readableRoom(world, bot, params.chat_id);
  if (room.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return [...room.members.keys()].flatMap((id) => {
    const membership = membershipOf(world, room, id);
    if (!membership || (membership.user.is_bot && id !== bot.user.id && !params.return_bots)) return [];
    const member = asChatMember(membership, bot.user.id);
    return member.status === 'creator' || member.status === 'administrator' ? [member] : [];
  });
};

export const getChatMemberCount: Handler<'getChatMemberCount'> = ({ world, bot }, params) => {
  const room = readableRoom(world, bot, params.chat_id);
  return room.chat.type === 'private' ? 2 : [...room.members.keys()].filter((id) => isInside(membershipOf(world, room, id))).length;
};

export const leaveChat: Handler<'leaveChat'> = ({ world, bot }, params) => {
  const room = writableRoom(world, bot, params.chat_id);
  if (room.chat.type === 'private') throw badRequest("can't leave private chats");
  changeMembership(world, room, bot.user.id, { status: 'left', inside: false, until: 0 }, plainUser(bot.user));
  return true;
};

export const setChatPermissions: Handler<'setChatPermissions'> = (call, params) => {
  const room = groupWith(call, params.chat_id, 'can_restrict_members', 'not enough rights to change chat permissions');
  const next = permissionsOf(params.permissions);
  if (JSON.stringify(next) === JSON.stringify(room.permissions)) throw badRequest('CHAT_NOT_MODIFIED');
  room.permissions = next;
  return true;
};

/** A group in which the bot holds a right. */
export function groupWith({ world, bot }: Call, chatId: number | string, right: keyof Rights, refused: string): Room {
  const room = writableRoom(world, bot, chatId);
  if (room.chat.type === 'private') throw badRequest(refused.startsWith('not enough') ? 'method is available only for groups and channels' : refused);
  if (!hasRight(membershipOf(world, room, bot.user.id), right)) throw badRequest(refused);
  return room;
}

export const setMessageReaction: Handler<'setMessageReaction'> = ({ world, bot }, params) => {
  const room = writableRoom(world, bot, params.chat_id);
  existing(room, params.message_id, 'react');
  const emoji = (params.reaction ?? []).map((one) => (one.type === 'emoji' ? one.emoji : ''));
  if (emoji.some((one) => one === '')) throw badRequest('REACTION_INVALID');
  // "A bot can set one reaction per message"; other bots and members' updates never show it.
  if (emoji.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  if (!isPermitted(room, membershipOf(world, room, bot.user.id), 'can_react_to_messages') && room.chat.type !== 'private')
    throw badRequest('not enough rights to react to messages');
  room.reactions.set(`${params.message_id}:${bot.user.id}`, emoji);
  return true;
};
