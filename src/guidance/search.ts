import MiniSearch from 'minisearch';
import { fold } from './fold.ts';
import type { Subject } from './subject.ts';

/** The subjects nearest to what was asked, in any language, best first; none when nothing fits. */
export type Nearest = (question: string, most?: number) => readonly Subject[];

/** Words that say nothing of what is asked. */
const emptyWords =
  'je tu il elle on nous vous le la les un une des de du au aux et ou que qui quoi est ce ca mon ma mes pour par dans sur avec sans puis peut peux dois faire avoir ai a si quand comment jai cest dun dune lun quun sest the an of to in on for my is it can it may do i how what when should ف على في من ما هل كيف هذا wach kifach chno dyal ana f l 3la m3a';
const least = 4;
/** A second answer is worth showing when it fits nearly as well. */
const near = 0.5;

/** Full text in memory, over titles, the ways people ask, and what is said. */
export function createSearch(subjects: readonly Subject[]): Nearest {
  const empty = new Set(emptyWords.split(' ').map(fold));
  const index = new MiniSearch<{ id: string; title: string; asks: string; says: string }>({
    fields: ['title', 'asks', 'says'],
    processTerm(term) {
      const folded = fold(term);
      return folded.length < 2 || empty.has(folded) ? null : folded;
    },
    searchOptions: { boost: { title: 3, asks: 2.5 }, prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 4 ? 0.25 : 0) },
  });
  index.addAll(
    subjects.map(({ id, words }) => {
      const all = Object.values(words);
      return {
        id,
        title: `${id.replace(/_/g, ' ')} ${all.map((w) => w.title).join(' ')}`,
        asks: all.flatMap((w) => w.asks).join(' '),
        says: all.flatMap((w) => w.says).join(' '),
      };
    }),
  );
  const byId = new Map(subjects.map((s) => [s.id, s]));
  return (question, most = 5) => {
    const exact = byId.get(question.trim());
    if (exact) return [exact];
    const found = index.search(question).filter((r) => r.score >= least);
    const top = found[0]?.score ?? 0;
    return found
      .filter((r) => r.score >= top * near)
      .slice(0, most)
      .flatMap((r) => byId.get(r.id as string) ?? []);
  };
}
