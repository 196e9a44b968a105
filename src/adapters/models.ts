import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ConductModel, loadConductModel } from '../core/conduct/model.ts';
import { createToneLexicon } from '../core/conduct/slots.ts';
import type { Inspector } from '../core/inspect.ts';
import { createLexicon } from '../core/lexicon.ts';
import { loadTagger } from '../core/tagger/model.ts';
import { tones, vocabularies } from '../languages/index.ts';
import { eagerHits } from '../rules/eager.ts';
import { rules } from '../rules/index.ts';

const names = new URL('../../models/names.bin', import.meta.url);
const conduct = new URL('../../models/conduct.bin', import.meta.url);

export type WeightsTrouble = 'no-weights' | 'bad-weights';
type Report = (problem: WeightsTrouble) => void;

/** The rules, the vocabulary, and the models whose weights can be read. Everything works without them, less sharply: the reports hear why one is not there. */
export function loadInspector(reportNames: Report = () => {}, reportConduct: Report = () => {}): Inspector {
  const tagger = readWeights(names, loadTagger, reportNames);
  const model = readWeights(conduct, (bytes): ConductModel => loadConductModel(bytes, createToneLexicon(tones)), reportConduct);
  return { rules, lexicon: createLexicon(vocabularies), eager: eagerHits, ...(tagger && { tagger }), ...(model && { conduct: model }) };
}

function readWeights<T>(file: URL, load: (bytes: Uint8Array) => T, report: Report): T | undefined {
  const path = fileURLToPath(file);
  if (!existsSync(path)) {
    report('no-weights');
    return undefined;
  }
  try {
    return load(readFileSync(path));
  } catch {
    report('bad-weights');
    return undefined;
  }
}
