import { PassingFailure } from '../../core/platform.ts';

/** How fast the bot may write into one group: Telegram takes twenty messages a minute, and about as many edits. */
export interface Pace {
  /** Counts one message, or throws a `PassingFailure` that says how long to wait. */
  take(chat: number, what: 'alert' | 'message' | 'edit'): void;
}

const minuteMs = 60_000;
/** The last places of each minute are kept for alerts: whatever waits, it is not they. */
const sharedPart = 0.8;

export function createPace(perMinute: number, now: () => number = Date.now): Pace {
  const limits = { alert: perMinute, message: Math.max(1, Math.floor(perMinute * sharedPart)), edit: perMinute };
  const sent = new Map<string, readonly number[]>();
  return {
    take(chat, what) {
      // Private chats are bounded by the one who talks there.
      if (chat > 0) return;
      const at = now();
      const key = `${chat}${what === 'edit' ? 'e' : ''}`;
      const recent = (sent.get(key) ?? []).filter((t) => t > at - minuteMs);
      const blocking = recent.length >= limits[what] ? recent.at(-limits[what]) : undefined;
      if (blocking !== undefined) throw new PassingFailure('paced', blocking + minuteMs - at);
      if (sent.size > 10_000) sent.clear();
      sent.set(key, [...recent, at]);
    },
  };
}
