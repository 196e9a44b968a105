import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, plain } from '../../src/core/text.ts';

describe('the views of a text', () => {
  it('leaves 10⁹/L alone', () => {
    expect(plain('GB 12 10⁹/L').text).toContain('10⁹/L');
  });

  it('drops what is invisible and leads back to the original', () => {
    const view = plain('IPP 80\u200B09\u200F99');
    expect(view.text).toBe('IPP 800999');
    const at = view.text.indexOf('800999');
    const [start, end] = view.back(at, at + 6);
    expect(view.original.slice(start, end).replace(/[\u200B\u200F]/g, '')).toBe('800999');
  });

  it('folds Arabic letter variants and accents, one unit for one', () => {
    expect(fold('Évêque أحمد ة')).toBe('eveque احمد ه');
  });

  it('reads Arabic-Indic digits, and O and l inside digit runs', () => {
    expect(plain('٠٦٦٢').digits).toBe('0662');
    expect(plain('06 O1 2l5').digits).toBe('06 01 215');
  });

  it('keeps every view as long as the text, and every range inside the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const view = plain(text);
        expect(view.folded.length).toBe(view.text.length);
        expect(view.digits.length).toBe(view.text.length);
        for (const { start, end } of view.tokens) {
          const [from, to] = view.back(start, end);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(to).toBeGreaterThan(from);
        }
      }),
      { numRuns: 400 },
    );
  });
});
