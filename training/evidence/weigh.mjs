// How much each piece of evidence counts, and what that finds: every author judged by weights, tagger and encoder that never read it.
//   node training/evidence/weigh.mjs --bins DIR --views FILE[,FILE…] [--corpus DIR] [--dist DIR] [--write]
// --bins: training/evaluate.mjs --bins. --views: training/encoder/measure.mjs --views. --write: src/core/evidence-table.ts.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { share } from '../tagger/measure.mjs';
import { fitted, leaveOneOut } from './fit.mjs';
import { readRows } from './rows.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: {
    bins: { type: 'string' },
    views: { type: 'string' },
    corpus: { type: 'string', default: join(root, 'training', 'corpus') },
    dist: { type: 'string', default: join(root, 'dist') },
    write: { type: 'boolean', default: false },
  },
});
if (!values.bins || !values.views) throw new Error('weigh.mjs --bins DIR --views FILE[,FILE…] [--corpus DIR] [--dist DIR] [--write]');
const { rows, names, first } = await readRows({ dist: values.dist, corpus: values.corpus, bins: values.bins, views: values.views.split(',') });
const { thresholds } = await import(join(values.dist, 'core/evidence-weights.js'));
const seen = rows.filter((r) => r.view);
const firstUse = first.map((name) => names.indexOf(name));
const allUse = names.map((_, k) => k);
const byFirst = leaveOneOut(rows, firstUse, names.length);
const byBoth = leaveOneOut(seen, allUse, names.length);

/** What the engine does with a message, as src/core/second.ts does it. */
const asked = (r) => !r.hard && (r.told ? byFirst.get(r) < thresholds.sureLeak : byFirst.get(r) > thresholds.sureClean);
const lowerFrom = (r) => (r.certain ? thresholds.lowerCertain : thresholds.lower);
const both = (r) => (asked(r) ? byBoth.get(r) >= (r.told ? lowerFrom(r) : r.raise) : r.told);
const alone = (r) => r.told;

const line = (title, of, tells) => {
  const count = (leak) => {
    const some = of.filter((r) => r.leak === leak);
    return share(some.filter(tells).length, some.length);
  };
  console.log(`| ${title} | ${count('direct')} | ${count('quasi')} | ${count('none')} |`);
};
const head = (title) => console.log(`\n| ${title} | direct leaks found | singling out found | false alarms |\n|---|---|---|---|`);
const authors = (of) => [...new Set(of.map((r) => r.author))];

head('first tier alone, author left out');
for (const author of authors(rows))
  line(
    author,
    rows.filter((r) => r.author === author),
    alone,
  );
line('all', rows, alone);
for (const [title, tells] of [
  ['first tier alone', alone],
  ['both tiers', both],
]) {
  head(`${title}, authors neither tier has read`);
  for (const author of authors(seen))
    line(
      author,
      seen.filter((r) => r.author === author),
      tells,
    );
  for (const lang of [...new Set(seen.map((r) => r.lang))].sort())
    line(
      lang,
      seen.filter((r) => r.lang === lang),
      tells,
    );
  line('all', seen, tells);
}
console.log(`\nThe second tier is asked about ${share(seen.filter(asked).length, seen.length)} of these messages.`);
console.log('\n| raise from | direct leaks found | singling out found | false alarms |\n|---|---|---|---|');
for (const from of [0, 0.5, 1, 1.5, 2, 2.5]) line(from.toFixed(1), seen, (r) => (asked(r) ? byBoth.get(r) >= (r.told ? lowerFrom(r) : from) : r.told));

if (values.write) {
  const table = (which, of, use) => {
    const weights = fitted(
      of.filter((r) => !r.hard && !r.certain),
      use,
      names.length,
      { passes: 1500 },
    );
    return `  ${which}: {\n${use.map((k) => `    ${/^\w+$/.test(names[k]) ? names[k] : `'${names[k]}'`}: ${Number(weights[k].toFixed(2)) || 0},`).join('\n')}\n  },`;
  };
  const text = `import type { EvidenceName } from './evidence.ts';

/** Written by training/evidence/weigh.mjs: log-odds of a leak. \`first\` from rules and tagger alone, \`both\` with the second tier. */
export const evidenceTable = {
${table('first', rows, firstUse)}
${table('both', seen, allUse)}
} as const satisfies Record<'first' | 'both', Partial<Record<EvidenceName, number>>>;
`;
  writeFileSync(join(root, 'src', 'core', 'evidence-table.ts'), text);
}
