// Measures the names model: every author left out once, and texts nobody learned from.
//   node training/evaluate.mjs --data DIR [--corpus DIR] [--dist DIR] [--alarms 0.05] [--groups N] [--card FILE] [--out FILE] [--bins DIR] [--names FILE]
// --groups leaves out so many groups of authors instead of every author alone: quicker, and a little harder on the model.
// --names writes the file that ships as well, as train.mjs does with six groups: nothing is learned twice.
// --bins writes AUTHOR.bin for every author: the file as it would ship had that author not been read (bench/detection --left-out reads them).
// --alarms chooses the threshold: the lowest at which the mean share of clean messages with a lay name stays under it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitTemper, scoresOf } from './tagger/calibrate.mjs';
import { writeCard } from './tagger/card.mjs';
import { loadCore } from './tagger/core.mjs';
import { adapt, candidatesOf, learnBase, learnVerdicts, readEverything } from './tagger/fit.mjs';
import { softmax } from './tagger/judge.mjs';
import { f1, measureAuthor, measureClean, measureNews, share } from './tagger/measure.mjs';
import { pack } from './tagger/pack.mjs';
import { lessons, otherLessons, seenFromOutside } from './tagger/outside.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const arg = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const data = arg('data');
if (!data)
  throw new Error('evaluate.mjs --data DIR [--corpus DIR] [--dist DIR] [--alarms 0.05] [--groups N] [--card FILE] [--out FILE] [--bins DIR] [--names FILE]');
const core = await loadCore(arg('dist', join(here, '..', 'dist')));
const say = (text) => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${text}`);
const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
const percent = (x) => (100 * x).toFixed(1);

const all = readEverything(core, { data, corpus: arg('corpus', join(here, 'corpus')) });
const { authors } = all.texts;
const base = learnBase(core, all);
const groups = Math.min(Number(arg('groups', authors.length)), authors.length);
const parts = Array.from({ length: groups }, (_, g) => authors.filter((_, i) => i % groups === g));
const tables = seenFromOutside(core, all, base, parts, say);
/** Those who were left out together. */
const partOf = (table) => parts.findIndex((part) => part.some((a) => a.author === table.author));
const model = adapt(
  core,
  all,
  base,
  authors.flatMap((a) => a.rows),
);
const others = otherLessons(core, all, model);

// Judges, each without one author; then a temper fitted on the authors other than the one it is used on.
const judgesOfParts = parts.map((_, g) => learnVerdicts(core, [...lessons(tables.filter((t) => partOf(t) !== g)), ...others]));
const judges = tables.map((table) => judgesOfParts[partOf(table)]);
const scored = tables.map((table, i) => {
  const judge = judges[i];
  return table.items.map((row) => row.map((item) => ({ ...item, scores: scoresOf(judge, item) })));
});
const namesOf = (rows, temper) =>
  rows.map((row) =>
    row.map((item) => {
      const p = softmax(item.scores.map((s, y) => s * temper[0] + temper[1 + y]));
      const role = ['', 'lay', 'practitioner', 'public'][p.indexOf(Math.max(p[1], p[2], p[3]), 1)];
      return { start: item.start, end: item.end, lay: p[1], named: 1 - p[0], role, gold: item.gold };
    }),
  );
const tempers = tables.map((_, i) =>
  fitTemper(
    scored
      .filter((_, j) => j !== i)
      .flat(2)
      .map((item) => ({ scores: item.scores, gold: item.gold, weight: 1 })),
  ),
);
const names = scored.map((rows, i) => namesOf(rows, tempers[i]));
say('judged');
const bins = arg('bins');
if (bins) {
  mkdirSync(bins, { recursive: true });
  for (const [i, table] of tables.entries()) {
    const { bytes } = pack(core, { lexicon: all.lexicon, model: table.model, judge: judges[i], temper: tempers[i] });
    writeFileSync(join(bins, `${table.author}.bin`), bytes);
  }
}

const at = (threshold) => tables.map((table, i) => measureAuthor(table.rows, names[i], threshold));
const curve = [];
for (let threshold = 0.02; threshold < 0.99; threshold += 0.01) {
  const m = at(threshold);
  curve.push({ threshold, recall: mean(m.map((x) => x.found / Math.max(1, x.withLay))), alarms: mean(m.map((x) => x.alarms / Math.max(1, x.clean))) });
}
const limit = Number(arg('alarms', 0.05));
const chosen = curve.find((point) => point.alarms <= limit) ?? curve.at(-1);
const lines = [];
const tell = (line) => {
  lines.push(line);
  console.log(line);
};
const table = (title, threshold) => {
  const rows = at(threshold);
  tell(`\n${title}\n`);
  tell(
    '| author left out | messages with a lay name found | clean messages with a false one | lay taken for practitioner | practitioner taken for lay | names, F1 by overlap |',
  );
  tell('|---|---|---|---|---|---|');
  for (const [i, m] of rows.entries()) {
    tell(
      `| ${tables[i].author} | ${share(m.found, m.withLay)} | ${share(m.alarms, m.clean)} | ${share(m.layAsPractitioner, m.layNames)} | ${share(m.practitionerAsLay, m.practitionerNames)} | ${f1(m).toFixed(3)} |`,
    );
  }
  const sum = (key) => rows.reduce((n, m) => n + m[key], 0);
  tell(
    `| all | ${share(sum('found'), sum('withLay'))} | ${share(sum('alarms'), sum('clean'))} | ${share(sum('layAsPractitioner'), sum('layNames'))} | ${share(sum('practitionerAsLay'), sum('practitionerNames'))} | ${f1({ tp: sum('tp'), fp: sum('fp'), fn: sum('fn') }).toFixed(3)} |`,
  );
  tell(
    `| mean / worst | ${percent(mean(rows.map((m) => m.found / m.withLay)))} / ${percent(Math.min(...rows.map((m) => m.found / m.withLay)))} % | ${percent(mean(rows.map((m) => m.alarms / m.clean)))} / ${percent(Math.max(...rows.map((m) => m.alarms / m.clean)))} % | | | ${mean(rows.map(f1)).toFixed(3)} / ${Math.min(...rows.map(f1)).toFixed(3)} |`,
  );
};
tell(
  `Recall of messages by mean false alarms: ${[0.03, 0.05, 0.08, 0.12, 0.2]
    .map((l) => {
      const p = curve.find((x) => x.alarms <= l) ?? curve.at(-1);
      return `${percent(p.recall)} % at ${percent(p.alarms)} % (lay ≥ ${p.threshold.toFixed(2)})`;
    })
    .join(', ')}.`,
);
table(`Threshold lay ≥ ${chosen.threshold.toFixed(2)}:`, chosen.threshold);
table('Threshold lay ≥ 0.50:', 0.5);

// How far the probabilities can be believed.
tell('\n| lay said to be | names | truly lay |\n|---|---|---|');
for (let low = 0; low < 1; low += 0.2) {
  const bin = names.flat(2).filter((n) => n.lay >= low && (n.lay < low + 0.2 || low > 0.75));
  tell(`| ${low.toFixed(1)}–${(low + 0.2).toFixed(1)} | ${bin.length} | ${share(bin.filter((n) => n.gold === 1).length, bin.length)} |`);
}

const judge = learnVerdicts(core, [...lessons(tables), ...others]);
const temper = fitTemper(scored.flat(2).map((item) => ({ scores: item.scores, gold: item.gold, weight: 1 })));
const shipped = arg('names');
if (shipped) {
  const { bytes, kept } = pack(core, { lexicon: all.lexicon, model, judge, temper });
  writeFileSync(shipped, bytes);
  say(`${bytes.length} bytes, ${kept.tags} rows of tags, ${kept.verdicts} of verdicts, temper ${temper.map((t) => t.toFixed(3)).join(' ')}`);
}
const lower = (rows) => rows.map((row) => ({ ...row, text: row.text.toLowerCase() })).filter((row, i) => row.text.length === rows[i].text.length);
const judged = (rows) =>
  namesOf(
    candidatesOf(core, all, model, rows).map((row) => row.map((item) => ({ ...item, scores: scoresOf(judge, item) }))),
    temper,
  );
tell('\n| held out | result |\n|---|---|');
for (const [title, rows] of [
  ['news, persons, exact spans', all.texts.news.held],
  ['the same in lower case', lower(all.texts.news.held)],
]) {
  const m = measureNews(rows, judged(rows));
  tell(`| ${title} | F1 ${f1(m).toFixed(3)}, precision ${share(m.tp, m.tp + m.fp)}, recall ${share(m.tp, m.tp + m.fn)} |`);
}
for (const [title, rows] of [
  ['case reports, sentences with a lay name', all.texts.cases.held],
  ['the same in lower case', lower(all.texts.cases.held)],
  ['exam questions, lines with a lay name', all.texts.exams.held],
]) {
  const m = measureClean(rows, judged(rows), chosen.threshold);
  const half = measureClean(rows, judged(rows), 0.5);
  tell(`| ${title} | ${share(m.lay, m.n)} (at 0.50: ${half.lay}; any name: ${m.any}) |`);
}
const card = arg('card');
if (card)
  writeFileSync(card, writeCard({ figures: lines.join('\n'), authors: authors.map((a) => `${a.author} ${a.rows.length}`), threshold: chosen.threshold }));
const file = arg('out');
if (file) {
  const told = tables.flatMap((t, i) =>
    t.rows.map((row, j) =>
      JSON.stringify({
        id: row.id,
        author: t.author,
        leak: row.leak,
        text: row.text,
        threshold: chosen.threshold,
        gold: row.spans.filter((s) => s.role !== 'other').map((s) => [row.text.slice(s.start, s.end), s.role]),
        got: names[i][j].map((n) => [row.text.slice(n.start, n.end), n.role, +n.lay.toFixed(2), +n.named.toFixed(2)]),
      }),
    ),
  );
  writeFileSync(file, told.join('\n'));
}
