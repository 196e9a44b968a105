import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Life, openLife } from './life.ts';

const patient = 'Mme Zineb Tahiri, chambre 12';
let life: Life;
beforeEach(async () => {
  life = await openLife();
  await life.start();
});
afterEach(() => life.close());

const cards = () => life.api.messages({ id: life.room }).length;
const texts = (chat: { readonly id: number }) => life.api.messages(chat).map((m) => m.text);
const limit = { timeout: 20_000 };

describe('a chat of every kind', () => {
  const scene = () => {
    const amina = life.api.people.add({ first_name: 'Amina' });
    return { api: life.api, amina, group: life.api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator' }) };
  };

  it('has its linked channel’s posts reviewed where they are shown: taken away and alerted, with no word to anybody in private', async () => {
    const { api, amina, group } = scene();
    const channel = api.groups.add({ type: 'channel', title: 'Service', owner: amina, linked: group, bot: 'absent' });
    api.say(amina, channel, patient);
    await expect.poll(cards, limit).toBe(1);
    await expect.poll(() => texts(group).includes(patient), limit).toBe(false);
    expect((await life.cases()).map((c) => c.about.what === 'message' && c.about.author.id)).toEqual([`chat:${channel.id}`]);
  });

  it('may be a channel of its own, posts and edits alike', async () => {
    const { api, amina } = scene();
    const channel = api.groups.add({ type: 'channel', title: 'Service', owner: amina, bot: 'administrator' });
    const post = api.say(amina, channel, 'bonjour');
    await expect.poll(() => life.judged.length, limit).toBe(1);
    api.edit(post, patient);
    await expect.poll(cards, limit).toBe(1);
    await expect.poll(() => texts(channel), limit).not.toContain(patient);
  });

  it('may hold an anonymous administrator, who is reviewed as everybody and named as nobody', async () => {
    const { api, amina, group } = scene();
    api.groups.promote(amina, group);
    api.say(amina, group, patient, { anonymous: true });
    await expect.poll(cards, limit).toBe(1);
    expect((await life.cases()).map((c) => c.about.what === 'message' && c.about.author.id)).toEqual([`chat:${group.id}`]);
  });

  it('may put the bot out and take it in again', async () => {
    const { api, amina, group } = scene();
    api.say(amina, group, 'bonjour');
    await expect.poll(() => life.judged.length, limit).toBe(1);
    api.kickBot(group);
    api.addBot(group, 'administrator');
    api.say(amina, group, patient);
    await expect.poll(cards, limit).toBe(1);
    await expect.poll(() => texts(group), limit).not.toContain(patient);
  });

  it('may become a supergroup between two messages: what follows is reviewed there, and alerts go where they went', async () => {
    const { api } = scene();
    const amina = api.people.add({ first_name: 'Bashir' });
    const small = api.groups.add({ type: 'group', title: 'Petite', members: [amina], bot: 'administrator' });
    api.say(amina, small, 'bonjour');
    await expect.poll(() => life.judged.length, limit).toBe(1);
    const bigger = api.migrate(small, amina);
    api.say(amina, bigger, patient);
    await expect.poll(cards, limit).toBe(1);
    await expect.poll(() => texts(bigger), limit).not.toContain(patient);
    expect((await life.cases()).map((c) => c.group.group)).toEqual([String(bigger.id)]);
  });

  it('may have topics: a message of one is taken away there, and a word that waits is said there', async () => {
    const { api } = scene();
    const amina = api.people.add({ first_name: 'Amina' });
    const forum = api.groups.add({ title: 'Cas', members: [amina], bot: 'administrator', forum: true });
    const topic = api.groups.topic(forum, 'Avis', amina);
    api.say(amina, forum, patient, { thread: topic });
    await expect.poll(cards, limit).toBe(1);
    await expect.poll(() => texts(forum), limit).not.toContain(patient);
    const words = api.messages(forum).filter((m) => m.from?.is_bot);
    expect(words.every((m) => m.message_thread_id === topic)).toBe(true);
  });
});
