import { type Deps, type Reviewer, usualLimits } from '../../src/core/deps.ts';
import type { Platform } from '../../src/core/platform.ts';
import { defaultPolicy } from '../../src/core/policy.ts';
import { createService, type Service } from '../../src/core/service.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { plainReviewer } from '../scenario/reviewer.ts';
import { createMemoryQueue } from './memory-queue.ts';
import type { MemoryStore } from './memory-store.ts';

export interface Judged {
  readonly id: string;
  readonly thread: string;
  readonly text: string;
}

/** One adapter and the core as one program over one store, which can die and come back. */
export interface Lives {
  /** Each message that was judged, with its texts, as often as it was. */
  readonly judged: readonly Judged[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The next arrivals are refused, as when the store is down. */
  refuse(times: number): void;
  resume(): Promise<void>;
}

interface Given {
  readonly store: MemoryStore;
  /** A new one for each life. */
  readonly open: (log: Deps['log']) => Platform;
  /** The channel of the alerts. */
  readonly room: string;
  readonly callMs?: number;
  readonly alertsPerMinute?: number;
}

export function createLives({ store, open, room, callMs = usualLimits.callMs, alertsPerMinute = defaultPolicy.alertsPerMinute }: Given): Lives {
  const judged: Judged[] = [];
  const reviewer: Reviewer = {
    ...plainReviewer,
    async review(asked) {
      judged.push({ id: asked.id ?? '', thread: asked.thread ?? '', text: asked.passages.map((p) => p.text).join('\n') });
      return plainReviewer.review(asked);
    },
  };
  const log: Deps['log'] = { reviewed: () => undefined, noted: () => undefined };
  let refusals = 0;
  let running: { readonly platform: Platform; readonly service: Service; readonly queue: ReturnType<typeof createMemoryQueue> } | undefined;

  return {
    judged,
    async start() {
      const queue = createMemoryQueue();
      const platform = open(log);
      const service = createService({
        store,
        queue,
        platforms: new Map([[platform.name, platform]]),
        reviewer,
        policyOf: async () => ({ ...defaultPolicy, mode: 'enforce', removalsPerHour: 100_000, alertsPerMinute }),
        moderatorsOf: async (group) => ({ ...group, channel: room }),
        phrases: phrasesOf,
        log,
        now: () => new Date().toISOString(),
        limits: { ...usualLimits, resumeMs: 200, callMs },
        worker: `life${Math.random()}`,
        exclusive: true,
        secret: new Uint8Array(32).fill(7),
      });
      const arrived: typeof service.receiver.arrived = async (arrival) => {
        if (refusals-- > 0) throw new Error('the store is down');
        return service.receiver.arrived(arrival);
      };
      await platform.start({ ...service.receiver, arrived }, () => undefined);
      await service.start();
      running = { platform, service, queue };
    },
    async stop() {
      const { platform, service, queue } = running ?? {};
      running = undefined;
      await platform?.stop();
      await service?.stop();
      await queue?.close();
    },
    refuse(times) {
      refusals = times;
    },
    resume: async () => running?.service.resume(),
  };
}
