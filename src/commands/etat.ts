import type { Command } from '../core/command.ts';
import type { Around } from './around.ts';

/** What the bot sees and may do here, and what stands in its way, with the remedy. */
export const etat = ({ problems }: Around): Command => ({
  name: 'etat',
  audience: 'anyone',
  options: [],
  needsGroup: true,
  async run({ deps, group, phrases }, { in: place }) {
    const words = phrases.answers.etat;
    if (!group) return { text: phrases.asked.sayInGroup };
    const policy = await deps.policyOf({ ...group, channel: place?.channel ?? '' });
    const abilities = (await deps.platforms.get(group.platform)?.abilities(group)) ?? [];
    const lines = abilities.map(({ what, may }) => `${words.marks[may]} ${words.abilities[what]}`);
    const standing = problems().filter((p) => p.group === undefined || p.group === group.group);
    const remedies = standing.map((p) => phrases.notices[p.code]({ n: 1, detail: p.detail ?? '' }));
    return {
      text: [
        words.mode[policy.mode],
        words.place((await deps.moderatorsOf(group)) !== undefined),
        '',
        ...lines,
        ...(remedies.length ? ['', words.problems, ...remedies.map((r) => `· ${r}`)] : ['', words.well]),
      ].join('\n'),
    };
  },
});
