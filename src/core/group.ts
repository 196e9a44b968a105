import type { GroupRef, PersonRef, PlaceRef } from './message.ts';
import type { Kind } from './kinds.ts';
import type { Policy } from './policy.ts';
import type { Outcome } from './verdict.ts';

export type GroupEvent = { readonly at: string } & (
  | { readonly type: 'joined' }
  /** Seen and let be: weak signs, or signs that the policy silences. Kinds only. */
  | { readonly type: 'noted'; readonly message: string; readonly outcome: Outcome; readonly kinds: readonly Kind[]; readonly rules: readonly string[] }
  | { readonly type: 'left' }
  | { readonly type: 'moved'; readonly to: GroupRef }
  | { readonly type: 'moderatorsChosen'; readonly in: PlaceRef; readonly by?: PersonRef }
  | { readonly type: 'settingsChosen'; readonly chosen: Partial<Policy>; readonly by?: PersonRef }
);

/** A group as its entries tell it. */
export interface GroupState {
  readonly ref: GroupRef;
  readonly version: number;
  readonly active: boolean;
  /** What this group chose for itself; the rest are the operator's defaults. */
  readonly chosen: Partial<Policy>;
  /** Where its alerts go; absent until somebody chose. */
  readonly moderators?: PlaceRef;
  readonly movedTo?: GroupRef;
}

export const newGroup = (ref: GroupRef): GroupState => ({ ref, version: 0, active: true, chosen: {} });

export function evolveGroup(g: GroupState, event: GroupEvent): GroupState {
  const next = { ...g, version: g.version + 1 };
  switch (event.type) {
    case 'noted':
      return next;
    case 'joined':
      return { ...next, active: true };
    case 'left':
      return { ...next, active: false };
    case 'moved':
      return { ...next, active: false, movedTo: event.to };
    case 'moderatorsChosen':
      return { ...next, moderators: event.in };
    case 'settingsChosen':
      return { ...next, chosen: { ...g.chosen, ...event.chosen } };
  }
}
