import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { mentionsOf, says } from './near.ts';

/** What the passage as a whole is about. */
export interface Scene {
  /** Somebody ill is spoken of: an age, a title of lay people, a word for patients, or two clinical words. */
  readonly patient: boolean;
  /** Clinical words. */
  readonly clinical: number;
  readonly advert: boolean;
  readonly event: boolean;
  readonly duty: boolean;
  readonly fictional: boolean;
  readonly aged: boolean;
}

const known = new WeakMap<Plain, Scene>();

/** «38 ans de bloc», "20 years of service": how long, not how old. */
export const notLasting =
  /(?! ?(?:(?:de|d['’]) ?(?:bons? et |loyaux |la |l['’])?(?:bloc|services?|m[ée]tier|carri[èe]re|gardes?|maison|pratique|exercice|bo[îi]te|mariage|vie commune|exp[ée]rience|anciennet[ée]|retraite|recul|r[ée]a|urgences?|samu|hosto|h[ôo]pital|chu|fac|m[ée]decine|internat|externat|cabinet|installation)|(?:of|in|on|at) (?:service|practice|nursing|medicine|theatres?|the (?:job|nhs|ward|unit|trust|team)|marriage|experience))(?!\p{L}))/u;

// "54 ans", "71F\", "8 chhor", "٤٤ سنة", "88M", "26a"
const written =
  /(?<![\p{L}\p{N}/.,-])(\d{1,3})(?:[ -]?(?:ans|an|yo|y\/o|yrs?|years?(?:[ -]old)?|mois|months?|3am|snin|sna|chhor|chher|chhour|semaines d'âge|jours de vie|سنة|سنوات|عام|عاما|عامًا|شهر|أشهر|شهور|سنين)|(?:[aAyY]|[FMH]| [aFMH])(?=[\s,.;:)/]|$))(?![\p{L}\p{N}])/u;
export const ageShape = new RegExp(written.source + notLasting.source, 'gu');

// Without the global flag: `test` keeps no place.
const anyAge = new RegExp(ageShape.source, 'u');

export function sceneOf(passage: Plain, context: RuleContext): Scene {
  let scene = known.get(passage);
  if (!scene) {
    const clinical = mentionsOf(passage, context, 'sick').length;
    const aged = anyAge.test(passage.digits);
    const patient = aged || says(passage, context, 'patient') || says(passage, context, 'kin') || clinical >= 2;
    known.set(
      passage,
      (scene = {
        patient,
        clinical,
        aged,
        advert: says(passage, context, 'job_advert'),
        event: says(passage, context, 'event'),
        duty: says(passage, context, 'duty'),
        fictional: says(passage, context, 'fictional'),
      }),
    );
  }
  return scene;
}
