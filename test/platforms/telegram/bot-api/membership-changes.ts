import type { ChatMemberUpdated, User } from '@grammyjs/types';
import { announce, send, tellAdministrators } from './delivery.ts';
import { asChatMember, isInside, type Membership, membershipOf, stranger } from './memberships.ts';
import { store } from './messages.ts';
import type { Room, World } from './world.ts';

export interface ChangeNotes {
  readonly via_join_request?: boolean;
}

/** The one way a membership changes: it is kept, told as chat_member or my_chat_member, and shown as a service message when somebody came or went. */
export function changeMembership(world: World, room: Room, userId: number, change: Partial<Membership>, by: User, notes: ChangeNotes = {}): void {
  const user = world.people.get(userId) ?? world.bots.get(userId)?.user;
  if (!user) throw new Error(`Nobody has the id ${userId}.`);
  const before = membershipOf(world, room, userId) ?? stranger(room.members.get(userId)?.user ?? user);
  const after: Membership = { ...before, ...change };
  const came = !isInside(before) && isInside(after);
  const went = isInside(before) && !isInside(after);
  if (came && room.chat.type !== 'channel') store(world, room, { from: by, new_chat_members: [before.user] });
  const since = came ? Math.max(0, ...room.messages.keys()) : after.since;
  if (went) sayGoodbye(world, room, before.user, by);
  room.members.set(userId, { ...after, since });
  tell(world, room, {
    chat: room.chat,
    from: by,
    date: world.clock.seconds(),
    old_chat_member: asChatMember(before),
    new_chat_member: asChatMember(after),
    ...notes,
  });
  const arrival = came ? room.messages.get(since) : undefined;
  if (arrival?.new_chat_members) announce(world, room, arrival, 'new');
}

function sayGoodbye(world: World, room: Room, user: User, by: User): void {
  if (room.chat.type === 'channel' || room.chat.type === 'private') return;
  const message = store(world, room, { from: by, left_chat_member: user });
  // A bot that was removed is told by my_chat_member alone.
  if (!world.bots.has(user.id)) announce(world, room, message, 'new');
}

function tell(world: World, room: Room, event: ChatMemberUpdated): void {
  const bot = world.bots.get(event.new_chat_member.user.id);
  if (bot) send(world, bot, 'my_chat_member', { my_chat_member: event });
  else tellAdministrators(world, room, 'chat_member', { chat_member: event });
}
