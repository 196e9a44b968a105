import type { Policy } from './policy.ts';
import type { Wording } from './anonymise/wording.ts';
import type { CasePhrases } from './language-cases.ts';
import type { Decision } from './decision.ts';
import type { CaseState } from './moves.ts';
import type { CommandName } from './command-name.ts';
import type { Kind } from './kinds.ts';
import type { PaperPhrases } from './language-papers.ts';
import type { OpinionPhrases } from './language-opinion.ts';
import type { IdentityPhrases } from './language-identity.ts';
import type { GuidancePhrases } from './language-guidance.ts';
import type { BuzzPhrases } from './language-buzz.ts';
import type { CommandAnswers } from './language-commands.ts';
import type { ConductPhrases } from './language-conduct.ts';
import type { DeskPhrases } from './language-desk.ts';
import type { TelegramPhrases } from './language-telegram.ts';
import type { NoticeCode } from './notice-code.ts';
import type { StepKind } from './step.ts';
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
  'staff',
  'colleague',
  'kin',
  'greeting',
  'addressed',
  'room',
  'bed',
  'lives',
  'street',
  'locality',
  'town',
  'facility',
  'institution',
  'document',
  'sick',
  'course',
  'eponym',
  'cites',
  'duty',
  'service',
  'job_advert',
  'event',
  'fictional',
  'phone_label',
  'reach',
  'email_label',
  'role_mailbox',
  'national_id',
  'insurance_id',
  'record_id',
  'practitioner_id',
  'account',
  'plate',
  'passport',
  'device',
  'age',
  'more_than',
  'month',
  'not_an_id',
  'only',
  'office',
  'job',
  'media',
  'rare_disease',
  'happening',
  'multiple',
  'hint',
  'first_person',
] as const;
export type Concept = (typeof concepts)[number];
export type Words = Readonly<Record<Concept, readonly string[]>>;

/** What a command is called and how it is explained, in one language. Discord's limits are the narrowest: names 32 characters, descriptions 100. */
export interface CommandWords {
  /** Typed name: a–z, 0–9 and `_`. In a language without one of its own, the command's. */
  readonly name: string;
  readonly description: string;
  /** Of the entry in a message's menu, where the command has one. */
  readonly menu?: string;
  readonly options?: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
  /** Labels of an option's values, by value. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** Everything the bot says in one language. Functions take values, never text of members. */
export interface Phrases {
  /** What a person is told was seen, by kind of harm: «une date de naissance». */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** What stands in a text in place of what was found: «[téléphone]»; `anonymised` keeps the sentence readable. */
  readonly instead: Readonly<Record<Kind, string>> & { readonly anonymised: Wording };
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
  readonly conduct: ConductPhrases;
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
    readonly states: Readonly<Record<CaseState | 'seen' | 'takenDown', string>>;
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
  readonly faces: Readonly<Record<CommandName, CommandWords>>;
  /** Answered by every command: who may not, where it must be said. */
  readonly asked: Readonly<Record<'notModerator' | 'notAdmin' | 'sayInGroup' | 'unknown' | 'failed' | 'done', string>>;
  readonly answers: CommandAnswers;
  readonly buzz: BuzzPhrases;
  readonly guidance: GuidancePhrases;
  readonly identity: IdentityPhrases;
  readonly opinion: OpinionPhrases;
  readonly papers: PaperPhrases;
  /** What the chat commands answer; `chat` is the id to be said in the moderators' chat. */
  /** The bot's first words in a group. */
  readonly greeting: {
    readonly who: string;
    readonly reads: string;
    readonly keeps: (hours: number) => string;
    readonly mode: Readonly<Record<Policy['mode'], string>>;
    readonly administrators: string;
  };
  readonly commands: { readonly moderatorsChosen: string; readonly moderatorsHow: (chat: string) => string; readonly notAdmin: string };
  readonly cases: CasePhrases;
  readonly desk: DeskPhrases;
  readonly telegram: TelegramPhrases;
}

export interface Language {
  /** BCP 47: `fr`, `en`, `ar`, `ary`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  /** Absent for a language that rules must read and that the bot does not speak. */
  readonly phrases?: Phrases;
  /** How a text in it is mended, where the bot does not speak it otherwise. */
  readonly anonymised?: Wording;
}
