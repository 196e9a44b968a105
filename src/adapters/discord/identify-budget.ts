import { type IIdentifyThrottler, SimpleIdentifyThrottler } from '@discordjs/ws';
import { pause } from './lines.ts';

const hourMs = 3_600_000;
/** A shard: so many an hour at full speed; from then on one a minute at most, and after twice as many one in five. */
const quick = 20;

/**
 * A thousand IDENTIFYs a day, then Discord resets the token. A server that ends every session at once must not use them up:
 * sessions are begun ever more slowly, at most about four hundred a day for one shard.
 */
export function createBudget(now: () => number = Date.now): { throttler(concurrency: number): IIdentifyThrottler } {
  const begun = new Map<number, readonly number[]>();
  return {
    throttler(concurrency) {
      const simple = new SimpleIdentifyThrottler(concurrency);
      return {
        async waitForIdentify(shard, signal) {
          const recent = (begun.get(shard) ?? []).filter((at) => now() - at < hourMs);
          const since = now() - (recent.at(-1) ?? 0);
          const wanted = recent.length < quick ? 0 : recent.length < 2 * quick ? 60_000 : 300_000;
          if (wanted > since) await pause(wanted - since, signal);
          signal.throwIfAborted();
          await simple.waitForIdentify(shard, signal);
          begun.set(shard, [...recent, now()]);
        },
      };
    },
  };
}
