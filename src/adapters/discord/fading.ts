import { Routes } from 'discord.js';
import { codeOf, type Log } from '../../core/log.ts';
import { codeOfDiscord } from './errors.ts';
import { platform } from './refs.ts';
import type { Rest } from './rest.ts';

/** Messages of the bot that go away by themselves: neutral notices, and answers that showed a text. */
export interface Fading {
  /** A message in a channel. */
  later(channel: string, message: string, ms: number): void;
  /** Whatever else goes: `takeAway` may fail, it is written down. Asked for twice under one key, it goes once. */
  after(key: string, ms: number, takeAway: () => Promise<void>): void;
  /** Takes away at once all that is still there, in at most five seconds. */
  now(): Promise<void>;
}

const unknownMessage = 10_008;

export function createFading(rest: Rest, log: Log): Fading {
  const pending = new Map<string, { readonly timer: NodeJS.Timeout; readonly go: () => Promise<void> }>();

  function after(key: string, ms: number, takeAway: () => Promise<void>): void {
    if (pending.has(key)) return;
    const go = async (): Promise<void> => {
      try {
        await takeAway();
      } catch (error) {
        if (codeOfDiscord(error) !== unknownMessage) log.noted({ what: 'fault', platform, step: 'fade', code: codeOf(error) });
      }
    };
    const timer = setTimeout(() => {
      pending.delete(key);
      void go();
    }, ms).unref();
    pending.set(key, { timer, go });
  }

  return {
    after,
    later: (channel, message, ms) => after(`${channel}/${message}`, ms, () => rest.delete(Routes.channelMessage(channel, message))),
    async now() {
      const left = [...pending.values()];
      pending.clear();
      for (const { timer } of left) clearTimeout(timer);
      await Promise.race([Promise.all(left.map(({ go }) => go())), new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
    },
  };
}
