import type { Hit, Rule } from '../../../core/rule.ts';
import { wordSearch } from '../../word-search.ts';
import { towns } from '../../gazetteer/towns.ts';
import { longest, startingIn } from '../../near.ts';

/** Ordinary words too: a town in capitals only. */
const doubtful = new Set(['nice', 'man', 'tours', 'pau', 'mons', 'sale', 'fes', 'lens', 'brest', 'casa', 'cork', 'boston']);
const joined = new Map<string, readonly string[]>();
for (const town of towns) {
  const [first = '', ...more] = town.split(/[ '-]/);
  joined.set(first, [...(joined.get(first) ?? []), more.join(' ')]);
}
// «de Saint-Geniez-d'Olt», «à Sidi Slimane», "in Galway"
const placed = wordSearch(
  "(?:Saint|Sainte|St|Ste|Sidi|Aït|Ait|Beni|Béni|Bni|Oulad|Ouled|Had|Souk|Tizi|Douar|Moulay|Aïn|Ain|Oued|Ksar)[ -]\\p{Lu}[\\p{L}\\p{M}'’-]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}'’-]*)?",
  { view: 'text' },
);
const at = /(?<![\p{L}\p{M}])(?:à|a|de|d['’]|du|vers|sur|in|from|near|f|d|mn|men|ب|من|ف|في) ?$/u;

export const city: Rule = {
  id: 'city',
  kinds: ['city'],
  summary: 'A town: says nothing alone, belongs to the patient beside it.',
  source: 'INSEE COG; sql-moroccan-cities',
  examples: {
    flags: ['patient de ⟦Khouribga⟧, 54 ans', 'psychiatre à ⟦Sidi Slimane⟧', 'مريض من ⟦مراكش⟧'],
    passes: ['patient de 54 ans', 'le centre ville', 'il est de nice humeur'],
  },
  *check(passage, context): Iterable<Hit> {
    const { folded, tokens, text } = passage;
    let last = -1;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.start < last || token.kind === 'number') continue;
      let word = folded.slice(token.start, token.end);
      let start = token.start;
      if (!joined.has(word) && word.charCodeAt(0) >= 0x600 && /^[بلفو]/.test(word)) [word, start] = [word.slice(1), start + 1];
      const options = joined.get(word);
      if (!options) continue;
      // A lower-case word is a town only after a word for places.
      if (/\p{Ll}/u.test(text[start] ?? '') && !/(?:^|[\s,])(?:a|à|de|f|d|mn|in|from)\s$/i.test(text.slice(Math.max(0, start - 6), start))) continue;
      if (doubtful.has(word) && !/\p{Lu}/u.test(text[start] ?? '')) continue;
      let end = -1;
      for (const more of options) {
        if (!more) end = Math.max(end, token.end);
        else if (folded.startsWith(more, token.end + 1) || folded.slice(token.end + 1, token.end + 1 + more.length).replace(/[-']/g, ' ') === more)
          end = Math.max(end, token.end + 1 + more.length);
      }
      if (end > 0 && !/\p{Ll}/u.test(text[end] ?? ' ')) {
        yield { kind: 'city', start, end, confidence: 'strong', why: ['gazetteer'] };
        last = end;
      }
    }
    for (const { 0: name, index: start } of placed(passage)) {
      if (!at.test(text.slice(Math.max(0, start - 8), start))) continue;
      if (!startingIn(passage, context, 'facility', start - longest, start).some((m) => m.end <= start && start - m.end < 4))
        yield { kind: 'city', start, end: start + name.length, confidence: 'strong', why: ['shape'] };
    }
  },
};
