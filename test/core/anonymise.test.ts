import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf } from '../../src/core/kinds.ts';
import { rules } from '../../src/rules/index.ts';
import { unmark } from '../rules/marks.ts';
import { bodyOf, engineOfRules } from './engine.ts';

const engine = engineOfRules();
/** Of a colleague's distress nothing is blanked: it is answered, not corrected. */
const corrected = rules.filter((r) => r.kinds.every((kind) => areaOf(kind) !== 'care'));
const outcomeOf = async (text: string) => (await engine.review({ country: 'MA', passages: bodyOf(text) })).outcome;

describe('the text as it could have been posted', () => {
  it('holds no identity and every clinical value', async () => {
    const safe = await engine.safeVersion('Mme Le Goff Annick, née le 17/01/1946, tel 06 39 98 21 47, FEVG 38 %, bisoprolol 2,5 mg', 'FR', 'fr');
    expect(safe).not.toMatch(/Goff|1946|06 39|Mme/);
    expect(safe).toMatch(/FEVG 38 %, bisoprolol 2,5 mg/);
  });

  it.each([
    ['Avis pour Mme Khadija Bennani, CIN BK 418722, 54 ans, HbA1c 9,1 %', 'Avis pour une patiente, 54 ans, HbA1c 9,1 %'],
    ['Mme Bennani est sous metformine 1 g. Tél : 06 39 98 21 47', 'La patiente est sous metformine 1 g.'],
    ['Le bilan de M. Traoré est revenu, créat 184', 'Le bilan du patient est revenu, créat 184'],
    ['Avis : M. Traoré et son fils Karim Traoré, 9 ans, toussent', 'Avis : le patient et son fils, 9 ans, toussent'],
  ])('reads well: «%s»', async (text, wanted) => {
    expect(await engine.safeVersion(text, 'MA', 'fr')).toBe(wanted);
  });

  it('leaves a clean text as it is', async () => {
    const text = 'Patiente 54 ans, DT2, HbA1c 9,1. Vous ajoutez quoi en premier ?';
    expect(await engine.safeVersion(text, 'FR', 'fr')).toBe(text);
  });

  it.each(corrected.flatMap((r) => r.examples.flags).map((f) => unmark(f).text))('makes «%s» pass', async (text) => {
    expect(await outcomeOf(await engine.safeVersion(text, 'MA', 'fr'))).toBe('pass');
  });

  it('leaves the words of who is in distress as they are, and takes the patient out of them', async () => {
    const words = "Je n'en peux plus, j'ai envie d'en finir";
    expect(await engine.safeVersion(words, 'FR', 'fr')).toBe(words);
    const safe = await engine.safeVersion(`${words}. Mme Le Goff Annick, née le 17/01/1946, est morte`, 'FR', 'fr');
    expect(safe).toContain(words);
    expect(safe).not.toMatch(/Goff|1946/);
    expect(await outcomeOf(safe)).toBe('care');
  });

  it('passes whatever it was made of', async () => {
    const examples = corrected.flatMap((r) => r.examples.flags).map((f) => unmark(f).text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...examples), { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', ' ', '. '), async (parts, glue) => {
        expect(await outcomeOf(await engine.safeVersion(parts.join(glue), 'MA', 'en'))).toBe('pass');
      }),
      { numRuns: 60 },
    );
  });
});
