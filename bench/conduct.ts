// How conduct is found beside word filters of npm, on the same messages in the same run; by kind, language and near-miss.
//   npm run bench -- conduct [FILE.jsonl ...] [--no-filters] [--encoder]     the two fixtures and our own corpus when no file is named
import { basename } from 'node:path';
import { areaOf } from '../src/core/kinds.ts';
import { loadReviewer } from '../src/reviewer.ts';
import { openFilters } from './conduct/filters.ts';
import { filesOf, type Labelled, learnedFrom, readLabelled } from './conduct/messages.ts';
import { aligned, shown } from './detection/report.ts';
import { rateOf } from './detection/score.ts';
import { ms, quantile, say } from './measure.ts';

const args = process.argv.slice(2);
const asked = (option: string): boolean => args.includes(option);
const told = new Set(['advise', 'alert', 'remove', 'care']);
const files = filesOf(args.filter((a) => !a.startsWith('--')));

interface Seen extends Labelled {
  readonly kinds: readonly string[];
  readonly risky: boolean;
  readonly alarm: boolean;
}

const reviewer = await loadReviewer({ encoder: asked('--encoder'), ready: true });
const times: number[] = [];
async function see(message: Labelled): Promise<Seen> {
  const start = performance.now();
  const { findings } = await reviewer.review({ passages: [{ source: 'body', text: message.text }], country: 'FR' });
  times.push(performance.now() - start);
  const kinds = findings.filter((f) => told.has(f.outcome) && ['conduct', 'care'].includes(areaOf(f.kind))).map((f) => f.kind as string);
  const risky = message.label !== 'ok';
  return { ...message, kinds, risky, alarm: kinds.length > 0 };
}

const filters = asked('--no-filters') ? [] : await openFilters();
const all: Seen[] = [];
for (const file of files) {
  const rows: Seen[] = [];
  for (const message of readLabelled(file)) rows.push(await see(message));
  all.push(...rows);
  const [risky, harmless] = [rows.filter((r) => r.risky), rows.filter((r) => !r.risky)];
  say(`${basename(file)}${learnedFrom(file) ? ' (in-sample: the weights were learned from it)' : ''}`);
  say(
    aligned([
      ['', 'found', 'false alarms'],
      ['Confrère', shown(rateOf(risky, (r) => r.alarm)), shown(rateOf(harmless, (r) => r.alarm))],
      ...filters.map((f) =>
        'flags' in f ? [f.name, shown(rateOf(risky, (r) => f.flags(r.text))), shown(rateOf(harmless, (r) => f.flags(r.text)))] : [f.name, f.reason, ''],
      ),
    ]),
  );
  say();
}

const by = (key: (r: Seen) => string, rows: readonly Seen[]): readonly (readonly [string, readonly Seen[]])[] =>
  [...new Set(rows.map(key))].sort().map((name) => [name, rows.filter((r) => key(r) === name)]);
const risky = all.filter((r) => r.risky);
const harmless = all.filter((r) => !r.risky);
say(
  aligned([
    ['kind', 'found', 'of the right kind'],
    ...by((r) => r.label, risky).map(([k, rows]) => [k, shown(rateOf(rows, (r) => r.alarm)), shown(rateOf(rows, (r) => r.kinds.includes(r.label)))]),
  ]),
);
say();
say(aligned([['harmless, near', 'false alarms'], ...by((r) => r.near, harmless).map(([k, rows]) => [k, shown(rateOf(rows, (r) => r.alarm))])]));
say();
say(
  aligned([
    ['language', 'found', 'false alarms'],
    ...by((r) => r.lang, all).map(([k, rows]) => [
      k,
      shown(
        rateOf(
          rows.filter((r) => r.risky),
          (r) => r.alarm,
        ),
      ),
      shown(
        rateOf(
          rows.filter((r) => !r.risky),
          (r) => r.alarm,
        ),
      ),
    ]),
  ]),
);
times.sort((a, b) => a - b);
say();
say(`${times.length} messages, all rules together: p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`);
say('Intervals of Wilson, 95 %. What the weights were not learned from is measured author by author in training/conduct/train.mjs (models/conduct.md).');
await reviewer.close();
