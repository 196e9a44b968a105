import type { Api, RawApi } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Log } from '../../core/log.ts';
import { type Order, PassingFailure, type Performed } from '../../core/platform.ts';
import type { Fading } from './fading.ts';
import type { Keeping } from './kept.ts';
import type { Pace } from './pace.ts';
import type { Whispers } from './whisper.ts';

/** What the outbound side stands on. `nameOf` asks when a card is written, and keeps nothing. */
export interface Sending {
  readonly api: Api<RawApi>;
  readonly me: () => UserFromGetMe | undefined;
  readonly nameOf: (id: string, chat: string) => Promise<string>;
  readonly fading: Fading;
  readonly keeping: Keeping;
  readonly pace: Pace;
  readonly whispers: Whispers;
  readonly log: Log;
  /** Called when a call shows that a chat has a new number; remembers it. */
  readonly onMoved: (from: string, to: number) => Promise<void>;
}

export type Deed<D extends Order['do']> = (s: Sending, order: Extract<Order, { do: D }>, signal: AbortSignal) => Promise<Performed>;

/** grammY types its signals after an older package; the shape is the same. Once the limit is over nothing is begun, and that is certain. */
export function asSignal(signal: AbortSignal): never {
  if (signal.aborted) throw new PassingFailure('timed-out');
  return signal as never;
}

export const linkToBot = (s: Sending, payload: string): string => `https://t.me/${s.me()?.username ?? ''}?start=${payload}`;
