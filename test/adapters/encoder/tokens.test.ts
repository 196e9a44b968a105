import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTokeniser, readVocabulary } from '../../../src/adapters/encoder/tokens.ts';

interface Fixture {
  readonly text: string;
  readonly ids: readonly number[];
  readonly ranges: readonly (readonly [number, number])[];
}

const vocabulary = readVocabulary(readFileSync(new URL('../../../models/encoder.vocab', import.meta.url), 'utf8'));
const tokenise = createTokeniser(vocabulary);
const fixtures = readFileSync(new URL('../../fixtures/encoder.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Fixture);

describe('the tokeniser', () => {
  it('cuts as the training side did, piece for piece and range for range', () => {
    for (const { text, ids, ranges } of fixtures) {
      const pieces = tokenise(text);
      expect({ text, ids: pieces.map((p) => p.id), ranges: pieces.map((p) => [p.start, p.end]) }).toEqual({ text, ids, ranges });
    }
  });

  it('keeps ranges inside the text and in order, whatever the text', () => {
    for (const text of ['\ud83d', 'a\udc00b', '👩‍⚕️', 'مُحَمَّد', '\u0301\u0301', '\u200f\u200f', 'ﷺ', '🇲🇦🇫🇷', 'e\u0301e\u0301']) {
      let last = 0;
      for (const { start, end } of tokenise(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThanOrEqual(last);
        last = start;
      }
    }
  });

  it('is linear: ten times the text is not a hundred times the work', () => {
    const time = (text: string): number => {
      const began = performance.now();
      createTokeniser(vocabulary)(text);
      return performance.now() - began;
    };
    const word = 'anticonstitutionnellement';
    time(word.repeat(100));
    expect(time(word.repeat(8_000))).toBeLessThan(Math.max(300, 40 * time(word.repeat(800))));
  });
});
