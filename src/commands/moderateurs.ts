import type { Command, Said } from '../core/command.ts';
import { type GroupRef, sameGroup } from '../core/message.ts';
import { groupOfPass, passFor } from '../core/pass.ts';
import { chooseModerators } from '../core/settings.ts';
import type { Around } from './around.ts';

/**
 * Said in the members' group by an administrator, it gives a pass; said with that pass (or, on the same platform, the group's id) where
 * alerts shall arrive, it chooses that place, on whatever platform. In a channel of the group itself no pass is needed.
 */
export const moderateurs = ({ operatorOf }: Around): Command => ({
  name: 'moderateurs',
  audience: 'anyone',
  listedFor: 'admin',
  options: [{ name: 'groupe', type: 'text', required: false, maxLength: 64 }],
  async run(said, { options, in: place }) {
    const { deps, by, phrases } = said;
    const words = phrases.commands;
    if (!place) return { text: phrases.asked.sayInGroup };
    const here: GroupRef = { platform: place.platform, group: place.group };
    if (!(await administers(said, here))) return { text: words.notAdmin };
    const named = options['groupe']?.trim();
    const inOwnChannel = !named && place.channel !== place.group;
    if (!named && !inOwnChannel) return { text: words.moderatorsHow(passFor(deps.secret, here, deps.now())) };
    const group = inOwnChannel ? here : await groupNamed(said, named ?? '', here);
    if (!group) return { text: words.notAdmin };
    if (operatorOf(group).moderators) return { text: phrases.answers.reglages.place.operator };
    await chooseModerators(deps, group, { ...group, platform: place.platform, channel: place.channel }, by);
    return { text: words.moderatorsChosen };
  },
});

const administers = async ({ deps, by }: Said, group: GroupRef): Promise<boolean> => (await deps.platforms.get(by.platform)?.administers(by, group)) ?? false;

/** By its pass, or by its id when the sayer administers it too. */
async function groupNamed(said: Said, named: string, here: GroupRef): Promise<GroupRef | undefined> {
  const passed = groupOfPass(said.deps.secret, named, said.deps.now());
  if (passed) return passed;
  const group = { platform: here.platform, group: named };
  return !sameGroup(group, here) && (await administers(said, group)) ? group : undefined;
}
