import { describe, expect, it } from 'vitest';
import { loadInspector } from '../../src/adapters/models.ts';
import { createEngine } from '../../src/core/review.ts';

const engine = createEngine(loadInspector());
const named = async (text: string): Promise<boolean> => {
  const { findings } = await engine.review({ passages: [{ source: 'body', text }], country: 'MA' });
  return findings.some((f) => f.kind === 'person_name' && f.outcome !== 'pass' && f.outcome !== 'note');
};

/** The same surname, of who lies there and of who works there. */
const pairs: readonly (readonly [patient: string, colleague: string])[] = [
  ['Lemarchand TA 8/4, remplissage 500 en cours', 'Lemarchand prend la garde ce soir'],
  ['Delcourt 38,9 ce soir, hémocs faites', 'Delcourt est d’astreinte, appelez-le pour le drain'],
  ['Boutaleb a refait une FA cette nuit', 'Boutaleb a validé la coro pour demain'],
  ['Renault désature à 84, VNI posée', 'Renault m’a dit de poser une VNI'],
  ['Zerouali toujours sous noradré 0,4', 'Zerouali propose noradré 0,4'],
  ['Haddad n’a pas uriné depuis 6h', 'Haddad n’a pas répondu au bip depuis 6h'],
  ['on a extubé Berthier, il tient en air ambiant', 'Berthier a extubé le 8, il tient en air ambiant'],
  ['Barlow needs bloods and a repeat gas', 'Barlow is on call tonight'],
  ['Pritchard gone into fast AF, 140s', 'Pritchard says fast AF 140s, give metoprolol'],
  ['Nwosu BP 78/40, second litre up', 'Nwosu taught us to give the second litre early'],
  ['Adeyemi lactate 5.1, going to theatre', 'Adeyemi scrubbing for the laparotomy, lactate 5.1'],
  ['Lamrani tah lih TA 7/4, bdina noradré', 'Lamrani gal liya bda noradré'],
  ['Bennouna mat f lil, l3a2ila 3arfa', 'Bennouna taye7 garde 7ed, chkoun ybeddel m3ah'],
  ['بنجلون طاح ليه الضغط 7/4', 'بنجلون عندو الحراسة هاد الليلة'],
  ['السعدي توفي البارح ليلا بسكتة قلبية', 'السعدي قال نبداو الأمبيسلين'],
];

describe('a surname alone in ward slang', () => {
  it.each(pairs)('tells «%s» from «%s»', async (patient, colleague) => {
    expect([await named(patient), await named(colleague)]).toEqual([true, false]);
  });

  it.each([
    'Apgar 8/10 à une minute',
    'Glasgow 9, pupilles réactives',
    'Hartmann J2, stomie productive',
    'Patient désature à 84 sous 15 L',
    'merci Karim, TA 12/8 à la sortie',
    'a 43-year-old traveller from France presented with fever',
    'immunoglobulin M (IgM) 2 mg/dl in a boy',
    'a male newborn of consanguineous parents of Turkish origin, watery diarrhoea',
  ])('leaves «%s» alone', async (text) => {
    expect(await named(text)).toBe(false);
  });
});
