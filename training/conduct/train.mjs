// Builds models/conduct.bin from the corpus and from clinical sentences of the data folder, and judges it by leave-one-author-out.
//   node training/conduct/train.mjs --data DIR [--corpus DIR] [--dist DIR] [--out DIR] [--scores FILE] [--judge AUTHOR,AUTHOR] [--judged FILE] [--no-judging]
// --scores writes what models say that have not read the message's author: training/conduct/blend.mjs weighs it with the second opinion.
// The same input gives the same bytes. About eighteen seconds an author judged; judging also sets the thresholds: on the authors named with --judge, on all when none is; with --judged on what --scores wrote before, and with --no-judging those of the file that is there are kept.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groupRows } from './groups.mjs';
import { auc, foundAt, judgeWith, leaveOut } from './leave-out.mjs';
import { learn } from './learn.mjs';
import { pack } from './pack.mjs';
import { featuresOfTexts, linesOf, loadConduct, readAuthors, readClean, readClinical } from './read.mjs';
import { temper } from './temper.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const arg = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const core = await loadConduct(arg('dist', join(here, '..', '..', 'dist')));
const corpus = arg('corpus', join(here, '..', 'corpus'));
const data = arg('data');
if (!data) throw new Error('--data DIR: the folder with e3c-fr-cases, e3c-en-cases and frenchmedmcqa');
const out = arg('out', join(here, '..', '..', 'models'));
const say = (text) => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${text}`);
const percent = (x) => `${(100 * x).toFixed(1)} %`;

export const options = { bits: core.FEATURE_BITS, epochs: 8, rate: 0.06, l2: 1e-6 };
/** Of near-misses by authors not learned from, the share that may be told, and noted: six in a thousand, for without the second opinion jokes and laments are told at many times that rate. */
const alarmsTold = 0.006;
const alarmsNoted = 0.15;
/** Of everything that is no distress, the share that may be told, and noted, as such. */
const careTold = 0.0005;
const careNoted = 0.005;

const classOf = (label) => core.classes.indexOf(label);
const distress = classOf('distress');
const features = featuresOfTexts(core, core.createToneLexicon(core.tones));
const isRisk = (label) => label !== 'ok' && label !== 'distress';
/** Of a near-miss the gate learns nothing: it stands between the two. */
const itemOf = (row) => ({
  features: features(row.text),
  y: classOf(row.label),
  harm: isRisk(row.label) ? 1 : 0,
  gate: row.label === 'ok' ? undefined : 1,
  row,
});
const authors = readAuthors(join(corpus, 'conduct')).map(({ author, rows }) => ({ author, items: rows.map((r) => itemOf(r)) }));
for (const { author, items } of authors) for (const { y, row } of items) if (y < 0) throw new Error(`${author} ${row.id}: ${row.label} is no class`);
// Messages about patients, as they are, teach the gate alone. Half of the authors teach, the other half is judged.
const clean = readClean(corpus).map((row) => ({ features: features(row.text), y: -1, gate: 0, author: row.author, row }));
const cleanAuthors = [...new Set(clean.map((c) => c.author))].sort();
const taught = clean.filter((c) => cleanAuthors.indexOf(c.author) % 2 === 0);
const asked = clean.filter((c) => cleanAuthors.indexOf(c.author) % 2 === 1);
// What the rules show as their examples is learned too, and judges nobody.
const shown = core.rules
  .filter((r) => r.id.startsWith('judged-') || r.id === 'at-end-of-strength')
  .flatMap((r) => [
    ...r.examples.flags.map((t) => itemOf({ text: t.replace(/[⟦⟧]/g, ''), label: r.kinds[0] })),
    ...r.examples.passes.map((text) => itemOf({ text, label: 'ok' })),
  ]);
// Volume for contempt of groups; a template weighs little beside a sentence that somebody wrote.
const groups = groupRows().map((row) => ({ ...itemOf(row), weight: row.label === 'ok' ? 0.5 : 0.3 }));
// Clinical prose holds nothing of conduct: like messages about patients it teaches the gate alone.
const prose = readClinical(data);
const clinical = prose.taught.map((text) => ({ features: features(text), y: -1, gate: 0, row: { text } }));
const prosaic = prose.asked.map((text) => itemOf({ text, label: 'ok' }));
say(`${authors.length} authors, ${authors.reduce((n, a) => n + a.items.length, 0)} messages; ${clean.length} about patients`);

/** The threshold at which authors, one counted as much as the other, have that share of alarms. */
function thresholdAt(judged, alarms) {
  const goods = judged.map(({ rows }) => rows.filter((r) => r.harm === 0 && r.y !== distress).map((r) => r.both)).filter((g) => g.length > 0);
  const share = (t) => goods.reduce((sum, g) => sum + g.filter((r) => r >= t).length / g.length, 0) / goods.length;
  let [low, high] = [-10, 10];
  for (let i = 0; i < 40; i++) share((low + high) / 2) > alarms ? (low = (low + high) / 2) : (high = (low + high) / 2);
  return high;
}

const learned = (...clean) => learn([...authors.flatMap((a) => a.items), ...groups, ...clean, ...clinical], { ...options, width: core.classes.length });
const told = (rows) => rows.filter((r) => r.both >= limits.told).length;

/** What models say that have not read the author, by author, turned into thresholds. */
function limitsOf(judged) {
  const rows = judged.flatMap((j) => j.rows);
  const care = rows.map((r) => ({ risk: r.distress, bad: r.y === distress }));
  return {
    told: thresholdAt(judged, alarmsTold),
    noted: thresholdAt(judged, alarmsNoted),
    distressTold: foundAt(care, careTold).threshold,
    distressNoted: foundAt(care, careNoted).threshold,
    ...temper(rows.filter((r) => r.y !== distress).map((r) => ({ risk: r.both, bad: r.harm === 1 }))),
  };
}

/** The same from a file that --scores wrote. */
function judgedBefore(path) {
  const rows = linesOf(path).filter((r) => r.author.startsWith('conduct/'));
  const read = (r) => ({ ...r, both: r.risk, y: classOf(r.label), harm: isRisk(r.label) ? 1 : 0 });
  return [...new Set(rows.map((r) => r.author))].map((author) => ({ author, rows: rows.filter((r) => r.author === author).map(read) }));
}

let limits;
if (arg('judged')) limits = limitsOf(judgedBefore(arg('judged')));
else if (process.argv.includes('--no-judging')) limits = core.readConductWeights(readFileSync(join(out, 'conduct.bin')));
else {
  const only = arg('judge')?.split(',');
  const judging = only ? authors.filter((a) => only.includes(a.author)) : authors;
  if (only && judging.length < only.length) throw new Error(`--judge: no author ${only.filter((a) => !judging.some((j) => j.author === a)).join(', ')}`);
  const judged = leaveOut(authors, judging, [...taught, ...groups, ...clinical], options, core, (author, rows) => {
    const plain = rows.filter((r) => r.y !== distress).map((r) => ({ risk: r.both, bad: r.harm === 1 }));
    if (plain.some((r) => r.bad)) say(`${author}: order ${auc(plain).toFixed(3)}, found at 5 % alarms ${percent(foundAt(plain, 0.05).found)}`);
  });
  limits = limitsOf(judged);
  for (const { author, rows: own } of judged) {
    const bad = own.filter((r) => r.harm === 1);
    const good = own.filter((r) => r.harm === 0 && r.y !== distress);
    const right = bad.filter((r) => r.best === r.y).length;
    const tired = own.filter((r) => r.y === distress);
    say(
      `${author}: found ${told(bad)} of ${bad.length}, alarms ${told(good)} of ${good.length}, kind right ${right}, distress ${tired.filter((r) => r.distress >= limits.distressTold).length} of ${tired.length}, distress alarms ${own.filter((r) => r.y !== distress && r.distress >= limits.distressTold).length}`,
    );
  }
  const patients = judgeWith(learned(...taught), asked, core);
  say(`told among ${asked.length} messages about patients by authors not learned from: ${told(patients)}`);
  if (arg('scores')) {
    const others = judgeWith(learned(...asked), taught, core);
    const line = (author) => (r) =>
      JSON.stringify({ author, id: r.row.id, text: r.row.text, label: r.row.label ?? 'ok', risk: r.both, distress: r.distress, classes: r.classes });
    const all = [...judged.flatMap((j) => j.rows.map(line(`conduct/${j.author}`))), ...[...patients, ...others].map((r) => line(r.author)(r))];
    writeFileSync(arg('scores'), `${all.join('\n')}\n`);
  }
}
const model = learn([...authors.flatMap((a) => a.items), ...shown, ...groups, ...clean, ...clinical], { ...options, width: core.classes.length });
say(`told among ${prosaic.length} clinical sentences not learned from: ${told(judgeWith(model, prosaic, core))}`);
const { bytes, kept } = pack(core, model, limits);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'conduct.bin'), bytes);
say(`conduct.bin: ${bytes.length} bytes, ${kept} rows; ${JSON.stringify({ ...limits, rows: undefined, bias: undefined })}`);
