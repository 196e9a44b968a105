import type { Deps } from './deps.ts';
import { codeOf } from './log.ts';
import type { GroupRef } from './message.ts';

/** Added to a group, the bot says who it is, what it reads and keeps, what it will do, and what its administrators can choose. Once: who removes and adds it again is greeted again. */
export async function greet(deps: Deps, group: GroupRef): Promise<void> {
  const platform = deps.platforms.get(group.platform);
  if (!platform) return;
  const policy = await deps.policyOf({ ...group, channel: '' });
  const { greeting } = deps.phrases(policy.language);
  const lines = [greeting.who, greeting.reads, greeting.keeps(policy.keepHours), greeting.mode[policy.mode], greeting.administrators];
  try {
    await platform.perform(
      {
        do: 'say',
        key: `greeting:${group.group}:${deps.now()}`,
        repeat: false,
        in: { ...group, channel: group.group },
        text: lines.map((line) => [line]),
        buttons: [],
      },
      AbortSignal.timeout(deps.limits.callMs),
    );
  } catch (error) {
    // Not allowed to speak, or out of reach: the group is reviewed all the same, and /etat says what is missing.
    deps.log.noted({ what: 'fault', platform: group.platform, code: codeOf(error) });
  }
}
