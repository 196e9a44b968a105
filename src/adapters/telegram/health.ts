import { type Api, GrammyError } from 'grammy';
import type { ChatFullInfo, ChatMember, UserFromGetMe } from 'grammy/types';
import type { Ability, AbilityName, Problem } from '../../core/platform.ts';
import { platform } from './refs.ts';

/** What stands in the way in one group, and what lets its messages out. Without rights the bot cannot take away what it must. */
export async function groupProblems(api: Api, me: UserFromGetMe, chat: ChatFullInfo): Promise<readonly Problem[]> {
  const group = String(chat.id);
  try {
    return [...rightsProblems(me, await api.getChatMember(chat.id, me.id), group), ...openings(chat, group)];
  } catch (error) {
    return error instanceof GrammyError && error.error_code < 500 ? [{ code: 'telegram-rights', platform, group, detail: 'member' }] : [];
  }
}

function rightsProblems(me: UserFromGetMe, self: ChatMember, group: string): readonly Problem[] {
  if (self.status === 'administrator') return self.can_delete_messages ? [] : [{ code: 'telegram-rights', platform, group, detail: 'delete' }];
  if (self.status === 'creator') return [];
  const rights: Problem = { code: 'telegram-rights', platform, group, detail: 'admin' };
  return me.can_read_all_group_messages ? [rights] : [{ code: 'telegram-privacy', platform, group }, rights];
}

/** Ways by which a private group's messages come before strangers. */
function openings(chat: ChatFullInfo, group: string): readonly Problem[] {
  if (chat.type !== 'group' && chat.type !== 'supergroup') return [];
  return [
    ...('username' in chat && chat.username ? [{ code: 'telegram-public' as const, platform, group }] : []),
    ...(chat.has_protected_content ? [] : [{ code: 'telegram-unprotected' as const, platform, group }]),
    ...(chat.permissions?.can_invite_users ? [{ code: 'telegram-invites' as const, platform, group }] : []),
  ];
}

type May = Ability['may'];
const may = (yes: boolean): May => (yes ? 'yes' : 'no');

/** What the bot may do in a group now, as Telegram says it. */
export function abilitiesOf(me: UserFromGetMe, self: ChatMember, chat: ChatFullInfo): readonly Ability[] {
  const isAdmin = self.status === 'administrator' || self.status === 'creator';
  const has = (
    right: 'can_delete_messages' | 'can_restrict_members' | 'can_invite_users' | 'can_pin_messages' | 'can_manage_tags' | 'can_manage_topics',
  ): boolean => self.status === 'creator' || (self.status === 'administrator' && self[right] === true);
  const isSuper = chat.type === 'supergroup';
  const hears = isAdmin || me.can_read_all_group_messages;
  const members = 'permissions' in chat ? chat.permissions : undefined;
  const abilities: Readonly<Record<AbilityName, May>> = {
    read: may(hears),
    edits: may(hears),
    remove: may(has('can_delete_messages')),
    restrict: isSuper ? may(has('can_restrict_members')) : 'never',
    pin: may(has('can_pin_messages') || (self.status === 'member' && members?.can_pin_messages === true)),
    slow: 'never',
    lock: may(has('can_restrict_members') || (isSuper && chat.is_forum === true && has('can_manage_topics'))),
    reactions: may(isAdmin),
    joins: may(has('can_invite_users')),
    private: 'yes',
    repost: 'never',
    mark: isSuper ? may(has('can_manage_tags')) : 'never',
  };
  return Object.entries(abilities).map(([what, value]) => ({ what: what as AbilityName, may: value }));
}
