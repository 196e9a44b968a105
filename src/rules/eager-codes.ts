import type { Hit, RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { isQuantity } from './labels.ts';
import { near } from './near.ts';

const unit =
  /^ ?(?:mg|g|kg|µg|ml|l|ui|u|mmol|µmol|mmhg|mm|cm|%|ng|pg|pmol|copies|dh|eur|€|ans|x10|cells?|elements|[ée]l[ée]|kcal|fcfa|da|francs|points|patients|cas)(?!\p{L})|^ ?[/%]/iu;
/** Groups of figures that are one number: telephones without their prefix, cards, files. */
const grouped =
  /(?<![\p{L}\p{N}.,/-])(?:\d{2} \d{3} \d{3}|\d{3,5}(?:[ -]\d{2,6}){2,6}|\d{2}(?: \d{2,5}){3,6}|\d-\d{8})(?: ?[A-Z]{1,2}(?!\p{L}))?(?!\p{N}|[.,/-]\d)/gu;
const fewest = 8;
/** Samples, wards' files, registers: «S23-14477», «25H1187», «KBTH-E-550812», «24/08817». */
const files =
  /(?<![\p{L}\p{N}.,/-])(?:[A-Z]\d{2}[-.]\d{3,6}|\d{2}[A-Z]{1,2}\d{4,6}|[A-Z]{2,5}(?:-[A-Z]{1,3})?-\d{4,8}|\d{2}[/-]\d{4,8}|\d{2}-\d{2}-\d{4,6}|[A-Z]{2,4}-\d{6}-\d{2,4}|\p{Script=Arabic} ?\d{4,6})(?!\p{N}|[.,/-]\d)/gu;
/** Number plates of many countries, written apart. */
const plates =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{2}\d{2} [A-Z]{3}|[A-Z]{3} \d{3}[A-Z]|[A-Z]\d{2,3} [A-Z]{3}|\d-[A-Z]{3}-\d{3}|\d{4} [A-Z]{2} \d{2}|\d{4,5} ?[أبدهوط] ?\d{1,2})(?![\p{L}\p{N}-])/gu;
/** Days with the month between hyphens, days of another calendar, a month and its year, a year of birth. */
const days =
  /(?<![\p{L}\p{N}.,/-])(?:\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|sept|déc)-(?:19|20)\d\d|1[34]\d\d\/\d{1,2}\/\d{1,2}|(?:0\d|1[0-2])\/19\d\d|19[0-9]{2}(?:[01]\d[0-3]\d)?)(?![\p{L}\p{N}]|[.,/-]\d)/giu;
const saidNinety =
  /(?<!\p{L})ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?!\p{L})|(?<![\p{N}.,/-])9\d (?:ans|3am|سنة|عام)(?!\p{L})|(?<=aged \d\d and )9\d(?!\p{N})/giu;

/** Figures that look like somebody's, in a message that holds an identifier for certain. */
export function* eagerCodes(passage: Plain, context: RuleContext): Iterable<Hit> {
  const { digits } = passage;
  const isOther = (start: number, end: number): boolean =>
    isQuantity(passage, start, end) ||
    unit.test(digits.slice(end, end + 10)) ||
    near(passage, context, 'not_an_id', start, end, { before: 10 }) !== undefined ||
    near(passage, context, 'practitioner_id', start, end, { before: 12 }) !== undefined;
  for (const { 0: text, index } of digits.matchAll(grouped))
    if (text.replace(/\D/g, '').length >= fewest && !isOther(index, index + text.length))
      yield { kind: 'record_id', start: index, end: index + text.length, confidence: 'weak', why: ['shape'] };
  for (const [shape, kind] of [
    [files, 'record_id'],
    [plates, 'vehicle_plate'],
    [days, 'birth_date'],
    [saidNinety, 'age_over_89'],
  ] as const)
    for (const { 0: text, index } of digits.matchAll(shape))
      if (!isOther(index, index + text.length)) yield { kind, start: index, end: index + text.length, confidence: 'weak', why: ['shape'] };
}
