import type { Case, Decision } from './case.ts';
import type { Kind } from './kinds.ts';
import type { PersonRef } from './message.ts';
import type { Refusal } from './refusal.ts';

/** What a moderator sees of a message; `marks` are ranges in the `text` given. */
export interface Looked {
  readonly case: Case;
  readonly clear: boolean;
  readonly passages: readonly { readonly text: string; readonly marks: readonly { readonly start: number; readonly end: number; readonly kind: Kind }[] }[];
}

/** What people do with a case, from whatever platform or page: the same deeds, the same refusals. Rights are asked of the platform at each. */
export interface Moderation {
  /** A lease of ten minutes; by the same person again, a renewal. */
  claim(id: string, by: PersonRef): Promise<Case | Refusal>;
  release(id: string, by: PersonRef): Promise<Case | Refusal>;
  /** Masked unless `clear`; each look is written down before anything is shown. */
  look(id: string, by: PersonRef, clear: boolean): Promise<Looked | Refusal>;
  /** `version` is that of the case the person saw: a later one is refused as stale. */
  decide(id: string, by: PersonRef, decision: Decision, version?: number): Promise<Case | Refusal>;
  undo(id: string, by: PersonRef): Promise<Case | Refusal>;
  /** The author's own answer to the advice. */
  answer(id: string, by: PersonRef, answer: 'publish' | 'not_patient'): Promise<Case | Refusal>;
}
