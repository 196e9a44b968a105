import type { Hit, Rule } from '../../../core/rule.ts';
import { digitCount } from '../../candidates.ts';
import { isQuantity, labelsOf } from '../../labels.ts';
import { says } from '../../near.ts';
import { sceneOf } from '../../scene.ts';

/** Each figure in a box of its own. */
const boxed = /(?<![\p{L}\d.,/-]|(?<!\d)\d )\d(?: \d(?!\d)){7,40}(?! \d(?!\d))(?![.,]\d)/gu;
/** Between the bars of a table, alone in its column. */
const column = /(?<=[|;\t] ?)\d{8,15}(?= ?(?:[|;\t\n.]|$))/gu;
/** Long, and right after whom or what it numbers: «le patient 4820011937», «enregistré sous le numéro …». No telephone, no day. */
const bare =
  /(?=\d)(?<=(?:patiente?s?|visite|venue|dossier [^\n;!?]{0,40}sous le (?:num[ée]ro|n°)|patient number|visit|المريضة?|ملف) ?:? ?)(?!0\d{9}(?!\d)|00)\d{9,12}(?![\d.,/-]?\d|\p{L})/giu;
const birthday = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/;

export const formNumber: Rule = {
  id: 'form-number',
  kinds: ['national_id', 'record_id', 'birth_date'],
  summary: 'A number as forms hold it: each figure in a box of its own, or alone in the column of a table, or right after «patient».',
  examples: {
    flags: [
      'Mme Marion ⟦2 9 2 4 1 8 7 6 5 3 2 9 8 9 0⟧ adaptation du traitement',
      'patient né le ⟦1 5 0 3 1 9 8 5⟧ diabète',
      'Patient : Philippe R. | M | 54 ans | ⟦8054692357⟧ | scanner',
      'patiente, ⟦1 6 8 1 1 7 5 3 3 0 0 4 1⟧ 75 kg',
      'Mme Marion | F | 54 ans | ⟦16811753300412⟧ | dialyse',
      'le dossier de la patiente a été créé sous le numéro ⟦7300418825⟧',
      'consentement signé par le patient ⟦4820011937⟧ avant la coloscopie',
    ],
    passes: [
      'score 1 2 3 4 5 6 7',
      'GB 4 5 6, patient de 54 ans',
      'plaquettes | 145000 | patient',
      'échelle de 0 1 2 3 4 5 6 7 8 9 10',
      'le patient 0639982147',
      'notre patient 1 sur 3',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    if (digitCount(passage) < 8) return;
    const scene = sceneOf(passage, context);
    const someone = scene.patient || scene.clinical > 0 || says(passage, context, 'lay_title') || says(passage, context, 'born');
    for (const { 0: text, index } of passage.digits.matchAll(boxed)) {
      const figures = text.replaceAll(' ', '');
      // 0 1 2 3 … counts, it names nobody.
      if (/^0?123456/.test(figures)) continue;
      const day = birthday.test(figures);
      if ((figures.length === 8 && !day) || (!someone && !day && figures.length < 13)) continue;
      yield {
        kind: day ? 'birth_date' : figures.length >= 13 ? 'national_id' : 'record_id',
        start: index,
        end: index + text.length,
        confidence: day && !says(passage, context, 'born') ? 'weak' : 'strong',
        why: ['shape'],
      };
    }
    if (!someone) return;
    for (const { 0: text, index } of passage.digits.matchAll(bare)) {
      const end = index + text.length;
      if ([...labelsOf(passage, context, index, end)].some((l) => l !== 'phone_label') || isQuantity(passage, index, end)) continue;
      yield { kind: 'record_id', start: index, end, confidence: 'strong', why: ['shape', 'slot'] };
    }
    if (!/[|;\t]/.test(passage.text)) return;
    for (const { 0: text, index } of passage.digits.matchAll(column))
      yield { kind: text.length >= 13 ? 'national_id' : 'record_id', start: index, end: index + text.length, confidence: 'strong', why: ['shape', 'slot'] };
  },
};
