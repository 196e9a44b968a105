import type { AgeBand, Speciality } from './opinion.ts';

export const opinionFields = [
  'specialite',
  'urgence',
  'age',
  'sexe',
  'pays',
  'contexte',
  'temps',
  'examens',
  'essaye',
  'question',
  'rare',
  'media',
  'accord',
  'liens',
] as const;
export type OpinionField = (typeof opinionFields)[number];

/** What can single a person out; each has its words. */
export const singlingPoints = ['direct', 'media', 'profile', 'age', 'place', 'facility', 'rare', 'date', 'job'] as const;
export type SinglingPoint = (typeof singlingPoints)[number];

export interface OpinionPhrases {
  readonly title: string;
  readonly intro: string;
  readonly start: string;
  readonly next: string;
  readonly steps: Readonly<Record<1 | 2 | 3, string>>;
  /** At most 45 characters each. */
  readonly fields: Readonly<Record<OpinionField, string>>;
  readonly specialities: Readonly<Record<Speciality, string>>;
  readonly ages: Readonly<Record<AgeBand, string>>;
  readonly urgency: Readonly<Record<'none' | 'week' | 'now', string>>;
  readonly sexes: Readonly<Record<'f' | 'm' | 'o', string>>;
  readonly yesNo: Readonly<Record<'yes' | 'no', string>>;
  readonly consent: Readonly<Record<'informed' | 'written' | 'none', string>>;
  /** Urgent: call, do not post. No number, for none was verified. */
  readonly urgent: string;
  readonly moderatorOnly: string;
  readonly points: Readonly<Record<SinglingPoint, string>>;
  readonly score: (n: number) => string;
  readonly verdict: Readonly<Record<'post' | 'warn' | 'generalise' | 'moderator', string>>;
  readonly generalised: string;
  readonly preview: string;
  readonly post: string;
  readonly change: string;
  readonly posted: string;
  readonly expired: string;
  readonly noConsent: string;
  /** Lines of the post itself. */
  readonly lines: Readonly<Record<'context' | 'time' | 'findings' | 'tried' | 'question' | 'consent' | 'interests', string>>;
  readonly thread: (speciality: string) => string;
  readonly close: string;
  readonly closing: string;
  readonly summary: string;
  readonly closed: string;
  readonly reminder: string;
  readonly mine: string;
  readonly search: string;
  readonly found: (n: number) => string;
  readonly notFound: string;
}
