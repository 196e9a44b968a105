// Builds models/names.bin from a data folder and the corpus.
//   node training/train.mjs --data DIR [--corpus DIR] [--dist DIR] [--out DIR]
// The same input gives the same bytes. About three minutes on one core.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitTemper, scoresOf } from './tagger/calibrate.mjs';
import { loadCore } from './tagger/core.mjs';
import { adapt, candidatesOf, learnBase, learnVerdicts, readEverything } from './tagger/fit.mjs';
import { pack } from './tagger/pack.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const arg = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const data = arg('data');
if (!data) throw new Error('train.mjs --data DIR [--corpus DIR] [--dist DIR] [--out DIR]');
const out = arg('out', join(here, '..', 'models'));
const core = await loadCore(arg('dist', join(here, '..', 'dist')));
const say = (text) => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${text}`);

const all = readEverything(core, { data, corpus: arg('corpus', join(here, 'corpus')) });
const { authors } = all.texts;
say(`${authors.length} authors, ${authors.reduce((n, a) => n + a.rows.length, 0)} messages`);
const base = learnBase(core, all);
say('news, notes, cases and exams learned');

// The judge must see names as the tagger sees them in messages of authors it has not read.
const GROUPS = 6;
const judged = [];
for (let g = 0; g < Math.min(GROUPS, authors.length); g++) {
  const out = authors.filter((_, i) => i % GROUPS === g);
  const model = adapt(core, all, base, authors.filter((_, i) => i % GROUPS !== g).flatMap((a) => a.rows));
  judged.push({ items: candidatesOf(core, all, model, out.flatMap((a) => a.rows)), weight: 1 });
  say(`without ${out.map((a) => a.author).join(', ')}`);
}
const model = adapt(core, all, base, authors.flatMap((a) => a.rows));
say('all authors learned');
const others = [all.texts.newsJudge, all.texts.cases.judge, all.texts.exams.judge].map((rows) => ({ items: candidatesOf(core, all, model, rows), weight: 0.5 }));
const pairs = judged.flatMap((part) => {
  const judge = learnVerdicts(core, [...judged.filter((p) => p !== part), ...others]);
  return part.items.flat().map((item) => ({ scores: scoresOf(judge, item), gold: item.gold, weight: 1 }));
});
const temper = fitTemper(pairs);
const judge = learnVerdicts(core, [...judged, ...others]);
const { bytes, kept } = pack(core, { lexicon: all.lexicon, model, judge, temper });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'names.bin'), bytes);
say(`names.bin: ${bytes.length} bytes, ${kept.tags} rows of tags, ${kept.verdicts} of verdicts, temper ${temper.map((t) => t.toFixed(3)).join(' ')}`);
