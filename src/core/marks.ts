import type { GroupRef } from './message.ts';

/** How far a channel was read: the last message taken in, and when that was written down. Ids and times only. */
export interface Mark {
  readonly channel: string;
  /** A message's id; of two, the platform knows which is later. */
  readonly message: string;
  /** ISO 8601. What was edited since then may not have been seen. */
  readonly at: string;
}

/**
 * For platforms that can be asked for what was missed. A mark is moved after the message it names was written down, never before:
 * it may lag, and then a message comes twice, which is harmless.
 */
export interface Marks {
  of(group: GroupRef): Promise<readonly Mark[]>;
  /** The last one given for a channel counts. */
  move(group: GroupRef, marks: readonly Mark[]): Promise<void>;
  drop(group: GroupRef, channels: readonly string[]): Promise<void>;
}
