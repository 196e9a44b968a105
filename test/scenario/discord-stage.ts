import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { expect } from 'vitest';
import { createDiscord } from '../../src/adapters/discord/index.ts';
import { openStorage } from '../../src/adapters/storage.ts';
import { type Deps, usualLimits } from '../../src/core/deps.ts';
import { type Arrival, type Order, PassingFailure, type Platform } from '../../src/core/platform.ts';
import { defaultPolicy } from '../../src/core/policy.ts';
import { createService } from '../../src/core/service.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { startDiscord } from '../platforms/discord/loopback/start-discord.ts';
import { plainReviewer } from './reviewer.ts';
import type { Stage } from './scenario.ts';

/** The core on real storage and queue, with the adapter of Discord and a Discord that speaks its protocol. */
export async function openDiscordStage(): Promise<Stage & { close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'confrere-stage-'));
  const key = new Uint8Array(randomBytes(32));
  const storage = await openStorage({ dataDir, key });
  const discord = await startDiscord();
  const guild = discord.guilds.create({ name: 'Garde de nuit' });
  const [channel, room] = ['avis', 'modération'].map((name) => discord.guilds.channel(guild, { name }));
  const chief = discord.guilds.role(guild, { name: 'modération', permissions: 32n });
  const people = new Map(['salma', 'karim', 'mona', 'driss'].map((username) => [username, discord.people.create({ username })]));
  if (!channel || !room) throw new Error('no channel');
  for (const [name, user] of people) discord.guilds.join(guild, user, { roles: name === 'mona' || name === 'driss' ? [chief.id] : [] });
  const place = { platform: 'discord', group: guild.id, channel: channel.id };
  const person = (name: string) => ({ platform: 'discord', id: people.get(name)?.id ?? '0' });

  const orders: Order[] = [];
  const arrivals: Arrival[] = [];
  const log: Deps['log'] = { reviewed: () => undefined, noted: () => undefined };
  const adapter = createDiscord({
    token: discord.token,
    apiRoot: discord.api,
    log,
    marks: storage.store.marks,
    isModeratorsChat: async (id) => id === room.id,
    knownGroups: async () => [],
    openMessages: async () => [],
  });
  const watched: Platform = {
    ...adapter,
    async perform(order, signal) {
      const performed = await adapter.perform(order, signal);
      if (performed.done && !orders.some((o) => o.key === order.key)) orders.push(order);
      return performed;
    },
  };
  const deps: Deps = {
    store: storage.store,
    queue: storage.queue,
    platforms: new Map([['discord', watched]]),
    reviewer: plainReviewer,
    policyOf: async () => ({ ...defaultPolicy, mode: 'enforce' }),
    moderatorsOf: async (group) => ({ ...group, channel: room.id }),
    phrases: phrasesOf,
    log,
    now: () => new Date().toISOString(),
    limits: usualLimits,
    worker: 'one',
    exclusive: storage.exclusive,
    secret: key,
  };
  const service = createService(deps);
  await service.start();
  await watched.start(
    {
      ...service.receiver,
      async arrived(arrival) {
        await service.receiver.arrived(arrival);
        arrivals.push(arrival);
      },
    },
    () => undefined,
  );
  // What is said before the bot is there is not its concern.
  await expect.poll(() => discord.calls().some((c) => c.method === 'GET' && c.path.includes(`${channel.id}/messages`)), { timeout: 20_000 }).toBe(true);

  const posted = new Map<string, APIMessage>();
  const heard = (id: string): Arrival | undefined => arrivals.findLast((a) => a.type === 'message' && a.message.ref.id === id && !a.message.surface);
  const untilHeard = (id: string, text: string) =>
    expect
      .poll(
        () => {
          const last = heard(id);
          return last?.type === 'message' ? last.message.text : undefined;
        },
        { timeout: 20_000 },
      )
      .toBe(text);

  return {
    deps,
    service,
    orders,
    person,
    ref: (id) => ({ ...place, id: posted.get(id)?.id ?? '1' }),
    async post(id, text, { author = 'salma', editedAt } = {}) {
      const before = posted.get(id);
      const sent =
        before && editedAt ? discord.talk.edit(before, { content: text }) : (before ?? discord.talk.post(channel, people.get(author) ?? { id: '0' }, text));
      posted.set(id, sent);
      await untilHeard(sent.id, text);
      // The same event once more, as after a resume.
      const again = before && !editedAt ? heard(sent.id) : undefined;
      if (again) await service.receiver.arrived(again);
    },
    fail: (what, how) =>
      what === 'remove' &&
      discord.faults.next('DELETE /channels/:channel/messages/:message', how instanceof PassingFailure ? { status: 503 } : { status: 403, code: 50_013 }),
    async close() {
      await watched.stop();
      await service.stop();
      await storage.close();
      await discord.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
