import { createDiscord } from '../../../src/adapters/discord/index.ts';
import type { Case } from '../../../src/core/case.ts';
import { type Deps, type Reviewer, usualLimits } from '../../../src/core/deps.ts';
import type { Platform } from '../../../src/core/platform.ts';
import { defaultPolicy } from '../../../src/core/policy.ts';
import { createService, type Service } from '../../../src/core/service.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { createMemoryQueue } from '../../fakes/memory-queue.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { type Discord, startDiscord } from '../../platforms/discord/loopback/start-discord.ts';
import { plainReviewer } from '../../scenario/reviewer.ts';

type Guild = ReturnType<Discord['guilds']['create']>;

/** The adapter and the core as one program over one store, which can die and come back. */
export interface Life {
  readonly discord: Discord;
  readonly guild: Guild;
  /** The moderators' channel. */
  readonly room: ReturnType<Discord['guilds']['channel']>;
  /** Each message that was judged, with its texts, as often as it was. */
  readonly judged: { readonly id: string; readonly text: string }[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends without a last word to Discord. */
  die(): Promise<void>;
  /** The next arrivals are refused, as when the store is down. */
  refuse(times: number): void;
  cases(): Promise<readonly Case[]>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export async function openLife(): Promise<Life> {
  // Limits are met where a test puts them; a busy hour would take as long here as it does there.
  const wide = { limit: 1_000, perMs: 1_000 };
  const writing = [
    'POST /channels/:channel/messages',
    'PATCH /channels/:channel/messages/:message',
    'DELETE /channels/:channel/messages/:message',
    'POST /users/@me/channels',
  ];
  const discord = await startDiscord({ rates: { global: 2_000, routes: Object.fromEntries(writing.map((route) => [route, wide])) } });
  const guild = discord.guilds.create({ name: 'Garde de nuit' });
  const room = discord.guilds.channel(guild, { name: 'modération' });
  discord.guilds.overwrite(room, guild, { deny: 1024n });
  const store = createMemoryStore(() => new Date().toISOString());
  const judged: Life['judged'][number][] = [];
  const reviewer: Reviewer = {
    ...plainReviewer,
    async review(asked) {
      judged.push({ id: asked.id ?? '', text: asked.passages.map((p) => p.text).join('\n') });
      return plainReviewer.review(asked);
    },
  };
  let refusals = 0;
  let running: { readonly adapter: Platform; readonly service: Service; readonly queue: ReturnType<typeof createMemoryQueue> } | undefined;
  const casesOf = async (): Promise<readonly Case[]> =>
    (await store.readings.cases({ group: { platform: 'discord', group: guild.id }, limit: 1_000 })).filter((c) => c.about.what === 'message');

  async function start(): Promise<void> {
    const queue = createMemoryQueue();
    const log: Deps['log'] = { reviewed: () => undefined, noted: () => undefined };
    const adapter = createDiscord({
      token: discord.token,
      apiRoot: discord.api,
      log,
      marks: store.marks,
      isModeratorsChat: async (channel) => channel === room.id,
      knownGroups: async () => [],
      openMessages: async () => (await casesOf()).flatMap((c) => (c.about.what === 'message' ? [{ message: c.about.message, author: c.about.author }] : [])),
    });
    const service = createService({
      store,
      queue,
      platforms: new Map([['discord', adapter]]),
      reviewer,
      policyOf: async () => ({ ...defaultPolicy, mode: 'enforce', removalsPerHour: 100_000, alertsPerMinute: 1_000 }) as Awaited<ReturnType<Deps['policyOf']>>,
      moderatorsOf: async (group) => ({ ...group, channel: room.id }),
      phrases: phrasesOf,
      log,
      now: () => new Date().toISOString(),
      limits: { ...usualLimits, resumeMs: 200 },
      worker: `life${Math.random()}`,
      exclusive: true,
      secret: new Uint8Array(32).fill(7),
    });
    await adapter.start(
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
    running = { adapter, service, queue };
  }

  async function stop(): Promise<void> {
    const { adapter, service, queue } = running ?? {};
    running = undefined;
    await adapter?.stop();
    await service?.stop();
    await queue?.close();
  }

  return {
    discord,
    guild,
    room,
    judged,
    start,
    stop,
    async die() {
      discord.faults.outage(true);
      await stop();
      discord.faults.outage(false);
    },
    refuse(times) {
      refusals = times;
    },
    cases: casesOf,
    resume: async () => running?.service.resume(),
    async close() {
      await stop();
      await discord.close();
    },
  };
}
