import { afterEach, describe, expect, it } from 'vitest';
import { type Harness, messages, start } from './harness.ts';

let h: Harness | undefined;
afterEach(() => h?.close());

describe('what stands in the way is named', () => {
  it('a wrong token', async () => {
    h = await start({ token: '123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' });
    await expect.poll(() => h?.problems().map((p) => p.code)).toEqual(['telegram-token']);
  });

  it('no server at all', async () => {
    h = await start({ apiRoot: 'http://127.0.0.1:9' });
    await expect.poll(() => h?.problems().map((p) => p.code)).toEqual(['telegram-unreachable']);
  });

  it('privacy mode and the missing rights of a plain member', async () => {
    h = await start({ api: { bot: { can_read_all_group_messages: false } } });
    const amina = h.api.people.add({ first_name: 'Amina' });
    h.api.addBot(h.api.groups.add({ members: [amina], bot: 'absent' }), 'member');
    await expect
      .poll(() =>
        h
          ?.problems()
          .map((p) => p.code)
          .sort(),
      )
      .toEqual(['telegram-privacy', 'telegram-rights']);
  });

  it('the missing right to delete, until it is given', async () => {
    h = await start();
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'absent' });
    h.api.addBot(group, { can_delete_messages: false });
    await expect.poll(() => h?.problems()).toEqual([{ code: 'telegram-rights', platform: 'telegram', group: String(group.id), detail: 'delete' }]);
    h.api.setBotRights(group, 'administrator');
    await expect.poll(() => h?.problems()).toEqual([]);
  });

  it('a webhook left behind is taken down, so that messages come', async () => {
    h = await start();
    expect(h.api.calls().map((c) => c.method)).toContain('deleteWebhook');
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => h && messages(h).length).toBe(1);
  });
});

describe('the moderators’ chat', () => {
  it('is chosen by an administrator of both, in it', async () => {
    h = await start();
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator', owner: amina });
    const room = h.api.groups.add({ members: [amina], bot: 'administrator', owner: amina });
    h.api.say(amina, room, `/moderateurs ${group.id}`);
    await expect.poll(() => h?.arrivals.filter((a) => a.type === 'moderators')).toHaveLength(1);
    expect(h.arrivals.find((a) => a.type === 'moderators')).toMatchObject({ group: { group: String(group.id) }, in: { channel: String(room.id) } });
  });

  it('is not chosen by anybody else', async () => {
    h = await start();
    const owner = h.api.people.add({ first_name: 'Owner' });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator', owner });
    const room = h.api.groups.add({ members: [owner], bot: 'administrator', owner: amina });
    h.api.say(amina, room, `/moderateurs ${group.id}`);
    await expect.poll(() => h?.api.messages(room).at(-1)?.text).toBe('Réservé aux administrateurs.');
    expect(h.arrivals.filter((a) => a.type === 'moderators')).toEqual([]);
  });

  it('is not reviewed', async () => {
    let room = 0;
    h = await start({ isModeratorsChat: async (chat) => chat === String(room) });
    const amina = h.api.people.add({ first_name: 'Amina' });
    room = h.api.groups.add({ members: [amina], bot: 'administrator' }).id;
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    h.api.say(amina, { ...group, id: room }, 'entre nous');
    h.api.say(amina, group, 'à tous');
    await expect.poll(() => h && messages(h).map((m) => m.text)).toEqual(['à tous']);
  });
});
