import type { Drafts } from '../core/drafts.ts';
import type { GroupRef } from '../core/message.ts';
import type { Agreement } from '../identity/claim.ts';
import type { Problem } from '../core/platform.ts';
import type { Limits, Policy } from '../core/policy.ts';

/** Commands are given what stands around the core in this process. */
export interface Around {
  readonly drafts: Drafts;
  /** How a claim agrees with the imported registers; absent where none can be imported. */
  readonly agreement?: Agreement;
  /** Standing conditions, for `/etat`. */
  readonly problems: () => readonly Problem[];
  /** When the last message of this platform was judged, since the process started. */
  readonly judgedAt: (platform: string) => string | undefined;
  /** What the operator says for this group before it chose anything, and what it may not pass. */
  readonly operatorOf: (group: GroupRef) => Operator;
}

export interface Operator {
  readonly policy: Policy;
  readonly limits: Limits;
  /** Alerts of this group go where the operator says. */
  readonly moderators: boolean;
}
