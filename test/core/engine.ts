import { createLexicon } from '../../src/core/lexicon.ts';
import { createEngine, type Engine } from '../../src/core/review.ts';
import { vocabularies, phrasesOf } from '../../src/languages/index.ts';
import { eagerHits } from '../../src/rules/eager.ts';
import { rules } from '../../src/rules/index.ts';

export const lexicon = createLexicon(vocabularies);

/** The rules without a tagger: what holds without weights holds for everybody. */
export const engineOfRules = (): Engine => createEngine({ rules, lexicon, eager: eagerHits }, { instead: (language) => phrasesOf(language).instead });

export const bodyOf = (text: string) => [{ source: 'body', text }] as const;
