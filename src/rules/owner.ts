import type { Factor, RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { near, says, touching } from './near.ts';
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
  noPatient: -2,
} as const;
export const patientFrom = 1;

export interface Owner {
  readonly points: number;
  readonly why: readonly Factor[];
}

export function ownerOf(passage: Plain, context: RuleContext, start: number, end: number): Owner {
  const scene = sceneOf(passage, context);
  const why: Factor[] = [];
  let sum = 0;
  const add = (sign: keyof typeof points, found: unknown): void => {
    if (!found) return;
    sum += points[sign];
    why.push(`${points[sign] > 0 ? 'owner' : 'no-cue'}:${sign}`);
  };
  const beside = (concept: Parameters<typeof near>[2], before: number, after: number) => near(passage, context, concept, start, end, { before, after });
  const practitioner = beside('practitioner_title', 45, 14);
  const lay = beside('lay_title', 45, 10);
  const closer = lay && practitioner ? lay.end > practitioner.end : true;
  add('reach', beside('reach', 30, 30));
  add('patientBeside', beside('patient', 60, 20));
  add('kinBeside', beside('kin', 45, 30));
  add('layTitleBeside', lay && closer && /^(?!m$|a$|si$|ba$)/.test(passage.folded.slice(lay.start, lay.end)) ? lay : undefined);
  add('bornBeside', beside('born', 60, 40));
  add('livesBeside', beside('lives', 40, 40));
  add('practitionerBeside', practitioner && (!lay || !closer) ? practitioner : undefined);
  add('serviceBeside', beside('service', 45, 16));
  add('facilityBeside', beside('facility', 45, 10));
  add('staffBeside', beside('staff', 40, 14));
  add('colleagueBeside', beside('colleague', 40, 10));
  add('patientAnywhere', scene.patient);
  add('aged', scene.aged);
  add('advert', scene.advert);
  add('event', scene.event && !scene.aged);
  add('duty', scene.duty);
  add('noPatient', !scene.patient && !says(passage, context, 'sick'));
  return { points: sum, why };
}

/** Whether a name was read right before: «Serigne Mbacké 77 412 08 35». */
export const introduced = (passage: Plain, context: RuleContext, start: number): boolean => touching(passage, context, 'phone_label', start, 6) !== undefined;
