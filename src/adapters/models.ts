import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Inspector, Tagger } from '../core/inspect.ts';
import { createLexicon } from '../core/lexicon.ts';
import { loadTagger } from '../core/tagger/model.ts';
import { vocabularies } from '../languages/index.ts';
import { rules } from '../rules/index.ts';

const names = new URL('../../models/names.bin', import.meta.url);

/** The rules, the vocabulary, and the tagger when its weights can be read. Everything works without it, less sharply: `report` hears why it is not there. */
export function loadInspector(report: (problem: 'no-weights' | 'bad-weights') => void = () => {}): Inspector {
  const tagger = readTagger(report);
  return { rules, lexicon: createLexicon(vocabularies), ...(tagger && { tagger }) };
}

function readTagger(report: (problem: 'no-weights' | 'bad-weights') => void): Tagger | undefined {
  const path = fileURLToPath(names);
  if (!existsSync(path)) {
    report('no-weights');
    return undefined;
  }
  try {
    return loadTagger(readFileSync(path));
  } catch {
    report('bad-weights');
    return undefined;
  }
}
