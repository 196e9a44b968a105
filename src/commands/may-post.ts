import type { Said } from '../core/command.ts';
import { readMember } from '../core/member.ts';
import type { GroupRef } from '../core/message.ts';

/** Whoever may not write in the group does not write by the bot either. */
export async function mayPost({ deps, by }: Said, group: GroupRef): Promise<boolean> {
  const { restrictedUntil = '' } = await readMember(deps, group, by);
  return restrictedUntil <= deps.now() && ((await deps.platforms.get(by.platform)?.belongs(by, group)) ?? false);
}
