import type { Concept } from '../core/language.ts';
import type { Mention } from '../core/lexicon.ts';
import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { longest, startingIn, touching } from './near.ts';

/** Concepts that say what a number is. The one nearest before a number wins. */
export const labelConcepts = [
  'national_id',
  'insurance_id',
  'record_id',
  'practitioner_id',
  'account',
  'plate',
  'passport',
  'phone_label',
  'device',
  'not_an_id',
  'born',
] as const satisfies readonly Concept[];
export type Label = (typeof labelConcepts)[number];

const reachBefore = 28;
const reachAfter = 3;

const known = new WeakMap<Plain, Map<number, ReadonlySet<Label>>>();
const nothing: ReadonlySet<Label> = new Set();

/** What the number at this range is called by the words beside it; several when one word means several things. Asked by many rules, found once. */
export function labelsOf(passage: Plain, context: RuleContext, start: number, end: number): ReadonlySet<Label> {
  let row = known.get(passage);
  if (!row) known.set(passage, (row = new Map()));
  const place = start * 0x400000 + end;
  let labels = row.get(place);
  if (!labels) row.set(place, (labels = findLabels(passage, context, start, end)));
  return labels;
}

function findLabels(passage: Plain, context: RuleContext, start: number, end: number): ReadonlySet<Label> {
  const found = new Set<Label>();
  let least = reachBefore + 1;
  let nearest: Mention | undefined;
  for (const concept of labelConcepts)
    for (const mention of startingIn(passage, context, concept, start - reachBefore - longest, start)) {
      if (mention.end > start) continue;
      const gap = start - mention.end;
      if (gap > least || !leadsTo(passage.digits.slice(mention.end, start))) continue;
      if (gap < least) found.clear();
      least = gap;
      nearest = mention;
      found.add(concept);
    }
  if (nearest && found.has('phone_label') && found.size === 1 && generic.test(passage.folded.slice(nearest.start, nearest.end)))
    nameOfNumber(passage, context, nearest.start, found);
  if (!found.size)
    for (const concept of labelConcepts)
      for (const mention of startingIn(passage, context, concept, end, end + reachAfter + 1))
        if (/^[\s(]*$/.test(passage.text.slice(end, mention.start))) found.add(concept);
  return found.size ? found : nothing;
}

const generic = /^(?:number|num|numero|no|nmra|nemra|noumira|rqem|ra9m|رقم|الرقم|نمره|النمره)$/;

/** «PPS number 1234567T», «جواز السفر رقم …»: a word for any number says what the word before it says. */
function nameOfNumber(passage: Plain, context: RuleContext, start: number, found: Set<Label>): void {
  for (const concept of labelConcepts)
    if (concept !== 'phone_label' && concept !== 'born' && touching(passage, context, concept, start, 3)) {
      found.delete('phone_label');
      found.add(concept);
    }
}

/** Between a label and its number: no line's end, no sentence's end, no other long number. */
const leadsTo = (between: string): boolean =>
  noStop(between.replace(/^\s?\.\s?(?=$|[\dA-Zn:])/, ' ').replace(/(?:^|[\s(])(?:no|nr|n|num|ref|réf)\.\s?/giu, ' ')) || /^\s*[:：=]\s*\n\s*$/.test(between);
const noStop = (between: string): boolean => !/\n|[;!?]|\.\s|\d{3}/.test(between);

const unit =
  /^[ \u00A0]?(?:mg|g|kg|µg|ug|mcg|ml|cl|dl|l|ui|iu|u|mmol|µmol|umol|nmol|pmol|mmhg|mm|cm|m|bpm|dh|dhs|mad|eur|euros?|dirhams?|درهم|ريال|fcfa|ans?|mois|jours?|j|h|min|sec|sa|semaines?|x|cp|cps|gouttes|kcal|w|hz|lits|patients|cas|places|km|points|quid|naira|units?|[ée]l[ée]ments?|cellules|cells|copies|c|k|€|[$£%‰°](?![$£%]))(?![\p{L}\p{N}])|^ ?\/ ?(?:l|ml|mm|µl|ul|dl|kg|j|min|an)(?![\p{L}])|^ ?(?:µmol|mmol|µg)/iu;
const reference = /(?:doi|pmid|isbn|issn|isrctn|nct|arxiv|https?:|www\.|10\.\d{4})[^\s]{0,40}[\s:]{0,2}$/i;

/** Whether what surrounds a number says that it is a quantity or a reference. */
export function isQuantity(passage: Plain, start: number, end: number): boolean {
  const { digits } = passage;
  return (
    unit.test(digits.slice(end, end + 12)) ||
    reference.test(digits.slice(Math.max(0, start - 48), start)) ||
    /[€$£]\s?$/.test(digits.slice(Math.max(0, start - 2), start))
  );
}
