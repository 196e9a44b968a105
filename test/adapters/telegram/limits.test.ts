import { afterEach, describe, expect, it } from 'vitest';
import { type Harness, messages, start } from './harness.ts';

let h: Harness;
afterEach(() => h.close());

const codes = () => h.problems().map((p) => p.code);

describe('what Telegram gives only when it is asked', () => {
  it('constraint 16: is asked for by name in every poll: reactions, members, requests to join', async () => {
    h = await start();
    await expect.poll(() => h.api.calls('getUpdates').length).toBeGreaterThan(0);
    for (const { params } of h.api.calls('getUpdates'))
      expect(params.allowed_updates).toEqual(
        expect.arrayContaining([
          'message_reaction',
          'message_reaction_count',
          'chat_member',
          'chat_join_request',
          'my_chat_member',
          'poll',
          'inline_query',
          'callback_query',
        ]),
      );
  });
});

describe('a second program with the same token', () => {
  it('constraint 26: is named, and nothing is lost once it has gone', async () => {
    h = await start({ longPollSeconds: 20 });
    await expect.poll(() => h.api.calls('getUpdates').length).toBe(1);
    // A newer poll ends the older one, which hears of the conflict.
    const other = await fetch(`${h.api.url}/bot${h.api.token}/getUpdates`, { method: 'POST', body: new URLSearchParams({ timeout: '0' }) });
    expect(other.ok).toBe(true);
    await expect.poll(codes).toContain('telegram-conflict');
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => messages(h).map((m) => m.text), { timeout: 10_000 }).toEqual(['bonjour']);
    await expect.poll(codes, { timeout: 10_000 }).not.toContain('telegram-conflict');
  });
});

describe('a press that is answered too late', () => {
  it('constraint 15: is answered to nobody, and holds up nothing', async () => {
    h = await start({
      receiver: {
        async pressed() {
          h.api.clock.advance(151_000);
          return { text: 'trop tard' };
        },
      },
    });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    const place = { platform: 'telegram', group: String(group.id), channel: String(group.id) };
    await h.perform({ do: 'say', key: 'k', repeat: false, in: place, text: [['?']], buttons: [[{ label: 'Oui', action: 'x:aide:' }]] });
    const [card] = h.api.messages(group);
    if (!card) throw new Error('nothing said');
    expect(await h.api.press(amina, card, 'x:aide:', { limitMs: 1_000 })).toBeUndefined();
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => messages(h).map((m) => m.text)).toEqual(['bonjour']);
    expect(h.faults).toEqual([]);
  });
});

describe('the moderators’ chat', () => {
  it('constraint 25: is theirs still when it becomes a supergroup, and alerts follow it', async () => {
    let room = 0;
    h = await start({ isModeratorsChat: async (chat) => Number(chat) === room });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const chat = h.api.groups.add({ type: 'group', members: [amina], bot: 'administrator' });
    room = chat.id;
    const bigger = h.api.migrate(chat);
    await expect.poll(() => h.arrivals.filter((a) => a.type === 'moved').length).toBe(1);
    h.api.say(amina, bigger, 'on garde ce cas ?');
    await expect.poll(() => h.api.updates.pending().length, { timeout: 5_000 }).toBe(0);
    expect(messages(h)).toEqual([]);
    const place = { platform: 'telegram', group: '-1', channel: String(chat.id) };
    expect(await h.perform({ do: 'alert', key: 'k', repeat: false, in: place, card: [['Alerte']], buttons: [], severity: 3 })).toMatchObject({ done: true });
    expect(h.api.messages(bigger).map((m) => m.text)).toContain('Alerte');
  });

  it('is no group of ours any more, once it was chosen', async () => {
    let room = 0;
    h = await start({ isModeratorsChat: async (chat) => Number(chat) === room });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const chat = h.api.groups.add({ members: [amina], bot: 'administrator' });
    const events = () => h.arrivals.flatMap((a) => (a.type === 'group' ? [a.event] : []));
    h.api.say(amina, chat, 'bonjour');
    await expect.poll(events).toEqual(['joined']);
    room = chat.id;
    h.api.say(amina, chat, 'entre nous');
    await expect.poll(events).toEqual(['joined', 'left']);
    expect(codes()).toEqual([]);
    expect(messages(h).map((m) => m.text)).toEqual(['bonjour']);
  });
});
