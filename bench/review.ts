// The whole engine on one core: messages a second, time a message, memory, and how time grows with length.
//   npm run bench review -- [FILE.jsonl ...] [--hostile]     our own corpus when no file is named
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReviewer } from '../src/reviewer.ts';
import { hostile, repeated } from './hostile.ts';
import { memory, ms, quantile, say, timeEach } from './measure.ts';

const corpus = join(process.cwd(), 'training', 'corpus');
const named = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const files =
  named.length > 0
    ? named
    : readdirSync(corpus)
        .filter((f) => f.endsWith('.jsonl'))
        .map((f) => join(corpus, f));
const texts = files.flatMap((f) =>
  readFileSync(f, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text),
);

const measure = async (encoder: boolean): Promise<(text: string) => Promise<unknown>> => {
  const before = memory();
  const started = performance.now();
  const reviewer = await loadReviewer({
    encoder,
    ready: true,
    encoderMs: 30_000,
    onEncoder: (trouble) => say(`the second tier: ${trouble ?? 'answers again'}`),
  });
  say(`${encoder ? 'both tiers' : 'first tier alone'}: loaded in ${ms(performance.now() - started)}, ${memory() - before} MB`);
  const read = (text: string) => reviewer.review({ passages: [{ source: 'body', text }], country: 'MA' });
  await timeEach(texts.slice(0, 500), read);
  const times = await timeEach(encoder ? texts.filter((_, i) => i % 4 === 0) : texts, read);
  const total = times.reduce((a, b) => a + b, 0);
  say(
    `${times.length} messages, ${Math.round((1000 * times.length) / total)} messages/s   p50 ${ms(quantile(times, 0.5))}   p95 ${ms(quantile(times, 0.95))}   p99 ${ms(quantile(times, 0.99))}   longest ${ms(times.at(-1) ?? 0)}   memory ${memory()} MB`,
  );
  if (encoder) await reviewer.close();
  return read;
};

say(`${texts.length} messages, ${Math.round(texts.reduce((n, t) => n + t.length, 0) / texts.length)} characters in the mean`);
await measure(true);
const review = await measure(false);

say();
say('length      time       time per kB');
const long = texts.join('\n').repeat(3);
for (const length of [10, 100, 1_000, 10_000, 100_000]) {
  const samples = Array.from({ length: length > 10_000 ? 5 : 40 }, (_, i) => long.slice(i * 97, i * 97 + length));
  const median = quantile(await timeEach(samples, review), 0.5);
  say(`${String(length).padStart(7)}   ${ms(median).padStart(10)}   ${ms(median / (length / 1000)).padStart(10)}`);
}

if (process.argv.includes('--hostile')) {
  say();
  say(`${'hostile input'.padEnd(24)}       1 kB      10 kB     100 kB`);
  for (const [name, unit] of Object.entries(hostile)) {
    const row: string[] = [];
    for (const length of [1_000, 10_000, 100_000]) {
      const text = repeated(unit, length);
      row.push(ms(quantile(await timeEach([text, text, text, text, text], review), 0.5)).padStart(10));
    }
    say(`${name.padEnd(24)} ${row.join(' ')}`);
  }
}
