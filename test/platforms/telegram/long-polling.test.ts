import { Bot, type Context } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotApi, startBotApi } from './bot-api/start-bot-api.ts';

let api: BotApi;
const bots: { readonly bot: Bot; readonly running: Promise<void> }[] = [];

beforeEach(async () => {
  api = await startBotApi();
});

afterEach(async () => {
  await Promise.all(
    bots.splice(0).map(async ({ bot, running }) => {
      await bot.stop().catch(() => undefined);
      await running.catch(() => undefined);
    }),
  );
  await api.close();
});

function polling(handle: (context: Context) => unknown, options: Parameters<Bot['start']>[0] = {}): Bot {
  const bot = new Bot(api.token, { client: { apiRoot: api.url } });
  bot.use(async (context) => {
    await handle(context);
  });
  bots.push({ bot, running: bot.start(options) });
  return bot;
}

const doctor = () => api.people.add({ first_name: 'Amina', username: 'dr_amina' });

describe('long polling', () => {
  it('carries a message to grammY and the answer back into the chat', async () => {
    const amina = doctor();
    const ward = api.groups.add({ title: 'Ward 3', members: [amina] });
    polling((context) => context.reply(`heard: ${context.message?.text}`));
    api.say(amina, ward, 'good morning');
    await expect.poll(() => api.messages(ward).map((m) => m.text)).toEqual(['good morning', 'heard: good morning']);
  });
  it('returns a press to the person who pressed', async () => {
    const amina = doctor();
    const ward = api.groups.add({ members: [amina] });
    const bot = polling((context) => context.answerCallbackQuery({ text: `you said ${context.callbackQuery?.data}` }));
    const sent = await bot.api.sendMessage(ward.id, 'ok?', { reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] } });
    expect(await api.press(amina, sent, 'yes')).toEqual({ text: 'you said yes' });
  });
});
