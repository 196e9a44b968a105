import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from './refusal.ts';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** The server counts bytes of UTF-8 in its parse errors, and UTF-16 units in entities. */
export const bytesBefore = (text: string, at: number): number => Buffer.byteLength(text.slice(0, at));

export const unreadable = (what: string): Error => badRequest(`can't parse entities: ${what}`);
