import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './bot-api/grammy-bots.ts';

let bench: Bench;

beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const ward = () => {
  const { api } = bench;
  const amina = api.people.add({ first_name: 'Amina' });
  return { api, bot: bench.bot().api, amina, chat: api.groups.add({ members: [amina] }) };
};

describe('a restriction', () => {
  it('silences a member until its date', async () => {
    const { api, bot, amina, chat } = ward();
    await bot.restrictChatMember(chat.id, amina.id, {}, { until_date: Math.floor(api.clock.now() / 1000) + 3600 });
    expect(() => api.say(amina, chat, 'hello')).toThrow(/may not write/);
    expect(await bot.getChatMember(chat.id, amina.id)).toMatchObject({ status: 'restricted', is_member: true, can_send_messages: false });
    api.clock.advance(3_600_000);
    expect(api.say(amina, chat, 'hello').text).toBe('hello');
    expect(await bot.getChatMember(chat.id, amina.id)).toMatchObject({ status: 'member' });
  });

  it.each([10, 367 * 86_400])('of %i seconds never ends', async (seconds) => {
    const { api, bot, amina, chat } = ward();
    await bot.restrictChatMember(chat.id, amina.id, {}, { until_date: Math.floor(api.clock.now() / 1000) + seconds });
    api.clock.advance(400 * 86_400_000);
    expect(await bot.getChatMember(chat.id, amina.id)).toMatchObject({ status: 'restricted', until_date: 0 });
  });

  it('is for supergroups only', async () => {
    const { api, bot, amina } = ward();
    const group = api.groups.add({ type: 'group', members: [amina] });
    await expect(bot.restrictChatMember(group.id, amina.id, {})).rejects.toMatchObject({
      description: 'Bad Request: method is available only for supergroups',
    });
  });
});

describe('a ban', () => {
  it('removes a member and leaves what was said', async () => {
    const { api, bot, amina, chat } = ward();
    api.say(amina, chat, 'hello');
    await bot.banChatMember(chat.id, amina.id);
    expect(api.messages(chat)).toMatchObject([{ text: 'hello' }, { left_chat_member: { id: amina.id } }]);
    expect(() => api.groups.join(amina, chat)).toThrow(/banned/);
    await bot.unbanChatMember(chat.id, amina.id);
    api.groups.join(amina, chat);
    expect(await bot.getChatMemberCount(chat.id)).toBe(2);
  });
});

describe('a ban of a channel', () => {
  it('keeps it from speaking in the group', async () => {
    const { api, bot, amina, chat } = ward();
    const channel = api.groups.add({ type: 'channel', title: 'Adverts' });
    await bot.banChatSenderChat(chat.id, channel.id);
    expect(() => api.say(amina, chat, 'buy this', { as: channel })).toThrow(/may not write/);
  });
});

describe('deletion', () => {
  it('of many skips what cannot be deleted and says true all the same', async () => {
    const { api, bot, amina, chat } = ward();
    const old = api.say(amina, chat, 'old');
    api.clock.advance(48 * 3_600_000);
    const fresh = api.say(amina, chat, 'fresh');
    expect(await bot.deleteMessages(chat.id, [old.message_id, fresh.message_id, 999])).toBe(true);
    expect(api.messages(chat).map((message) => message.text)).toEqual(['old']);
    expect(api.removed(chat).map((message) => message.text)).toEqual(['fresh']);
  });
});

describe('a request to join', () => {
  it('reaches a bot that may invite, which lets the person in or not', async () => {
    const { api, bot, chat } = ward();
    const bashir = api.people.add({ first_name: 'Bashir' });
    const celia = api.people.add({ first_name: 'Celia' });
    api.groups.askToJoin(bashir, chat, { bio: 'Nephrologist' });
    api.groups.askToJoin(celia, chat);
    expect(api.updates.pending()).toMatchObject([{ chat_join_request: { from: bashir, bio: 'Nephrologist' } }, { chat_join_request: { from: celia } }]);
    await bot.approveChatJoinRequest(chat.id, bashir.id);
    await bot.declineChatJoinRequest(chat.id, celia.id);
    expect(await bot.getChatMember(chat.id, bashir.id)).toMatchObject({ status: 'member' });
    expect(await bot.getChatMember(chat.id, celia.id)).toMatchObject({ status: 'left' });
    expect(api.groups.requests(chat)).toEqual([]);
  });

  it('is not told to a bot that may not invite', () => {
    const { api } = bench;
    const chat = api.groups.add({ bot: { can_delete_messages: true } });
    api.groups.askToJoin(api.people.add({ first_name: 'Bashir' }), chat);
    expect(api.updates.pending()).toEqual([]);
  });
});

describe('a tag', () => {
  it('stands beside every message of a member from then on', async () => {
    const { api, bot, amina, chat } = ward();
    await bot.setChatMemberTag(chat.id, amina.id, 'verified doctor');
    expect(api.say(amina, chat, 'hello').sender_tag).toBe('verified doctor');
    await expect(bot.setChatMemberTag(chat.id, amina.id, 'seventeen letters')).rejects.toMatchObject({ description: 'Bad Request: TAG_INVALID' });
  });
});

describe('the place of the bot', () => {
  it('is told to it whenever people change it', () => {
    const { api, chat, amina } = ward();
    api.setBotRights(chat, { can_delete_messages: true }, amina);
    api.setBotRights(chat, 'member', amina);
    api.kickBot(chat, amina);
    expect(api.updates.pending().map((update) => update.my_chat_member?.new_chat_member.status)).toEqual(['administrator', 'member', 'kicked']);
  });

  it('shows among the administrators', async () => {
    const { bot, chat, api } = ward();
    expect(await bot.getChatAdministrators(chat.id)).toMatchObject([{ status: 'administrator', user: { id: api.bot.id }, can_delete_messages: true }]);
  });

  it('is told of a block and of its end in private', () => {
    const { api, amina } = ward();
    api.startPrivateChat(amina);
    api.blockBot(amina);
    api.startPrivateChat(amina);
    expect(api.updates.pending().map((update) => update.message?.text ?? update.my_chat_member?.new_chat_member.status)).toEqual([
      '/start',
      'kicked',
      'member',
      '/start',
    ]);
  });
});

describe('an ephemeral message', () => {
  it('is seen and pressed by its receiver alone', async () => {
    const { api, bot, amina, chat } = ward();
    const sent = await bot.sendMessage(chat.id, 'For your eyes', {
      ephemeral_message_parameters: { receiver_user_id: amina.id },
      reply_markup: { inline_keyboard: [[{ text: 'Thanks', callback_data: 'thanks' }]] },
    });
    expect(sent).toMatchObject({ message_id: 0, receiver_user: { id: amina.id } });
    expect(api.messages(chat)).toEqual([]);
    expect(api.ephemerals(chat, amina)).toHaveLength(1);
    const pressed = api.press(amina, sent, 'thanks');
    await bot.answerCallbackQuery(api.updates.pending().at(-1)?.callback_query?.id ?? '', { text: 'noted' });
    expect(await pressed).toEqual({ text: 'noted' });
    await bot.raw.deleteEphemeralMessage({ chat_id: chat.id, receiver_user_id: amina.id, ephemeral_message_id: sent.ephemeral_message_id ?? 0 });
    expect(api.ephemerals(chat)).toEqual([]);
  });

  it('is refused to a bot that is no administrator', async () => {
    const { api, bot, amina } = ward();
    const chat = api.groups.add({ members: [amina], bot: 'member' });
    await expect(bot.sendMessage(chat.id, 'psst', { ephemeral_message_parameters: { receiver_user_id: amina.id } })).rejects.toMatchObject({
      description: 'Bad Request: BOT_NOT_ADMIN',
    });
  });
});
