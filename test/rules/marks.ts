import type { Hit, Rule, RuleContext } from '../../src/core/rule.ts';
import { createLexicon } from '../../src/core/lexicon.ts';
import { plain } from '../../src/core/text.ts';
import { vocabularies } from '../../src/languages/index.ts';

const lexicon = createLexicon(vocabularies);

/** A rule's hits on a text, without a tagger. */
export function hitsOf(rule: Rule, text: string, country = rule.examples.country ?? 'FR'): readonly Hit[] {
  const context: RuleContext = { lexicon, country, names: () => [] };
  return [...rule.check(plain(text), context)];
}

/** The text without its ⟦ ⟧ and where they stood. */
export function unmark(marked: string): { readonly text: string; readonly ranges: readonly (readonly [number, number])[] } {
  const ranges: (readonly [number, number])[] = [];
  let text = '';
  let start = 0;
  for (const char of marked) {
    if (char === '⟦') start = text.length;
    else if (char === '⟧') ranges.push([start, text.length]);
    else text += char;
  }
  return { text, ranges };
}
