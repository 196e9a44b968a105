import { isMinor } from '../../core/opinion.ts';
import { singlingPoints, type SinglingPoint } from '../../core/language-opinion.ts';
import type { Kind } from '../../core/kinds.ts';
import type { Finding } from '../../core/verdict.ts';
import type { OpinionDraft } from './draft.ts';

/** What each sign weighs: above two, a colleague could single the person out. A point each, three for what the papers tell. */
const weights: Readonly<Record<SinglingPoint, number>> = { age: 1, place: 1, facility: 1, rare: 1, date: 1, job: 1, profile: 2, media: 3, direct: 3 };

const pointOf: Partial<Record<Kind, SinglingPoint>> = {
  age_over_89: 'age',
  city: 'place',
  postcode: 'place',
  room_bed: 'facility',
  facility: 'facility',
  date: 'date',
  birth_date: 'direct',
  rare_profile: 'profile',
  person_name: 'direct',
  address: 'direct',
  phone: 'direct',
  email: 'direct',
  url: 'direct',
  handle: 'direct',
  national_id: 'direct',
  insurance_id: 'direct',
  record_id: 'direct',
  account_number: 'direct',
  vehicle_plate: 'direct',
  device_id: 'direct',
};

export interface Singling {
  readonly score: number;
  readonly points: readonly SinglingPoint[];
  /** Posted at once, with a word of caution, to be generalised first, or for a moderator alone to judge. */
  readonly may: 'post' | 'warn' | 'generalise' | 'moderator';
}

/** How far the person could be singled out: by what was chosen, and by what the engine finds in the free text. */
export function singling(draft: OpinionDraft, findings: readonly Finding[]): Singling {
  const found = new Set<SinglingPoint>();
  for (const f of findings) {
    const point = f.outcome === 'pass' && f.confidence === 'weak' ? undefined : pointOf[f.kind];
    if (point) found.add(point);
  }
  if (draft.age === '90') found.add('age');
  if (draft.rare === 'yes') found.add('rare');
  if (draft.media === 'yes') found.add('media');
  const points = singlingPoints.filter((p) => found.has(p));
  const score = points.reduce((sum, p) => sum + weights[p], 0);
  const minor = draft.age !== undefined && isMinor(draft.age) && score >= 2;
  return { score, points, may: found.has('media') || minor ? 'moderator' : score >= 3 ? 'generalise' : score === 2 ? 'warn' : 'post' };
}
