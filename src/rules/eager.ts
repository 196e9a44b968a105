import type { Hit, RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { ordinary } from './gazetteer/ordinary.ts';
import { codes } from './candidates.ts';
import { beds, bedsBesideNames } from './eager-beds.ts';
import { eagerCodes } from './eager-codes.ts';
import { twinsOfNames } from './eager-twins.ts';
import { datesOf } from './dates.ts';
import { isQuantity } from './labels.ts';
import { near, startingIn } from './near.ts';
import { sceneOf } from './scene.ts';

/** Of a name in a message that tells of a patient already, and of one in a message that may not. */
const lay = { beside: 0.06, alone: 0.3, doubted: 0.35 } as const;

/**
 * What may identify, for the anonymised version alone: there a word too many costs little and a name too few costs much.
 * Never used to alert. `told`: the message holds an identifier for certain.
 */
export function* eagerHits(passage: Plain, context: RuleContext, told: boolean): Iterable<Hit> {
  for (const name of context.names())
    if (name.lay >= (name.role === 'practitioner' ? lay.doubted : told ? lay.beside : lay.alone))
      yield { kind: 'person_name', start: name.start, end: name.end, confidence: 'weak', why: ['tagger'] };
  const { patient, clinical } = sceneOf(passage, context);
  if (!told && !patient && clinical === 0) return;
  yield* numbers(passage, context);
  yield* beds(passage, context);
  yield* ages(passage, context);
  if (!told) return;
  yield* twinsOfNames(passage, context);
  yield* eagerCodes(passage, context);
  yield* bedsBesideNames(passage);
  yield* places(passage, context);
  yield* days(passage, context);
}

const dayBefore =
  /(?:(?<!\p{L})(?:le|du|au|depuis|dès|on|since|from|nhar|yom|f|d|date|entrée|sortie|prélevé|inclus|liste(?: op[ée]ratoire)?(?: \p{L}{4,8})?|list|يوم|منذ|الدخول|الخروج|تاريخ الدخول|تاريخ)|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*:?\s*$/iu;
const scored = /^\s*(?:\/|%|cm|mm|[xX×]|mmhg)/iu;
const birthYear = /^[\s:،,]*(?:vers|en|in|circa|ca\.?|around|عام|سنة|f)?\s*((?:19|20)\d\d)(?!\d)/u;
const old = /(?<![\d.,/:-])(9\d|10\d|11[0-5])(?=\s*(?:,|ans|y|and his|et son|,? lives|on (?:mon|tue|wed|thu|fri|sat|sun))|$)/giu;
const saysAge = /(?:^|\n|(?<!\p{L})(?:is|she['’]s|he['’]s|aged|and|was|a|âgée? de|عمرها|عمره|3ndha|3ndo|name),?\s*)$/iu;

/** Days of care, without a year too. */
function* days(passage: Plain, context: RuleContext): Iterable<Hit> {
  const { digits } = passage;
  for (const { start, end, day, year, packed } of datesOf(passage, context)) {
    if (packed || day === undefined || scored.test(digits.slice(end, end + 6))) continue;
    if (year !== undefined || end - start > 5 || dayBefore.test(digits.slice(Math.max(0, start - 24), start)))
      yield { kind: 'date', start, end, confidence: 'weak', why: ['shape'] };
  }
}

/** Years of birth, bare great ages. */
function* ages(passage: Plain, context: RuleContext): Iterable<Hit> {
  const { digits } = passage;
  for (const born of startingIn(passage, context, 'born', 0, digits.length)) {
    const found = birthYear.exec(digits.slice(born.end, born.end + 16));
    if (found)
      yield { kind: 'birth_date', start: born.end + found[0].length - 4, end: born.end + found[0].length, confidence: 'weak', why: ['label', 'shape'] };
  }
  for (const { 0: text, index } of digits.matchAll(old))
    if (saysAge.test(digits.slice(Math.max(0, index - 12), index)))
      yield { kind: 'age_over_89', start: index, end: index + text.length, confidence: 'weak', why: ['shape'] };
}

const year = /^(?:19|20)\d\d$/;
const amount = /^\d{1,3}(?: \d{3})+$|^\d+[.,/]\d+$/;
const file =
  /(?<![\p{L}\p{M}\p{N}.,/-])(?:[A-Z]{1,4}[-/ ]?(?=[\d/-]*\d{4})\d[\d/-]{3,14}(?:[-/]?[A-Z]{1,2})?|\d{2,6}[-/][A-Z]{1,3}(?:[-/]\d{1,6})?|[A-Z]{2,4}[ /-]\d{2,6}[-/]\d{2,4}|\d{3,7}[-/](?:\d{2}|20\d{2})|\d{3,6}[-/]\p{L}|\p{Script=Arabic}\/\d{3,6}|\d{7,18})(?![\p{L}\p{M}\p{N}]|[.,]\d)/gu;
/** «ESC 2021»: guidelines. */
const ofYear = /^[A-Z]{2,5} (?:19|20)\d\d$/;
/** «TA 120/80»: a pressure, a rate. */
const measured = /^(?:TA|PA|BP|FC|HR|FR|GCS|PAM|PAS|PAD|SPO|SAT|HB|CRP|NA|TP|VS|GB|GR|DFG|EVA|NIHSS)[ /-]/;
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
    if (
      isQuantity(passage, index, end) ||
      unit.test(passage.digits.slice(end, end + 8)) ||
      measured.test(text) ||
      ofYear.test(text) ||
      /^(?:CD|CA|COVID|SARS|ICD|CIM|IL|HLA|BRCA|J|S|T|L|C|G|R)[- ]?\d{1,3}$/.test(text) ||
      year.test(text)
    )
      continue;
    if (near(passage, context, 'not_an_id', index, end, { before: 10 }) || near(passage, context, 'practitioner_id', index, end, { before: 12 })) continue;
    yield { kind: 'record_id', start: index, end, confidence: 'weak', why: ['shape'] };
  }
}

const town =
  /(?<![\p{L}\p{M}])(?:à|de|d['’]|vers|from|in|near|to|at|dyal|dial|f|fi|men|mn|l|habite|route de|,)[ ]?(\p{Lu}\p{Ll}[\p{L}\p{M}'’-]+(?:[ -](?:sur |les |de |la |el |al |d['’])?\p{Lu}[\p{L}\p{M}'’-]+)?)(?=[ ,.;:?!)\n]|$)/gu;
const notTown =
  /^(?:Glasgow|Crohn|Parkinson|Wilson|Alzheimer|Horton|Basedow|Hodgkin|Kaposi|Doppler|Holter|Hartmann|Whipple|Guillain|Child|Babinski|Dupuytren|Dr|Pr|Mme|Google|WhatsApp|Insta|Merci|Patient)/u;
const streetRest = /^(?:[ ,]{1,2}(?:de |du |la |el |al |l['’])?(?:\p{Lu}[\p{L}\p{M}'’-]*|n°? ?\d+|\d{1,4}|[\p{Script=Arabic}]{3,})){1,5}/u;

/** Towns by the small word before them, streets without a number. */
function* places(passage: Plain, context: RuleContext): Iterable<Hit> {
  for (const match of passage.text.matchAll(town)) {
    const end = match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    if (ordinary.has(passage.folded.slice(start, end)) || near(passage, context, 'eponym', start, end, { before: 12 }) || notTown.test(match[1] ?? ''))
      continue;
    yield { kind: 'city', start, end, confidence: 'weak', why: ['shape'] };
  }
  for (const { start, end } of startingIn(passage, context, 'street', 0, passage.text.length)) {
    const tail = streetRest.exec(passage.text.slice(end, end + 60));
    if (tail) yield { kind: 'address', start, end: end + tail[0].length, confidence: 'weak', why: ['shape'] };
  }
}
