import { describe, expect, it } from 'vitest';
import { softmax, spansOf } from '../../../src/adapters/encoder/spans.ts';
import { windowsOf } from '../../../src/adapters/encoder/windows.ts';

const labels = ['person_name', 'city'];
const row = (o: number, ...rest: number[]): number[] => [o, ...rest, ...Array.from({ length: 4 - rest.length }, () => 0)];
const pieces = (...ends: (readonly [number, number])[]) => ends.map(([start, end], id) => ({ id, start, end }));

describe('windows', () => {
  it('believe every piece exactly once', () => {
    for (const count of [0, 1, 191, 192, 193, 400, 1000, 5001]) {
      const believed = windowsOf(count, 192, 144).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
      expect(believed).toEqual(Array.from({ length: count }, (_, i) => i));
    }
  });

  it('show context on both sides of a cut', () => {
    const [first, second] = windowsOf(400, 192, 144);
    expect(first?.to).toBe(168);
    expect(second).toMatchObject({ start: 144, from: 168 });
  });
});

describe('spans', () => {
  it('join the pieces of a word and the words of a name', () => {
    const text = 'vu Amina Berr.';
    const rows = [row(1), row(0.1, 0.9), row(0.6, 0.1, 0.3), row(0.1, 0, 0.9), row(1)];
    expect(spansOf(text, pieces([0, 2], [3, 5], [5, 8], [9, 13], [13, 14]), rows, labels)).toEqual([
      { start: 3, end: 13, label: 'person_name', probability: expect.closeTo(0.775, 3) },
    ]);
  });

  it('begin anew where the tags say so, and drop what is unlikely', () => {
    const rows = [row(0, 1), row(0, 1), row(0, 0, 0, 1), row(0.85, 0.15)];
    const spans = spansOf('ab cd ef gh', pieces([0, 2], [3, 5], [6, 8], [9, 11]), rows, labels);
    expect(spans.map((s) => [s.start, s.end, s.label])).toEqual([
      [0, 2, 'person_name'],
      [3, 5, 'person_name'],
      [6, 8, 'city'],
    ]);
  });

  it('never begin or end in a space', () => {
    const rows = [row(0, 1), row(0, 0, 1), row(0.6, 0, 0.4)];
    expect(spansOf('ab cd  ', pieces([0, 2], [2, 5], [5, 7]), rows, labels)[0]).toMatchObject({ start: 0, end: 5 });
  });

  it('have chances that sum to one at any temperature', () => {
    for (const t of [0.5, 1, 3]) expect(softmax([1000, 1, -1000], 0, 3, t).reduce((a, b) => a + b)).toBeCloseTo(1);
  });
});
