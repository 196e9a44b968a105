import type { Chat, ChatAdministratorRights, ChatPermissions, User } from '@grammyjs/types';
import { plainUser } from '../api-types.ts';
import { announce, tellAdministrators } from '../delivery.ts';
import { allRights, everyday, type Membership, membershipOf, rightsOf, stranger } from '../memberships.ts';
import { changeMembership } from '../membership-changes.ts';
import { store } from '../messages.ts';
import { createRoom } from '../rooms.ts';
import { type BotAccount, counter, type Room, type World } from '../world.ts';
import { roomOf } from './finding.ts';

/** What a bot is in a group. `absent` was never there. */
export type BotPlace = 'absent' | 'member' | 'administrator' | Partial<ChatAdministratorRights>;

export interface GivenGroup {
  readonly title?: string;
  readonly type?: 'group' | 'supergroup' | 'channel';
  readonly id?: number;
  readonly username?: string;
  readonly forum?: boolean;
  readonly owner?: User;
  readonly administrators?: readonly User[];
  readonly members?: readonly User[];
  /** Administrator with every right unless told. */
  readonly bot?: BotPlace;
  readonly permissions?: ChatPermissions;
  /** The discussion group, for a channel. */
  readonly linked?: Chat;
  readonly protects?: boolean;
  readonly description?: string;
}

export interface Groups {
  /** Founds a chat. What was set up here happened before: no update tells of it. */
  add(group?: GivenGroup): Chat;
  join(user: User, chat: Chat): void;
  leave(user: User, chat: Chat): void;
  /** Asks to be let in: a chat_join_request for a bot that may invite. */
  askToJoin(user: User, chat: Chat, about?: { readonly bio?: string }): void;
  /** An administrator of flesh and blood changes another's place. */
  promote(user: User, chat: Chat, rights?: Partial<ChatAdministratorRights>): void;
  demote(user: User, chat: Chat): void;
  ban(user: User, chat: Chat): void;
  /** People waiting to be let in. */
  requests(chat: Chat): readonly User[];
  topic(chat: Chat, name: string, by: User): number;
}

export function createGroups(world: World, main: () => BotAccount): Groups {
  const change = (user: User, chat: Chat, next: Partial<Membership>): void => changeMembership(world, roomOf(world, chat), user.id, next, user);
  return {
    add: (group = {}) => found(world, main(), group).chat,
    join(user, chat) {
      if (membershipOf(world, roomOf(world, chat), user.id)?.status === 'kicked') throw new Error(`${user.first_name} is banned from this chat.`);
      change(user, chat, { status: 'member', inside: true, until: 0 });
    },
    leave: (user, chat) => change(user, chat, { status: 'left', inside: false, until: 0 }),
    askToJoin(user, chat, { bio } = {}) {
      const room = roomOf(world, chat);
      const date = world.clock.seconds();
      if (room.chat.type !== 'supergroup' && room.chat.type !== 'channel') throw new Error('Only supergroups and channels have join requests.');
      room.joinRequests.set(user.id, { user, date });
      tellAdministrators(world, room, 'chat_join_request', {
        chat_join_request: { chat: room.chat, from: user, user_chat_id: user.id, date, ...(bio ? { bio } : {}) },
      });
    },
    promote: (user, chat, rights) => change(user, chat, { status: 'administrator', inside: true, rights: rights ? rightsOf(rights) : allRights }),
    demote: (user, chat) => change(user, chat, { status: 'member', inside: true }),
    ban: (user, chat) => change(user, chat, { status: 'kicked', inside: false, until: 0 }),
    requests: (chat) => [...roomOf(world, chat).joinRequests.values()].map((request) => request.user),
    topic(chat, name, by) {
      const room = roomOf(world, chat);
      const opening = store(world, room, { from: by, forum_topic_created: { name, icon_color: 0x6fb9f0 }, is_topic_message: true });
      const message = { ...opening, message_thread_id: opening.message_id };
      room.messages.set(message.message_id, message);
      room.topics.set(message.message_id, { id: message.message_id, name, color: 0x6fb9f0, closed: false });
      announce(world, room, message, 'new');
      return message.message_id;
    },
  };
}

function found(world: World, bot: BotAccount, group: GivenGroup): Room {
  const chat = chatOf(world, group);
  const room = createRoom(chat, chat.type === 'group' ? world.sharedMessageIds : counter());
  room.permissions = { ...everyday, ...group.permissions };
  room.linked = group.linked?.id;
  room.protects = group.protects ?? false;
  room.description = group.description;
  const seat = (user: User, next: Partial<Membership>): void => {
    room.members.set(user.id, { ...stranger(user), status: 'member', inside: true, ...next });
  };
  for (const user of group.members ?? []) seat(user, {});
  for (const user of group.administrators ?? []) seat(user, { status: 'administrator', rights: allRights });
  if (group.owner) seat(group.owner, { status: 'creator', rights: allRights });
  const place = placeOf(group.bot ?? 'administrator');
  if (place) seat(plainUser(bot.user), { ...place, readsAll: bot.user.can_read_all_group_messages });
  world.rooms.set(chat.id, room);
  return room;
}

export function placeOf(place: BotPlace): Partial<Membership> | undefined {
  if (place === 'absent') return undefined;
  if (place === 'member') return { status: 'member', inside: true, until: 0 };
  return { status: 'administrator', inside: true, until: 0, rights: place === 'administrator' ? allRights : rightsOf(place) };
}

function chatOf(world: World, { title = 'Group', type = 'supergroup', id, username, forum }: GivenGroup): Chat {
  const name = username ? { username } : {};
  if (type === 'group') return { id: id ?? -(4_000_000 + world.next()), type, title };
  const number = id ?? -1_002_000_000_000 - world.next();
  return type === 'channel' ? { id: number, type, title, ...name } : { id: number, type, title, ...name, ...(forum ? { is_forum: true } : {}) };
}

/** A basic group becomes a supergroup: new id, two service messages, and the old id answers with the new one from then on. */
export function migrate(world: World, chat: Chat, by: User | undefined): Chat {
  const old = roomOf(world, chat);
  if (old.chat.type !== 'group') throw new Error('Only a basic group becomes a supergroup.');
  const next = createRoom(chatOf(world, { title: old.chat.title, type: 'supergroup' }), counter());
  for (const [id, membership] of old.members) next.members.set(id, { ...membership, since: 0 });
  next.permissions = old.permissions;
  world.rooms.set(next.chat.id, next);
  const from = by ?? [...old.members.values()].find((one) => one.status === 'creator')?.user;
  const sender = from ? { from } : {};
  announce(world, old, store(world, old, { ...sender, migrate_to_chat_id: next.chat.id }), 'new');
  announce(world, next, store(world, next, { ...sender, migrate_from_chat_id: old.chat.id }), 'new');
  old.migratedTo = next.chat.id;
  return next.chat;
}
