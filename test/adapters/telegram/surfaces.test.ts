import { afterEach, describe, expect, it } from 'vitest';
import { type Harness, messages, start, surfaces } from './harness.ts';

let h: Harness;
afterEach(() => h.close());

async function ward(options: Parameters<typeof start>[0] = {}) {
  h = await start(options);
  // What is asked for counts from the first poll on.
  await expect.poll(() => h.api.calls('getUpdates').length).toBeGreaterThan(0);
  const amina = h.api.people.add({ first_name: 'Amina' });
  const group = h.api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator', forum: true, description: 'Les gardes du mois' });
  return { amina, group };
}
const shown = () => surfaces(h).map((m) => [m.surface, m.ref.id, m.text]);

describe('text that is no message', () => {
  it('is read over the door, when the bot meets a group: its description', async () => {
    const { amina, group } = await ward();
    h.api.say(amina, group, 'bonjour');
    await expect.poll(shown).toEqual([['channel_name', 'description', 'Les gardes du mois']]);
  });

  it('is read when a title or a topic gets a new name', async () => {
    const { amina, group } = await ward();
    h.api.retitle(group, 'Garde de M. B.', amina);
    const topic = h.api.groups.topic(group, 'Le cas de Mme Z', amina);
    h.api.renameTopic(group, topic, 'Le cas de la chambre 12', amina);
    await expect.poll(shown).toEqual(
      expect.arrayContaining([
        ['channel_name', 'title', 'Garde de M. B.'],
        ['thread_name', `thread:${topic}`, 'Le cas de Mme Z'],
        ['thread_name', `thread:${topic}`, 'Le cas de la chambre 12'],
      ]),
    );
  });

  it('is read in the biography of whoever asks to be let in', async () => {
    const { group } = await ward();
    const karim = h.api.people.add({ first_name: 'Karim', username: 'karim' });
    h.api.groups.askToJoin(karim, group, { bio: 'Cardiologue' });
    await expect.poll(shown).toContainEqual(['bio', `bio:${karim.id}`, 'Cardiologue']);
    expect(h.arrivals).toContainEqual(
      expect.objectContaining({ type: 'member', event: 'asked', person: { platform: 'telegram', id: String(karim.id) }, names: ['Karim', 'karim'] }),
    );
  });

  it('cannot be taken away as a message can', async () => {
    const { group } = await ward();
    const message = { platform: 'telegram', group: String(group.id), channel: String(group.id), id: 'title' };
    expect(await h.perform({ do: 'remove', key: 'k', repeat: false, message })).toEqual({ done: false, why: 'unsupported' });
    expect(h.api.calls('deleteMessage')).toEqual([]);
  });
});

describe('members', () => {
  const events = () => h.arrivals.flatMap((a) => (a.type === 'member' ? [[a.event, a.names, a.before]] : []));

  it('come, change their name between two messages, and leave: each told once', async () => {
    const { group } = await ward();
    const karim = h.api.people.add({ first_name: 'Karim' });
    h.api.groups.join(karim, group);
    h.api.say(karim, group, 'bonjour');
    await expect.poll(() => messages(h).length).toBe(1);
    const renamed = h.api.rename(karim, { last_name: 'Le Fou', username: 'fou' });
    h.api.say(renamed, group, 'encore moi');
    h.api.say(renamed, group, 'et encore');
    h.api.groups.leave(renamed, group);
    await expect.poll(events).toEqual([
      ['joined', ['Karim'], undefined],
      ['renamed', ['Karim Le Fou', 'fou'], ['Karim']],
      ['left', ['Karim Le Fou', 'fou'], undefined],
    ]);
    expect(shown()).toEqual(
      expect.arrayContaining([
        ['display_name', `name:${karim.id}`, 'Karim'],
        ['display_name', `name:${karim.id}`, 'Karim Le Fou\nfou'],
      ]),
    );
  });

  it('show their picture, small, when it is asked for', async () => {
    const { amina } = await ward();
    const karim = h.api.people.add({ first_name: 'Karim' });
    h.api.picture(amina, { bytes: 'a face' });
    const ask = (id: number | string) => h.telegram.pictureOf({ platform: 'telegram', id: String(id) }, AbortSignal.timeout(5_000));
    expect(Buffer.from((await ask(amina.id)) ?? []).toString()).toBe('a face');
    expect(await ask(karim.id)).toBeUndefined();
    expect(await ask('chat:-1001')).toBeUndefined();
  });
});

describe('reactions', () => {
  const told = () => h.arrivals.flatMap((a) => (a.type === 'reaction' ? [[a.added, a.removed, a.by?.id]] : []));

  it('are told with who put them on and who took them off', async () => {
    const { amina, group } = await ward();
    const sent = h.api.say(amina, group, 'bonjour');
    h.api.react(amina, sent, ['👍', '😁']);
    h.api.react(amina, sent, ['😁']);
    const id = String(amina.id);
    await expect.poll(told).toEqual([
      [['👍', '😁'], [], id],
      [[], ['👍'], id],
    ]);
  });

  it('are told as differences where only sums are known', async () => {
    const { amina, group } = await ward();
    const sent = h.api.say(amina, group, 'bonjour');
    h.api.countReactions(sent, { '👍': 2 });
    h.api.countReactions(sent, { '👍': 1, '🤡': 2 });
    await expect.poll(told).toEqual([
      [['👍', '👍'], [], undefined],
      [['🤡', '🤡'], ['👍'], undefined],
    ]);
  });
});

describe('polls', () => {
  it('are read again when they change, where they stand', async () => {
    const { amina, group } = await ward();
    const sent = h.api.say(amina, group, '', { poll: { question: 'Qui ?', options: ['moi', 'toi'] } });
    await expect.poll(() => messages(h).length).toBe(1);
    h.api.stopPoll(sent);
    await expect.poll(() => messages(h).length).toBe(2);
    const [first, second] = messages(h);
    expect(second).toMatchObject({ ref: first?.ref, author: first?.author, attachments: first?.attachments });
    expect(second?.editedAt).toBeDefined();
  });

  it('are not read again where the change leaves out what the message shows', async () => {
    const { amina, group } = await ward();
    const poll = { id: 'p1', question: 'Qui ?', options: [], description: 'Le cas de Mme Z' };
    const sent = h.api.say(amina, group, '', { raw: { poll: poll as never } });
    h.api.stopPoll(sent);
    h.api.say(amina, group, 'après');
    await expect.poll(() => messages(h).at(-1)?.text).toBe('après');
    expect(messages(h)).toHaveLength(2);
  });
});

describe('updates that nobody foresaw', () => {
  it('are passed over, and what follows them arrives', async () => {
    const { amina, group } = await ward();
    h.api.say(amina, group, 'avant', { raw: { hologram: { legend: 'Mme Z' } } as never });
    await expect.poll(() => messages(h)[0]?.attachments).toMatchObject([{ kind: 'other', texts: ['Mme Z'] }]);
  });
});
