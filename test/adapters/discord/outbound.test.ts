import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Order, PassingFailure } from '../../../src/core/platform.ts';
import { type Harness, start, ward } from './harness.ts';

let h: Harness;
let w: ReturnType<typeof ward>;
const open = async (may?: bigint) => {
  h = await start({ before: (discord) => void (w = ward(discord, may)) });
  await expect.poll(async () => (await h.adapter().abilities({ platform: 'discord', group: w.guild.id })).length).toBeGreaterThan(0);
  await expect.poll(() => h.arrivals.length).toBeGreaterThan(0);
};
beforeEach(() => open());
afterEach(() => h.close());

const place = (channel = w.channel.id) => ({ platform: 'discord', group: w.guild.id, channel });
const group = () => ({ platform: 'discord', group: w.guild.id });
const ref = (id: string) => ({ ...place(), id });
const by = (user = w.salma) => ({ platform: 'discord', id: user.id });
const base = { key: 'm-0123456789abcdef:step', repeat: false };
const say = (text: string, more: object = {}) => h.discord.talk.post(w.channel, w.salma, { content: text, ...more });
const advise = (id: string): Order => ({
  do: 'advise',
  ...base,
  to: by(),
  about: ref(id),
  text: 'Un mot en privé.',
  version: 'La version sans le patient.',
  buttons: [{ label: 'Publier', action: 'publish:m-0123456789abcdef', tone: 'main' }],
  otherwise: { text: 'Un mot en privé vous attend.', button: { label: 'Lire', action: 'advice:m-0123456789abcdef' } },
});
const alert = (more: Partial<Order> = {}): Order =>
  ({
    do: 'alert',
    ...base,
    in: place(),
    card: [['Fiche'], [{ person: by() }, ' : ', { message: ref('99') }]],
    buttons: [[{ label: 'Prendre', action: 'claim:m-0123456789abcdef' }]],
    severity: 3,
    ...more,
  }) as Order;

describe('removing on Discord', () => {
  it('takes a message away, and says when it was gone', async () => {
    const sent = say('à retirer');
    expect(await h.perform({ do: 'remove', ...base, message: ref(sent.id) })).toEqual({ done: true });
    expect(h.discord.messages(w.channel)).toEqual([]);
    expect(await h.perform({ do: 'remove', ...base, message: ref(sent.id) })).toEqual({ done: false, why: 'gone' });
  });

  it('takes a burst away together, and what is older than two weeks one by one', async () => {
    const old = [1, 2].map((n) => say(`ancien ${n}`, { at: Date.now() - 20 * 86_400_000 }));
    const young = [1, 2, 3].map((n) => say(`récent ${n}`));
    const [first, ...also] = [...young, ...old].map((m) => ref(m.id));
    if (!first) throw new Error('nothing was said');
    expect(await h.perform({ do: 'remove', ...base, message: first, also: [...also, first] })).toEqual({ done: true });
    expect(h.discord.messages(w.channel)).toEqual([]);
    const calls = h.discord.calls().filter((c) => c.method !== 'GET' && c.path.includes(w.channel.id));
    expect(calls.map((c) => c.path.split('/').at(-1))).toEqual(['bulk-delete', old[0]?.id, old[1]?.id]);
  });

  it('names what it may not do, and puts off what may pass', async () => {
    await h.close();
    await open(P.ViewChannel | P.SendMessages | P.ReadMessageHistory);
    const sent = say('à retirer');
    expect(await h.perform({ do: 'remove', ...base, message: ref(sent.id) })).toEqual({ done: false, why: 'forbidden' });
    const route = 'DELETE /channels/:channel/messages/:message';
    for (const [fault, code] of [
      [{ status: 503 }, '503'],
      [{ retryAfter: 9 }, '429'],
      [{ disconnect: 'before' }, 'network'],
    ] as const) {
      h.discord.faults.next(route, fault);
      await expect(h.perform({ do: 'remove', ...base, message: ref(sent.id) })).rejects.toMatchObject({ name: 'PassingFailure', code });
    }
  });

  it('carries nothing of what Discord said in a failure', async () => {
    h.discord.faults.next('DELETE /channels/:channel/messages/:message', { status: 500, message: 'Mme Zineb B.' });
    const failure = await h.perform({ do: 'remove', ...base, message: ref('1') }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PassingFailure);
    expect(JSON.stringify([failure, (failure as Error).message, (failure as Error).cause])).not.toContain('Zineb');
  });

  it('takes a nickname off and a name from a thread, and leaves to people what it cannot', async () => {
    h.discord.guilds.changeMember(w.guild, w.salma, { nick: 'Mme B. chambre 12' });
    expect(await h.perform({ do: 'remove', ...base, message: { ...place(w.guild.id), id: `name:${w.salma.id}` } })).toEqual({ done: true });
    expect(h.discord.guilds.view(w.guild)).toBeDefined();
    expect(await h.perform({ do: 'remove', ...base, message: { ...place(w.guild.id), id: `name:${w.salma.id}` } })).toEqual({
      done: false,
      why: 'unsupported',
    });
    const thread = h.discord.threads.open(w.channel, w.salma, { name: 'Cas de Mme B.' });
    expect(await h.perform({ do: 'remove', ...base, message: { ...place(), thread: thread.id, id: `thread:${thread.id}` } })).toEqual({ done: true });
    expect(await h.perform({ do: 'remove', ...base, message: { ...place(), id: 'event:12' } })).toEqual({ done: false, why: 'unsupported' });
  });
});

describe('speaking on Discord', () => {
  it('advises in private, with the version and its buttons', async () => {
    expect(await h.perform(advise(say('x').id))).toMatchObject({ done: true });
    const [sent] = h.discord.direct(w.salma);
    expect(sent?.content).toBe('Un mot en privé.\n\nLa version sans le patient.');
    expect(JSON.stringify(sent?.components)).toContain('publish:m-0123456789abcdef');
  });

  it('leaves a neutral word in the channel for whoever takes no private messages, with nothing of the advice', async () => {
    h.discord.people.closeDms(w.salma);
    const done = await h.perform(advise(say('x').id));
    expect(done).toMatchObject({ done: true });
    const [notice] = h.discord.messages(w.channel).filter((m) => m.author.bot);
    expect(notice?.content).toBe('Un mot en privé vous attend.');
    expect(JSON.stringify(notice?.components)).toContain('advice:m-0123456789abcdef');
    // It goes with its bot at the latest.
    await h.stop();
    expect(h.discord.messages(w.channel).filter((m) => m.author.bot)).toEqual([]);
  });

  it('posts once, however often it is asked: within minutes by Discord’s own memory, later by looking', async () => {
    const first = await h.perform(alert());
    const again = await h.perform(alert({ repeat: true }));
    h.discord.clock.advance(3_600_000);
    const muchLater = await h.perform(alert({ repeat: true, card: [['Fiche, une heure après']] } as never));
    expect([again, muchLater]).toEqual([first, first]);
    const told = await h.perform(advise('1'));
    h.discord.clock.advance(3_600_000);
    expect(await h.perform({ ...advise('1'), repeat: true })).toEqual(told);
    expect(h.discord.messages(w.channel)).toHaveLength(1);
    expect(h.discord.direct(w.salma)).toHaveLength(1);
  });

  it('posts once when the answer to the first attempt was lost', async () => {
    h.discord.faults.next('POST /channels/:channel/messages', { disconnect: 'after' });
    await expect(h.perform(alert())).rejects.toMatchObject({ unsure: true });
    expect(await h.perform(alert({ repeat: true }))).toMatchObject({ done: true });
    expect(h.discord.messages(w.channel)).toHaveLength(1);
  });

  it('writes cards with mentions that ping nobody, and changes them in place', async () => {
    const done = await h.perform(alert());
    const [card] = h.discord.messages(w.channel);
    expect(card?.content).toBe(`Fiche\n<@${w.salma.id}> : https://discord.com/channels/${w.guild.id}/${w.channel.id}/99`);
    expect(card?.mentions).toEqual([]);
    await h.perform({ ...alert(), do: 'refresh', receipt: done.done ? (done.receipt ?? '') : '', card: [['Tranché']], buttons: [] } as Order);
    expect(h.discord.messages(w.channel)[0]).toMatchObject({ content: 'Tranché', components: [] });
  });

  it('puts off the changes that Discord allows an old card no longer for now', async () => {
    const done = await h.perform(alert());
    const refresh = { ...alert(), do: 'refresh', receipt: done.done ? (done.receipt ?? '') : '' } as Order;
    h.discord.clock.advance(2 * 3_600_000);
    for (let n = 0; n < 3; n++) expect(await h.perform(refresh)).toEqual({ done: true });
    await expect(h.perform(refresh)).rejects.toMatchObject({ name: 'PassingFailure', retryAfterMs: 60_000 });
    expect(h.discord.invalidRequests()).toBe(1);
  });

  it('posts in the author’s name, pings nobody, and once', async () => {
    const order: Order = { do: 'post', ...base, in: place(), author: by(), text: '@everyone la version' };
    const done = await h.perform(order);
    expect(await h.perform({ ...order, repeat: true })).toEqual(done);
    const [posted, ...more] = h.discord.messages(w.channel);
    expect(more).toEqual([]);
    expect(posted).toMatchObject({ content: '@everyone la version', mention_everyone: false, author: { username: 'Salma' } });
    expect(posted?.webhook_id).toBeDefined();
    expect(await h.perform({ do: 'unsay', ...base, in: place(), receipt: done.done ? (done.receipt ?? '') : '' })).toEqual({ done: true });
    expect(h.discord.messages(w.channel)).toEqual([]);
  });

  it('quotes the author where it may have no webhook', async () => {
    await h.close();
    await open(P.ViewChannel | P.SendMessages | P.ReadMessageHistory);
    expect(await h.perform({ do: 'post', ...base, in: place(), author: by(), text: 'la version' })).toMatchObject({ done: true });
    expect(h.discord.messages(w.channel)[0]).toMatchObject({ content: '**Salma**\nla version', author: { bot: true } });
  });

  it('says, pins, opens a thread, hands out a file, and takes it back', async () => {
    const done = await h.perform({
      do: 'say',
      ...base,
      in: place(),
      text: [['Rappel du mois']],
      buttons: [],
      pinned: true,
      thread: 'Questions',
      file: { name: 'charte.txt', mime: 'text/plain', bytes: new TextEncoder().encode('charte') },
    });
    const [said] = h.discord.messages(w.channel).filter((m) => m.content === 'Rappel du mois');
    expect(said).toMatchObject({ pinned: true, attachments: [{ filename: 'charte.txt' }] });
    expect((said?.flags ?? 0) & 32).toBe(32);
    expect(await h.perform({ do: 'unsay', ...base, in: place(), receipt: done.done ? (done.receipt ?? '') : '' })).toEqual({ done: true });
    expect(await h.perform({ do: 'unsay', ...base, in: place(), receipt: done.done ? (done.receipt ?? '') : '' })).toEqual({ done: true });
  });

  it('says what was asked for in private in the first channel of the server', async () => {
    const done = await h.perform({ do: 'say', ...base, in: { ...place(), channel: place().group }, text: [['Une question']], buttons: [] });
    expect(done).toMatchObject({ done: true });
    expect(h.discord.messages(w.channel).map((m) => m.content)).toEqual(['Une question']);
  });

  it('sends what is longer than a message in several, and takes all of them back', async () => {
    const done = await h.perform({ do: 'say', ...base, in: place(), text: [[`${'mot '.repeat(900)}`]], buttons: [] });
    expect(h.discord.messages(w.channel).length).toBe(2);
    await h.perform({ do: 'unsay', ...base, in: place(), receipt: done.done ? (done.receipt ?? '') : '' });
    expect(h.discord.messages(w.channel)).toEqual([]);
  });

  it('tells in private or says that it cannot', async () => {
    const tell: Order = { do: 'tell', ...base, to: by(), group: group(), text: 'une réponse', buttons: [] };
    expect(await h.perform(tell)).toMatchObject({ done: true });
    h.discord.people.closeDms(w.salma);
    expect(await h.perform({ ...tell, key: 'other' })).toEqual({ done: false, why: 'unsupported' });
    expect(await h.perform({ ...tell, to: { platform: 'discord', id: 'guild:1' } })).toEqual({ done: false, why: 'unsupported' });
  });
});

describe('acting on people and places of Discord', () => {
  const inDays = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString();

  it('times somebody out and lifts it; never the owner', async () => {
    const restrict = (until: string | undefined, person = by()): Order => ({ do: 'restrict', ...base, person, group: group(), ...(until && { until }) });
    expect(await h.perform(restrict(inDays(1)))).toEqual({ done: true });
    expect(w.guild.members.get(w.salma.id)?.timedOutUntil).toBeDefined();
    expect(await h.perform(restrict(undefined))).toEqual({ done: true });
    expect(w.guild.members.get(w.salma.id)?.timedOutUntil).toBeUndefined();
    expect(await h.perform(restrict(inDays(1), { platform: 'discord', id: w.guild.ownerId }))).toEqual({ done: false, why: 'outranked' });
    expect(await h.perform(restrict(inDays(1), { platform: 'discord', id: '4242' }))).toEqual({ done: false, why: 'gone' });
  });

  it('gives and takes the role of the verified, made when it is first needed', async () => {
    const mark = (verified: boolean): Order => ({ do: 'mark', ...base, person: by(), group: group(), verified, label: 'médecin vérifié' });
    expect(await h.perform(mark(true))).toEqual({ done: true });
    const role = [...w.guild.roles.values()].find((r) => r.name === 'médecin vérifié');
    expect(w.guild.members.get(w.salma.id)?.roles).toEqual([role?.id]);
    expect(await h.perform(mark(false))).toEqual({ done: true });
    expect(w.guild.members.get(w.salma.id)?.roles).toEqual([]);
    expect(role?.permissions).toBe('0');
  });

  it('slows a channel down, for at most six hours', async () => {
    expect(await h.perform({ do: 'slow', ...base, in: place(), seconds: 60 })).toEqual({ done: true });
    expect(w.channel.slowmodeSeconds).toBe(60);
    expect(await h.perform({ do: 'slow', ...base, in: place(), seconds: 0 })).toEqual({ done: true });
    expect(await h.perform({ do: 'slow', ...base, in: place(), seconds: 90_000 })).toEqual({ done: false, why: 'unsupported' });
  });

  it('locks a thread, and a channel so that unlocking leaves it exactly as it was, even after a restart', async () => {
    const thread = h.discord.threads.open(w.channel, w.salma, { name: 'vif' });
    expect(await h.perform({ do: 'lock', ...base, in: { ...place(), thread: thread.id }, locked: true })).toEqual({ done: true });
    expect(() => h.discord.talk.post(thread, w.salma, 'non')).toThrow();
    const doctors = h.discord.guilds.role(w.guild, { name: 'médecins' });
    h.discord.guilds.changeMember(w.guild, w.salma, { roles: [doctors.id] });
    h.discord.guilds.overwrite(w.channel, doctors, { allow: P.SendMessages });
    const before = structuredClone(w.channel.overwrites);
    await h.perform({ do: 'lock', ...base, in: place(), locked: true });
    await h.perform({ do: 'lock', ...base, in: place(), locked: true });
    expect(() => say('non')).toThrow();
    await h.stop();
    await h.start();
    await h.perform({ do: 'lock', ...base, in: place(), locked: false });
    expect(w.channel.overwrites).toEqual(before);
    expect(say('oui').content).toBe('oui');
  });

  it('lets past the screening who was held, or shows them out', async () => {
    const [karim, yasmine] = ['karim', 'yasmine'].map((username) => h.discord.people.create({ username }));
    if (!karim || !yasmine) throw new Error('nobody');
    for (const one of [karim, yasmine]) h.discord.guilds.join(w.guild, one, { pending: true });
    expect(await h.perform({ do: 'admit', ...base, person: by(karim), group: group(), accept: true })).toEqual({ done: true });
    expect((w.guild.members.get(karim.id)?.flags ?? 0) & 4).toBe(4);
    expect(await h.perform({ do: 'admit', ...base, person: by(yasmine), group: group(), accept: false })).toEqual({ done: true });
    expect(w.guild.members.has(yasmine.id)).toBe(false);
  });
});

describe('who is who on Discord', () => {
  it('takes administrators, and whoever sees the room of the alerts when not everybody does', async () => {
    const room = h.discord.guilds.channel(w.guild, { name: 'modération' });
    const mona = h.discord.people.create({ username: 'mona' });
    h.discord.guilds.join(w.guild, mona);
    const chef = h.discord.guilds.role(w.guild, { name: 'chef', permissions: P.ManageGuild });
    const moderates = (user: { id: string }) => h.adapter().moderates({ platform: 'discord', id: user.id }, group(), place(room.id));
    // Everybody sees it: then it makes nobody a moderator.
    await expect.poll(() => moderates(mona)).toBe(false);
    h.discord.guilds.overwrite(room, w.guild, { deny: P.ViewChannel });
    h.discord.guilds.overwrite(room, mona, { allow: P.ViewChannel });
    await expect.poll(() => moderates(mona), { timeout: 8_000 }).toBe(true);
    expect(await moderates(w.salma)).toBe(false);
    h.discord.guilds.changeMember(w.guild, w.salma, { roles: [chef.id] });
    await expect.poll(() => moderates(w.salma), { timeout: 8_000 }).toBe(true);
    expect(await h.adapter().administers({ platform: 'discord', id: w.guild.ownerId }, group())).toBe(true);
    expect(await h.adapter().administers(by(mona), group())).toBe(false);
    expect(await h.adapter().belongs(by(mona), group())).toBe(true);
    expect(await h.adapter().belongs({ platform: 'discord', id: '4242' }, group())).toBe(false);
    expect(await h.adapter().nameOf(by())).toBe('Salma');
    expect(await h.adapter().titleOf(group())).toBe('Garde de nuit');
  });
});
