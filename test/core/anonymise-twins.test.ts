import { describe, expect, it } from 'vitest';
import { loadInspector } from '../../src/adapters/models.ts';
import { createEngine } from '../../src/core/review.ts';
import { phrasesOf } from '../../src/languages/index.ts';

const engine = createEngine(loadInspector(), { instead: (language) => phrasesOf(language).instead });
const safe = (text: string, language: string): Promise<string> => engine.safeVersion(text, 'FR', language);

describe('a name found once', () => {
  it('goes in small letters and with a letter wrong too; the colleague stays', async () => {
    const text = await safe('Mme Karima Benali, 54 ans, Hb 8,2. benali sort demain, Bennali à revoir par le Dr Martin', 'fr');
    expect(text).not.toMatch(/ben+ali/i);
    expect(text).toContain('Dr Martin');
  });

  it('leaves an ordinary word that is somebody’s name where it is a word', async () => {
    expect(await safe('M. Petit, 61 ans, a fait un petit malaise', 'fr')).toContain('petit malaise');
  });
});

describe('figures beside a leak', () => {
  it.each([
    ['Mme Karima Benali, plaquettes 120 000, TA 120/80, FC 98, troponine 1938 ng/L', ['120 000', 'TA 120/80', '98', '1938 ng/L']],
    ['Mr James Whitlock 67M, platelets 150 000, BP 120/80, CRP 1950 mg/L, ESC 2021', ['150 000', 'BP 120/80', '1950 mg/L', '2021']],
    ['Patient Dupont Jean, GB 12 400 000 /L, ferritine 1987 µg/L', ['12 400 000', '1987 µg/L']],
  ] as const)('stay in «%s»', async (text, kept) => {
    const version = await safe(text, 'fr');
    for (const figure of kept) expect(version).toContain(figure);
  });

  it.each([
    ['Mme Karima Benali, son frère répond au 98 000 231', '98 000 231'],
    ['Mr James Whitlock 67M, path is S23-14477, plate OE67 FDJ', 'S23-14477'],
    ['Patient Dupont Jean, bracelet : 7-Apr-2001, dossier 25H1187', '7-Apr-2001'],
  ] as const)('that are somebody’s go from «%s»', async (text, gone) => {
    expect(await safe(text, 'fr')).not.toContain(gone);
  });
});
