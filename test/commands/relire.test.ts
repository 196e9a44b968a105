import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDiscord } from '../../src/adapters/discord/index.ts';
import { createCommands } from '../../src/commands/index.ts';
import { relire } from '../../src/commands/relire.ts';
import { type Deps, usualLimits } from '../../src/core/deps.ts';
import type { Platform } from '../../src/core/platform.ts';
import { defaultPolicy } from '../../src/core/policy.ts';
import { createService } from '../../src/core/service.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { usualAround } from '../fakes/around.ts';
import { telegramHome } from '../fakes/loopback.ts';
import { createMemoryQueue } from '../fakes/memory-queue.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { openWorld } from '../fakes/world.ts';
import { type Discord, startDiscord } from '../platforms/discord/loopback/start-discord.ts';
import { plainReviewer } from '../scenario/reviewer.ts';

const dayMs = 86_400_000;
const words = phrasesOf('fr').answers.relire;
const { asked, kinds } = phrasesOf('fr');
const rights = P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.ManageMessages;

/** A server on which people talked for ten days before the bot came, with the product on it. */
async function openServer() {
  const discord = await startDiscord({ startAt: Date.now() - 10 * dayMs });
  const guild = discord.guilds.create({ name: 'Garde de nuit', bot: false });
  const hall = discord.guilds.channel(guild, { name: 'avis' });
  const shut = discord.guilds.channel(guild, { name: 'bureau' });
  const room = discord.guilds.channel(guild, { name: 'modération' });
  const salma = discord.people.create({ username: 'salma', global_name: 'Salma' });
  const hicham = discord.people.create({ username: 'hicham', global_name: 'Hicham' });
  for (const person of [salma, hicham]) discord.guilds.join(guild, person);
  discord.guilds.changeMember(guild, hicham, { roles: [discord.guilds.role(guild, { name: 'chef', permissions: P.ManageGuild }).id] });
  const other = discord.guilds.create({ name: 'Ailleurs' });
  const elsewhere = discord.guilds.channel(other, { name: 'avis' });
  discord.guilds.join(other, salma);
  const post = (where: { readonly id: string }, text: string) => discord.talk.post(where, salma, text);

  const old = post(hall, 'Vu hier Mme Latifa Benali');
  discord.clock.advance(8 * dayMs);
  const named = post(hall, 'Avis svp pour Mme Zineb Tahiri');
  post(hall, 'Quelqu’un a un avis sur les anticoagulants ?');
  const thread = discord.threads.open(hall, salma, { name: 'Cas du soir' });
  const closed = post(thread, 'CIN BK482913 et 06 61 48 29 17');
  discord.threads.archive(thread);
  for (const where of [shut, room, elsewhere]) post(where, 'Mme Amal Idrissi');
  discord.clock.advance(2 * dayMs);
  discord.guilds.addBot(guild, rights);
  discord.guilds.overwrite(shut, discord.bot.user, { deny: P.ReadMessageHistory });

  const store = createMemoryStore(() => new Date().toISOString());
  const queue = createMemoryQueue();
  const platforms = new Map<string, Platform>();
  const reviewer = { ...plainReviewer };
  const isModerators = async (id: string): Promise<boolean> => id === room.id;
  const deps: Deps = {
    store,
    queue,
    platforms,
    reviewer,
    policyOf: async () => ({ ...defaultPolicy, mode: 'enforce', country: 'MA' }),
    moderatorsOf: async () => ({ platform: 'discord', group: guild.id, channel: room.id }),
    phrases: phrasesOf,
    log: { reviewed: () => undefined, noted: () => undefined },
    now: () => new Date().toISOString(),
    limits: usualLimits,
    worker: 'one',
    exclusive: true,
    secret: new Uint8Array(32).fill(7),
  };
  const adapter = createDiscord({
    token: discord.token,
    apiRoot: discord.api,
    log: deps.log,
    marks: store.marks,
    isModeratorsChat: isModerators,
    knownGroups: async () => [],
    openMessages: async () => [],
  });
  platforms.set('discord', adapter);
  const service = createService(deps, createCommands(usualAround()));
  await adapter.start(service.receiver, () => undefined);
  await service.start();
  await expect.poll(() => discord.use.commands(guild).length).toBeGreaterThan(0);
  // What the start itself reads is read.
  const asked = (where: { readonly id: string }): boolean => discord.calls().some((c) => c.performed && c.path === `/channels/${where.id}/messages`);
  await expect.poll(() => [hall, shut, room, elsewhere].every(asked), { timeout: 10_000 }).toBe(true);

  return {
    discord,
    deps,
    store,
    reviewer,
    adapter,
    guild,
    hall,
    shut,
    room,
    thread,
    elsewhere,
    salma,
    hicham,
    messages: { old, named, closed },
    say: (by: typeof salma, options: Record<string, number> = {}) => discord.use.slash(hall, by, 'relire', options, { locale: 'fr', force: true }),
    async close() {
      await adapter.stop();
      await service.stop();
      await queue.close();
      await discord.close();
    },
  };
}

type Use = ReturnType<Discord['use']['slash']>;
const answered = async (use: Use): Promise<string> => {
  await expect.poll(() => use.original()?.content ?? '', { timeout: 15_000 }).not.toBe('');
  return use.original()?.content ?? '';
};

describe('/relire on Discord', { timeout: 60_000 }, () => {
  let s: Awaited<ReturnType<typeof openServer>>;
  beforeEach(async () => {
    s = await openServer();
  }, 60_000);
  afterEach(() => s.close());

  it('finds what was written before the bot came, in channels and closed threads, and says where without a word of it', async () => {
    const text = await answered(s.say(s.hicham));
    expect(text).toContain('3 messages relus');
    expect(text).toContain(words.held(2));
    for (const kind of ['person_name', 'national_id', 'phone'] as const) expect(text).toContain(`· ${kinds[kind]} : 1`);
    const link = (channel: string, id: string): string => `https://discord.com/channels/${s.guild.id}/${channel}/${id}`;
    const at = [link(s.thread.id, s.messages.closed.id), link(s.hall.id, s.messages.named.id)].map((one) => text.indexOf(one));
    expect(at.every((i) => i > 0)).toBe(true);
    // The gravest first: a number of identity before a name.
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(text).not.toContain(s.messages.old.id);
    expect(text).not.toMatch(/Tahiri|BK482913|06 61|Idrissi/);
    expect(await answered(s.say(s.hicham, { jours: 14 }))).toContain('4 messages relus');
  });

  it('writes nothing, removes nothing, tells nobody', async () => {
    const written = [vi.spyOn(s.store.journal, 'append'), vi.spyOn(s.store.inbox, 'keep'), vi.spyOn(s.store.marks, 'move')];
    const before = s.discord.calls().length;
    await answered(s.say(s.hicham));
    expect(written.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
    expect(await s.store.readings.cases({})).toEqual([]);
    const calls = s.discord.calls().slice(before);
    expect(calls.filter((c) => c.method !== 'GET' && !/\/(interactions|webhooks)\//.test(c.path)).map((c) => `${c.method} ${c.path}`)).toEqual([]);
    expect([s.hall, s.thread, s.room].flatMap((where) => s.discord.removed(where))).toEqual([]);
    expect(s.discord.messages(s.room).some((m) => m.author.bot)).toBe(false);
  });

  it('reads no other group and no room of the moderators, and names the channel that it may not read', async () => {
    const before = s.discord.calls().length;
    const text = await answered(s.say(s.hicham, { jours: 14 }));
    const read = s.discord
      .calls()
      .slice(before)
      .filter((c) => c.method === 'GET');
    for (const where of [s.elsewhere, s.room, s.shut]) expect(read.filter((c) => c.path.includes(where.id))).toEqual([]);
    expect(text).toContain(`${words.rights} <#${s.shut.id}>`);
  });

  it('asks a channel again that gave no answer, then says so and reads the others', async () => {
    const bad = { status: 502, page: '<html>Bad Gateway</html>' } as const;
    s.discord.faults.next('GET /channels/:channel/messages', bad);
    expect(await answered(s.say(s.hicham))).not.toContain(words.failed);
    for (let n = 0; n < 2; n++) s.discord.faults.next('GET /channels/:channel/messages', bad);
    const text = await answered(s.say(s.hicham));
    expect(text).toContain(words.failed);
    expect(text).toMatch(/relus?, du/);
  });

  it('is refused to a plain member, and for a number of days that is none', async () => {
    expect(await answered(s.say(s.salma))).toBe(asked.notAdmin);
    for (const jours of [0, 15]) expect(await answered(s.say(s.hicham, { jours }))).toBe(words.days(14));
  });

  it('runs once at a time in a group', async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    s.reviewer.review = async (question) => {
      await gate;
      return plainReviewer.review(question);
    };
    const first = s.say(s.hicham);
    await expect.poll(() => first.state(), { timeout: 10_000 }).toBe('deferred');
    expect(await answered(s.say(s.hicham))).toBe(words.running);
    go();
    expect(await answered(first)).toContain('3 messages relus');
    expect(await answered(s.say(s.hicham))).toContain('3 messages relus');
  });

  it('stops at its limits and says so', async () => {
    const group = { platform: 'discord', group: s.guild.id };
    const by = { platform: 'discord', id: s.hicham.id };
    const said = { deps: s.deps, by, group, groups: [group], language: 'fr', country: 'MA', phrases: phrasesOf('fr'), moderation: {} as never };
    const run = async (limits: Parameters<typeof relire>[0]): Promise<string> => (await relire(limits).run(said, { command: 'relire', by, options: {} })).text;
    const few = await run({ messages: 1, ms: 60_000, shown: 20 });
    expect(few).toContain('Un message relu');
    expect(few).toContain(words.cut.messages(1));
    // No call to a server is answered within a millisecond.
    expect(await run({ messages: 2_000, ms: 1, shown: 20 })).toContain(words.cut.time(0.001));
  });
});

describe('/relire on Telegram', { timeout: 60_000 }, () => {
  it('says that bots are shown no history there', async () => {
    const home = await telegramHome();
    try {
      const hicham = home.someone('Hicham', 'fr', 'moderator');
      hicham.say('relire');
      await expect.poll(() => hicham.told().join('\n'), { timeout: 20_000 }).toContain(words.noHistory);
    } finally {
      await home.close();
    }
  });
});

describe('/relire in the practice group', () => {
  it('reads what stands there, and changes no case', async () => {
    const world = await openWorld({ policy: { mode: 'observe' } });
    try {
      await world.say('Avis svp pour Mme Zineb Tahiri');
      await world.say('Bonne garde à tous');
      const before = await world.store.readings.cases({});
      const by = { platform: 'practice', id: 'hicham' };
      const { text } = await world.service.receiver.asked({
        command: 'relire',
        by,
        in: { platform: 'practice', group: 'practice', channel: 'hall' },
        options: {},
      });
      expect(text).toContain('2 messages relus');
      expect(text).toContain(words.held(1));
      expect(text).not.toContain('Tahiri');
      expect(await world.store.readings.cases({})).toEqual(before);
    } finally {
      await world.close();
    }
  });
});
