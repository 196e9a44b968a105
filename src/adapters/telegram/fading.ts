import { type Api, GrammyError } from 'grammy';
import { codeOf, type Log } from '../../core/log.ts';
import type { Fade, Keeping } from './kept.ts';

/** Messages of the bot that go away by themselves: neutral notices, masked looks. */
export interface Fading {
  later(chat: number, message: number, ms: number, receiver?: number): void;
  /** Takes up what an earlier process left. */
  resume(): void;
  /** Takes away at once all that is still there, in at most five seconds; the rest is left to the next start. */
  now(): Promise<void>;
}

const againMs = 30_000;
/** Telegram lets nobody delete after 48 hours; then there is no sense in trying. */
const giveUpMs = 48 * 3_600_000;

export function createFading(api: Api, log: Log, keeping: Keeping): Fading {
  const timers = new Map<string, NodeJS.Timeout>();
  const keyOf = ({ chat, message, receiver }: Fade): string => `${chat}/${message}/${receiver ?? ''}`;
  const forget = (fade: Fade): void => keeping.change(({ fading }) => ({ fading: fading.filter((f) => keyOf(f) !== keyOf(fade)) }));

  async function takeAway(fade: Fade): Promise<void> {
    try {
      await (fade.receiver === undefined
        ? api.deleteMessage(fade.chat, fade.message)
        : api.raw.deleteEphemeralMessage({ chat_id: fade.chat, receiver_user_id: fade.receiver, ephemeral_message_id: fade.message }));
      forget(fade);
    } catch (error) {
      log.noted({ what: 'fault', platform: 'telegram', step: 'fade', code: codeOf(error) });
      const isFinal = error instanceof GrammyError && error.error_code < 429;
      if (isFinal || Date.now() - fade.due > giveUpMs) forget(fade);
      else schedule(fade, againMs);
    }
  }

  function schedule(fade: Fade, ms: number): void {
    const key = keyOf(fade);
    clearTimeout(timers.get(key));
    const timer = setTimeout(() => {
      timers.delete(key);
      takeAway(fade).catch((error: unknown) => log.noted({ what: 'fault', platform: 'telegram', step: 'fade', code: codeOf(error) }));
    }, ms);
    timer.unref();
    timers.set(key, timer);
  }

  return {
    later(chat, message, ms, receiver) {
      const fade: Fade = { chat, message, due: Date.now() + ms, ...(receiver !== undefined && { receiver }) };
      schedule(fade, ms);
      try {
        keeping.change(({ fading }) => ({ fading: [...fading, fade] }));
      } catch (error) {
        // It is said already: said once more it would not go away any sooner.
        log.noted({ what: 'fault', platform: 'telegram', step: 'fade', code: codeOf(error) });
      }
    },
    resume() {
      for (const fade of keeping.current().fading) schedule(fade, Math.max(0, fade.due - Date.now()));
    },
    async now() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.race([
        Promise.all(keeping.current().fading.map(takeAway)),
        new Promise((resolve) => {
          setTimeout(resolve, 5_000).unref();
        }),
      ]);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
