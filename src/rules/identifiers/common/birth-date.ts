import type { Hit, Rule, RuleContext } from '../../../core/rule.ts';
import type { Plain } from '../../../core/text.ts';
import { datesOf, type Written } from '../../dates.ts';
import { near } from '../../near.ts';
import { sceneOf } from '../../scene.ts';

/** A day this long ago, in a clinical message, is a birthday rather than an appointment. */
const longAgo = 2009;
// «KHALDOUNI Wissam 30/06/2019», «Capucine de Kermadec, 22.11.2009»: right after a name of two words, and nothing that is done on a day.
const beside = /(?<![\p{L}\p{M}.])(?!Dr|Pr|Le|La|Du|Au|Vu|Hospitalis)\p{Lu}[\p{L}\p{M}'’-]+ (?:de |ben |el |al )?\p{Lu}[\p{L}\p{M}'’-]+[ ,(|_]{1,3}$/u;
/** A day long ago on the line under a name, or after «le»: a form's field, a label read aloud. */
const under = /(?<![\p{L}\p{M}.])\p{Lu}[\p{L}\p{M}'’-]+,? (?:de |ben |el |al )?\p{Lu}[\p{L}\p{M}'’-]+(?: ?\n| le )$/u;
/** 6/8/10 is an Apgar: a day is believed in full figures. */
const clear = /\d{2}\D{1,3}\d{2}\D{1,3}\d{2}|\d{4}|\p{L}|[3-9]\d$/u;
const law =
  /(?:loi|décret|decret|arrêté|arrete|dahir|circulaire|article|juin|law|act|directive|depuis|since|le service|fondé|ouvert|créé|promotion|قانون|ظهير)[^.\n]{0,24}$/i;

export const birthDate: Rule = {
  id: 'birth-date',
  kinds: ['birth_date'],
  summary: 'A date of birth, however it is written: 14/03/1962, 23022018, «sept juillet deux mille douze», مزداد في ١٢/٠٣/١٩٦١.',
  examples: {
    flags: [
      'Mme Le Goff, née le ⟦17/01/1946⟧, FEVG 38 %',
      'DOB ⟦21/12/1990⟧, cervical biopsy',
      'تاريخ الازدياد: ⟦١٢/٠٣/١٩٦١⟧',
      'smitha Khaddouj, mzyouda ⟦1/1/1948⟧',
      'née le ⟦sept juillet deux mille douze⟧, retard pubertaire',
      'patiente née en ⟦mars 1961⟧',
      'DDN ⟦23022018⟧ bronchiolite',
      'Inès, 17 ans (⟦2008-08-23⟧) : CFTR F508del',
      'suivie pour une psychose, née le ⟦26, août 1969⟧',
      'patiente Lucie BERTHIER\n⟦21 . 10 . 1947⟧\nIRM du genou',
    ],
    passes: ['congrès du 12/06/2025 à Marrakech', 'fibro + TEP contrôle le 14/03', 'ESC 2023 : classe I', 'la loi du 04/03/2002 sur les droits des malades'],
  },
  *check(passage, context): Iterable<Hit> {
    for (const date of datesOf(passage, context)) {
      const { start, end } = date;
      if (date.year === 1900) continue;
      if (introducedByBirth(passage, context, date))
        yield {
          kind: 'birth_date',
          start,
          end,
          confidence: date.year !== undefined ? 'certain' : sceneOf(passage, context).clinical > 0 ? 'strong' : 'weak',
          why: ['shape', 'label'],
        };
      else if (
        !date.packed &&
        date.year !== undefined &&
        date.day !== undefined &&
        clear.test(passage.digits.slice(start, end)) &&
        beside.test(passage.text.slice(Math.max(0, start - 60), start))
      )
        yield { kind: 'birth_date', start, end, confidence: 'strong', why: ['shape', 'slot'] };
      else if (
        !date.packed &&
        date.day !== undefined &&
        date.year !== undefined &&
        date.year < longAgo &&
        clear.test(passage.digits.slice(start, end)) &&
        under.test(passage.text.slice(Math.max(0, start - 60), start)) &&
        !law.test(passage.text.slice(Math.max(0, start - 40), start))
      )
        yield { kind: 'birth_date', start, end, confidence: sceneOf(passage, context).patient ? 'strong' : 'weak', why: ['shape', 'slot'] };
      else if (
        !date.packed &&
        date.day !== undefined &&
        date.year !== undefined &&
        date.year > 1900 &&
        date.year < longAgo &&
        (date.year < 2000 || clear.test(passage.digits.slice(start, end))) &&
        sceneOf(passage, context).patient &&
        !law.test(passage.text.slice(Math.max(0, start - 40), start))
      )
        yield { kind: 'birth_date', start, end, confidence: 'strong', why: ['shape', 'calendar'] };
    }
  },
};

function introducedByBirth(passage: Plain, context: RuleContext, { start, end, day, month, packed }: Written): boolean {
  const word = near(passage, context, 'born', start, end, { before: 45, after: 0 });
  if (word) {
    const between = passage.text.slice(word.end, start);
    const short = passage.folded.slice(word.start, word.end).length <= 2;
    if (!/\n.{8,}|[;!?]|\. (?=\p{Lu})|\d{2,}/su.test(between) && (!short || between.length < 6) && (packed || day !== undefined || month !== undefined))
      return true;
  }
  return !packed && /(?:°|(?<!\p{L})b\.)\s?$/u.test(passage.text.slice(Math.max(0, start - 4), start));
}
