import MiniSearch from 'minisearch';
import type { Said } from '../../core/command.ts';
import type { Answer } from '../../core/platform.ts';
import { fold } from '../../guidance/fold.ts';

const mostSearched = 200;
const mostShown = 3;

/** The group's own archive, unsealed for the time of a search; what it shows was anonymised before it was posted. */
export async function searched({ deps, group, phrases }: Said, question: string): Promise<Answer> {
  const words = phrases.opinion;
  if (!group) return { text: phrases.asked.sayInGroup };
  const opinions = ((await deps.store.readings.group(group)).opinions ?? []).slice(-mostSearched);
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    storeFields: ['text'],
    processTerm: (term) => {
      const folded = fold(term);
      return folded.length < 3 ? null : folded;
    },
    searchOptions: { prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 4 ? 0.2 : 0) },
  });
  for (const { id } of opinions) {
    const text = (await deps.store.vault.open(id))?.[0]?.text;
    if (text) index.add({ id, text });
  }
  const found = index.search(question).slice(0, mostShown);
  if (!found.length) return { text: words.notFound };
  return { text: [words.found(found.length), ...found.map((f) => `\n${String(f['text'])}`)].join('\n') };
}
