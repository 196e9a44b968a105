// Measures a packaged encoder as it runs: `node training/encoder/measure.mjs --model DIR --corpus DIR --authors a,b [--data DIR] [--out FILE]`.
// Reads the compiled runtime (dist), so that what is measured is what ships: int8, the TypeScript tokeniser, one thread.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { clean } from './clean.mjs';
import { conductFigures, leakFigures, spanFigures, temperatures } from './figures.mjs';

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    corpus: { type: 'string' },
    authors: { type: 'string' },
    data: { type: 'string' },
    out: { type: 'string' },
    views: { type: 'string' },
  },
});
const { openEncoder } = await import(new URL('../../dist/adapters/encoder/index.js', import.meta.url));
const encoder = await openEncoder(resolve(values.model), { timeoutMs: 60_000 });
const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l));
const authors = values.authors
  ? values.authors.split(',')
  : readdirSync(values.corpus)
      .filter((f) => f.endsWith('.jsonl'))
      .map((f) => f.slice(0, -6));

const messages = [];
const conduct = [];
for (const author of authors) {
  const file = join(values.corpus, `${author}.jsonl`);
  if (!existsSync(file)) throw new Error(`no author ${author}`);
  for (const row of rowsOf(file)) (row.leak ? messages : conduct).push({ ...row, author });
}
const kept = conduct.filter((row) => !row.label.startsWith('patient_') || row.label === 'patient_mockery');
const times = [];
const view = async (text) => {
  const began = performance.now();
  const seen = await encoder.ask(text);
  if (text.length >= 120 && text.length <= 180) times.push(performance.now() - began);
  return seen;
};
for (const row of [...messages, ...kept]) row.view = await view(row.text);

const result = {
  authors,
  temperatures: temperatures(messages, kept),
  leak: leakFigures(messages),
  spans: spanFigures(messages),
  conduct: conductFigures(kept),
};
if (values.data) {
  result.clean = {};
  for (const [name, texts] of Object.entries(clean(values.data))) {
    const views = [];
    for (const text of texts) views.push(await view(text));
    const over = (t) => views.filter((v) => 1 - v.leak.none >= t).length;
    result.clean[name] = {
      texts: texts.length,
      leak50: over(0.5),
      leak80: over(0.8),
      leak90: over(0.9),
      layName50: views.filter((v) => v.spans.some((s) => s.label === 'person_name' && s.probability >= 0.5)).length,
    };
  }
}
times.sort((a, b) => a - b);
const at = (q) => Number((times[Math.floor(q * (times.length - 1))] ?? 0).toFixed(1));
result.ms = { texts: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
if (values.views)
  writeFileSync(
    values.views,
    messages
      .concat(kept)
      .map((r) => JSON.stringify(r))
      .join('\n'),
  );
const text = JSON.stringify(result, null, 1);
if (values.out) writeFileSync(values.out, `${text}\n`);
process.stdout.write(`${text}\n`);
await encoder.close();
