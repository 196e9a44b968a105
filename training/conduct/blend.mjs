// Weighs our own model's word on conduct with the encoder's, on authors that neither has read, and writes src/core/conduct/blend-table.ts.
//   node training/conduct/blend.mjs --scores FILE --views FILE [--dist DIR] [--out FILE] [--meet]
// --meet takes the mean of what these authors say and of the table that dist was compiled with, which other authors said.
// SCORES: what train.mjs --scores wrote. VIEWS: what encoder/measure.mjs --views wrote, of an encoder that has not read these authors.
// Each author is judged by weights fitted on the others; the thresholds are chosen on these same scores.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { auc } from './leave-out.mjs';
import { fitLogistic } from './logistic.mjs';
import { linesOf } from './read.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const arg = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const dist = arg('dist', join(here, '..', '..', 'dist'));
const load = (name) => import(pathToFileURL(resolve(join(dist, `${name}.js`))).href);
const { signsOf, distressSignsOf, kindOf, opinionOf } = await load('core/conduct/opinion');
const { readConductWeights } = await load('core/conduct/sections');
const own = readConductWeights(readFileSync(arg('weights', join(here, '..', '..', 'models', 'conduct.bin'))));
const say = (text) => console.log(text);

/** Of near-misses and of messages about patients the share that may be told, and noted. Those about patients are the casual talk of groups, not case reports. What ships has read these authors too and speaks louder than the step judged: the second, which binds, is under the aim of 2 %. */
const aims = { near: 0.05, patients: 0.015, noted: 0.15, patientsNoted: 0.1 };
/** A message about a patient weighs little: there are many, and nearly all are far from any doubt. */
const patientWeight = 0.3;
/** Of messages about patients no more than this may be asked about: most of what a group says is answered at once. */
const askedOf = 0.25;
/** Of everything else the share that may be told, and noted, as distress; and of patients' messages, the share that may be asked about for it. */
const careAims = { told: 0.002, noted: 0.03, asked: 0.1 };

const views = new Map(linesOf(arg('views')).map((v) => [v.text, v.view]));
const rows = linesOf(arg('scores')).flatMap((row) => {
  const view = views.get(row.text);
  const opinion = view && opinionOf(view);
  if (!opinion) return [];
  const signs = signsOf(row, opinion);
  const patient = !row.author.startsWith('conduct/');
  return [{ ...row, opinion, signs, patient, risky: row.label !== 'ok' && row.label !== 'distress', care: row.label === 'distress' }];
});
const conduct = rows.filter((r) => !r.patient);
const patients = rows.filter((r) => r.patient);
const authors = [...new Set(conduct.map((r) => r.author))].sort();
say(`${conduct.length} messages by ${authors.length} authors unread by both, ${patients.length} about patients`);

/** From which of our own numbers on the second is asked: as low as the share of patients' messages allows. */
const quantile = (numbers, share) => [...numbers].sort((a, b) => b - a)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))];
const ask =
  Math.round(
    10 *
      quantile(
        patients.map((r) => r.risk),
        askedOf,
      ),
  ) / 10;
const asked = (r) => r.risk >= ask;

const names = ['one', 'own', 'theirs', 'agree'];
const { blendTable } = await load('core/conduct/blend-table');
const meet = process.argv.includes('--meet');
/** Halfway to the weights there are. */
const met = (weights, there) => (meet ? Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, (weight + there[name]) / 2])) : weights);
const fitted = (of) => met(fitWeights(of), blendTable.weights);
const fitWeights = (of) =>
  fitLogistic(
    of.filter((r) => asked(r) && !r.care).map((r) => ({ signs: r.signs, bad: r.risky, weight: r.patient ? patientWeight : 1 })),
    names,
  );
// Each author is weighed by what was fitted on the others.
for (const author of new Set(rows.map((r) => r.author))) {
  const weights = fitted(rows.filter((r) => r.author !== author));
  for (const r of rows) if (r.author === author) r.both = asked(r) ? names.reduce((sum, name) => sum + weights[name] * r.signs[name], 0) : -20 + r.risk;
}

/** The lowest threshold at which no aim is missed. */
function lowest(groups) {
  const over = (t) => groups.some(({ of, share }) => of.length && of.filter((r) => r.both >= t).length > share * of.length);
  let [low, high] = [-10, 10];
  for (let i = 0; i < 40; i++) over((low + high) / 2) ? (low = (low + high) / 2) : (high = (low + high) / 2);
  return high;
}
const near = conduct.filter((r) => !r.risky && !r.care);
const told = lowest([
  { of: near, share: aims.near },
  { of: patients, share: aims.patients },
]);
const noted = lowest([
  { of: near, share: aims.noted },
  { of: patients, share: aims.patientsNoted },
]);

/** Distress: both words on it as one logit, each author by what was fitted on the others; it only ever raises what our own model says. */
const careNames = ['one', 'own', 'theirs'];
const careSigns = (r) => distressSignsOf(r, r.opinion);
const careAsk =
  Math.round(
    10 *
      quantile(
        patients.map((r) => r.distress),
        careAims.asked,
      ),
  ) / 10;
const heard = (r) => r.distress >= careAsk;
const careFitted = (of) => met(fitCare(of), blendTable.care.weights);
const fitCare = (of) =>
  fitLogistic(
    of.filter(heard).map((r) => ({ signs: careSigns(r), bad: r.care, weight: r.patient ? patientWeight : 1 })),
    careNames,
  );
for (const author of new Set(rows.map((r) => r.author))) {
  const weights = careFitted(rows.filter((r) => r.author !== author));
  for (const r of rows)
    if (r.author === author) r.low = heard(r) ? careNames.reduce((sum, name) => sum + weights[name] * careSigns(r)[name], 0) : -20 + r.distress;
}
const content = conduct.filter((r) => !r.care);
const careAt = (share) =>
  quantile(
    content.map((r) => r.low),
    share,
  );
const care = { ask: careAsk, weights: careFitted(rows), told: careAt(careAims.told), noted: careAt(careAims.noted) };

const table = { ask, weights: fitted(rows), kind: 0, told, noted, care };
const risky = conduct.filter((r) => r.risky);
const right = (weight) => risky.filter((r) => kindOf(r.classes, r.opinion, weight) === r.label).length;
for (const weight of [0.25, 0.5, 1, 1.5, 2]) if (right(weight) > right(table.kind)) table.kind = weight;

const wilson = (k, n) => {
  if (!n) return '–';
  const z = 1.96;
  const p = k / n;
  const mid = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return `${(100 * p).toFixed(1)} % [${Math.round(100 * (mid - half))}–${Math.round(100 * (mid + half))}] ${k}/${n}`;
};
const count = (of, test) => wilson(of.filter(test).length, of.length);
const toldAlone = (r) => r.risk >= own.told;
const toldBoth = (r) => r.both >= told;
const order = (of, number) => auc(of.map((r) => ({ risk: number(r), bad: r.risky }))).toFixed(3);
say('| author left out | risk found, alone → both | near-misses told, alone → both | order: alone, encoder, both |');
say('|---|---|---|---|');
for (const author of [...authors, 'all']) {
  const of = conduct.filter((r) => !r.care && (author === 'all' || r.author === author));
  const [bad, good] = [of.filter((r) => r.risky), of.filter((r) => !r.risky)];
  const orders = bad.length && good.length ? [(r) => r.risk, (r) => r.signs.theirs, (r) => r.both].map((n) => order(of, n)).join(', ') : '–';
  say(`| ${author} | ${count(bad, toldAlone)} → ${count(bad, toldBoth)} | ${count(good, toldAlone)} → ${count(good, toldBoth)} | ${orders} |`);
}
const careAlone = (r) => r.distress >= own.distressTold;
const careBoth = (r) => careAlone(r) || r.low > care.told;
const tired = conduct.filter((r) => r.care);
say(
  `\ndistress found, alone → both: ${count(tired, careAlone)} → ${count(tired, careBoth)}; told of other conduct: ${count(content, careAlone)} → ${count(content, careBoth)}; of patients' messages: ${count(patients, careAlone)} → ${count(patients, careBoth)}, asked about ${count(patients, heard)}`,
);
say(`of risk, never asked about: ${count(risky, (r) => !asked(r))}; of distress: ${count(tired, (r) => !heard(r))}\n`);
const byKind = [...new Set(risky.map((r) => r.label))].sort();
say('\n| kind | found, alone → both | so called, alone → both |');
say('|---|---|---|');
for (const kind of byKind) {
  const of = risky.filter((r) => r.label === kind);
  const called = (weight, toldBy) => count(of, (r) => toldBy(r) && kindOf(r.classes, r.opinion, weight) === kind);
  say(`| ${kind} | ${count(of, toldAlone)} → ${count(of, toldBoth)} | ${called(0, toldAlone)} → ${called(table.kind, toldBoth)} |`);
}
say(
  `\npatients' messages told: ${count(patients, toldAlone)} → ${count(patients, toldBoth)}; asked about: ${count(patients, asked)}; of the conduct corpus: ${count(conduct, asked)}`,
);
const alike = quantile(
  near.map((r) => r.risk),
  near.filter(toldBoth).length / near.length,
);
say(
  `our own model alone, at as many alarms on near-misses, would find ${count(risky, (r) => r.risk > alike)} and tell ${count(patients, (r) => r.risk > alike)} of patients' messages`,
);
say(
  `right kind: ${count(risky, (r) => kindOf(r.classes, r.opinion, 0) === r.label)} → ${count(risky, (r) => kindOf(r.classes, r.opinion, table.kind) === r.label)}`,
);

const shown = (value) =>
  JSON.stringify(value, (_, v) => (typeof v === 'number' ? Number(v.toFixed(3)) : v))
    .replace(/"(\w+)":/g, ' $1: ')
    .replace(/([0-9])}/g, '$1 }')
    .replace(/}}/g, '} }');
const lines = Object.entries(table).map(([name, value]) => `  ${name}: ${shown(value)},\n`);
const file = `/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */\nexport const blendTable = {\n${lines.join('')}} as const;\n`;
if (arg('out')) writeFileSync(arg('out'), file);
else say(file);
