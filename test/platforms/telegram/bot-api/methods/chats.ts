import type { ChatFullInfo, ForumTopic, Message } from '@grammyjs/types';
import { plainUser } from '../api-types.ts';
import { compact } from '../compact.ts';
import { announce } from '../delivery.ts';
import type { Call, Handler } from '../handler.ts';
import { asChatMember, hasRight, isInside, isPermitted, membershipOf, permissionsOf, type Rights } from '../memberships.ts';
import { existing, store } from '../messages.ts';
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
    ...compact({ pinned_message: last === undefined ? undefined : room.messages.get(last), linked_chat_id: room.linked }),
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

function pinnable(call: Call, chatId: number | string): Room {
  const room = writableRoom(call.world, call.bot, chatId);
  const membership = membershipOf(call.world, room, call.bot.user.id);
  const may = room.chat.type === 'private' || hasRight(membership, room.chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages');
  if (!may && !(isInside(membership) && room.permissions.can_pin_messages)) throw badRequest('not enough rights to manage pinned messages in the chat');
  return room;
}

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

export const createForumTopic: Handler<'createForumTopic'> = (call, params) => {
  const room = forum(call, params.chat_id, 'not enough rights to create a topic');
  const color = params.icon_color ?? 0x6fb9f0;
  const from = plainUser(call.bot.user);
  const opening = store(call.world, room, { from, forum_topic_created: { name: params.name, icon_color: color } });
  const id = opening.message_id;
  const message = { ...opening, message_thread_id: id, is_topic_message: true };
  room.messages.set(id, message);
  room.topics.set(id, { id, name: params.name, color, closed: false });
  announce(call.world, room, message, 'new');
  return { message_thread_id: id, name: params.name, icon_color: color } satisfies ForumTopic;
};

export const closeForumTopic: Handler<'closeForumTopic'> = (call, params) => setClosed(call, params, true);
export const reopenForumTopic: Handler<'reopenForumTopic'> = (call, params) => setClosed(call, params, false);

function setClosed(call: Call, params: { readonly chat_id: number | string; readonly message_thread_id: number }, closed: boolean): true {
  const room = forum(call, params.chat_id, `not enough rights to ${closed ? 'close' : 'reopen'} the topic`);
  const topic = room.topics.get(params.message_thread_id);
  if (!topic) throw badRequest('message thread not found');
  if (topic.closed === closed) throw badRequest('TOPIC_NOT_MODIFIED');
  topic.closed = closed;
  const event = closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
  announce(call.world, room, store(call.world, room, { from: plainUser(call.bot.user), message_thread_id: topic.id, is_topic_message: true, ...event }), 'new');
  return true;
}

function forum(call: Call, chatId: number | string, refused: string): Room {
  const room = groupWith(call, chatId, 'can_manage_topics', refused);
  if (!room.chat.is_forum) throw badRequest('the chat is not a forum');
  return room;
}
