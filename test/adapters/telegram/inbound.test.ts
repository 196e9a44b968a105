import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Harness, messages, start } from './harness.ts';

let h: Harness;
beforeEach(async () => {
  h = await start();
});
afterEach(() => h.close());

function ward() {
  const amina = h.api.people.add({ first_name: 'Amina' });
  return { amina, group: h.api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator' }) };
}

describe('what people post on Telegram', () => {
  it('arrives as one shape: text, caption, quote, poll, contact and file name', async () => {
    const { amina, group } = ward();
    const first = h.api.say(amina, group, 'bonjour');
    h.api.say(amina, group, 'la radio', { photo: {} });
    h.api.say(amina, group, '', { contact: { first_name: 'Karim', last_name: 'B', phone_number: '+212600000012' } });
    h.api.say(amina, group, '', { poll: { question: 'Qui est de garde ?', options: ['moi', 'toi'] } });
    h.api.say(amina, group, 'je cite', { replyTo: first, quote: 'bonjour' });
    await expect.poll(() => messages(h).length).toBe(5);
    const [plain, photo, contact, poll, quote] = messages(h);
    expect(plain).toMatchObject({
      text: 'bonjour',
      author: { platform: 'telegram', id: String(amina.id) },
      ref: { group: String(group.id), id: String(first.message_id) },
    });
    expect(photo).toMatchObject({ text: 'la radio', attachments: [{ kind: 'image' }] });
    expect(contact?.attachments[0]?.texts?.[0]).toBe('Karim B +212600000012');
    expect(poll?.attachments[0]?.texts).toEqual(['Qui est de garde ?', 'moi', 'toi']);
    expect(quote).toMatchObject({ replyTo: String(first.message_id), quotes: ['bonjour'] });
  });

  it('arrives again, with its time, when it is edited', async () => {
    const { amina, group } = ward();
    const sent = h.api.say(amina, group, 'M. B. va bien');
    h.api.edit(sent, 'le patient va bien');
    await expect
      .poll(() => messages(h).map((m) => [m.text, m.editedAt !== undefined]))
      .toEqual([
        ['M. B. va bien', false],
        ['le patient va bien', true],
      ]);
  });

  it('constraint 39: is asked for again until it is written down, and then only confirmed', async () => {
    const { amina, group } = ward();
    await expect.poll(() => h.api.updates.pending().length).toBe(0);
    h.refuse(2);
    h.api.say(amina, group, 'un');
    h.api.say(amina, group, 'deux');
    await expect.poll(() => messages(h).map((m) => m.text), { timeout: 10_000 }).toEqual(['un', 'deux']);
    await expect.poll(() => h.api.updates.pending().length).toBe(0);
  });

  it('constraint 26: may arrive twice, and loses nothing when it arrives out of order', async () => {
    const { amina, group } = ward();
    h.api.updates.duplicateNext(1);
    h.api.say(amina, group, 'un');
    h.api.updates.reorderNext(2);
    h.api.say(amina, group, 'deux');
    h.api.say(amina, group, 'trois');
    await expect.poll(() => new Set(messages(h).map((m) => m.text))).toEqual(new Set(['un', 'deux', 'trois']));
  });

  it('comes from nobody who could have rights when a channel or an anonymous administrator speaks', async () => {
    const { amina, group } = ward();
    h.api.say(amina, group, 'au nom du groupe', { anonymous: true });
    await expect.poll(() => messages(h).length).toBe(1);
    const author = messages(h)[0]?.author;
    expect(author?.id).toBe(`chat:${group.id}`);
    expect(await h.telegram.moderates(author ?? { platform: 'telegram', id: '' }, { platform: 'telegram', group: String(group.id) })).toBe(false);
  });

  it('goes on when the connection breaks and the server fails', async () => {
    const { amina, group } = ward();
    h.api.faults.next('getUpdates', { disconnect: 'after' });
    h.api.faults.next('getUpdates', { status: 502 });
    h.api.faults.next('getUpdates', { retryAfter: 1 });
    h.api.say(amina, group, 'toujours là');
    await expect.poll(() => messages(h).map((m) => m.text), { timeout: 15_000 }).toContain('toujours là');
    await expect.poll(() => h.problems().map((p) => p.code)).not.toContain('telegram-unreachable');
  });

  it('tells where a group went that became a supergroup', async () => {
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ type: 'group', members: [amina], bot: 'administrator' });
    const bigger = h.api.migrate(group);
    await expect
      .poll(() => h.arrivals)
      .toContainEqual({ type: 'moved', group: { platform: 'telegram', group: String(group.id) }, to: { platform: 'telegram', group: String(bigger.id) } });
  });
});
