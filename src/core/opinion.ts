import type { PersonRef, PlaceRef } from './message.ts';

/** A closed list, at most what a menu holds: it becomes the hashtag. */
export const specialities = [
  'generale',
  'urgences',
  'cardio',
  'pneumo',
  'gastro',
  'nephro',
  'neuro',
  'endocrino',
  'rhumato',
  'dermato',
  'infectio',
  'hemato',
  'onco',
  'geriatrie',
  'pediatrie',
  'gyneco',
  'psy',
  'anesthrea',
  'chirurgie',
  'ortho',
  'ophtalmo',
  'orl',
  'radio',
  'bio',
  'autre',
] as const;
export type Speciality = (typeof specialities)[number];
export const isSpeciality = (word: string): word is Speciality => (specialities as readonly string[]).includes(word);

/** Bands instead of ages; above 89 all are one. */
export const ageBands = ['0', '1-4', '5-9', '10-14', '15-17', '18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90'] as const;
export type AgeBand = (typeof ageBands)[number];
export const isMinor = (band: AgeBand): boolean => ageBands.indexOf(band) < ageBands.indexOf('18-29');

/** An opinion asked for, as the journal knows it: its text rests sealed in the vault under `id`, for a year. */
export interface AskedOpinion {
  readonly id: string;
  readonly by: PersonRef;
  readonly at: string;
  readonly speciality: Speciality;
  readonly in: PlaceRef;
  readonly receipt?: string;
  readonly remindedAt?: string;
  readonly closedAt?: string;
}

export const opinionHours = 365 * 24;
export const remindAfterDays = 30;
const mostOpinions = 300;

export const withOpinion = (all: readonly AskedOpinion[] | undefined, one: AskedOpinion): readonly AskedOpinion[] =>
  [...(all ?? []).filter((o) => o.id !== one.id), one].slice(-mostOpinions);

export const changedOpinion = (all: readonly AskedOpinion[] | undefined, id: string, change: Partial<AskedOpinion>): readonly AskedOpinion[] =>
  (all ?? []).map((o) => (o.id === id ? { ...o, ...change } : o));
