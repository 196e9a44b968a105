import { type Command, commandAction, type Said } from '../core/command.ts';
import { createHash } from 'node:crypto';
import { type FeedItem, type FeedSource, leadsHome, mostSources } from '../core/feeds.ts';
import { isSpeciality, specialities, type Speciality } from '../core/opinion.ts';
import { isModerator } from '../core/moderators.ts';
import type { Answer } from '../core/platform.ts';
import { writeGroup } from '../core/settings.ts';

const shownEach = 5;
const keyOf = (url: string): string => createHash('sha256').update(url).digest('base64url').slice(0, 12);

/** What is new at the sources that moderators chose, by speciality: titles and links alone, and only links that lead to the source. */
export const veille: Command = {
  name: 'veille',
  audience: 'anyone',
  needsGroup: true,
  options: [{ name: 'specialite', type: 'choice', required: false, choices: specialities }],
  run: (said, { options }) => latest(said, isSpeciality(options['specialite'] ?? '') ? (options['specialite'] as Speciality) : undefined),
  async press(said, argument) {
    const { deps, by, group, phrases } = said;
    const words = phrases.papers.veille;
    if (!group || !(await moderates(said))) return { text: phrases.asked.notModerator };
    if (argument === 'add')
      return {
        text: words.add,
        form: {
          action: commandAction('veille', 'add'),
          title: words.add,
          fields: [
            { id: 'url', label: words.address, kind: 'line', required: true, maxLength: 300 },
            {
              id: 'specialite',
              label: words.speciality,
              kind: 'choice',
              choices: specialities.map((value) => ({ value, label: phrases.opinion.specialities[value] })),
              required: true,
            },
          ],
        },
      };
    if (argument === 'weekly' || argument === 'never') {
      if (argument === 'weekly' && !said.in) return { text: phrases.asked.sayInGroup };
      const place = argument === 'weekly' ? said.in : undefined;
      await writeGroup(deps, group, () => ({ type: 'digestChosen', at: deps.now(), by, ...(place && { in: place }) }));
      return { text: phrases.asked.done };
    }
    await writeGroup(deps, group, (g) => {
      const source = g.sources?.find((s) => keyOf(s.url) === argument);
      return source && { type: 'sourceDropped', at: deps.now(), by, url: source.url };
    });
    return latest(said);
  },
  async submit(said, _argument, { values }) {
    const { deps, by, group, phrases } = said;
    const words = phrases.papers.veille;
    if (!group || !(await moderates(said))) return { text: phrases.asked.notModerator };
    const speciality = values['specialite'] ?? '';
    const url = values['url']?.trim() ?? '';
    if (!deps.feeds || !isSpeciality(speciality)) return { text: phrases.asked.failed };
    if (((await deps.store.readings.group(group)).sources ?? []).length >= mostSources) return { text: words.full };
    // Tried before it is kept: a slip is said at once.
    const read = await deps.feeds.read(url);
    if ('failed' in read) return { text: words.failures[read.failed] };
    await writeGroup(deps, group, (g) =>
      g.sources?.some((s) => s.url === url) ? undefined : { type: 'sourceAdded', at: deps.now(), by, source: { url, speciality } },
    );
    return { text: words.added(read.items.length) };
  },
};

const moderates = async ({ deps, by, group }: Said): Promise<boolean> => group !== undefined && isModerator(deps, group, by);

async function latest(said: Said, speciality?: Speciality): Promise<Answer> {
  const { deps, group, phrases } = said;
  const words = phrases.papers.veille;
  const g = group && (await deps.store.readings.group(group));
  const sources = (g?.sources ?? []).filter((s) => speciality === undefined || s.speciality === speciality);
  const mayChoose = await moderates(said);
  const rows = mayChoose
    ? [
        [
          { label: words.add, action: commandAction('veille', 'add') },
          { label: g?.digest ? words.never : words.weekly, action: commandAction('veille', g?.digest ? 'never' : 'weekly') },
        ],
        ...sources.map((s) => [{ label: `${words.drop} ${new URL(s.url).hostname}`.slice(0, 80), action: commandAction('veille', keyOf(s.url)) }]),
      ].slice(0, 5)
    : [];
  if (!sources.length || !deps.feeds) return { text: words.none, rows };
  const parts = await Promise.all(sources.map((source) => part(source, said)));
  return { text: [words.title, ...parts].join('\n\n').slice(0, 3900), rows };
}

async function part(source: FeedSource, { deps, phrases }: Said): Promise<string> {
  const words = phrases.papers.veille;
  const head = `#${source.speciality} · ${new URL(source.url).hostname}`;
  const read = await deps.feeds?.read(source.url);
  if (!read || 'failed' in read) return `${head}\n${words.failures[read?.failed ?? 'unreachable']}`;
  const home = read.items.filter((i) => leadsHome(i.link, source));
  return [head, ...home.slice(0, shownEach).map(shown), ...(home.length < read.items.length ? [words.astray(read.items.length - home.length)] : [])].join('\n');
}

const shown = ({ title, link }: FeedItem): string => `· ${title}\n  ${link}`;
