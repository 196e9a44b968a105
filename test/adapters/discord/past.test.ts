import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Past } from '../../../src/core/platform.ts';
import { type Harness, start, ward } from './harness.ts';

const dayMs = 86_400_000;
const may = P.ViewChannel | P.ReadMessageHistory;
const wide = { limit: 1_000, perMs: 1_000 };
let h: Harness;
let w: ReturnType<typeof ward>;
let forum: { readonly id: string };
let quiet: { readonly id: string };
let before = 0;

beforeEach(async () => {
  h = await start({
    server: { startAt: Date.now() - 5 * dayMs, rates: { global: 2_000, routes: { 'GET /channels/:channel/messages': wide } } },
    before(discord) {
      w = ward(discord, may);
      forum = discord.guilds.channel(w.guild, { name: 'cas', type: 15 });
      quiet = discord.guilds.channel(w.guild, { name: 'archives' });
      discord.talk.post(quiet, w.salma, 'il y a cinq jours');
      discord.clock.advance(4 * dayMs);
      for (let n = 0; n < 230; n++) {
        discord.talk.post(w.channel, w.salma, `message ${n}`);
        if (n % 40 === 0) discord.threads.forumPost(forum, w.salma, { name: `Cas ${n}`, message: `cas ${n}` });
      }
      discord.clock.advance(dayMs);
    },
  });
  // What the start itself reads is read.
  await expect.poll(() => h.discord.calls().some((c) => c.performed && c.path === `/channels/${quiet.id}/messages`), { timeout: 10_000 }).toBe(true);
  before = h.discord.calls().length;
});
afterEach(() => h.close());

const past = (hours: number, signal: AbortSignal): AsyncIterable<Past> => {
  const { past: read } = h.adapter();
  if (!read) throw new Error('there is no history');
  return read({ platform: 'discord', group: w.guild.id }, hours, signal);
};
const all = async (hours = 72): Promise<readonly Past[]> => {
  const found: Past[] = [];
  for await (const one of past(hours, AbortSignal.timeout(20_000))) found.push(one);
  return found;
};
const pagesOf = (channel: { readonly id: string }): number =>
  h.discord
    .calls()
    .slice(before)
    .filter((c) => c.method === 'GET' && c.path === `/channels/${channel.id}/messages`).length;

describe('the past of a group on Discord', { timeout: 30_000 }, () => {
  it('comes newest first over channels, threads and pages, each message once, and asks no channel that was quiet', async () => {
    const found = (await all()).flatMap((one) => (one.type === 'message' ? [one.message] : []));
    const ids = found.map((m) => BigInt(m.ref.id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? 1 : -1)));
    expect(found.filter((m) => /^message \d+$/.test(m.text))).toHaveLength(230);
    expect(found.filter((m) => /^cas \d+$/.test(m.text) && m.ref.channel === forum.id && m.ref.thread !== undefined)).toHaveLength(6);
    expect([pagesOf(w.channel), pagesOf(quiet)]).toEqual([3, 0]);
  });

  it('asks for no more pages than are wanted, and ends when it is told to', async () => {
    const ending = new AbortController();
    let n = 0;
    for await (const _ of past(72, ending.signal)) if (++n === 20) ending.abort();
    expect([n, pagesOf(w.channel)]).toEqual([20, 1]);
  });

  it('does not hold what was taken away meanwhile, and tells a right that was lost', async () => {
    const [newest] = h.discord.messages(w.channel).slice(-1);
    if (newest) h.discord.talk.delete(newest, w.salma);
    expect(await all()).not.toContainEqual(expect.objectContaining({ message: expect.objectContaining({ text: 'message 229' }) }));
    h.discord.faults.next('GET /channels/:channel/messages', { status: 403, code: 50001, message: 'Missing Access' });
    const closed = (await all()).filter((one) => one.type === 'closed');
    expect(closed).toMatchObject([{ why: 'rights' }]);
  });

  it('is an error where the server is not known, never an empty one', async () => {
    const { past: read } = h.adapter();
    const unknown = read?.({ platform: 'discord', group: '1' }, 72, AbortSignal.timeout(5_000));
    await expect(unknown?.[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'guild-unknown' });
  });
});
