import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageRef, PersonRef } from '../../../src/core/message.ts';
import { type Order, PassingFailure } from '../../../src/core/platform.ts';
import { type Harness, start } from './harness.ts';

let h: Harness;
beforeEach(async () => {
  h = await start();
});
afterEach(() => h.close());

const base = { key: 'k', repeat: false };
const otherwise = { text: 'Un mot privé vous attend.', button: { label: 'Lire', action: 'advice:m-0123456789abcdef' } };

function scene() {
  const amina = h.api.people.add({ first_name: 'Amina', last_name: 'Idrissi' });
  const group = h.api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator' });
  const sent = h.api.say(amina, group, 'Mme Z, chambre 12');
  const message: MessageRef = { platform: 'telegram', group: String(group.id), channel: String(group.id), id: String(sent.message_id) };
  const person: PersonRef = { platform: 'telegram', id: String(amina.id) };
  return { amina, group, sent, message, person };
}
const remove = (message: MessageRef): Order => ({ ...base, do: 'remove', message });

describe('removal', () => {
  it('takes the message away', async () => {
    const { group, message } = scene();
    expect(await h.perform(remove(message))).toEqual({ done: true });
    expect(h.api.messages(group)).toHaveLength(0);
  });

  it('constraint 19: says that the message is gone, and that 48 hours are over', async () => {
    const { amina, group, message } = scene();
    await h.perform(remove(message));
    expect(await h.perform(remove(message))).toEqual({ done: false, why: 'gone' });
    const old = h.api.say(amina, group, 'vieux');
    h.api.clock.advance(49 * 3_600_000);
    expect(await h.perform(remove({ ...message, id: String(old.message_id) }))).toEqual({ done: false, why: 'too-old' });
  });

  it('says that it may not', async () => {
    const { group, message } = scene();
    h.api.setBotRights(group, 'member');
    const refused = await h.perform(remove(message));
    expect(refused.done).toBe(false);
    h.api.kickBot(group);
    expect(await h.perform(remove(message))).toEqual({ done: false, why: 'forbidden' });
  });

  it('constraint 21: throws what may pass, with how long to wait and nothing of the message', async () => {
    const { message } = scene();
    h.api.faults.next('deleteMessage', { retryAfter: 7 });
    const flood = await h.perform(remove(message)).catch((e: unknown) => e);
    expect(flood).toBeInstanceOf(PassingFailure);
    expect(flood).toMatchObject({ code: '429', retryAfterMs: 7000 });
    h.api.faults.next('deleteMessage', { status: 502 });
    await expect(h.perform(remove(message))).rejects.toMatchObject({ code: '502' });
    h.api.faults.next('deleteMessage', { disconnect: 'before' });
    await expect(h.perform(remove(message))).rejects.toMatchObject({ code: 'network' });
  });
});

describe('advice', () => {
  const advise = (to: PersonRef, about: MessageRef): Order => ({
    ...base,
    do: 'advise',
    to,
    about,
    text: 'Votre message contenait un nom.',
    version: 'la patiente, chambre',
    buttons: [{ label: 'Publier', action: 'publish:m-0123456789abcdef' }],
    otherwise,
  });

  it('goes to the private chat of whoever opened it, with its buttons', async () => {
    const { amina, person, message, group } = scene();
    h.api.startPrivateChat(amina);
    expect(await h.perform(advise(person, message))).toMatchObject({ done: true });
    const received = h.api.messages({ id: amina.id }).at(-1);
    expect(received?.text).toContain('la patiente');
    expect(h.api.messages(group)).toHaveLength(1);
    expect(received && (await h.api.press(amina, received, 'publish:m-0123456789abcdef'))).toMatchObject({ text: 'fait' });
    expect(h.presses).toEqual([{ by: person, action: 'publish:m-0123456789abcdef' }]);
  });

  it('is shown in the group to its author alone, who did not open the private chat, and never first to a server that would show it to all', async () => {
    const { amina, person, message, group } = scene();
    expect(await h.perform(advise(person, message))).toMatchObject({ done: true });
    expect(await h.perform(advise(person, message))).toMatchObject({ done: true });
    const [first, second] = h.api.ephemerals(group, amina);
    expect(first?.text).toContain('la patiente');
    expect(second?.text).toContain('la patiente');
    // The first that was sent said nothing: it was turned into the advice once the server had shown that it knows such messages.
    expect(
      h.api
        .calls('sendMessage')
        .filter((c) => c.params.ephemeral_message_parameters)
        .map((c) => c.params.text)[0],
    ).toBe('Un mot privé vous attend.');
    expect(h.api.messages(group)).toHaveLength(1);
    expect(first && (await h.api.press(amina, first, 'publish:m-0123456789abcdef'))).toMatchObject({ text: 'fait' });
  });

  it('becomes a neutral word in the group on a server that knows no messages for one person', async () => {
    await h.close();
    h = await start({ api: { without: ['deleteEphemeralMessage', 'editEphemeralMessageText'] } });
    const { person, message, group } = scene();
    expect(await h.perform(advise(person, message))).toMatchObject({ done: true });
    expect(h.api.messages(group).map((m) => m.text)).toEqual(['Mme Z, chambre 12', 'Un mot privé vous attend.']);
    expect(h.api.ephemerals(group)).toEqual([]);
  });

  it('becomes a neutral word in the group for whoever did not, and the link leads to it', async () => {
    const { amina, person, message, group } = scene();
    h.answer = () => ({ text: 'Votre message contenait un nom.', version: 'la patiente', buttons: [] });
    h.api.setBotRights(group, 'member');
    expect(await h.perform(advise(person, message))).toMatchObject({ done: true });
    const notice = h.api.messages(group).at(-1);
    expect(notice?.text).toBe('Un mot privé vous attend.');
    expect(JSON.stringify(notice)).not.toContain('la patiente');
    const link = notice?.reply_markup?.inline_keyboard[0]?.[0];
    const payload = link && 'url' in link ? new URL(link.url).searchParams.get('start') : '';
    h.api.startPrivateChat(amina);
    h.api.say(amina, { ...group, id: amina.id, type: 'private' } as never, `/start ${payload}`);
    await expect.poll(() => h.api.messages({ id: amina.id }).at(-1)?.text).toContain('la patiente');
    expect(h.presses.at(-1)).toEqual({ by: person, action: 'advice:m-0123456789abcdef' });
  });
});

describe('the alert card', () => {
  it('names who and where by entities, takes buttons, and is brought up to date in place', async () => {
    const { person, message } = scene();
    const room = h.api.groups.add({ title: 'Modération', bot: 'administrator' });
    const place = { platform: 'telegram', group: message.group, channel: String(room.id) };
    const posted = await h.perform({
      ...base,
      do: 'alert',
      in: place,
      card: [['Nom d’un patient'], ['Auteur ', { person }], ['Où ', { message }]],
      buttons: [[{ label: 'Prendre', action: 'claim:m-0123456789abcdef:3' }]],
      severity: 3,
    });
    if (!posted.done || !posted.receipt) throw new Error('no receipt');
    const card = h.api.messages(room)[0];
    expect(card?.entities?.map((e) => e.type)).toEqual(expect.arrayContaining(['text_link']));
    const refresh: Order = { ...base, do: 'refresh', receipt: posted.receipt, in: place, card: [['Décidé']], buttons: [] };
    expect(await h.perform(refresh)).toEqual({ done: true });
    expect(await h.perform(refresh)).toEqual({ done: true });
    expect(h.api.messages(room).map((m) => m.text)).toEqual(['Décidé']);
  });

  it('shows a long masked text in the private chat and takes it away later', async () => {
    const { amina, message } = scene();
    h.api.startPrivateChat(amina);
    const room = h.api.groups.add({ title: 'Modération', members: [amina], bot: 'administrator' });
    await h.perform({
      ...base,
      do: 'alert',
      in: { platform: 'telegram', group: message.group, channel: String(room.id) },
      card: [['Alerte']],
      buttons: [[{ label: 'Voir', action: 'look:m-0123456789abcdef:3' }]],
      severity: 3,
    });
    h.answer = () => ({ text: '█ '.repeat(200), secret: true });
    const card = h.api.messages(room)[0];
    if (!card) throw new Error('no card');
    await h.api.press(amina, card, 'look:m-0123456789abcdef:3');
    expect(h.api.messages({ id: amina.id }).at(-1)?.text).toContain('█');
    await h.telegram.stop();
    expect(h.api.messages({ id: amina.id }).some((m) => m.text?.includes('█'))).toBe(false);
  });
});
