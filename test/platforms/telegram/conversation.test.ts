import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './bot-api/grammy-bots.ts';

let bench: Bench;

beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const ward = () => {
  const { api } = bench;
  const amina = api.people.add({ first_name: 'Amina', last_name: 'Haddad' });
  const bashir = api.people.add({ first_name: 'Bashir' });
  return { api, bot: bench.bot().api, amina, bashir, chat: api.groups.add({ members: [amina, bashir] }) };
};

describe('people', () => {
  it('send an album as one update per item', () => {
    const { api, amina, chat } = ward();
    api.album(amina, chat, [{ photo: {}, text: 'two pages' }, { photo: {} }]);
    const messages = api.updates.pending().map((update) => update.message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatchObject({ caption: 'two pages', media_group_id: messages[1]?.media_group_id });
    expect(messages[0]?.photo?.length).toBeGreaterThan(1);
  });

  it('reply, one level deep, and quote', () => {
    const { api, amina, bashir, chat } = ward();
    const first = api.say(amina, chat, 'Mr Example is in bed 4');
    const second = api.say(bashir, chat, 'since when?', { replyTo: first, quote: 'bed 4' });
    expect(second).toMatchObject({ reply_to_message: { text: first.text }, quote: { text: 'bed 4', position: 17 } });
    const third = api.say(amina, chat, 'Monday', { replyTo: second });
    expect(third.reply_to_message?.text).toBe('since when?');
    expect(third.reply_to_message).not.toHaveProperty('reply_to_message');
  });

  it('reply to a message of another chat', () => {
    const { api, amina, chat } = ward();
    const elsewhere = api.groups.add({ members: [amina] });
    const message = api.say(amina, elsewhere, 'a long story', { document: { name: 'story.pdf' } });
    expect(api.say(amina, chat, 'see this', { replyTo: message, quote: 'long' })).toMatchObject({
      external_reply: { chat: { id: elsewhere.id }, origin: { type: 'user' }, document: { file_name: 'story.pdf' } },
      quote: { text: 'long' },
    });
  });

  it('forward with the first origin, or without a link to themselves', () => {
    const { api, amina, bashir, chat } = ward();
    const message = api.say(amina, chat, 'hello');
    const once = api.forward(bashir, message, chat);
    expect(once.forward_origin).toMatchObject({ type: 'user', sender_user: { id: amina.id } });
    expect(api.forward(amina, once, chat).forward_origin).toEqual(once.forward_origin);
    expect(api.forward(bashir, message, chat, { hidden: true }).forward_origin).toMatchObject({ type: 'hidden_user', sender_user_name: 'Amina Haddad' });
  });

  it('edit text and caption, and the bot is told', () => {
    const { api, amina, chat } = ward();
    api.edit(api.say(amina, chat, 'hello'), 'good morning');
    api.edit(api.say(amina, chat, 'page one', { photo: {} }), 'page two');
    expect(api.updates.pending().flatMap((update) => update.edited_message ?? [])).toMatchObject([
      { text: 'good morning', edit_date: expect.any(Number) },
      { caption: 'page two', photo: expect.any(Array) },
    ]);
  });

  it('send contacts, locations, polls, stickers, voice and whatever comes next', () => {
    const { api, amina, chat } = ward();
    api.say(amina, chat, '', { contact: { phone_number: '+33100000000', first_name: 'X' } });
    api.say(amina, chat, '', { location: { latitude: 1, longitude: 2 } });
    api.say(amina, chat, '', { poll: { question: 'Dose?', options: ['1', '2'] } });
    api.say(amina, chat, '', { sticker: {} });
    api.say(amina, chat, 'listen', { voice: {} });
    api.say(amina, chat, '', { raw: { dice: { emoji: '🎲', value: 3 } } });
    const kinds = ['contact', 'location', 'poll', 'sticker', 'voice', 'dice'] as const;
    expect(api.updates.pending().map(({ message }) => kinds.find((kind) => message?.[kind]))).toEqual([...kinds]);
  });

  it('write as the group or as a channel', () => {
    const { api, amina, chat } = ward();
    const channel = api.groups.add({ type: 'channel', title: 'News' });
    expect(api.say(amina, chat, 'as the group', { anonymous: true })).toMatchObject({ from: { username: 'GroupAnonymousBot' }, sender_chat: { id: chat.id } });
    expect(api.say(amina, chat, 'as a channel', { as: channel })).toMatchObject({ sender_chat: { id: channel.id } });
    expect(api.updates.pending()).toHaveLength(2);
  });

  it('post in a channel, which shows in its discussion group', () => {
    const { api, amina, chat } = ward();
    const channel = api.groups.add({ type: 'channel', owner: amina, linked: chat });
    api.say(amina, channel, 'news');
    expect(api.updates.pending()).toMatchObject([
      { channel_post: { text: 'news' } },
      { message: { text: 'news', is_automatic_forward: true, forward_origin: { type: 'channel' } } },
    ]);
  });

  it('press what is no longer there', async () => {
    const { api, bot, amina, chat } = ward();
    const sent = await bot.sendMessage(chat.id, 'ok?', { reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] } });
    await bot.deleteMessage(chat.id, sent.message_id);
    void api.press(amina, sent, 'yes', { stale: true, limitMs: 1 });
    expect(api.updates.pending()).toMatchObject([{ callback_query: { data: 'yes', message: { message_id: sent.message_id, date: 0 } } }]);
  });
});

describe('the bot', () => {
  it.each([
    ['HTML', '<b>bold</b> &amp; <a href="https://example.org/">link</a> <code>x &lt; 1</code>', 'bold & link x < 1', ['bold', 'text_link', 'code']],
    [
      'MarkdownV2',
      '*bold* \\& [link](https://example.org/) `x < 1` __u__ ||s||',
      'bold & link x < 1 u s',
      ['bold', 'text_link', 'code', 'underline', 'spoiler'],
    ],
    ['Markdown', '*bold* and _italic_.', 'bold and italic.', ['bold', 'italic']],
  ] as const)('writes %s', async (mode, source, text, entities) => {
    const { bot, chat } = ward();
    const sent = await bot.sendMessage(chat.id, source, { parse_mode: mode });
    expect(sent.text).toBe(text);
    expect(sent.entities?.map((entity) => entity.type)).toEqual(entities);
  });

  it('edits, pins, copies, forwards and reacts', async () => {
    const { api, bot, amina, chat } = ward();
    const said = api.say(amina, chat, 'hello');
    const sent = await bot.sendMessage(chat.id, 'one', { reply_parameters: { message_id: said.message_id } });
    expect(await bot.editMessageText(chat.id, sent.message_id, 'two')).toMatchObject({ text: 'two', reply_to_message: { text: 'hello' } });
    await bot.editMessageReplyMarkup(chat.id, sent.message_id, { reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] } });
    await bot.pinChatMessage(chat.id, sent.message_id);
    expect(api.pinned(chat)).toEqual([sent.message_id]);
    expect(await bot.getChat(chat.id)).toMatchObject({ pinned_message: { text: 'two' }, permissions: { can_send_messages: true } });
    await bot.unpinChatMessage(chat.id);
    expect(await bot.forwardMessage(chat.id, chat.id, said.message_id)).toMatchObject({ forward_origin: { sender_user: { id: amina.id } } });
    const copied = await bot.copyMessage(chat.id, chat.id, said.message_id);
    expect(api.messages(chat).find((message) => message.message_id === copied.message_id)).not.toHaveProperty('forward_origin');
    expect(await bot.setMessageReaction(chat.id, said.message_id, [{ type: 'emoji', emoji: '👍' }])).toBe(true);
  });

  it('keeps topics apart', async () => {
    const { api, bot, amina } = ward();
    const forum = api.groups.add({ forum: true, members: [amina] });
    const topic = await bot.createForumTopic(forum.id, 'Cases');
    expect(api.say(amina, forum, 'in the topic', { thread: topic.message_thread_id })).toMatchObject({
      is_topic_message: true,
      message_thread_id: topic.message_thread_id,
    });
    expect(await bot.sendMessage(forum.id, 'answer', { message_thread_id: topic.message_thread_id })).toMatchObject({
      message_thread_id: topic.message_thread_id,
    });
    await bot.closeForumTopic(forum.id, topic.message_thread_id);
    expect(() => api.say(amina, forum, 'late', { thread: topic.message_thread_id })).toThrow('TOPIC_CLOSED');
    await expect(bot.sendMessage(forum.id, 'x', { message_thread_id: 999 })).rejects.toMatchObject({ description: 'Bad Request: message thread not found' });
  });

  it('keeps commands per scope and answers inline queries', async () => {
    const { api, bot, amina } = ward();
    const scope = { type: 'all_chat_administrators' } as const;
    await bot.setMyCommands([{ command: 'cases', description: 'Open cases' }], { scope });
    expect(await bot.getMyCommands({ scope })).toEqual([{ command: 'cases', description: 'Open cases' }]);
    expect(await bot.getMyCommands()).toEqual([]);
    const asked = api.askInline(amina, 'rules');
    const id = api.updates.pending()[0]?.inline_query?.id ?? '';
    await bot.answerInlineQuery(id, [{ type: 'article', id: '1', title: 'Rules', input_message_content: { message_text: 'Rules' } }]);
    expect(await asked).toHaveLength(1);
  });
});
