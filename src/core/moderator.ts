import type { AccountDeed } from './account.ts';
import type { Case } from './case.ts';
import type { Decision, FreeLetter, How, Reason, Ruling } from './decision.ts';
import type { Kind } from './kinds.ts';
import type { PersonRef } from './message.ts';
import type { Refusal } from './refusal.ts';
import type { Measure } from './storm.ts';

/** What a moderator sees of a message; `marks` are ranges in the `text` given. */
export interface Looked {
  readonly case: Case;
  readonly clear: boolean;
  readonly passages: readonly { readonly text: string; readonly marks: readonly { readonly start: number; readonly end: number; readonly kind: Kind }[] }[];
}

/** A note among moderators; its text is gone once the case is closed or its time is over. */
export interface Note {
  readonly by: PersonRef;
  readonly at: string;
  readonly text?: string;
}

/** What people do with a case, from whatever platform or page: the same deeds, the same refusals. Rights are asked of the platform at each. */
export interface Moderation {
  /** A lease of ten minutes, renewed by each look and note; by the same person again, a renewal. */
  claim(id: string, by: PersonRef): Promise<Case | Refusal>;
  release(id: string, by: PersonRef): Promise<Case | Refusal>;
  /** To another moderator of the same group, who has it in hand from now on. */
  handOver(id: string, by: PersonRef, to: PersonRef): Promise<Case | Refusal>;
  /** To all moderators, whoever is on duty. */
  escalate(id: string, by: PersonRef): Promise<Case | Refusal>;
  /** Masked unless `clear`; each look is written down before anything is shown. */
  look(id: string, by: PersonRef, clear: boolean): Promise<Looked | Refusal>;
  /** At most 1000 characters, sealed like the message and gone with it. */
  annotate(id: string, by: PersonRef, text: string): Promise<Case | Refusal>;
  /** A word to the author, one of the letters that go with no decision. */
  write(id: string, by: PersonRef, letter: FreeLetter): Promise<Case | Refusal>;
  notes(id: string, by: PersonRef): Promise<readonly Note[] | Refusal>;
  /**
   * `version` is that of the case the person saw: a later one is refused as stale. Where two must agree the first answer is a case still waiting,
   * with `proposed`.
   */
  decide(id: string, by: PersonRef, decision: Decision, version?: number, how?: How): Promise<Case | Refusal>;
  /** Why a false alarm was one. */
  explain(id: string, by: PersonRef, reason: Reason): Promise<Case | Refusal>;
  /** Does something to calm a talk that runs out of hand, or about an account. What ends the matter decides its case too. */
  ease(id: string, by: PersonRef, measure: Measure | AccountDeed): Promise<Case | Refusal>;
  undo(id: string, by: PersonRef): Promise<Case | Refusal>;
  /** Reports of whoever reported this message count for nothing for a day. */
  muteReporters(id: string, by: PersonRef): Promise<Case | Refusal>;
  /** The author's own answer to the advice. */
  answer(id: string, by: PersonRef, answer: 'publish' | 'not_patient'): Promise<Case | Refusal>;
  /** The author's, once a case, against a decision that touches them. */
  appeal(id: string, by: PersonRef): Promise<Case | Refusal>;
  /** By another moderator than the one who decided. */
  rule(id: string, by: PersonRef, ruling: Ruling): Promise<Case | Refusal>;
}
