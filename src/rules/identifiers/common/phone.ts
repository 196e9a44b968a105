import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Hit, Rule, RuleContext } from '../../../core/rule.ts';
import type { Plain } from '../../../core/text.ts';
import { digitCount } from '../../candidates.ts';
import { isQuantity, labelsOf } from '../../labels.ts';
import { touching } from '../../near.ts';
import { ownerOf, patientFrom } from '../../owner.ts';

// An international prefix, or a run of 7 to 11 digits in groups; never a part of a longer number, a decimal, a date.
const shape =
  /(?<![\d\p{L}+/.,-])(?<!\d:)(?:(?:\+|00)[ ]?[1-9]\d{0,2}[ .-]?(?:\(0\)[ ]?)?\d(?:[ .-]{0,2}\d){5,12}|\(?0\d{1,4}\)?[ ./-]{0,2}\d(?:[ ./-]{0,2}\d){5,9}|\(0\) ?[1-9](?:[ .-]{0,2}\d){8}|\((?:33|32|41|212|213|216|352)\) ?[1-9](?:[ .-]{0,2}\d){7,8}|\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}|[1-9]\d{0,2}(?:[ .-]\d{2,4}){2,4}|[2-9]\d{7,8})(?![\d\p{L}]|[.,/:-]\d)/gu;
const home: readonly CountryCode[] = [
  'FR',
  'MA',
  'BE',
  'CH',
  'DZ',
  'TN',
  'GB',
  'SN',
  'CI',
  'CM',
  'CD',
  'LB',
  'NG',
  'IE',
  'CA',
  'ML',
  'BF',
  'EG',
  'AE',
  'SA',
  'LU',
  'GH',
  'KE',
];

/** Everyday numbers of countries: with a leading 0 or + the shape speaks, bare ones need a word. */
export const phone: Rule = {
  id: 'phone',
  kinds: ['phone'],
  summary: 'A telephone number: silent when it is a service’s, a colleague’s or a job advert’s, an alert when it is a patient’s or a relative’s.',
  source: 'libphonenumber',
  examples: {
    flags: [
      'Mme Rose, 54 ans, dyspnée, son tel ⟦06 39 98 21 47⟧',
      'she is 34, her husband is on ⟦07700 900318⟧',
      'المريضة خرجات، رقم زوجها ⟦0662-48-77-15⟧',
      'lmrida ma kayna, 3eyto lih f ⟦06 68 41 20 77⟧',
      'Épouse prévenue au ⟦+212 661 24 80 13⟧',
      'Mme Rose, 54 ans, la fille répond au ⟦+33 1 99 00 98⟧',
      'Mme Rose, 54 ans, domicile : ⟦(33) 1 99 00 98 13⟧',
    ],
    passes: [
      'le nouveau numéro du central de la dialyse : 05 22 48 20 20 poste 4412',
      'Cherche remplaçant cardio à Kénitra, contact 0537 36 41 15',
      'Lot réactif 0661990342 exp 11/2026',
      'Dr Slimani, neurochir de garde, 06 61 20 14 90',
      'TA 120 80 95 pour ce patient de 54 ans',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    if (digitCount(passage) < 7) return;
    let asked = 0;
    for (const match of passage.digits.matchAll(shape)) {
      const start = match.index;
      const end = start + match[0].length;
      const labels = labelsOf(passage, context, start, end);
      if (
        labels.has('not_an_id') ||
        (labels.size > 0 && !labels.has('phone_label') && !labels.has('born') && !/^\+|^0/.test(match[0])) ||
        (isQuantity(passage, start, end) && !grouped.test(match[0]))
      )
        continue;
      if (isTaken(labels) || (asked++ < mostAsked && !isPhone(match[0], passage, context, start, labels.has('phone_label')))) continue;
      const owner = ownerOf(passage, context, start, end);
      yield { kind: 'phone', start, end, confidence: owner.points >= patientFrom ? 'strong' : 'weak', why: ['shape', ...owner.why] };
    }
  },
};

/** The numbering plans are slow to ask: in a text with more numbers than this, what looks like one is believed. */
const mostAsked = 300;

/** «06 39 98 21 47 m…»: five pairs are no amount, whatever follows. */
const grouped = /^0\d(?:[ .-]\d\d){4}$/;

/** Another identifier's word right before it, and no word for phones. */
const isTaken = (labels: ReadonlySet<string>): boolean =>
  !labels.has('phone_label') && ['national_id', 'insurance_id', 'record_id', 'practitioner_id', 'account', 'passport', 'device'].some((l) => labels.has(l));

/** A relative's or a patient's word right before it. */
const claimed = (passage: Plain, context: RuleContext, start: number): boolean =>
  (['kin', 'reach'] as const).some((concept) => touching(passage, context, concept, start, 4) !== undefined);

const called = /(?:[☎📞📱]|@|(?:au|on|at|f|ف|على|au n°|n°|num|numero|numéro)\s?:?)\s*$/iu;

function isPhone(text: string, passage: Plain, context: RuleContext, start: number, labelled: boolean): boolean {
  const bare = text.replace(/\D/g, '');
  if (/^(\d)\1+$/.test(bare) || bare.length < 7 || /^\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})$/.test(text)) return false;
  const beckoned = called.test(passage.text.slice(Math.max(0, start - 12), start));
  // A digit lost in typing makes no other thing of what somebody is to be called on.
  if (/^(?:\+|00|\([1-9]\d{1,2}\) ?[1-9] ?\d\d ?\d)/.test(text) && !/^\([2-9]\d{2}\)[ .-]\d{3}[ .-]/.test(text))
    return beckoned || (parsePhoneNumberFromString(text.startsWith('00') ? `+${bare.slice(2)}` : `+${bare}`)?.isPossible() ?? false);
  if (/^\(?0/.test(text)) {
    if (bare.length < 8 || bare.length > 11) return false;
    if (bare.length === 10 && /^0[1-9]/.test(bare)) return true;
    if (labelled || beckoned) return true;
  } else if (!labelled && !claimed(passage, context, start) && !beckoned && !/^\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}$/.test(text)) {
    // Bare groups of digits are vital signs and figures as often as telephones.
    if (!/^(?:7[05678]|6 ?[5-9]|9\d|2[0-9])/.test(text) || bare.length < 8 || bare.length > 9 || !/[ .]\d\d[ .]\d\d$/.test(text)) return false;
  }
  const countries = [context.country as CountryCode, ...home];
  return countries.some((country) => parsePhoneNumberFromString(bare, country)?.isPossible() ?? false);
}
