import { commandAction } from '../core/command.ts';
import type { Deps } from '../core/deps.ts';
import { codeOf } from '../core/log.ts';
import { isVerified, readMember } from '../core/member.ts';
import type { GroupRef, PersonRef } from '../core/message.ts';
import { groupKey } from './group-key.ts';

/** Where a group admits verified accounts only, who comes is told so in private, once they are here; where they cannot be reached, moderators see them wait at the door. */
export async function welcome(deps: Deps, group: GroupRef, person: PersonRef): Promise<void> {
  const { admission, language } = await deps.policyOf({ ...group, channel: '' });
  if (admission !== 'verified' || isVerified(await readMember(deps, group, person), deps.now())) return;
  const platform = deps.platforms.get(person.platform);
  if (!platform) return;
  const { identity } = deps.phrases(language);
  const start = { label: identity.start, action: commandAction('verification', `start.${groupKey(deps.secret, group)}`), tone: 'main' as const };
  try {
    const title = await platform.titleOf(group);
    const order = { do: 'tell', key: `welcome:${groupKey(deps.secret, group)}:${person.id}:${deps.now()}`, repeat: false, to: person, group } as const;
    await platform.perform({ ...order, text: identity.welcome(title), buttons: [start] }, AbortSignal.timeout(deps.limits.callMs));
  } catch (error) {
    deps.log.noted({ what: 'fault', platform: group.platform, code: codeOf(error) });
  }
}
