import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Order } from '../../../src/core/platform.ts';
import { type Harness, start, ward } from './harness.ts';

let h: Harness;
let w: ReturnType<typeof ward>;
beforeEach(async () => {
  h = await start({ before: (discord) => void (w = ward(discord)), renewMs: 50 });
  await expect.poll(() => h.arrivals.length).toBeGreaterThan(0);
});
afterEach(async () => {
  await h.close();
  vi.useRealTimers();
});

const dayMs = 86_400_000;
const inDays = (n: number): string => new Date(Date.now() + n * dayMs).toISOString();
const restrict = (until?: string, of = 'm-0123456789abcdef'): Order => ({
  do: 'restrict',
  key: `${of}:restrict.1`,
  repeat: false,
  person: { platform: 'discord', id: w.salma.id },
  group: { platform: 'discord', group: w.guild.id },
  ...(until && { until }),
});
const member = () => w.guild.members.get(w.salma.id);
const daysLeft = (): number => Math.round((Date.parse(member()?.timedOutUntil ?? '') - Date.now()) / dayMs);
const pass = (days: number): void => {
  const to = Date.now() + days * dayMs;
  vi.useFakeTimers({ toFake: ['Date'], now: to });
};
/** A moderator's own hand. */
const byHand = (until: string | undefined): void => void h.discord.guilds.changeMember(w.guild, w.salma, { timedOutUntil: until });
/** What is in the way for a person to see. */
const lapses = () => h.problems().filter((p) => p.code === 'discord-timeout');
const notes = async (): Promise<readonly string[]> =>
  (await h.marks.of({ platform: 'discord', group: w.guild.id })).map((m) => m.channel).filter((c) => c.startsWith('hold:'));

describe('a timeout longer than Discord’s longest', () => {
  it('is renewed until its end, and then nothing of it is left', async () => {
    const until = inDays(60);
    expect(await h.perform(restrict(until))).toEqual({ done: true });
    expect(daysLeft()).toBe(28);
    pass(22);
    await expect.poll(daysLeft).toBe(28);
    pass(22);
    await expect.poll(() => member()?.timedOutUntil?.slice(0, 19)).toBe(until.slice(0, 19));
    pass(17);
    await expect.poll(notes).toEqual([]);
    expect(h.discord.calls('PATCH /guilds/:guild/members/:user')).toHaveLength(3);
  });

  it('goes on after a restart, and after one that lasted longer than Discord held it', async () => {
    await h.perform(restrict(inDays(90)));
    await h.stop();
    pass(40);
    await h.start();
    await expect.poll(daysLeft).toBe(28);
    await h.stop();
    await h.start();
    expect(await h.perform(restrict())).toEqual({ done: true });
    expect(member()?.timedOutUntil).toBeUndefined();
    expect(await notes()).toEqual([]);
  });

  it('ends with the word of whoever lifts it by hand', async () => {
    await h.perform(restrict(inDays(60)));
    byHand(undefined);
    await expect.poll(notes).toEqual([]);
    pass(22);
    await h.stop();
    await h.start();
    expect(member()?.timedOutUntil).toBeUndefined();
    expect(lapses()).toEqual([]);
  });

  it('ends with who lifted it while the bot was away', async () => {
    await h.perform(restrict(inDays(100)));
    await h.stop();
    byHand(undefined);
    await h.start();
    await expect.poll(notes).toEqual([]);
    expect(member()?.timedOutUntil).toBeUndefined();
  });

  it('is told, not laid again, when the bot comes back so late that nobody can say whether it was lifted', async () => {
    await h.perform(restrict(inDays(100)));
    await h.stop();
    pass(1);
    byHand(undefined);
    pass(28);
    await h.start();
    const told = [{ code: 'discord-timeout', platform: 'discord', group: w.guild.id, detail: `<@${w.salma.id}>` }];
    await expect.poll(lapses).toEqual(told);
    expect(member()?.timedOutUntil).toBeUndefined();
    // It is still to be decided after another restart, and no more once a moderator has decided.
    await h.stop();
    await h.start();
    await expect.poll(lapses).toEqual(told);
    await h.perform(restrict(inDays(3), 'm-fedcba9876543210'));
    await expect.poll(lapses).toEqual([]);
    expect(daysLeft()).toBe(3);
  });

  it('is told no longer than it was to last', async () => {
    await h.perform(restrict(inDays(40)));
    await h.stop();
    byHand(undefined);
    pass(29);
    await h.start();
    await expect.poll(lapses).toHaveLength(1);
    pass(12);
    await expect.poll(lapses).toEqual([]);
    expect(await notes()).toEqual([]);
  });

  it('comes back with who left and returns', async () => {
    await h.perform(restrict(inDays(60)));
    h.discord.guilds.leave(w.guild, w.salma);
    pass(30);
    await expect.poll(() => h.arrivals.some((a) => a.type === 'member' && a.event === 'left')).toBe(true);
    expect(await notes()).toHaveLength(1);
    h.discord.guilds.join(w.guild, w.salma);
    await expect.poll(daysLeft).toBe(28);
  });

  it('is told where its bearer came back unseen, without it', async () => {
    await h.perform(restrict(inDays(60)));
    h.discord.guilds.leave(w.guild, w.salma);
    await expect.poll(() => h.arrivals.some((a) => a.type === 'member' && a.event === 'left')).toBe(true);
    await h.stop();
    h.discord.guilds.join(w.guild, w.salma);
    await h.start();
    await expect.poll(lapses).toHaveLength(1);
    expect(member()?.timedOutUntil).toBeUndefined();
    // A moderator's own timeout decides.
    byHand(inDays(2));
    await expect.poll(lapses).toEqual([]);
    expect(await notes()).toEqual([]);
    expect(daysLeft()).toBe(2);
  });

  it('is not taken for a hand’s when something else of the member changes', async () => {
    await h.perform(restrict(inDays(60)));
    await h.perform(restrict(inDays(2), 'm-fedcba9876543210'));
    for (const nick of ['Salma B.', 'Salma C.']) h.discord.guilds.changeMember(w.guild, w.salma, { nick });
    await expect.poll(() => h.arrivals.some((a) => a.type === 'member' && a.event === 'renamed' && a.names.includes('Salma C.'))).toBe(true);
    pass(22);
    await expect.poll(daysLeft).toBe(28);
    expect(await notes()).toHaveLength(1);
  });

  it('is told when it cannot be renewed, until it can', async () => {
    await h.perform(restrict(inDays(60)));
    const role = [...w.guild.roles.values()].find((r) => r.managed);
    const before = role?.permissions ?? '0';
    h.discord.guilds.changeRole(w.guild, { id: role?.id ?? '' }, { permissions: BigInt(before) & ~(P.ModerateMembers | P.Administrator) });
    pass(22);
    const told = () => h.problems().filter((p) => p.detail === 'Moderate Members');
    await expect.poll(told).toEqual([{ code: 'discord-rights', platform: 'discord', group: w.guild.id, detail: 'Moderate Members' }]);
    h.discord.guilds.changeRole(w.guild, { id: role?.id ?? '' }, { permissions: BigInt(before) });
    await expect.poll(told).toEqual([]);
    expect(daysLeft()).toBe(28);
  });
});

describe('undoing a timeout', () => {
  it('leaves what somebody else had given before, and never makes that shorter', async () => {
    const theirs = inDays(7);
    byHand(theirs);
    await h.perform(restrict(inDays(1)));
    expect(daysLeft()).toBe(7);
    await h.perform(restrict(inDays(14)));
    expect(daysLeft()).toBe(14);
    await h.perform(restrict());
    expect(daysLeft()).toBe(7);
    expect(await notes()).toEqual([]);
  });

  it('leaves what somebody gave since', async () => {
    await h.perform(restrict(inDays(60)));
    byHand(inDays(3));
    await h.perform(restrict());
    expect(daysLeft()).toBe(3);
  });

  it('leaves what somebody gave since, also where Discord held the whole of it', async () => {
    await h.perform(restrict(inDays(1)));
    byHand(inDays(7));
    await h.perform(restrict());
    expect(daysLeft()).toBe(7);
    await expect.poll(notes).toEqual([]);
  });

  it('gives nothing back of what a moderator has lifted', async () => {
    byHand(inDays(10));
    await h.perform(restrict(inDays(20)));
    byHand(undefined);
    await h.perform(restrict());
    expect(member()?.timedOutUntil).toBeUndefined();
    await expect.poll(notes).toEqual([]);
  });

  it('lifts nothing where nothing was laid', async () => {
    byHand(inDays(5));
    expect(await h.perform(restrict())).toEqual({ done: true });
    expect(daysLeft()).toBe(5);
  });

  it('leaves what another case asks for, whichever was first and whichever is undone', async () => {
    const [first, second] = ['m-aaaaaaaaaaaaaaaa', 'm-bbbbbbbbbbbbbbbb'];
    await h.perform(restrict(inDays(1), first));
    await h.perform(restrict(inDays(14), second));
    await h.perform(restrict(undefined, first));
    await h.perform(restrict(undefined, first));
    expect(daysLeft()).toBe(14);
    await h.perform(restrict(inDays(2), first));
    expect(daysLeft()).toBe(14);
    await h.perform(restrict(undefined, second));
    expect(daysLeft()).toBe(2);
    await h.perform(restrict(undefined, first));
    expect(member()?.timedOutUntil).toBeUndefined();
    expect(await notes()).toEqual([]);
  });

  it('of a case whose time is over leaves what another has begun since', async () => {
    const [first, second] = ['m-aaaaaaaaaaaaaaaa', 'm-bbbbbbbbbbbbbbbb'];
    await h.perform(restrict(inDays(1), first));
    pass(2);
    await expect.poll(notes).toEqual([]);
    await h.perform(restrict(inDays(14), second));
    await h.perform(restrict(undefined, first));
    expect(daysLeft()).toBe(14);
  });

  it('of all that the bot did leaves what a hand had given before', async () => {
    byHand(inDays(3));
    await h.perform(restrict(inDays(5), 'n-aaaaaaaaaaaaaaaa'));
    await h.perform(restrict(inDays(9), 'm-bbbbbbbbbbbbbbbb'));
    await h.perform({ ...restrict(undefined, 'n-cccccccccccccccc'), all: true } as Order);
    expect(daysLeft()).toBe(3);
    expect(await notes()).toEqual([]);
  });

  it('undoes what an earlier version of the bot had written down', async () => {
    const [set, theirs] = [inDays(20), inDays(10)];
    await h.stop();
    byHand(set);
    await h.marks.move({ platform: 'discord', group: w.guild.id }, [
      { channel: `hold:${w.salma.id}`, message: [set, set, '', theirs].map((t) => (t ? Date.parse(t) : 0)).join(','), at: inDays(0) },
    ]);
    await h.start();
    await h.perform(restrict());
    expect(daysLeft()).toBe(10);
    expect(await notes()).toEqual([]);
  });

  it('that Discord refuses to begin is not begun later either', async () => {
    byHand(inDays(2));
    const role = [...w.guild.roles.values()].find((r) => r.managed);
    const before = role?.permissions ?? '0';
    h.discord.guilds.changeRole(w.guild, { id: role?.id ?? '' }, { permissions: BigInt(before) & ~(P.ModerateMembers | P.Administrator) });
    expect(await h.perform(restrict(inDays(9)))).toMatchObject({ done: false });
    expect(await notes()).toEqual([]);
    h.discord.guilds.changeRole(w.guild, { id: role?.id ?? '' }, { permissions: BigInt(before) });
    await h.stop();
    await h.start();
    expect(await h.perform(restrict())).toEqual({ done: true });
    expect(daysLeft()).toBe(2);
  });

  it('is refused for now while the store is away, and nothing was done', async () => {
    const { move } = h.marks;
    Object.assign(h.marks, { move: () => Promise.reject(new Error('the store is down')) });
    await expect(h.perform(restrict(inDays(60)))).rejects.toMatchObject({ name: 'PassingFailure', code: 'store' });
    expect(member()?.timedOutUntil).toBeUndefined();
    Object.assign(h.marks, { move });
    expect(await h.perform(restrict(inDays(60)))).toEqual({ done: true });
    expect(daysLeft()).toBe(28);
  });
});
