import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscord } from '../../../src/adapters/discord/index.ts';
import { type Deps, usualLimits } from '../../../src/core/deps.ts';
import type { Platform } from '../../../src/core/platform.ts';
import { defaultPolicy, type Policy } from '../../../src/core/policy.ts';
import { createService, type Service } from '../../../src/core/service.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { createMemoryQueue } from '../../fakes/memory-queue.ts';
import { createMemoryStore, type MemoryStore } from '../../fakes/memory-store.ts';
import { type Discord, startDiscord } from '../../platforms/discord/loopback/start-discord.ts';
import { plainReviewer } from '../../scenario/reviewer.ts';
import { ward } from './harness.ts';

const leak = 'Avis svp : Mme Zineb Tahiri, CIN BK482913, œdèmes depuis dix jours';

/** The core and the adapter as the product wires them, on a store and a queue in memory. */
let discord: Discord;
let w: ReturnType<typeof ward> & { readonly room: { readonly id: string } };
let store: MemoryStore;
let adapter: Platform;
let service: Service;
let queue: ReturnType<typeof createMemoryQueue>;
let mode: Policy['mode'] = 'enforce';

beforeEach(async () => {
  mode = 'enforce';
  discord = await startDiscord();
  const made = ward(discord);
  w = { ...made, room: discord.guilds.channel(made.guild, { name: 'modération' }) };
  discord.guilds.overwrite(w.room, w.guild, { deny: 1024n });
  store = createMemoryStore();
  queue = createMemoryQueue();
  await begin();
});
afterEach(async () => {
  await end();
  await discord.close();
});

async function begin(): Promise<void> {
  const platforms = new Map<string, Platform>();
  const deps: Deps = {
    store,
    queue,
    platforms,
    reviewer: plainReviewer,
    policyOf: async () => ({ ...defaultPolicy, mode }),
    moderatorsOf: async (group) => ({ ...group, channel: w.room.id }),
    phrases: phrasesOf,
    log: { reviewed: () => undefined, noted: () => undefined },
    now: () => new Date().toISOString(),
    limits: usualLimits,
    worker: 'one',
    exclusive: true,
    secret: new Uint8Array(32).fill(7),
  };
  adapter = createDiscord({
    token: discord.token,
    apiRoot: discord.api,
    log: deps.log,
    marks: store.marks,
    isModeratorsChat: async (channel) => channel === w.room.id,
    knownGroups: async () => [],
    openMessages: async (guild) =>
      (await store.readings.cases({ group: { platform: 'discord', group: guild }, open: true })).flatMap((c) =>
        c.about.what === 'message' ? [{ message: c.about.message, author: c.about.author }] : [],
      ),
  });
  platforms.set('discord', adapter);
  service = createService(deps);
  await adapter.start(service.receiver, () => undefined);
  await service.start();
  await expect.poll(async () => (await store.readings.groups()).length).toBe(1);
}
async function end(): Promise<void> {
  await adapter.stop();
  await service.stop();
}

const caseOf = async () => (await store.readings.cases({})).find((c) => c.about.what === 'message');
const shown = (channel: { readonly id: string }) => discord.messages(channel).map((m) => m.content);
const owed = async () => (await caseOf())?.owed.map((o) => o.step.kind).filter((kind) => ['remove', 'advise', 'alert', 'refresh'].includes(kind));

describe('a patient named on Discord', () => {
  it('is gone, the author advised, the moderators alerted; and the bot’s own deed is no withdrawal by the author', async () => {
    discord.talk.post(w.channel, w.salma, leak);
    await expect.poll(() => shown(w.channel), { timeout: 10_000 }).toEqual([]);
    await expect.poll(owed, { timeout: 10_000 }).toEqual([]);
    expect(discord.direct(w.salma)).toHaveLength(1);
    expect(discord.direct(w.salma)[0]?.content).not.toContain('Tahiri');
    expect(shown(w.room)).toHaveLength(1);
    expect(shown(w.room).join()).not.toContain('Tahiri');
    expect(await caseOf()).toMatchObject({ stage: 'open' });
    // Nor is it one after a restart, when history no longer shows the message.
    await end();
    await begin();
    expect(await caseOf()).toMatchObject({ stage: 'open' });
  });

  it('is decided by a moderator from the card, for their eyes only', async () => {
    const mona = discord.people.create({ username: 'mona' });
    discord.guilds.join(w.guild, mona);
    discord.guilds.overwrite(w.room, mona, { allow: 1024n });
    discord.talk.post(w.channel, w.salma, leak);
    await expect.poll(() => shown(w.room).length, { timeout: 10_000 }).toBe(1);
    await expect.poll(owed, { timeout: 10_000 }).toEqual([]);
    const [card] = discord.messages(w.room);
    const id = (await caseOf())?.id ?? '';
    if (!card) throw new Error('no card');
    const action = (verb: string): string =>
      new RegExp(`"custom_id":"(${verb}:${id}[^"]*)"`).exec(JSON.stringify(discord.messages(w.room)[0]?.components))?.[1] ?? '';
    const look = discord.use.press(card, mona, action('look'));
    await expect.poll(() => look.original()?.content, { timeout: 5_000 }).toBeDefined();
    expect(look.original()?.content).not.toContain('Tahiri');
    expect(discord.messages(w.room)).toHaveLength(1);
    const confirm = discord.use.press(card, mona, action('confirm'));
    await expect.poll(() => confirm.state(), { timeout: 5_000 }).toBe('answered');
    await expect.poll(async () => (await caseOf())?.stage, { timeout: 5_000 }).toBe('decided');
  });

  it('that the author takes away first ends by itself, also while the bot is away', async () => {
    mode = 'advise';
    const sent = discord.talk.post(w.channel, w.salma, leak);
    await expect.poll(async () => (await caseOf())?.stage, { timeout: 10_000 }).toBe('open');
    await expect.poll(owed, { timeout: 10_000 }).toEqual([]);
    expect(shown(w.channel)).toEqual([leak]);
    await end();
    discord.talk.post(w.channel, w.salma, 'bonsoir');
    discord.talk.delete(sent);
    await begin();
    await expect.poll(async () => (await caseOf())?.stage, { timeout: 10_000 }).toBe('withdrawn');
  });
});
