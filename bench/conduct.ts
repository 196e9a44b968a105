// How conduct is found, by our own model alone and with the second opinion, beside word filters of npm, on the same messages; by kind, language and near-miss.
//   npm run bench -- conduct [FILE.jsonl ...] [--no-filters] [--no-second]     the fixtures, ordinary talk and our own corpus when no file is named
import { basename } from 'node:path';
import { areaOf } from '../src/core/kinds.ts';
import { loadReviewer, type OpenReviewer } from '../src/reviewer.ts';
import { openFilters } from './conduct/filters.ts';
import { filesOf, type Labelled, learnedFrom, readLabelled } from './conduct/messages.ts';
import { byGroup, byReader, type Seen } from './conduct/tables.ts';
import { aligned, shown } from './detection/report.ts';
import { rateOf } from './detection/score.ts';
import { ms, quantile, say } from './measure.ts';

const args = process.argv.slice(2);
const told = new Set(['advise', 'alert', 'remove', 'care']);
const files = filesOf(args.filter((a) => !a.startsWith('--')));
const filters = args.includes('--no-filters') ? [] : await openFilters();

interface Reader {
  readonly name: string;
  readonly reviewer: OpenReviewer;
  readonly times: number[];
}
const read = async (name: string, encoder: boolean): Promise<Reader> => ({ name, reviewer: await loadReviewer({ encoder, ready: true }), times: [] });
const readers = [await read('alone', false), ...(args.includes('--no-second') ? [] : [await read('with a second opinion', true)])];

async function see(message: Labelled): Promise<Seen> {
  const kinds: (readonly string[])[] = [];
  for (const { reviewer, times } of readers) {
    const start = performance.now();
    const { findings } = await reviewer.review({ passages: [{ source: 'body', text: message.text }], country: 'FR' });
    times.push(performance.now() - start);
    kinds.push(findings.filter((f) => told.has(f.outcome) && ['conduct', 'care'].includes(areaOf(f.kind))).map((f) => f.kind));
  }
  return { ...message, kinds };
}

const isRisky = (r: Seen): boolean => r.label !== 'ok';
const names = readers.map((r) => r.name);
const all: Seen[] = [];
for (const file of files) {
  const rows: Seen[] = [];
  for (const message of readLabelled(file)) rows.push(await see(message));
  all.push(...rows);
  const [risky, harmless] = [rows.filter(isRisky), rows.filter((r) => !isRisky(r))];
  say(`${basename(file)}${learnedFrom(file) ? ' (in-sample: the weights were learned from it)' : ''}`);
  say(
    aligned([
      ['', 'found', 'false alarms'],
      ...byReader(names, risky, harmless),
      ...filters.map((f) =>
        'flags' in f ? [f.name, shown(rateOf(risky, (r) => f.flags(r.text))), shown(rateOf(harmless, (r) => f.flags(r.text)))] : [f.name, f.reason, ''],
      ),
    ]),
  );
  say();
}

const risky = all.filter(isRisky);
const harmless = all.filter((r) => !isRisky(r));
for (const table of [
  byGroup(
    'kind: found',
    names,
    risky,
    (r) => r.label,
    (r, i) => !!r.kinds[i]?.length,
  ),
  byGroup(
    'kind: found as what it is',
    names,
    risky,
    (r) => r.label,
    (r, i) => !!r.kinds[i]?.includes(r.label),
  ),
  byGroup(
    'harmless, near: false alarms',
    names,
    harmless,
    (r) => r.near,
    (r, i) => !!r.kinds[i]?.length,
  ),
  byGroup(
    'language: found',
    names,
    risky,
    (r) => r.lang,
    (r, i) => !!r.kinds[i]?.length,
  ),
  byGroup(
    'language: false alarms',
    names,
    harmless,
    (r) => r.lang,
    (r, i) => !!r.kinds[i]?.length,
  ),
]) {
  say(aligned(table));
  say();
}
for (const { name, times, reviewer } of readers) {
  times.sort((a, b) => a - b);
  say(`${times.length} messages, ${name}, all rules together: p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`);
  await reviewer.close();
}
say('Intervals of Wilson, 95 %. What neither reading was learned from is measured author by author in training/conduct (models/conduct.md).');
