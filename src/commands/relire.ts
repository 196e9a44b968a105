import type { Command, Said } from '../core/command.ts';
import { reread, type Reread, type RereadLimits } from '../core/reread.ts';

const usualDays = 3;
const mostDays = 14;
const usualLimits: RereadLimits = { messages: 2_000, ms: 60_000, shown: 20 };
/** Places that could not be read are named up to so many. */
const mostPlaces = 20;

/** What stood in the group before, looked at once and for who asks alone: counts, and where the gravest is. Nothing is kept and nobody is told. */
export function relire(limits = usualLimits): Command {
  const running = new Set<string>();
  return {
    name: 'relire',
    audience: 'admin',
    options: [{ name: 'jours', type: 'number', required: false }],
    needsGroup: true,
    async run(said, { options }) {
      const { deps, group, phrases } = said;
      const words = phrases.answers.relire;
      if (!group) return { text: phrases.asked.sayInGroup };
      const days = Number(options['jours'] ?? usualDays);
      if (!Number.isInteger(days) || days < 1 || days > mostDays) return { text: words.days(mostDays) };
      const platform = deps.platforms.get(group.platform);
      if (!platform?.past) return { text: words.noHistory };
      const key = `${group.platform}/${group.group}`;
      if (running.has(key)) return { text: words.running };
      running.add(key);
      try {
        return { text: told(said, days, limits, await reread(deps, platform.past, group, days * 24, limits)) };
      } finally {
        running.delete(key);
      }
    },
  };
}

const minute = (at: string): string => at.slice(0, 16).replace('T', ' ');

function told({ deps, phrases }: Said, days: number, limits: RereadLimits, found: Reread): string {
  const words = phrases.answers.relire;
  const { read, from, cut, held, unread, closed } = found;
  const named = (why: 'rights' | 'failed', title: string): readonly string[] => {
    const places = closed.filter((c) => c.why === why).map((c) => c.place);
    const more = places.length - mostPlaces;
    return places.length ? [`${title} ${places.slice(0, mostPlaces).join(' ')}${more > 0 ? ` (+ ${more})` : ''}`] : [];
  };
  const lines = [
    ...(from !== undefined ? [words.read(read, minute(from), minute(deps.now()))] : cut ? [] : [words.none(days)]),
    ...(cut ? [words.cut[cut](cut === 'time' ? limits.ms / 1_000 : limits.messages)] : []),
    ...named('rights', words.rights),
    ...named('failed', words.failed),
    ...(unread ? [words.unread(unread)] : []),
  ];
  if (!read) return lines.join('\n');
  const kinds = [...found.byKind].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `· ${phrases.kinds[kind]} : ${n}`);
  const gravest = found.gravest.map((h) => `· ${minute(h.at)} · ${h.kinds.map((kind) => phrases.kinds[kind]).join(', ')} · ${h.where}`);
  return [
    ...lines,
    '',
    ...(held ? [words.held(held), ...kinds, '', held > gravest.length ? words.gravest(gravest.length) : words.all, ...gravest] : [words.clean]),
    '',
    words.silent,
  ].join('\n');
}
