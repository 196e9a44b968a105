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
  /** Counts sent messages or refuses them with 429, an album as a whole. */
  send(chatId: number, messages?: number): void;
  edit(chatId: number): void;
}

export function createFlood(clock: Clock, limits: FloodLimits): Flood {
  const seen = new Map<string, number[]>();
  const count = (key: string, limit: number | undefined, windowMs: number, times = 1): void => {
    if (limit === undefined || times === 0) return;
    const now = clock.now();
    const recent = (seen.get(key) ?? []).filter((at) => at > now - windowMs);
    const oldest = recent[0];
    if (recent.length + times > limit && oldest !== undefined) throw tooMany(Math.max(1, Math.ceil((oldest + windowMs - now) / 1000)));
    seen.set(key, [...recent, ...Array.from({ length: times }, () => now)]);
  };
  return {
    send(chatId, messages = 1) {
      count(`second ${chatId}`, limits.chatPerSecond, 1000, messages);
      if (chatId < 0) count(`minute ${chatId}`, 'groupPerMinute' in limits ? limits.groupPerMinute : 20, 60_000, messages);
    },
    edit(chatId) {
      if (chatId < 0) count(`edits ${chatId}`, limits.groupEditsPerMinute, 60_000);
    },
  };
}
