import { plainUser } from '../api-types.ts';
import type { Call, Handler } from '../handler.ts';
import { isAdministrator, isInside, type Membership, membershipOf, permissionsOf, stranger } from '../memberships.ts';
import { changeMembership } from '../membership-changes.ts';
import { badRequest } from '../refusal.ts';
import type { Room } from '../world.ts';
import { groupWith } from './chats.ts';

const restricting = 'not enough rights to restrict/unrestrict chat member';

export const restrictChatMember: Handler<'restrictChatMember'> = (call, params) => {
  const room = groupWith(call, params.chat_id, 'can_restrict_members', restricting);
  if (room.chat.type !== 'supergroup') throw badRequest('method is available only for supergroups');
  const target = subject(call, room, params.user_id);
  const permissions = permissionsOf(params.permissions);
  // Giving back everything lifts the restriction ("Pass True for all permissions to lift restrictions from a user").
  const free = Object.entries(permissions).every(
    ([name, given]) => given || name === 'can_change_info' || name === 'can_pin_messages' || name === 'can_manage_topics' || name === 'can_edit_tag',
  );
  const inside = isInside(target);
  change(
    call,
    room,
    params.user_id,
    free ? { status: inside ? 'member' : 'left', until: 0 } : { status: 'restricted', inside, permissions, until: untilOf(call, params.until_date) },
  );
  return true;
};

export const banChatMember: Handler<'banChatMember'> = (call, params) => {
  const room = groupWith(call, params.chat_id, 'can_restrict_members', restricting);
  subject(call, room, params.user_id);
  change(call, room, params.user_id, { status: 'kicked', inside: false, until: untilOf(call, params.until_date) });
  // revoke_messages hides the chat from the banned person; what that person wrote stays for everybody else.
  return true;
};

/** "By default, this method guarantees that after the call the user is not a member of the chat": it removes a member unless only_if_banned. */
export const unbanChatMember: Handler<'unbanChatMember'> = (call, params) => {
  const room = groupWith(call, params.chat_id, 'can_restrict_members', restricting);
  const target = subject(call, room, params.user_id);
  const leaves = target.status === 'kicked' || (isInside(target) && !params.only_if_banned);
  if (leaves) change(call, room, params.user_id, { status: 'left', inside: false, until: 0 });
  return true;
};

/** "Until the chat is unbanned, the owner of the banned chat won't be able to send messages on behalf of any of their channels." */
export const banChatSenderChat: Handler<'banChatSenderChat'> = (call, params) => {
  groupWith(call, params.chat_id, 'can_restrict_members', restricting).bannedSenders.add(params.sender_chat_id);
  return true;
};

export const unbanChatSenderChat: Handler<'unbanChatSenderChat'> = (call, params) => {
  groupWith(call, params.chat_id, 'can_restrict_members', restricting).bannedSenders.delete(params.sender_chat_id);
  return true;
};

/** "0-16 characters, emoji are not allowed"; for regular members, by a bot with can_manage_tags (Bot API, setChatMemberTag). */
export const setChatMemberTag: Handler<'setChatMemberTag'> = (call, params) => {
  const room = groupWith(call, params.chat_id, 'can_manage_tags', 'not enough rights to manage tags');
  const target = membershipOf(call.world, room, params.user_id);
  if (!target || !isInside(target)) throw badRequest('PARTICIPANT_ID_INVALID');
  if (isAdministrator(target)) throw badRequest('USER_ADMIN_INVALID');
  const tag = params.tag ?? '';
  if (tag.length > 16 || /\p{Extended_Pictographic}/u.test(tag)) throw badRequest('TAG_INVALID');
  const { tag: _old, ...rest } = target;
  room.members.set(params.user_id, tag === '' ? rest : { ...rest, tag });
  return true;
};

export const approveChatJoinRequest: Handler<'approveChatJoinRequest'> = (call, params) => {
  const room = decide(call, params);
  change(call, room, params.user_id, { status: 'member', inside: true, until: 0 }, { via_join_request: true });
  return true;
};

export const declineChatJoinRequest: Handler<'declineChatJoinRequest'> = (call, params) => {
  decide(call, params);
  return true;
};

function decide(call: Call, params: { readonly chat_id: number | string; readonly user_id: number }): Room {
  const room = groupWith(call, params.chat_id, 'can_invite_users', 'not enough rights to manage chat join requests');
  if (isInside(membershipOf(call.world, room, params.user_id))) throw badRequest('USER_ALREADY_PARTICIPANT');
  if (!room.joinRequests.delete(params.user_id)) throw badRequest('HIDE_REQUESTER_MISSING');
  return room;
}

/** Whom a moderator's method is about: known, not the owner, not another administrator. */
function subject({ world, bot }: Call, room: Room, userId: number): Membership {
  const user = world.people.get(userId) ?? world.bots.get(userId)?.user;
  if (!user) throw badRequest(userId > 0 ? 'user not found' : 'invalid user_id specified');
  const target = membershipOf(world, room, userId) ?? stranger(user);
  if (target.status === 'creator') throw badRequest("can't remove chat owner");
  if (userId === bot.user.id) throw badRequest("can't restrict self");
  if (target.status === 'administrator') throw badRequest('user is an administrator of the chat');
  return target;
}

function change({ world, bot }: Call, room: Room, userId: number, next: Partial<Membership>, notes = {}): void {
  changeMembership(world, room, userId, next, plainUser(bot.user), notes);
}

/** "Less than 30 seconds or more than 366 days from the current time: forever". */
function untilOf({ world }: Call, asked: number | undefined): number {
  const ahead = (asked ?? 0) - world.clock.seconds();
  return ahead < 30 || ahead > 366 * 86_400 ? 0 : (asked ?? 0);
}
