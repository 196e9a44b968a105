import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTelegram } from '../../../src/adapters/telegram/index.ts';
import type { Case } from '../../../src/core/case.ts';
import { type Deps, type Reviewer, usualLimits } from '../../../src/core/deps.ts';
import type { Platform } from '../../../src/core/platform.ts';
import { defaultPolicy } from '../../../src/core/policy.ts';
import { createService, type Service } from '../../../src/core/service.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { createMemoryQueue } from '../../fakes/memory-queue.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { type BotApi, type BotApiOptions, startBotApi } from '../../platforms/telegram/bot-api/start-bot-api.ts';
import { plainReviewer } from '../../scenario/reviewer.ts';

/** The adapter and the core as one program over one store, which can die and come back. */
export interface Life {
  readonly api: BotApi;
  /** The moderators' chat. */
  readonly room: number;
  /** Each message that was judged, with its texts, as often as it was. */
  readonly judged: { readonly id: string; readonly thread: string; readonly text: string }[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends without telling Telegram what was handled. */
  die(): Promise<void>;
  /** The next arrivals are refused, as when the store is down. */
  refuse(times: number): void;
  cases(): Promise<readonly Case[]>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export async function openLife(options: BotApiOptions & { readonly callMs?: number } = {}): Promise<Life> {
  const { callMs = usualLimits.callMs, ...server } = options;
  const api = await startBotApi({ flood: { groupPerMinute: undefined }, ...server });
  const room = api.groups.add({ title: 'Modération', bot: 'administrator' });
  const store = createMemoryStore(() => new Date().toISOString());
  const folder = mkdtempSync(join(tmpdir(), 'confrere-life-'));
  const judged: Life['judged'][number][] = [];
  const reviewer: Reviewer = {
    ...plainReviewer,
    async review(asked) {
      judged.push({ id: asked.id ?? '', thread: asked.thread ?? '', text: asked.passages.map((p) => p.text).join('\n') });
      return plainReviewer.review(asked);
    },
  };
  let refusals = 0;
  let running: { readonly telegram: Platform; readonly service: Service; readonly queue: ReturnType<typeof createMemoryQueue> } | undefined;

  async function start(): Promise<void> {
    const queue = createMemoryQueue();
    const log: Deps['log'] = { reviewed: () => undefined, noted: () => undefined };
    const telegram = createTelegram({
      token: api.token,
      apiRoot: api.url,
      log,
      words: (language = 'fr') => phrasesOf(language).telegram,
      isModeratorsChat: async (chat) => Number(chat) === room.id,
      knownGroups: async () => [],
      longPollSeconds: 1,
      perMinute: 100_000,
      namesIn: { file: join(folder, 'names'), secret: new Uint8Array(32).fill(9) },
    });
    const service = createService({
      store,
      queue,
      platforms: new Map([['telegram', telegram]]),
      reviewer,
      policyOf: async () => ({ ...defaultPolicy, mode: 'enforce', removalsPerHour: 100_000 }),
      moderatorsOf: async (group) => ({ ...group, channel: String(room.id) }),
      phrases: phrasesOf,
      log,
      now: () => new Date().toISOString(),
      limits: { ...usualLimits, resumeMs: 200, callMs },
      worker: `life${Math.random()}`,
      exclusive: true,
      secret: new Uint8Array(32).fill(7),
    });
    await telegram.start(
      {
        ...service.receiver,
        async arrived(arrival) {
          if (refusals-- > 0) throw new Error('the store is down');
          return service.receiver.arrived(arrival);
        },
      },
      () => undefined,
    );
    await service.start();
    running = { telegram, service, queue };
  }

  async function stop(): Promise<void> {
    const { telegram, service, queue } = running ?? {};
    running = undefined;
    await telegram?.stop();
    await service?.stop();
    await queue?.close();
  }

  return {
    api,
    room: room.id,
    judged,
    start,
    stop,
    async die() {
      api.faults.outage(true);
      await stop();
      api.faults.outage(false);
    },
    refuse(times) {
      refusals = times;
    },
    async cases() {
      // Asked group by group: one answer holds two hundred.
      const groups = await store.readings.groups();
      const all = await Promise.all(groups.map((g) => store.readings.cases({ group: g.ref, limit: 200 })));
      return all.flat().filter((c) => c.about.what === 'message');
    },
    resume: async () => running?.service.resume(),
    async close() {
      await stop();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
