import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disguises } from '../../bench/disguises.ts';
import { reveal } from '../../src/core/evasion.ts';
import { plain } from '../../src/core/text.ts';
import { bodyOf, engineOfRules } from './engine.ts';

const engine = engineOfRules();
const nobody = () => false;
const shown = (text: string) => reveal(plain(text).text, nobody)?.text;
const found = async (text: string) =>
  (await engine.review({ country: 'MA', passages: bodyOf(text) })).findings.filter((f) => f.outcome === 'remove').map((f) => text.slice(f.start, f.end));

describe('a disguise', () => {
  it.each([
    ['Mme B.e.n.a.l.i Fatima, 71 ans, AVC', 'B.e.n.a.l.i Fatima'],
    ['patient k4rim b3nali, 45 ans, BK positif', 'k4rim b3nali'],
    ['M. Каrіm Веnаlі, 60 ans, cirrhose', 'Каrіm Веnаlі'],
    ['Mme 𝐊𝐡𝐚𝐝𝐢𝐣𝐚 𝐁𝐞𝐧𝐧𝐚𝐧𝐢, 60 ans, cirrhose', '𝐊𝐡𝐚𝐝𝐢𝐣𝐚 𝐁𝐞𝐧𝐧𝐚𝐧𝐢'],
    ['Mme Fa😀tima Alaoui, 33 ans, pré-éclampsie', 'Fa😀tima Alaoui'],
    ['Mme Ben-\nali Fatima, 71 ans, AVC', 'Ben-\nali Fatima'],
    ['المريضة ف ا ط م ة ا ل ع ل و ي، 45 سنة', 'ف ا ط م ة ا ل ع ل و ي'],
    ['le fils du patient est au 06 puis 39 puis 98 puis 21 puis 47', '06 puis 39 puis 98 puis 21 puis 47'],
    ['la patiente est joignable au 06\n39\n98\n21\n47', '06\n39\n98\n21\n47'],
    ['رقم زوج المريضة: صفر ستة ستة واحد اثنين أربعة ثمانية صفر واحد ثلاثة', 'صفر ستة ستة واحد اثنين أربعة ثمانية صفر واحد ثلاثة'],
    ['CIN : A.B.9.9.9.9.9.9 patiente 54 ans', 'A.B.9.9.9.9.9.9'],
    ['NIR 1 8 4 1 2 7 5 9 9 9 9 9 9 8 6 patient dialysé', '1 8 4 1 2 7 5 9 9 9 9 9 9 8 6'],
    ['son tel O6 39 98 2l 47, patient de 54 ans', 'O6 39 98 2l 47'],
    ['mail de la patiente : fatima AT exemple DOT com', 'fatima AT exemple DOT com'],
  ])('does not hide what it hides in «%s»', async (text, hidden) => {
    expect(await found(text)).toContain(hidden);
  });

  it('of reversed letters is read where the message says so', () => {
    expect(shown('patient mirak (à l’envers)')).toContain('karim');
    expect(shown('patient mirak, 54 ans')).toBeUndefined();
  });

  it.each([
    'β-bloquant, TNFα, IFNγ, 12 μmol/L, GB 12 10⁹/L, HbA1c 7,2 %, CD4 120, N02BE01, BRCA1',
    'R.A.S. au S.A.M.U., réponses A B C D E, TA 12/8 puis 13/7, J1 J2 J3',
    'a3tih doliprane 1g, l9adia sahla, 3ndo skhana w ma3ndoch hala',
    '2 cp matin, 1 midi, 2 soir, 3 j, puis 1 cp pendant 5 jours',
  ])('is not seen in «%s»', (text) => {
    expect(shown(text)).toBeUndefined();
  });

  it('never leads outside the text, nor back to front', () => {
    const piece = fc.constantFrom(
      'M o h a m e d ',
      'B.e.n.a.l.i ',
      'k4rim ',
      'Каrіm',
      '06 puis 39 puis 98 puis 21',
      'zéro six trois neuf neuf huit deux un',
      '😀',
      '\u200b',
      'e\u0301\u0336',
      'ـ',
      '𝐊',
      '🅰',
      '0️⃣',
      ' ',
      '\n',
      'à l’envers',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(text, (original) => {
        const view = plain(original);
        const hidden = reveal(view.text, nobody);
        if (!hidden) return;
        let last = 0;
        for (let i = 0; i < hidden.text.length; i++) {
          const [start, end] = view.back(...hidden.back(i, i + 1));
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(original.length);
          expect(start).toBeLessThanOrEqual(end);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(disguises.filter((d) => d.on === 'name').map((d) => [d.name, d] as const))('keeps a title and a name found: %s', async (_, { put }) => {
    for (const name of ['Khadija Bennani', 'Mohamed Benali', 'Fatima Alaoui']) {
      const text = `Avis pour Mme ${put(name)}, 54 ans, AVC ischémique`;
      expect((await engine.review({ country: 'MA', passages: bodyOf(text) })).outcome).toBe('remove');
    }
  });

  it.each(disguises.filter((d) => d.on === 'number').map((d) => [d.name, d] as const))('keeps a relative’s telephone found: %s', async (_, { put }) => {
    const text = `Patient de 54 ans, AVC, le numéro de son fils : ${put('06 39 98 21 47')}`;
    expect((await engine.review({ country: 'MA', passages: bodyOf(text) })).outcome).toBe('remove');
  });
});
