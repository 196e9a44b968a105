import { areaOf, type Kind } from '../kinds.ts';
import type { Concept } from '../language.ts';

export type Treatment = 'person' | 'date' | 'city' | 'facility' | 'age' | 'detail' | 'drop' | 'blank';

/** What becomes of each kind; the other kinds about a patient are dropped, conduct is blanked. */
const treatments: Partial<Record<Kind, Treatment>> = {
  person_name: 'person',
  date: 'date',
  city: 'city',
  facility: 'facility',
  age_over_89: 'age',
  rare_profile: 'detail',
};

/** The words that announce a kind and go with it. */
const labels: Partial<Record<Kind, readonly Concept[]>> = {
  person_name: ['lay_title'],
  birth_date: ['born'],
  address: ['lives', 'locality'],
  postcode: ['lives'],
  room_bed: ['room', 'bed'],
  phone: ['phone_label', 'reach'],
  email: ['email_label', 'reach'],
  handle: ['reach'],
  national_id: ['national_id', 'passport'],
  insurance_id: ['insurance_id', 'national_id'],
  record_id: ['record_id'],
  account_number: ['account'],
  vehicle_plate: ['plate'],
  device_id: ['device'],
};

export const treatmentOf = (kind: Kind): Treatment => treatments[kind] ?? (areaOf(kind) === 'conduct' ? 'blank' : 'drop');
export const labelsOf = (kind: Kind): readonly Concept[] => labels[kind] ?? [];
export const isMasked = (kind: Kind): boolean => areaOf(kind) === 'patient' || areaOf(kind) === 'companion' || areaOf(kind) === 'conduct';
