import type { Chat, Message, User } from '@grammyjs/types';
import type { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from './bot-api/start-bot-api.ts';
import { type Bench, startBench } from './bot-api/grammy-bots.ts';

let bench: Bench;

beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

/** A ward with an owner, a doctor and one message of hers, in which the bot may do everything. */
interface Scene {
  readonly api: BotApi;
  readonly owner: User;
  readonly amina: User;
  readonly chat: Chat;
  readonly message: Message;
}

function scene(): Scene {
  const { api } = bench;
  const owner = api.people.add({ first_name: 'Odile' });
  const amina = api.people.add({ first_name: 'Amina' });
  const chat = api.groups.add({ owner, members: [amina] });
  return { api, owner, amina, chat, message: api.say(amina, chat, 'hello') };
}

type Attempt = (bot: Api, scene: Scene) => Promise<unknown>;

const nobody = 999;
const keyboard = (callback_data: string) => ({ reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data }]] } });

const refusals: readonly (readonly [string, string, Attempt])[] = [
  ['an empty text', 'Bad Request: message text is empty', (bot, { chat }) => bot.sendMessage(chat.id, '  ')],
  ['a text over 4096 characters', 'Bad Request: message is too long', (bot, { chat }) => bot.sendMessage(chat.id, 'x'.repeat(4097))],
  ['a chat that is not there', 'Bad Request: chat not found', (bot) => bot.sendMessage(-1001, 'hello')],
  ['a chat without a name', 'Bad Request: chat_id is empty', (bot) => bot.sendMessage('', 'hello')],
  ['a name nobody has', 'Bad Request: chat not found', (bot) => bot.sendMessage('@nobody_here', 'hello')],
  [
    'a reply to nothing',
    'Bad Request: message to be replied not found',
    (bot, { chat }) => bot.sendMessage(chat.id, 'hello', { reply_parameters: { message_id: nobody } }),
  ],
  [
    'a quote of what was not said',
    'Bad Request: QUOTE_TEXT_INVALID',
    (bot, { chat, message }) => bot.sendMessage(chat.id, 'hello', { reply_parameters: { message_id: message.message_id, quote: 'bye' } }),
  ],
  ['65 bytes on a button', 'Bad Request: BUTTON_DATA_INVALID', (bot, { chat }) => bot.sendMessage(chat.id, 'hello', keyboard('é'.repeat(33)))],
  ['an unknown parameter', 'Bad Request: unknown parameter colour [strict]', (bot, { chat }) => bot.sendMessage(chat.id, 'hello', { colour: 'red' } as object)],
  [
    'an unknown parameter inside another',
    'Bad Request: unknown parameter link_preview_options.size [strict]',
    (bot, { chat }) => bot.sendMessage(chat.id, 'hello', { link_preview_options: { size: 1 } as object }),
  ],
  [
    'a parameter of the wrong type',
    'Bad Request: parameter message_id must be integer [strict]',
    (bot, { chat }) => bot.deleteMessage(chat.id, 'first' as unknown as number),
  ],
  [
    'an unclosed tag',
    'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    (bot, { chat }) => bot.sendMessage(chat.id, '<b>hello', { parse_mode: 'HTML' }),
  ],
  [
    'a tag of another language',
    'Bad Request: can\'t parse entities: Unsupported start tag "div" at byte offset 3',
    (bot, { chat }) => bot.sendMessage(chat.id, 'é <div>', { parse_mode: 'HTML' }),
  ],
  [
    'crossed tags',
    'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    (bot, { chat }) => bot.sendMessage(chat.id, '<b><i>x</b></i>', { parse_mode: 'HTML' }),
  ],
  [
    'a reserved character',
    "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    (bot, { chat }) => bot.sendMessage(chat.id, 'Hello.', { parse_mode: 'MarkdownV2' }),
  ],
  [
    'a star without its pair',
    "Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 6",
    (bot, { chat }) => bot.sendMessage(chat.id, 'Hello *all', { parse_mode: 'MarkdownV2' }),
  ],
  ['a markup nobody knows', 'Bad Request: unsupported parse_mode', (bot, { chat }) => bot.sendMessage(chat.id, 'hello', { parse_mode: 'BBCode' as 'HTML' })],

  ['an edit of nothing', 'Bad Request: message to edit not found', (bot, { chat }) => bot.editMessageText(chat.id, nobody, 'hello')],
  ["an edit of another's message", "Bad Request: message can't be edited", (bot, { chat, message }) => bot.editMessageText(chat.id, message.message_id, 'hi')],
  [
    'an edit that changes nothing',
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    async (bot, { chat }) =>
      bot.editMessageText(chat.id, (await bot.sendMessage(chat.id, '<b>hi</b>', { parse_mode: 'HTML' })).message_id, '*hi*', { parse_mode: 'MarkdownV2' }),
  ],
  [
    'an edit over 4096 characters',
    'Bad Request: MESSAGE_TOO_LONG',
    async (bot, { chat }) => bot.editMessageText(chat.id, (await bot.sendMessage(chat.id, 'hi')).message_id, 'x'.repeat(4097)),
  ],
  [
    'a caption for a text',
    'Bad Request: there is no caption in the message to edit',
    async (bot, { chat }) => bot.editMessageCaption(chat.id, (await bot.sendMessage(chat.id, 'hi')).message_id, { caption: 'hi' }),
  ],

  ['a deletion of nothing', 'Bad Request: message to delete not found', (bot, { chat }) => bot.deleteMessage(chat.id, nobody)],
  [
    'a deletion without the right',
    "Bad Request: message can't be deleted",
    (bot, { api, chat, message }) => {
      api.setBotRights(chat, { can_pin_messages: true });
      return bot.deleteMessage(chat.id, message.message_id);
    },
  ],
  [
    'a deletion after 48 hours',
    "Bad Request: message can't be deleted for everyone",
    (bot, { api, chat, message }) => {
      api.clock.advance(48 * 3_600_000);
      return bot.deleteMessage(chat.id, message.message_id);
    },
  ],
  [
    'a deletion of 101 messages',
    'Bad Request: too many message identifiers specified',
    (bot, { chat }) =>
      bot.deleteMessages(
        chat.id,
        Array.from({ length: 101 }, (_, id) => id + 1),
      ),
  ],

  [
    'a group it was removed from',
    'Forbidden: bot was kicked from the supergroup chat',
    (bot, { api, chat }) => {
      api.kickBot(chat);
      return bot.sendMessage(chat.id, 'hello');
    },
  ],
  [
    'a group it left',
    'Forbidden: bot is not a member of the supergroup chat',
    async (bot, { chat }) => bot.leaveChat(chat.id).then(() => bot.sendMessage(chat.id, 'hello')),
  ],
  ['a person who never wrote to it', "Forbidden: bot can't initiate conversation with a user", (bot, { amina }) => bot.sendMessage(amina.id, 'hello')],
  [
    'a person who blocked it',
    'Forbidden: bot was blocked by the user',
    (bot, { api, amina }) => {
      api.startPrivateChat(amina);
      api.blockBot(amina);
      return bot.sendMessage(amina.id, 'hello');
    },
  ],
  [
    'an account that is gone',
    'Forbidden: user is deactivated',
    (bot, { api, amina }) => {
      api.startPrivateChat(amina);
      api.people.deactivate(amina);
      return bot.sendMessage(amina.id, 'hello');
    },
  ],
  [
    'a group where nobody may write',
    'Bad Request: not enough rights to send text messages to the chat',
    (bot, { api }) => bot.sendMessage(api.groups.add({ bot: 'member', permissions: { can_send_messages: false } }).id, 'hello'),
  ],
  [
    'a restriction without the right',
    'Bad Request: not enough rights to restrict/unrestrict chat member',
    (bot, { api, chat, amina }) => {
      api.setBotRights(chat, 'member');
      return bot.restrictChatMember(chat.id, amina.id, {});
    },
  ],
  ['a ban of the owner', "Bad Request: can't remove chat owner", (bot, { chat, owner }) => bot.banChatMember(chat.id, owner.id)],
  [
    'a ban of an administrator',
    'Bad Request: user is an administrator of the chat',
    (bot, { api, chat, amina }) => {
      api.groups.promote(amina, chat);
      return bot.banChatMember(chat.id, amina.id);
    },
  ],
  ['a ban of nobody', 'Bad Request: user not found', (bot, { chat }) => bot.banChatMember(chat.id, nobody)],
  [
    'a pin without the right',
    'Bad Request: not enough rights to manage pinned messages in the chat',
    (bot, { api, chat, message }) => {
      api.setBotRights(chat, { can_delete_messages: true });
      return bot.pinChatMessage(chat.id, message.message_id);
    },
  ],
  [
    'an answer to a press nobody made',
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
    (bot) => bot.answerCallbackQuery('1'),
  ],
  [
    'an answer to an old press',
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
    async (bot, { api, amina, chat }) => {
      await api.press(amina, await bot.sendMessage(chat.id, 'ok?', keyboard('yes')), 'yes', { limitMs: 1 });
      const id = api.updates.pending().at(-1)?.callback_query?.id ?? '';
      api.clock.advance(151_000);
      return bot.answerCallbackQuery(id);
    },
  ],
  ['a file that is not there', 'Bad Request: wrong file_id or the file is temporarily unavailable', (bot) => bot.getFile('nothing')],
  [
    'a file over 20 MB',
    'Bad Request: file is too big',
    (bot, { api, amina, chat }) => bot.getFile(api.say(amina, chat, '', { document: { size: 21 * 1024 * 1024 } }).document?.file_id ?? ''),
  ],
  [
    'a request nobody made',
    'Bad Request: HIDE_REQUESTER_MISSING',
    (bot, { api, chat }) => bot.approveChatJoinRequest(chat.id, api.people.add({ first_name: 'Bashir' }).id),
  ],
  ['a topic in a group without topics', 'Bad Request: the chat is not a forum', (bot, { chat }) => bot.createForumTopic(chat.id, 'Cases')],
  ['a command in capitals', 'Bad Request: BOT_COMMAND_INVALID', (bot) => bot.setMyCommands([{ command: 'Help', description: 'Help' }])],
];

describe('the server refuses', () => {
  it.each(refusals)('%s: %s', async (_what, description, attempt) => {
    await expect(attempt(bench.bot().api, scene())).rejects.toMatchObject({ description, error_code: description.startsWith('Forbidden') ? 403 : 400 });
  });

  it('a caption over 1024 characters, counted after its markup is read', async () => {
    const { api, amina, chat } = scene();
    const file = api.say(amina, chat, '', { photo: {} }).photo?.[0]?.file_id ?? '';
    const bot = bench.bot().api;
    await expect(bot.sendPhoto(chat.id, file, { caption: `<b>${'x'.repeat(1024)}</b>`, parse_mode: 'HTML' })).resolves.toBeDefined();
    await expect(bot.sendPhoto(chat.id, file, { caption: 'x'.repeat(1025) })).rejects.toMatchObject({
      description: 'Bad Request: message caption is too long',
    });
  });

  it('a group that became a supergroup, and says where it went', async () => {
    const { api } = bench;
    const amina = api.people.add({ first_name: 'Amina' });
    const group = api.groups.add({ type: 'group', members: [amina] });
    const next = api.migrate(group, amina);
    await expect(bench.bot().api.sendMessage(group.id, 'hello')).rejects.toMatchObject({
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next.id },
    });
    expect(api.updates.pending()).toMatchObject([
      { message: { chat: { id: group.id }, migrate_to_chat_id: next.id } },
      { message: { chat: { id: next.id, type: 'supergroup' }, migrate_from_chat_id: group.id } },
    ]);
    expect(api.say(amina, next, 'here now').message_id).toBe(2);
  });
});
