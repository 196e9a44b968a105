import type { Attachment, Passage } from './message.ts';

/** Turns an attachment into passages. Pure but for its time: what it cannot read it must refuse by throwing. */
export interface Reader {
  readonly id: string;
  reads(attachment: Attachment): boolean;
  read(bytes: Uint8Array, signal: AbortSignal): Promise<readonly Passage[]>;
}
