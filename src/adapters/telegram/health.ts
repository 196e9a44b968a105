import { type Api, GrammyError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Problem } from '../../core/platform.ts';
import { platform } from './refs.ts';

/** What stands in the way in one group: rights the bot lacks. Without them it cannot take away what it must. */
export async function groupProblems(api: Api, me: UserFromGetMe, group: string): Promise<readonly Problem[]> {
  try {
    const self = await api.getChatMember(Number(group), me.id);
    if (self.status === 'administrator') return self.can_delete_messages ? [] : [{ code: 'telegram-rights', platform, group, detail: 'delete' }];
    if (self.status === 'creator') return [];
    const rights: Problem = { code: 'telegram-rights', platform, group, detail: 'admin' };
    return me.can_read_all_group_messages ? [rights] : [{ code: 'telegram-privacy', platform, group }, rights];
  } catch (error) {
    return error instanceof GrammyError && error.error_code < 500 ? [{ code: 'telegram-rights', platform, group, detail: 'member' }] : [];
  }
}
