import { parseArgs } from 'node:util';
import { live } from '../test/simulation/live.ts';
import { type GroupSize, groups, month } from '../test/simulation/month.ts';
import { wilson } from './detection/score.ts';

/**
 * The bad-buzz watch on simulated groups: `npm run bench -- buzz [--from 5001] [--lives 20] [--why]`.
 * The weights were tuned on seeds below 1000; what is printed by default is of others.
 */
const share = (k: number, n: number): string => {
  const [low, high] = wilson({ k, n }).map((x) => (100 * x).toFixed(0));
  return `${k}/${n} ${((100 * k) / n).toFixed(1)} % [${low}–${high}]`;
};
const { values } = parseArgs({
  options: { from: { type: 'string', default: '5001' }, lives: { type: 'string', default: '20' }, why: { type: 'boolean', default: false } },
});
const from = Number(values.from);
const lives = Number(values.lives);

process.stdout.write('group     false cards, months   storms found   within their first tenth   µs an event\n');
for (const size of Object.keys(groups) as GroupSize[]) {
  let cards = 0;
  let events = 0;
  let ms = 0;
  const found: (number | undefined)[] = [];
  const why = new Map<string, number>();
  for (let seed = from; seed < from + lives; seed++) {
    const calm = month(seed, size);
    const stormy = month(seed + 100_000, size, true);
    const started = performance.now();
    const quiet = live(calm);
    const wild = live(stormy);
    ms += performance.now() - started;
    events += quiet.events + wild.events;
    cards += quiet.falseCards.length + wild.falseCards.length;
    for (const { reasons } of [...quiet.falseCards, ...wild.falseCards]) why.set(reasons.join(' '), (why.get(reasons.join(' ')) ?? 0) + 1);
    found.push(...wild.found);
  }
  const all = found.filter((f) => f !== undefined).length;
  const early = found.filter((f) => f !== undefined && f <= 0.1).length;
  process.stdout.write(
    `${size.padEnd(9)} ${`${cards} in ${lives * 2}`.padEnd(21)} ${share(all, found.length).padEnd(24)} ${share(early, found.length).padEnd(26)} ${((ms * 1000) / events).toFixed(1)}\n`,
  );
  if (values.why) for (const [reasons, n] of [...why].sort((a, b) => b[1] - a[1]).slice(0, 8)) process.stdout.write(`          ${n} × ${reasons}\n`);
  if (values.why) process.stdout.write(`          ${found.map((f) => (f === undefined ? '–' : f.toFixed(2))).join(' ')}\n`);
}
