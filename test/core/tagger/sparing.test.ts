import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../src/core/tagger/model.ts';

const tagger = loadTagger(readFileSync('models/names.bin'));
const leftOf = (text: string) => {
  const left: (readonly [number, number])[] = [];
  const names = tagger.tag(text, (start, end) => left.push([start, end]));
  return { left, names };
};
const clinical = 'la tension est stable sous traitement et le bilan est normal. ';

describe('a text far longer than a platform lets through', () => {
  it('is read to its end where hardly a word may be a name', () => {
    const { left, names } = leftOf(`${clinical.repeat(2_000)}Mme Khadija Bennani est sortie.`);
    expect(left).toEqual([]);
    expect(names.at(-1)).toMatchObject({ role: 'lay' });
  });

  it('is said to be unread where nothing but names leaves no time', () => {
    const text = 'Karim Benali, '.repeat(7_000);
    const { left } = leftOf(text);
    expect(left).toHaveLength(1);
    const [[start, end] = [0, 0]] = left;
    expect(start).toBeGreaterThan(0);
    expect(end).toBeGreaterThan(text.length - 20);
  });

  it('is read whole, as it always was, when it is short', () => {
    expect(leftOf('Karim Benali, '.repeat(100)).left).toEqual([]);
  });
});
