import type { Command } from '../core/command.ts';
import { channelPolicy } from '../core/policy.ts';
import type { Around } from './around.ts';

/** What the bot sees and may do here, and what stands in its way, with the remedy. */
export const etat = ({ problems, judgedAt }: Around): Command => ({
  name: 'etat',
  audience: 'anyone',
  options: [],
  needsGroup: true,
  async run({ deps, group, phrases }, { in: place }) {
    const words = phrases.answers.etat;
    if (!group) return { text: phrases.asked.sayInGroup };
    const channel = place?.channel ?? '';
    const policy = channelPolicy(await deps.policyOf({ ...group, channel }), channel);
    const abilities = (await deps.platforms.get(group.platform)?.abilities(group)) ?? [];
    const standing = problems().filter((p) => p.group === undefined || (p.platform === group.platform && p.group === group.group));
    const judged = judgedAt(group.platform);
    const minutes = judged && Math.max(0, Math.floor((Date.parse(deps.now()) - Date.parse(judged)) / 60_000));
    const remedies = standing.map((p) => `· ${phrases.notices[p.code]({ n: 1, detail: p.detail ?? '' })}`);
    return {
      text: [
        words.mode[policy.mode],
        words.place((await deps.moderatorsOf(group)) !== undefined),
        words.waiting(await deps.store.readings.count({ group, open: true })),
        words.judged(typeof minutes === 'number' ? phrases.answers.ago(minutes) : undefined),
        words.readers({
          names: !standing.some((p) => p.code === 'names-missing'),
          conduct: !standing.some((p) => p.code === 'conduct-missing'),
          second: !standing.some((p) => p.code.startsWith('encoder-')),
        }),
        '',
        ...abilities.map(({ what, may }) => `${words.marks[may]} ${words.abilities[what]}`),
        '',
        ...(remedies.length ? [words.problems, ...remedies] : [words.well]),
      ].join('\n'),
    };
  },
});
