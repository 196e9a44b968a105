import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokens } from '../../../src/core/tagger/columns.ts';
import { hashText, tokenise } from '../../../src/core/tagger/token.ts';

const words = (text: string) => {
  const tokens = createTokens();
  tokenise(text, tokens);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
};

describe('tokens', () => {
  it('parts an article from its word and keeps Darija digits inside', () => {
    expect(words("l'interne 3ndna l7aj 54ans")).toEqual(["l'", 'interne', '3ndna', 'l7aj', '54', 'ans']);
  });

  it('keeps the English possessive out of the name', () => {
    expect(words("haddad's CT")[0]).toBe('haddad');
  });

  it('parts a title from the name typed against it', () => {
    expect(words('MmeIdrissi DrBenali')).toEqual(['Mme', 'Idrissi', 'Dr', 'Benali']);
  });

  it('keeps emoji whole and tells numbers from words', () => {
    expect(words('ok 👍🏽 12')).toEqual(['ok', '👍', '🏽', '12']);
  });

  it('compares words without case, accents, tashkeel or hamza', () => {
    expect(hashText('HÉLÈNE')).toBe(hashText('helene'));
    expect(hashText('مُحَمَّد')).toBe(hashText('محمد'));
    expect(hashText('أحمد')).toBe(hashText('احمد'));
  });

  it('covers any text in order, without overlap and within its bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = createTokens(4);
        tokenise(text, tokens);
        let last = 0;
        for (let i = 0; i < tokens.count; i++) {
          expect(tokens.start[i]).toBeGreaterThanOrEqual(last);
          expect(tokens.end[i]).toBeGreaterThan(tokens.start[i] as number);
          last = tokens.end[i] as number;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
