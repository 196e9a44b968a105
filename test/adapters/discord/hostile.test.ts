import { afterEach, describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/adapters/discord/inbound.ts';
import type { Order } from '../../../src/core/platform.ts';
import { type Harness, start, texts, ward } from './harness.ts';

let h: Harness;
let w: ReturnType<typeof ward>;
afterEach(() => h?.close());
const withWard = { before: (discord: Harness['discord']) => void (w = ward(discord)) };
const place = (channel = w.channel.id) => ({ platform: 'discord', group: w.guild.id, channel });
const by = () => ({ platform: 'discord', id: w.salma.id });
const say = (text: string) => h.discord.talk.post(w.channel, w.salma, text);
async function settled(text = 'prêt'): Promise<void> {
  say(text);
  await expect.poll(() => texts(h)).toContain(text);
}
const alert = (channel: string): Order => ({
  do: 'alert',
  key: `k${Math.random()}`,
  repeat: false,
  in: place(channel),
  card: [['Fiche']],
  buttons: [],
  severity: 3,
});

describe('a server that changes under the bot', () => {
  it('that throws it out and takes it back does not have read what was written in between', { timeout: 30_000 }, async () => {
    h = await start(withWard);
    await settled();
    h.discord.guilds.removeBot(w.guild);
    await expect.poll(() => h.arrivals).toContainEqual({ type: 'group', group: { platform: 'discord', group: w.guild.id }, event: 'left' });
    say('entre eux');
    h.discord.guilds.addBot(w.guild);
    await expect.poll(() => h.arrivals.filter((a) => a.type === 'group').length).toBe(3);
    await settled('de retour');
    expect(texts(h)).toEqual(['prêt', 'de retour']);
  });

  it('that deletes a channel ends what people had to decide there', async () => {
    let open: string[] = [];
    h = await start({ ...withWard, openMessages: async () => open.map((id) => ({ message: { ...place(), id }, author: by() })) });
    await settled();
    const { id } = say('un cas');
    open = [id];
    h.discord.guilds.deleteChannel(w.channel);
    await expect.poll(() => h.arrivals).toContainEqual({ type: 'deleted', message: { ...place(), id } });
  });

  it('that deletes the room of the alerts is told so, until alerts go somewhere again', async () => {
    h = await start(withWard);
    await settled();
    const room = h.discord.guilds.channel(w.guild, { name: 'modération' });
    expect(await h.perform(alert(room.id))).toMatchObject({ done: true });
    h.discord.guilds.deleteChannel(room);
    expect(await h.perform(alert(room.id))).toEqual({ done: false, why: 'gone' });
    expect(h.problems()).toEqual([{ code: 'no-moderators', platform: 'discord', group: w.guild.id, detail: `discord:${w.guild.id}` }]);
    expect(await h.perform(alert(w.channel.id))).toMatchObject({ done: true });
    expect(h.problems()).toEqual([]);
  });

  it('whose closed threads nobody announces still has their messages’ place known when one is deleted', { timeout: 30_000 }, async () => {
    h = await start(withWard);
    await settled();
    const thread = h.discord.threads.open(w.channel, w.salma, { name: 'vieux fil' });
    const said = h.discord.talk.post(thread, w.salma, 'dans le fil');
    await expect.poll(() => texts(h)).toContain('dans le fil');
    await h.stop();
    h.discord.threads.archive(thread);
    await h.start();
    await settled('encore là');
    h.discord.talk.delete(said);
    await expect.poll(() => h.arrivals).toContainEqual({ type: 'deleted', message: { ...place(), thread: thread.id, id: said.id } });
  });
});

describe('edits that nobody saw', () => {
  it('are found though more than a page was written since', { timeout: 60_000 }, async () => {
    h = await start(withWard);
    await settled();
    const old = say('sans nom');
    await expect.poll(() => texts(h)).toContain('sans nom');
    await h.stop();
    h.discord.talk.edit(old, { content: 'Mme Zineb B.' });
    for (let n = 0; n < 130; n++) say(`suite ${n}`);
    await h.start();
    await expect.poll(() => texts(h), { timeout: 30_000 }).toContain('Mme Zineb B.');
    await expect.poll(() => texts(h).filter((t) => t.startsWith('suite')).length, { timeout: 30_000 }).toBe(130);
  });
});

describe('what follows a channel of another server', () => {
  it('is read as what it is, and answers nothing here', () => {
    const given = (channel_id: string) =>
      ({ id: '5', author: { id: '4' }, content: 'une annonce', message_reference: { type: 0, channel_id, message_id: '7' } }) as never;
    const read = (channel: string) => messageOf(given(channel), { platform: 'discord', group: '1', channel: '2' }, { user: '3', application: '3' });
    expect(read('9')).toMatchObject({ text: 'une annonce' });
    expect(read('9')?.replyTo).toBeUndefined();
    expect(read('2')?.replyTo).toBe('7');
  });
});

describe('a gateway that closes for good', () => {
  it.each([
    [4004, 'discord-token'],
    [4010, 'discord-unreachable'],
    [4011, 'discord-unreachable'],
    [4012, 'discord-unreachable'],
    [4013, 'discord-intents'],
    [4014, 'discord-intents'],
  ])('with %i is told as %s, and the process goes on', async (code, told) => {
    h = await start(withWard);
    await settled();
    h.discord.gateway.closeAll(code);
    await expect.poll(() => h.problems().map((p) => p.code), { timeout: 10_000 }).toEqual([told]);
    expect(await h.perform(alert(w.channel.id))).toMatchObject({ done: true });
  });
});
