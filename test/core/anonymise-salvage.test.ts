import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuts, isEmptied, salvage } from '../../src/core/anonymise/salvage.ts';
import { createSafeVersion } from '../../src/core/safe-version.ts';

const tells = (text: string): boolean => text.includes('présentateur');

describe('a text of which nothing would be left', () => {
  it('keeps every part but the one that tells', async () => {
    const seen = async (cut: string): Promise<string> => (tells(cut) ? '[…]' : cut);
    expect(await salvage("Le présentateur de la météo est chez moi. C'est un gliome. Qui opère ?", seen)).toBe("[…] C'est un gliome. Qui opère ?");
    expect(await salvage("Le présentateur de la météo est chez moi, c'est un gliome", seen)).toBe("[…] c'est un gliome");
  });

  it('stays empty where every part tells, or where there is but one', async () => {
    expect(await salvage('Un présentateur. Le présentateur.', async () => '[…]')).toBeUndefined();
    expect(await salvage('Le présentateur de la météo est chez moi', async (cut) => cut)).toBeUndefined();
  });

  it('is cut into versions that are shorter than the text, the longest first', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 6 }), { minLength: 1, maxLength: 8 }), (sentences) => {
        const all = cuts(sentences.map((s) => `${s}.`).join(' '));
        const lengths = all.map((c) => c.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        for (const cut of all) expect(isEmptied(cut)).toBe(false);
      }),
    );
  });

  it('loses nothing of a long text but the part that tells, and keeps its lines', async () => {
    const lines = Array.from({ length: 14 }, (_, i) => `Phrase numéro ${i}.`);
    const text = [...lines, 'Le présentateur est là.', 'Qui opère ?'].join('\n');
    expect(await salvage(text, async (cut) => (tells(cut) ? '[…]' : cut))).toBe([...lines, '[…]', 'Qui opère ?'].join('\n'));
  });

  it('is cut by the engine where the whole of it singles out', async () => {
    const finding = (text: string) =>
      tells(text)
        ? ([{ kind: 'rare_profile', rule: 'second-reading', passage: 0, start: 0, end: text.length, confidence: 'strong', outcome: 'alert', why: [] }] as const)
        : [];
    const safeVersion = createSafeVersion({ firstTier: finding, both: async (t) => finding(t), labels: () => [], suspects: () => [] });
    expect(await safeVersion('Le présentateur de la météo est chez moi, un gliome temporal à discuter', 'FR', 'fr')).toBe('[…] un gliome temporal à discuter');
  });
});
