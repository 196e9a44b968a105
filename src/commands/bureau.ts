import { mayUse } from '../core/asked.ts';
import type { Command } from '../core/command.ts';
import type { Deps } from '../core/deps.ts';
import type { GroupRef, PersonRef } from '../core/message.ts';

/** A personal address of the desk, good once and for ten minutes: the review for who moderates, guides and forms for every member. */
export const bureau: Command = {
  name: 'bureau',
  audience: 'anyone',
  options: [],
  needsGroup: true,
  async run({ deps, by, group, phrases }) {
    const words = phrases.answers.bureau;
    if (!group || !(await mayOpen(deps, by, group))) return { text: phrases.asked.sayInGroup };
    const link = deps.deskLink?.(by);
    return { text: link === undefined ? words.closed : words.link(link), secret: true };
  },
};

/** Of the members' group, or of the moderators' place of another. */
const mayOpen = async (deps: Deps, by: PersonRef, group: GroupRef): Promise<boolean> =>
  ((await deps.platforms.get(by.platform)?.belongs(by, group)) ?? false) || mayUse(deps, 'moderator', by, group);
