// Builds models/names.bin from a data folder and the corpus.
//   node training/train.mjs --data DIR [--corpus DIR] [--dist DIR] [--out DIR]
// The same input gives the same bytes. Five to six minutes on one core.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitTemper, scoresOf } from './tagger/calibrate.mjs';
import { loadCore } from './tagger/core.mjs';
import { adapt, learnBase, learnVerdicts, readEverything } from './tagger/fit.mjs';
import { lessons, otherLessons, seenFromOutside } from './tagger/outside.mjs';
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

const GROUPS = 6;
const parts = Array.from({ length: Math.min(GROUPS, authors.length) }, (_, g) => authors.filter((_, i) => i % GROUPS === g));
const tables = seenFromOutside(core, all, base, parts, say);
const model = adapt(
  core,
  all,
  base,
  authors.flatMap((a) => a.rows),
);
say('all authors learned');
const others = otherLessons(core, all, model);

// The temper is fitted on names judged by a judge that has not seen their author.
const pairs = parts.flatMap((part) => {
  const names = part.map((a) => a.author);
  const judge = learnVerdicts(core, [...lessons(tables.filter((t) => !names.includes(t.author))), ...others]);
  return tables
    .filter((t) => names.includes(t.author))
    .flatMap((t) => t.items.flat())
    .map((item) => ({ scores: scoresOf(judge, item), gold: item.gold, weight: 1 }));
});
const temper = fitTemper(pairs);
const judge = learnVerdicts(core, [...lessons(tables), ...others]);
const { bytes, kept } = pack(core, { lexicon: all.lexicon, model, judge, temper });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'names.bin'), bytes);
say(`names.bin: ${bytes.length} bytes, ${kept.tags} rows of tags, ${kept.verdicts} of verdicts, temper ${temper.map((t) => t.toFixed(3)).join(' ')}`);
