import type { ChatAdministratorRights, ChatMember, ChatPermissions, User } from '@grammyjs/types';
import { compact } from './compact.ts';
import type { Permissions, Room, World } from './world.ts';

export type Rights = Required<ChatAdministratorRights>;

/** A person's or a bot's place in a chat. */
export interface Membership {
  readonly user: User;
  readonly status: ChatMember['status'];
  /** Administrators only. */
  readonly rights?: Rights;
  /** Restricted members only. */
  readonly permissions?: Permissions;
  /** A restricted person may have left; the restriction stays. */
  readonly inside: boolean;
  /** Unix time when a restriction or ban ends; 0 is never. */
  readonly until: number;
  readonly title?: string;
  readonly tag?: string;
  /** The first message it may see: bots get nothing from before they joined. */
  readonly since: number;
  /** Privacy mode as it was when the bot joined: a change counts only after it is removed and added again (Bot features, "Privacy mode"). */
  readonly readsAll: boolean;
}

export const allRights: Rights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: true,
  can_change_info: true,
  can_invite_users: true,
  can_manage_tags: true,
  can_post_stories: true,
  can_edit_stories: true,
  can_delete_stories: true,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_manage_direct_messages: true,
  can_send_welcome_messages: true,
};

export const rightsOf = (given: Partial<Rights>): Rights => ({ ...each(allRights, false), can_manage_chat: true, ...given });

export const everyday: Permissions = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_react_to_messages: true,
  can_change_info: false,
  can_invite_users: true,
  can_edit_tag: false,
  can_pin_messages: false,
  can_manage_topics: false,
};

/** Absent permissions are denied (Bot API, ChatPermissions). */
export const permissionsOf = (given: ChatPermissions): Permissions => ({ ...each(everyday, false), ...given });

// Every key of the table gets the same boolean, so the shape stays what it was.
const each = <T extends object>(table: T, value: boolean): T => Object.fromEntries(Object.keys(table).map((key) => [key, value])) as T;

export const stranger = (user: User): Membership => ({ user, status: 'left', inside: false, until: 0, since: 0, readsAll: false });

/** The membership as of now: restrictions and bans end by themselves. */
export function membershipOf(world: World, room: Room, userId: number): Membership | undefined {
  const known = room.members.get(userId);
  if (!known || known.until === 0 || known.until > world.clock.seconds()) return known;
  const freed: Membership = { ...known, status: known.status === 'restricted' && known.inside ? 'member' : 'left', until: 0 };
  room.members.set(userId, freed);
  return freed;
}

export const isInside = (one: Membership | undefined): boolean =>
  one !== undefined && (one.status === 'restricted' ? one.inside : one.status !== 'left' && one.status !== 'kicked');

export const isAdministrator = (one: Membership | undefined): boolean => one?.status === 'creator' || one?.status === 'administrator';

export const hasRight = (one: Membership | undefined, right: keyof Rights): boolean =>
  one?.status === 'creator' || (one?.status === 'administrator' && one.rights?.[right] === true);

/** What a member may do: administrators everything, others the chat's permissions as far as their restriction leaves them. */
export function isPermitted(room: Room, one: Membership | undefined, permission: keyof Permissions): boolean {
  if (isAdministrator(one)) return true;
  return isInside(one) && room.permissions[permission] && (one?.permissions === undefined || one.status !== 'restricted' || one.permissions[permission]);
}

export function asChatMember(one: Membership, byBot?: number): ChatMember {
  const { user, until } = one;
  switch (one.status) {
    case 'creator':
      return { status: 'creator', user, is_anonymous: one.rights?.is_anonymous ?? false, ...compact({ custom_title: one.title }) };
    case 'administrator':
      return {
        status: 'administrator',
        user,
        can_be_edited: byBot !== undefined && byBot !== user.id && user.is_bot,
        ...(one.rights ?? allRights),
        ...compact({ custom_title: one.title }),
      };
    case 'member':
      return { status: 'member', user, ...compact({ tag: one.tag }) };
    case 'restricted':
      return { status: 'restricted', user, is_member: one.inside, ...(one.permissions ?? everyday), until_date: until, ...compact({ tag: one.tag }) };
    case 'left':
      return { status: 'left', user };
    case 'kicked':
      return { status: 'kicked', user, until_date: until };
  }
}
