import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Order, Rows } from '../../../src/core/platform.ts';
import { type Harness, start, surfaces, ward } from './harness.ts';

let h: Harness;
let w: ReturnType<typeof ward>;
const former: string[] = [];
beforeEach(async () => {
  former.length = 0;
  h = await start({ before: (discord) => void (w = ward(discord)), renewMs: 50, formerGroups: async () => former });
  await expect.poll(() => h.arrivals.length).toBeGreaterThan(0);
});
afterEach(async () => {
  await h.close();
  vi.useRealTimers();
});

const dayMs = 86_400_000;
const salma = () => ({ platform: 'discord', id: w.salma.id });
const kept = async (): Promise<Rows | undefined> => h.adapter().keepsakes?.of(salma());
const forget = async (): Promise<Rows | undefined> => h.adapter().keepsakes?.forget(salma());
const order = (days?: number): Order => ({
  do: 'restrict',
  key: 'm-0123456789abcdef:restrict.1',
  repeat: false,
  person: salma(),
  group: { platform: 'discord', group: w.guild.id },
  ...(days && { until: new Date(Date.now() + days * dayMs).toISOString() }),
});
const rowsOf = async (group: string): Promise<number> =>
  (await h.marks.of({ platform: 'discord', group })).filter((m) => m.channel.includes(w.salma.id)).length;
const row = (group: string, until: number, user = w.salma.id) =>
  h.marks.move({ platform: 'discord', group }, [
    { channel: `hold:${user}`, message: `${until},0,0,;m-0123456789abcdef=${until}`, at: new Date().toISOString() },
  ]);

describe('what Discord’s side keeps of a member', () => {
  it('is nothing while no restriction was given', async () => {
    expect(await kept()).toEqual({ going: 0, staying: 0 });
    expect(await forget()).toEqual({ going: 0, staying: 0 });
  });

  it('stays as long as a running restriction needs it, and the restriction ends as it should', async () => {
    await h.perform(order(60));
    expect(await kept()).toEqual({ going: 0, staying: 1 });
    expect(await forget()).toEqual({ going: 0, staying: 1 });
    expect(await rowsOf(w.guild.id)).toBe(1);
    await h.perform(order());
    expect(w.guild.members.get(w.salma.id)?.timedOutUntil).toBeUndefined();
    expect(await kept()).toEqual({ going: 0, staying: 0 });
    expect(await rowsOf(w.guild.id)).toBe(0);
  });

  it('goes where the bot is no more, and another member’s stays', async () => {
    former.push('4242');
    await row('4242', Date.now() + dayMs);
    await row('4242', Date.now() + dayMs, '77');
    expect(await kept()).toEqual({ going: 1, staying: 0 });
    expect(await forget()).toEqual({ going: 1, staying: 0 });
    expect(await rowsOf('4242')).toBe(0);
    expect(await h.marks.of({ platform: 'discord', group: '4242' })).toHaveLength(1);
  });

  it('goes by itself when its time is over, also where the bot is no more', async () => {
    former.push('4242');
    await row('4242', Date.now() + dayMs);
    await h.perform(order(1));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * dayMs });
    await expect.poll(() => rowsOf('4242')).toBe(0);
    await expect.poll(() => rowsOf(w.guild.id)).toBe(0);
  });

  it('of names in memory is let go: the next message shows the name as one never seen', async () => {
    const seen = () => surfaces(h).filter((m) => m.author.id === w.salma.id).length;
    await expect.poll(() => h.arrivals.length).toBeGreaterThan(0);
    h.discord.talk.post(w.channel, w.salma, 'bonsoir');
    await expect.poll(() => h.arrivals.filter((a) => a.type === 'message' && a.message.text === 'bonsoir').length).toBe(1);
    const before = seen();
    await forget();
    h.discord.talk.post(w.channel, w.salma, 'bonne garde');
    await expect.poll(seen).toBe(before + 1);
  });

  it('cannot be told while the store is away, and is asked for again', async () => {
    const { of } = h.marks;
    Object.assign(h.marks, { of: () => Promise.reject(new Error('the store is down')) });
    await expect(forget()).rejects.toThrow();
    Object.assign(h.marks, { of });
    expect(await forget()).toEqual({ going: 0, staying: 0 });
  });
});
