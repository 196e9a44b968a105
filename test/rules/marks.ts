import type { Hit, Rule, RuleContext } from '../../src/core/rule.ts';
import { readFileSync } from 'node:fs';
import { loadConductModel } from '../../src/core/conduct/model.ts';
import { createToneLexicon } from '../../src/core/conduct/slots.ts';
import { seeConduct } from '../../src/core/conduct/view.ts';
import { createLexicon } from '../../src/core/lexicon.ts';
import { plain } from '../../src/core/text.ts';
import { tones, vocabularies } from '../../src/languages/index.ts';

const lexicon = createLexicon(vocabularies);
const conduct = loadConductModel(readFileSync(new URL('../../models/conduct.bin', import.meta.url)), createToneLexicon(tones));

/** A rule's hits on a text, without a tagger; conduct as the shipped weights see it. */
export function hitsOf(rule: Rule, text: string, country = rule.examples.country ?? 'FR'): readonly Hit[] {
  const passage = plain(text);
  const context: RuleContext = { lexicon, country, names: () => [], conduct: () => seeConduct(conduct, passage).views };
  return [...rule.check(passage, context)];
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
