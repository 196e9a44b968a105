import type { Api } from 'grammy';
import { codeOf, type Log } from '../../core/log.ts';

/** Messages of the bot that go away by themselves: neutral notices, masked looks. */
export interface Fading {
  later(chat: number, message: number, ms: number): void;
  /** Takes away at once all that is still there, in at most five seconds. */
  now(): Promise<void>;
}

export function createFading(api: Api, log: Log): Fading {
  const pending = new Map<NodeJS.Timeout, () => Promise<void>>();
  return {
    later(chat, message, ms) {
      const takeAway = async (): Promise<void> => {
        try {
          await api.deleteMessage(chat, message);
        } catch (error) {
          log.noted({ what: 'fault', platform: 'telegram', step: 'fade', code: codeOf(error) });
        }
      };
      const timer = setTimeout(() => {
        pending.delete(timer);
        void takeAway();
      }, ms);
      timer.unref();
      pending.set(timer, takeAway);
    },
    async now() {
      const left = [...pending];
      pending.clear();
      for (const [timer] of left) clearTimeout(timer);
      await Promise.race([Promise.all(left.map(([, takeAway]) => takeAway())), new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
    },
  };
}
