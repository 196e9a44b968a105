import type { Letter } from './decision.ts';
import type { PersonRef } from './message.ts';

/** All that a case may owe. Those of `inward` change the case alone; the others ask something of a platform. */
export const stepKinds = [
  'remove',
  'publish',
  'advise',
  'alert',
  'care',
  'refresh',
  'restore',
  'takeBack',
  'tell',
  'restrict',
  'lift',
  'strike',
  'pardon',
  'lapse',
  'remind',
  'escalate',
  'pin',
  'slow',
  'lock',
  'verify',
  'unverify',
  'mark',
  'admit',
  'shred',
  'close',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Steps by which time itself moves a case. */
export const inward = ['lapse', 'remind', 'escalate'] as const satisfies readonly StepKind[];
export type Inward = (typeof inward)[number];
export const isInward = (kind: StepKind): kind is Inward => (inward as readonly StepKind[]).includes(kind);

/** Steps that keep the house in order: no card and no timeline tells them. */
export const chores: readonly StepKind[] = ['refresh', 'strike', 'pardon', 'lapse', 'remind', 'escalate', 'shred', 'close'];

export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  /** Not before this many hours have passed. */
  readonly afterHours?: number;
  /** Not before that step is done; impossible when that step is. */
  readonly after?: string;
  /** For `restore` and `publish`: the author's words, or the version without the patient. */
  readonly as?: 'original' | 'safe';
  /** For `tell`: which word. */
  readonly letter?: Letter;
  /** For `takeBack`: the step whose post is taken back. For `remove`, `advise` and the like: the id of the repeat it is about. */
  readonly of?: string;
  /** For `strike`, `pardon` and what concerns an account: who decided it. */
  readonly by?: PersonRef;
}
