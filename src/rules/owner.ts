import type { Factor, RuleContext } from '../core/rule.ts';
import type { Concept } from '../core/language.ts';
import type { Plain } from '../core/text.ts';
import { near } from './near.ts';
import { sceneOf } from './scene.ts';

/** Whose is it, of a phone number, an address of any kind. Weights are points; `patientFrom` and above is a patient's or a relative's. */
const points = {
  reach: 4, // «joignable au», «son numéro», "her mobile"
  patientBeside: 3,
  kinBeside: 3,
  layTitleBeside: 3,
  bornBeside: 3,
  livesBeside: 3,
  patientAnywhere: 1,
  aged: 1,
  practitionerBeside: -4,
  serviceBeside: -3,
  facilityBeside: -2,
  staffBeside: -2,
  colleagueBeside: -2,
  advert: -4,
  event: -2,
  duty: -1,
  noPatient: -1,
} as const;
export const patientFrom = 1.5;

export interface Owner {
  readonly points: number;
  readonly why: readonly Factor[];
}

/** Cues stand before or after; the nearest counts in full, the others by half. */
const cues: readonly { readonly sign: keyof typeof points; readonly concept: Concept; readonly before: number; readonly after: number }[] = [
  { sign: 'reach', concept: 'reach', before: 36, after: 30 },
  { sign: 'patientBeside', concept: 'patient', before: 60, after: 20 },
  { sign: 'kinBeside', concept: 'kin', before: 60, after: 30 },
  { sign: 'layTitleBeside', concept: 'lay_title', before: 45, after: 10 },
  { sign: 'bornBeside', concept: 'born', before: 60, after: 40 },
  { sign: 'livesBeside', concept: 'lives', before: 40, after: 40 },
  { sign: 'practitionerBeside', concept: 'practitioner_title', before: 45, after: 14 },
  { sign: 'serviceBeside', concept: 'service', before: 40, after: 16 },
  { sign: 'facilityBeside', concept: 'facility', before: 40, after: 10 },
  { sign: 'staffBeside', concept: 'staff', before: 40, after: 14 },
  { sign: 'colleagueBeside', concept: 'colleague', before: 40, after: 10 },
];

export function ownerOf(passage: Plain, context: RuleContext, start: number, end: number): Owner {
  const scene = sceneOf(passage, context);
  const why: Factor[] = [];
  let sum = 0;
  const add = (sign: keyof typeof points, share = 1): void => {
    sum += points[sign] * share;
    why.push(`${points[sign] > 0 ? 'owner' : 'no-cue'}:${sign}`);
  };
  const found = cues.flatMap(({ sign, concept, before, after }) => {
    const mention = near(passage, context, concept, start, end, { before, after });
    if (!mention || (concept === 'lay_title' && short.test(passage.folded.slice(mention.start, mention.end)))) return [];
    return [{ sign, gap: mention.end <= start ? start - mention.end : mention.start - end + 8 }];
  });
  const least = Math.min(...found.map((f) => f.gap));
  for (const { sign, gap } of found) add(sign, gap <= least + 2 ? 1 : 0.5);
  const someone = scene.patient || scene.clinical > 0;
  if (someone) add('patientAnywhere');
  else if (!found.some((f) => points[f.sign] > 0)) add('noPatient');
  if (scene.aged) add('aged');
  if (scene.advert) add('advert', scene.aged && scene.clinical > 0 ? 0.5 : 1);
  if (scene.event && !scene.aged && scene.clinical === 0) add('event');
  if (scene.duty && !scene.aged && scene.clinical === 0) add('duty');
  return { points: sum, why };
}

const short = /^(?:m|a|si|ba|mi|b)$/;
