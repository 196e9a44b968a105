import type { Hit, RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { codes } from './candidates.ts';
import { datesOf } from './dates.ts';
import { near, startingIn } from './near.ts';
import { sceneOf } from './scene.ts';

/** Of a name in a message that tells of a patient already, and of one in a message that may not. */
const lay = { beside: 0.06, alone: 0.3 } as const;

/**
 * What may identify, for the anonymised version alone: there a word too many costs little and a name too few costs much.
 * Never used to alert. `told`: the message holds an identifier for certain.
 */
export function* eagerHits(passage: Plain, context: RuleContext, told: boolean): Iterable<Hit> {
  for (const name of context.names())
    if (name.role !== 'practitioner' && name.lay >= (told ? lay.beside : lay.alone))
      yield { kind: 'person_name', start: name.start, end: name.end, confidence: 'weak', why: ['tagger'] };
  if (!told) return;
  yield* numbers(passage, context);
  yield* places(passage, context);
  for (const { start, end, day, year, packed } of datesOf(passage, context))
    if (!packed && day !== undefined && (year !== undefined || end - start > 5)) yield { kind: 'date', start, end, confidence: 'weak', why: ['shape'] };
}

const year = /^(?:19|20)\d\d$/;
const amount = /^\d{1,3}(?: \d{3})+$|^\d+[.,/]\d+$/;
const file =
  /(?<![\p{L}\p{M}\p{N}.,/-])(?:[A-Z]{1,4}[-/ ]?(?=[\d/-]*\d{4})\d[\d/-]{3,14}(?:[-/]?[A-Z]{1,2})?|\d{2,6}[-/][A-Z]{1,3}(?:[-/]\d{1,6})?|[A-Z]{2,4}[ /-]\d{2,6}[-/]\d{2,4}|\d{3,7}[-/](?:\d{2}|20\d{2})|\d{3,6}[-/]\p{L}|\p{Script=Arabic}\/\d{3,6}|\d{7,18})(?![\p{L}\p{M}\p{N}]|[.,]\d)/gu;
const unit = /^ ?(?:mg|g|kg|µg|ml|l|ui|u|mmol|µmol|mm|cm|\/|%|ng|pg|pmol|copies|dh|eur|€|ans|x10|cells|elements|élé)/iu;

/** Files, badges, samples: letters with figures, long numbers, a number over a year. */
function* numbers(passage: Plain, context: RuleContext): Iterable<Hit> {
  for (const { start, end, compact, labels, quantity } of codes(passage, context)) {
    const text = passage.digits.slice(start, end);
    if (quantity || labels.has('not_an_id') || labels.has('practitioner_id') || year.test(text) || amount.test(text) || compact.length < 5) continue;
    if (labels.size) yield { kind: 'record_id', start, end, confidence: 'weak', why: ['shape', 'label'] };
  }
  for (const { 0: text, index } of passage.digits.matchAll(file)) {
    const end = index + text.length;
    if (unit.test(passage.digits.slice(end, end + 8)) || /^(?:CD|CA|COVID|SARS|ICD|CIM|IL|HLA|BRCA|J|S|T|L|C|G|R)[- ]?\d{1,3}$/.test(text) || year.test(text))
      continue;
    if (near(passage, context, 'not_an_id', index, end, { before: 10 }) || near(passage, context, 'practitioner_id', index, end, { before: 12 })) continue;
    yield { kind: 'record_id', start: index, end, confidence: 'weak', why: ['shape'] };
  }
}

const stay =
  /(?<![\p{L}\p{M}\p{N}])(?:(?:la|du|au|le|chez la|dyal|d|ف|ديال) (?:l ?)?)(\d{3}|\d{1,2} ?(?:bis|ter|[A-D]))(?=[ ,;:.?!)\n]|$)(?! ?(?:[%/]|mg|g|ml|ans|mois|jours|h|UI|cas|patients|fois|janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c))/giu;
const bedAfter = /^ (?:ped |porte |fenêtre )?(\d{1,3}[A-D]?)(?=[ ,;:.?!)\n]|$)(?! ?(?:[%/]|mg|g|ml|ans|mois|jours|h|UI|cas|patients|fois|lits))/u;

/** «la 211», «du 12 bis», «cardio 14»: a bed by its number alone, where somebody ill is spoken of. */
function* places(passage: Plain, context: RuleContext): Iterable<Hit> {
  const scene = sceneOf(passage, context);
  if (!scene.patient && scene.clinical === 0) return;
  for (const match of passage.digits.matchAll(stay)) {
    const end = match.index + match[0].length;
    yield { kind: 'room_bed', start: end - (match[1]?.length ?? 0), end, confidence: 'weak', why: ['shape'] };
  }
  for (const { start, end } of startingIn(passage, context, 'service', 0, passage.text.length)) {
    const number = bedAfter.exec(passage.digits.slice(end, end + 12));
    if (number) yield { kind: 'room_bed', start, end: end + number[0].length, confidence: 'weak', why: ['shape'] };
  }
}
