import type { CaseState, Decision } from './case.ts';
import type { Kind } from './kinds.ts';
import type { NoticeCode } from './notice-code.ts';
import type { StepKind } from './policy.ts';
import type { Refusal } from './refusal.ts';
import type { Sign } from './rule.ts';

/**
 * What rules look for, as concepts: a rule says `born`, each language says «né le», `DOB`, «مزداد في», "tzad f".
 * One list, so that the compiler checks that every language fills every row (an empty list is an answer).
 */
export const concepts = [
  'born',
  'patient',
  'named',
  'lay_title',
  'practitioner_title',
  'kin',
  'room',
  'bed',
  'floor_ward',
  'lives',
  'street',
  'phone_label',
  'service',
  'colleague',
  'job_advert',
  'email_label',
  'national_id',
  'insurance_id',
  'record_id',
  'practitioner_id',
  'account',
  'plate',
  'passport',
  'age',
  'not_an_id',
  'month',
] as const;
export type Concept = (typeof concepts)[number];
export type Words = Readonly<Record<Concept, readonly string[]>>;

/** Everything the bot says in one language. Functions take values, never text of members. */
export interface Phrases {
  /** What a person is told was seen, by kind of harm: «une date de naissance». */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** What stands in a text in place of what was found: «[téléphone]», «la patiente». */
  readonly instead: Readonly<Record<Kind, string>>;
  readonly advice: {
    readonly removed: (kinds: string) => string;
    readonly seen: (kinds: string) => string;
    readonly care: string;
    readonly version: string;
    readonly publish: string;
    readonly notPatient: string;
    readonly published: string;
    readonly reported: string;
    readonly tooLate: string;
    /** Posted in the group when the author cannot be reached in private: says that a private word waits, nothing of why. */
    readonly neutral: string;
    readonly open: string;
  };
  readonly card: {
    readonly title: Readonly<Record<'remove' | 'alert' | 'care' | 'advise', string>>;
    readonly what: (kinds: string) => string;
    readonly why: (reasons: string) => string;
    readonly severity: (n: number) => string;
    readonly where: string;
    readonly who: string;
    readonly when: string;
    readonly steps: Readonly<Record<StepKind, string>>;
    /** Why a step was not done, by code: forbidden, gone, too-old, unsupported, unconfirmed, gave-up, text-gone, no-card; else the code is shown. */
    readonly notDone: Readonly<Record<string, string>>;
    readonly contested: string;
    readonly repeated: string;
    readonly states: Readonly<Record<CaseState | 'seen', string>>;
    readonly look: string;
    readonly claim: string;
    readonly release: string;
    readonly decisions: Readonly<Record<Decision | 'undo', string>>;
  };
  readonly refusals: Readonly<Record<Refusal['why'], string>>;
  /** Standing problems and incidents, each with its remedy. `n` is a count, `detail` a code or an id. */
  readonly notices: Readonly<Record<NoticeCode, (facts: { readonly n: number; readonly detail: string }) => string>>;
  /** What counted, in a word or three: «clé de contrôle», «mot voisin». */
  readonly signs: Readonly<Record<Sign, string>>;
}

export interface Language {
  /** BCP 47: `fr`, `en`, `ar`, `ary`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  /** Absent for a language that rules must read and that the bot does not speak. */
  readonly phrases?: Phrases;
}
