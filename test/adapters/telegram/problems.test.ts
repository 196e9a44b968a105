import { afterEach, describe, expect, it } from 'vitest';
import { type Harness, messages, start } from './harness.ts';

let h: Harness | undefined;
afterEach(() => h?.close());

const codes = () => h?.problems().map((p) => p.code);
const closed = { protects: true, permissions: { can_invite_users: false } };

describe('what stands in the way is named', () => {
  it('a wrong token', async () => {
    h = await start({ token: '123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' });
    await expect.poll(() => h?.problems().map((p) => p.code)).toEqual(['telegram-token']);
  });

  it('no server at all', async () => {
    h = await start({ apiRoot: 'http://127.0.0.1:9' });
    await expect.poll(() => h?.problems().map((p) => p.code)).toEqual(['telegram-unreachable']);
  });

  it('constraint 17: privacy mode and the missing rights of a plain member', async () => {
    h = await start({ api: { bot: { can_read_all_group_messages: false } } });
    const amina = h.api.people.add({ first_name: 'Amina' });
    h.api.addBot(h.api.groups.add({ members: [amina], bot: 'absent' }), 'member');
    await expect.poll(() => codes()).toEqual(expect.arrayContaining(['telegram-privacy', 'telegram-rights']));
  });

  it('the missing right to delete, until it is given', async () => {
    h = await start();
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'absent', ...closed });
    h.api.addBot(group, { can_delete_messages: false });
    await expect.poll(() => h?.problems()).toEqual([{ code: 'telegram-rights', platform: 'telegram', group: String(group.id), detail: 'delete' }]);
    h.api.setBotRights(group, 'administrator');
    await expect.poll(() => h?.problems()).toEqual([]);
  });

  it('a group that anybody reads, whose messages can be copied, and where members let in whom they like', async () => {
    h = await start();
    h.api.addBot(h.api.groups.add({ bot: 'absent', username: 'garde_publique' }), 'administrator');
    await expect.poll(codes).toEqual(['telegram-public', 'telegram-unprotected', 'telegram-invites']);
  });

  it('nothing, on a server that does not know half of the methods', async () => {
    h = await start({
      api: { without: ['deleteWebhook', 'setMyCommands', 'setChatMenuButton', 'getChat', 'getChatMember', 'deleteMessages', 'deleteEphemeralMessage'] },
    });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => h && messages(h).length).toBe(1);
    expect(h.problems()).toEqual([]);
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
