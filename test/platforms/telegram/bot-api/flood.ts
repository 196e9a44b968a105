import type { Clock } from './clock.ts';
import { tooMany } from './refusal.ts';

/** How much a bot may send. The platform publishes only part of it (Bots FAQ, "My bot is hitting limits"); `undefined` switches one off. */
export interface FloodLimits {
  /** Messages a minute into one group: 20 unless told. */
  readonly groupPerMinute?: number | undefined;
  /** Messages a second into one chat, private or not. */
  readonly chatPerSecond?: number | undefined;
  /** Edits a minute in one group. */
  readonly groupEditsPerMinute?: number | undefined;
}

export interface Flood {
  /** Counts one sent message or refuses it with 429. */
  send(chatId: number): void;
  edit(chatId: number): void;
}

export function createFlood(clock: Clock, limits: FloodLimits): Flood {
  const seen = new Map<string, number[]>();
  const count = (key: string, limit: number | undefined, windowMs: number): void => {
    if (limit === undefined) return;
    const now = clock.now();
    const recent = (seen.get(key) ?? []).filter((at) => at > now - windowMs);
    const oldest = recent[0];
    if (recent.length >= limit && oldest !== undefined) throw tooMany(Math.max(1, Math.ceil((oldest + windowMs - now) / 1000)));
    seen.set(key, [...recent, now]);
  };
  return {
    send(chatId) {
      count(`second ${chatId}`, limits.chatPerSecond, 1000);
      if (chatId < 0) count(`minute ${chatId}`, 'groupPerMinute' in limits ? limits.groupPerMinute : 20, 60_000);
    },
    edit(chatId) {
      if (chatId < 0) count(`edits ${chatId}`, limits.groupEditsPerMinute, 60_000);
    },
  };
}
