import type { Account, AccountDeed } from './account.ts';
import type { Decision, Letter, Reason, ReportReason, Ruling, Strike } from './decision.ts';
import type { GroupRef, MessageRef, PersonRef, PlaceRef } from './message.ts';
import type { NoticeCode } from './notice-code.ts';
import type { Step } from './step.ts';
import type { Measure, Storm } from './storm.ts';
import type { Finding, Outcome } from './verdict.ts';

/** What a case is about: a message, or an incident of the service itself that moderators must know. */
export type About =
  | {
      readonly what: 'message';
      readonly message: MessageRef;
      readonly author: PersonRef;
      readonly fingerprint: string;
      readonly version: string;
      readonly album?: string;
    }
  | { readonly what: 'notice'; readonly code: NoticeCode; readonly detail: string; readonly storm?: Storm; readonly account?: Account };

/** The same content posted again, or another item of the same album. `id` is its own id; under it its text rests when it has one of its own. */
export interface Repeat {
  readonly id: string;
  readonly message: MessageRef;
  readonly author: PersonRef;
  readonly ownText: boolean;
  readonly findings: readonly Finding[];
}

interface Read {
  readonly fingerprint: string;
  readonly version: string;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
}

/** A card that is being sent, or changed, in a moderators' place: for the count of cards a minute. */
export interface CardTry {
  readonly in: PlaceRef;
  readonly kind: 'alert' | 'refresh';
}

/** What a person chose, with what belongs to it. */
export interface Chosen {
  readonly by: PersonRef;
  readonly decision: Decision;
  readonly reason?: Reason;
  /** Of a restriction. */
  readonly hours?: number;
}

/** One entry of a case. Ids, codes and times: never text. */
export type CaseEvent = { readonly at: string } & (
  | {
      readonly type: 'opened';
      readonly group: GroupRef;
      readonly about: About;
      readonly outcome: Outcome;
      readonly findings: readonly Finding[];
      readonly steps: readonly Step[];
    }
  /** The author changed the message, and it still matters. */
  | ({ readonly type: 'revised' } & Read)
  /** A notice came again; a storm with its figures as they are now. */
  | { readonly type: 'recurred'; readonly storm?: Storm; readonly account?: Account }
  /** A moderator does something to calm a talk, or about an account. */
  | { readonly type: 'eased'; readonly by: PersonRef; readonly measure: Measure | AccountDeed; readonly steps: readonly Step[] }
  /** `again`: after a decision against it, so that it waits for a person once more. */
  | { readonly type: 'repeated'; readonly repeat: Repeat; readonly outcome: Outcome; readonly steps: readonly Step[]; readonly again?: true }
  | { readonly type: 'reported'; readonly by: PersonRef; readonly reason: ReportReason; readonly steps: readonly Step[] }
  | { readonly type: 'trying'; readonly step: string; readonly until: string; readonly worker: string; readonly card?: CardTry }
  | { readonly type: 'done'; readonly step: string; readonly receipt?: string }
  | { readonly type: 'impossible'; readonly step: string; readonly why: string }
  | { readonly type: 'putOff'; readonly step: string; readonly due: string; readonly code: string; readonly unsure?: true }
  /** Too many alerts at once: this one is counted on the card of the notice `into`. */
  | { readonly type: 'gathered'; readonly step: string; readonly into: string }
  | { readonly type: 'claimed'; readonly by: PersonRef; readonly until: string }
  | { readonly type: 'released'; readonly by: PersonRef }
  /** A claim ended by itself. */
  | { readonly type: 'lapsed'; readonly step: string }
  | { readonly type: 'handed'; readonly by: PersonRef; readonly to: PersonRef; readonly until: string }
  /** `until`: the look renews the claim of who looks. */
  | { readonly type: 'viewed'; readonly by: PersonRef; readonly clear: boolean; readonly until?: string }
  /** A note among moderators; its text rests sealed under this id, for as long as the message's. */
  | { readonly type: 'annotated'; readonly by: PersonRef; readonly note: string }
  /** The first of two moderators. */
  | ({ readonly type: 'proposed' } & Chosen)
  | ({ readonly type: 'decided'; readonly steps: readonly Step[]; readonly with?: PersonRef; readonly strike?: Strike } & Chosen)
  /** A word to the author from a moderator, beside any decision. */
  | { readonly type: 'wrote'; readonly by: PersonRef; readonly letter: Letter; readonly steps: readonly Step[] }
  /** Why a false alarm was one, said afterwards. */
  | { readonly type: 'explained'; readonly by: PersonRef; readonly reason: Reason }
  | { readonly type: 'reminded'; readonly step: string }
  /** By a moderator, or by time. */
  | { readonly type: 'escalated'; readonly by?: PersonRef; readonly step?: string }
  | { readonly type: 'undone'; readonly by: PersonRef; readonly steps: readonly Step[] }
  | { readonly type: 'appealed'; readonly by: PersonRef; readonly steps: readonly Step[] }
  | { readonly type: 'ruled'; readonly by: PersonRef; readonly ruling: Ruling; readonly steps: readonly Step[] }
  | { readonly type: 'answered'; readonly by: PersonRef; readonly answer: 'publish' | 'not_patient'; readonly steps: readonly Step[] }
  | { readonly type: 'mended'; readonly fingerprint: string; readonly version: string; readonly steps: readonly Step[] }
  /** `by`: somebody else than the author took it away, by their own hand. */
  | { readonly type: 'withdrawn'; readonly steps: readonly Step[]; readonly by?: PersonRef }
  | { readonly type: 'closed' }
);
export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<T extends CaseEventType> = CaseEvent & { readonly type: T };
