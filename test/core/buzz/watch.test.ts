import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBuzzWatch, type Seen } from '../../../src/core/buzz/watch.ts';
import { live } from '../../simulation/live.ts';
import { type GroupSize, groups, month } from '../../simulation/month.ts';

const start = Date.UTC(2026, 2, 2, 20);
const minute = 60_000;
const said = (id: string, change: Partial<Seen> = {}): Seen => ({
  group: 'g',
  id,
  at: start,
  author: id,
  harm: 0,
  patient: false,
  call: false,
  outlet: false,
  forwarded: false,
  ...change,
});

describe('the watch over talks', () => {
  it('tells of a talk that runs out of hand, why, and once a level', () => {
    const watch = createBuzzWatch();
    watch.message(said('root', { harm: 0.7, patient: true }));
    const signals = [];
    for (let i = 0; i < 60; i++) {
      signals.push(watch.message(said(`r${i}`, { replyTo: 'root', at: start + i * 20_000, harm: i % 3 ? 0.6 : 0, call: i === 20 })));
      signals.push(watch.reaction('g', 'root', start + i * 20_000, `p${i}`, ['😡'], []));
    }
    const told = signals.filter((s) => s !== undefined);
    expect(told.map((s) => s.level)).toEqual([...new Set(told.map((s) => s.level))].sort());
    expect(told.at(-1)).toMatchObject({ level: 3, root: 'root' });
    expect(told.at(-1)?.reasons).toContain('harmful');
    expect(watch.liveliest('g', start + 21 * minute)).toMatchObject({ root: 'root', level: 3, minutes: 10 });
  });

  it('lets laughter at a joke and congratulations be, however many', () => {
    const watch = createBuzzWatch();
    watch.message(said('root'));
    for (let i = 0; i < 300; i++) {
      expect(watch.reaction('g', 'root', start + i * 2_000, `p${i}`, [i % 2 ? '😂' : '🎉'], [])).toBeUndefined();
      expect(watch.message(said(`r${i}`, { replyTo: 'root', at: start + i * 2_000 }))).toBeUndefined();
    }
  });

  it('says when a talk it told of has calmed', () => {
    const watch = createBuzzWatch();
    watch.message(said('root', { harm: 0.9, patient: true }));
    for (let i = 0; i < 40; i++) watch.message(said(`r${i}`, { replyTo: 'root', at: start + i * 10_000, harm: 0.7, call: i % 9 === 0 }));
    expect(watch.calmed(start + 10 * minute)).toEqual([]);
    expect(watch.calmed(start + 5 * 60 * minute)).toMatchObject([{ root: 'root', level: 0 }]);
    expect(watch.calmed(start + 6 * 60 * minute)).toEqual([]);
  });

  it('counts a message once, however often it comes', () => {
    const watch = createBuzzWatch();
    watch.message(said('root', { harm: 0.9, patient: true }));
    for (let i = 0; i < 200; i++) expect(watch.message(said('again', { replyTo: 'root', harm: 0.9, call: true }))?.level ?? 0).toBeLessThan(2);
  });

  it('stands whatever comes, in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.integer({ min: 0, max: 20 }),
            to: fc.integer({ min: 0, max: 20 }),
            at: fc.integer({ min: -1e9, max: 1e9 }),
            harm: fc.double({ min: 0, max: 1, noNaN: true }),
            kind: fc.integer({ min: 0, max: 3 }),
          }),
          { maxLength: 80 },
        ),
        (events) => {
          const watch = createBuzzWatch();
          for (const e of events) {
            const at = start + e.at;
            const signal =
              e.kind === 0
                ? watch.message(said(`m${e.id}`, { replyTo: `m${e.to}`, at, harm: e.harm }))
                : e.kind === 1
                  ? watch.message(said(`m${e.id}`, { at, harm: e.harm, print: `p${e.to}` }))
                  : e.kind === 2
                    ? watch.reaction('g', `m${e.to}`, at, undefined, ['👎', 'custom'], ['😂'])
                    : watch.left('g', at);
            if (signal) expect(signal.alarm).toBeGreaterThanOrEqual(0);
          }
          watch.calmed(start + 2e9);
        },
      ),
      { numRuns: 200 },
    );
  });

  // Seeds that nothing was tuned on; bench/buzz.ts lets many more lives pass.
  it.each(Object.keys(groups) as GroupSize[])('finds the storms of a %s group, with at most one false card a month', (size) => {
    expect(live(month(777_001, size)).falseCards.length).toBeLessThanOrEqual(1);
    const stormy = live(month(777_002, size, true));
    expect(stormy.found.filter((f) => f !== undefined).length).toBeGreaterThanOrEqual(2);
  });
});
