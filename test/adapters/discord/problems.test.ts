import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/languages/index.ts';
import { type Harness, start, texts, ward } from './harness.ts';

let h: Harness;
let w: ReturnType<typeof ward>;
afterEach(() => h.close());
const codes = () => h.problems().map((p) => p.code);
const withWard = (may?: bigint) => ({ before: (discord: Harness['discord']) => void (w = ward(discord, may)) });

describe('what stands in the way on Discord', () => {
  it('is a privileged intent that is switched off, by its name, without using up the day’s sessions', async () => {
    h = await start({ ...withWard(), server: { bot: { privileged: { content: false } } } });
    await expect.poll(codes).toEqual(['discord-intents']);
    const [problem] = h.problems();
    for (const language of ['fr', 'en', 'ar'])
      expect(phrasesOf(language).notices['discord-intents']({ n: 1, detail: problem?.detail ?? '' })).toContain('discord.com/developers');
    expect(h.discord.gateway.sessions()).toEqual([]);
  });

  it('is a wrong token, and the process goes on', async () => {
    h = await start({ ...withWard(), token: 'not.a.token' });
    await expect.poll(codes).toEqual(['discord-token']);
  });

  it('is a Discord that does not answer, until it does', { timeout: 30_000 }, async () => {
    h = await start({
      before(discord) {
        w = ward(discord);
        discord.faults.outage(true);
      },
    });
    await expect.poll(codes).toEqual(['discord-unreachable']);
    h.discord.faults.outage(false);
    await expect.poll(codes, { timeout: 15_000 }).toEqual([]);
    h.discord.talk.post(w.channel, w.salma, 'enfin');
    await expect.poll(() => texts(h)).toEqual(['enfin']);
  });

  it('is a gateway that hangs at the door: giving up on it ends the connection, and what becomes of it later harms nobody', { timeout: 30_000 }, async () => {
    h = await start({
      before(discord) {
        w = ward(discord);
        discord.gateway.hang(true);
      },
    });
    await expect.poll(() => h.discord.gateway.waiting(), { timeout: 10_000 }).toBe(1);
    await h.stop();
    await expect.poll(() => h.discord.gateway.waiting()).toBe(0);
    h.discord.gateway.hang(false);
    await h.start();
    h.discord.talk.post(w.channel, w.salma, 'enfin');
    await expect.poll(() => texts(h)).toEqual(['enfin']);
  });

  it('is a right that is missing on the server, or in one channel, until it is given', async () => {
    h = await start(withWard(P.ViewChannel | P.SendMessages | P.ReadMessageHistory));
    await expect.poll(() => h.problems()).toEqual([{ code: 'discord-rights', platform: 'discord', group: w.guild.id, detail: 'Manage Messages' }]);
    const abilities = await h.adapter().abilities({ platform: 'discord', group: w.guild.id });
    expect(Object.fromEntries(abilities.map((a) => [a.what, a.may]))).toMatchObject({ read: 'yes', remove: 'no', repost: 'no', private: 'yes' });
    const role = [...w.guild.roles.values()].find((r) => r.managed);
    h.discord.guilds.changeRole(w.guild, { id: role?.id ?? '' }, { permissions: P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.ManageMessages });
    await expect.poll(codes).toEqual([]);
  });

  it('is a channel whose history may not be read: what could not be filled is told', { timeout: 30_000 }, async () => {
    h = await start(withWard(P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.ManageMessages));
    h.discord.talk.post(w.channel, w.salma, 'avant');
    await expect.poll(() => texts(h)).toEqual(['avant']);
    await h.stop();
    h.discord.talk.post(w.channel, w.salma, 'pendant');
    h.discord.guilds.overwrite(w.channel, w.guild, { deny: P.ReadMessageHistory });
    await h.start();
    await expect
      .poll(() => h.arrivals.filter((a) => a.type === 'gap'), { timeout: 10_000 })
      .toMatchObject([{ group: { group: w.guild.id }, detail: 'history' }]);
    h.discord.talk.post(w.channel, w.salma, 'après');
    await expect.poll(() => texts(h)).toContain('après');
  });
});

describe('servers of every kind', () => {
  it('is a part of the API that a server has not: the rest goes on without it', { timeout: 20_000 }, async () => {
    const parts = [
      'GET /applications/@me',
      'GET /applications/:application/commands',
      'GET /channels/:channel/webhooks',
      'GET /channels/:channel/threads/archived/public',
    ];
    h = await start({
      before(discord) {
        w = ward(discord);
        for (const part of parts) discord.faults.next(part, { status: 501 }, 3);
      },
    });
    h.discord.talk.post(w.channel, w.salma, 'bonjour');
    await expect.poll(() => texts(h), { timeout: 10_000 }).toEqual(['bonjour']);
    const done = await h.perform({
      do: 'post',
      key: 'k',
      repeat: false,
      in: { platform: 'discord', group: w.guild.id, channel: w.channel.id },
      author: { platform: 'discord', id: w.salma.id },
      text: 'la version',
    });
    expect(done).toMatchObject({ done: true });
  });

  it('spreads servers over shards, and reads all of them', { timeout: 30_000 }, async () => {
    const others: ReturnType<typeof ward>[] = [];
    h = await start({
      server: { bot: { shards: 2, maxConcurrency: 2 } },
      before(discord) {
        w = ward(discord);
        for (let n = 0; n < 3; n++) {
          discord.clock.advance(1);
          others.push(ward(discord));
        }
      },
    });
    await expect.poll(() => h.arrivals.filter((a) => a.type === 'group').length, { timeout: 15_000 }).toBe(4);
    expect(h.discord.gateway.sessions()).toHaveLength(2);
    for (const [n, one] of [w, ...others].entries()) h.discord.talk.post(one.channel, one.salma, `serveur ${n}`);
    await expect.poll(() => [...texts(h)].sort()).toEqual(['serveur 0', 'serveur 1', 'serveur 2', 'serveur 3']);
  });

  it('tells a server that let the bot go, at once or while it was away', async () => {
    h = await start({ ...withWard(), knownGroups: async () => ['4242', w.guild.id] });
    const left = () => h.arrivals.flatMap((a) => (a.type === 'group' && a.event === 'left' ? [a.group.group] : []));
    await expect.poll(left).toEqual(['4242']);
    h.discord.guilds.outage(w.guild, true);
    h.discord.guilds.outage(w.guild, false);
    h.discord.guilds.removeBot(w.guild);
    await expect.poll(left).toEqual(['4242', w.guild.id]);
  });
});
