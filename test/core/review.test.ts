import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/core/review.ts';
import type { Rule } from '../../src/core/rule.ts';
import { bodyOf, engineOfRules, lexicon } from './engine.ts';

const engine = engineOfRules();
const review = (text: string, country = 'MA') => engine.review({ country, passages: bodyOf(text) });

describe('a review', () => {
  it('says where in the original text, through invisible characters', async () => {
    const text = 'Mme Le\u200B Goff, née le 17/\u200F01/1946, FEVG 38 %';
    const { findings } = await review(text);
    const birth = findings.find((f) => f.kind === 'birth_date');
    expect(text.slice(birth?.start, birth?.end).replace(/[\u200B\u200F]/g, '')).toBe('17/01/1946');
  });

  it('numbers the passage of each finding', async () => {
    const { findings } = await engine.review({
      country: 'FR',
      passages: [
        { source: 'body', text: 'avis ?' },
        { source: 'quote', text: 'Mme Rose Lefort, 54 ans, SCA' },
      ],
    });
    expect(findings.map((f) => f.passage)).toContain(1);
  });

  it('makes a finding of a rule that breaks, and goes on', async () => {
    const broken: Rule = {
      id: 'broken',
      kinds: ['phone'],
      summary: '',
      examples: { flags: [], passes: [] },
      check() {
        throw new Error('no');
      },
    };
    const verdict = await createEngine({ rules: [broken], lexicon }).review({ country: 'FR', passages: bodyOf('x') });
    expect(verdict).toMatchObject({ outcome: 'note', findings: [{ kind: 'broken_rule', rule: 'broken' }] });
  });

  it('knows every valid identifier of the reference beside its word', async () => {
    const facts = JSON.parse(readFileSync(new URL('../fixtures/identifiers.json', import.meta.url), 'utf8')) as Record<
      string,
      { readonly valid: readonly (string | readonly string[])[] }
    >;
    const words: Readonly<Record<string, string>> = { NIR: 'NIR', NISS: 'NISS', AVS13: 'carte AVS', NHS: 'NHS no', BC_PHN: 'PHN', RIB_MA: 'RIB', CARD: 'CB' };
    for (const [name, word] of Object.entries(words))
      for (const row of facts[name]?.valid ?? []) {
        const number = Array.isArray(row) ? row[0] : row;
        const { outcome } = await review(`Patiente de 54 ans, ${word} ${number}`);
        expect(`${number} ${outcome}`).toBe(`${number} remove`);
      }
  });

  it('never throws, and never points outside the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.stringMatching(/^[ a-zéèA-Z0-9@./:،؛أبتثم\n-]{0,200}$/)), async (text) => {
        const { findings } = await review(text);
        for (const f of findings) {
          expect(f.kind).not.toBe('broken_rule');
          expect(f.start).toBeGreaterThanOrEqual(0);
          expect(f.end).toBeLessThanOrEqual(text.length);
          expect(f.start).toBeLessThanOrEqual(f.end);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    '0',
    'a ',
    'Mme ',
    '06 ',
    'né le ',
    '1.',
    'A1-',
    'le seul ',
    'المريضة ',
    '@a.',
    'Ben-',
    'Aa ',
    'Karim Benali ',
    'lit 4 ',
    'a.b@c.de ',
    'CIN AB123456 ',
    '01/01/2020 ',
    'السيد محمد ',
    'e\u0301\u0301',
    'M o h ',
    'k4rіm ',
  ])('stays linear on 100 kB of «%s»', async (piece) => {
    const cost = async (size: number): Promise<number> => {
      const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      const started = process.cpuUsage().user;
      await review(text);
      return (process.cpuUsage().user - started) / 1000;
    };
    const least = async (size: number): Promise<number> => Math.min(await cost(size), await cost(size), await cost(size));
    const small = Math.max(await least(25_000), 5);
    // Four times the text: four times the work, with a generous factor; a square would be sixteen and grow.
    expect((await least(100_000)) / small).toBeLessThan(14);
  });
});
