import type { Update } from '@grammyjs/types';
import { type GrammyError, HttpError } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './bot-api/grammy-bots.ts';

let bench: Bench;

beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const ward = () => {
  const { api } = bench;
  const amina = api.people.add({ first_name: 'Amina', username: 'dr_amina' });
  return { api, amina, chat: api.groups.add({ title: 'Ward 3', members: [amina] }) };
};
const kinds = (updates: readonly Update[]) => updates.map((update) => Object.keys(update).find((key) => key !== 'update_id'));
const texts = (updates: readonly Update[]) => updates.map((update) => update.message?.text ?? update.edited_message?.text);

describe('long polling', () => {
  it('carries a message to grammY and the answer back into the chat', async () => {
    const { api, amina, chat } = ward();
    bench.poll((context) => context.reply(`heard: ${context.message?.text}`));
    api.say(amina, chat, 'good morning');
    await expect.poll(() => api.messages(chat).map((m) => m.text)).toEqual(['good morning', 'heard: good morning']);
  });

  it('returns a press to the person who pressed', async () => {
    const { api, amina, chat } = ward();
    const { bot } = bench.poll((context) => context.answerCallbackQuery({ text: `you said ${context.callbackQuery?.data}`, show_alert: true }));
    const sent = await bot.api.sendMessage(chat.id, 'ok?', { reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] } });
    expect(await api.press(amina, sent, 'yes')).toEqual({ text: 'you said yes', show_alert: true });
  });

  it('keeps updates until an offset confirms them', async () => {
    const { api, amina, chat } = ward();
    const { getUpdates } = bench.bot().api.raw;
    for (const text of ['one', 'two', 'three']) api.say(amina, chat, text);
    const first = await getUpdates({ limit: 2 });
    expect(texts(first)).toEqual(['one', 'two']);
    expect(texts(await getUpdates({}))).toEqual(['one', 'two', 'three']);
    expect(texts(await getUpdates({ offset: (first.at(-1)?.update_id ?? 0) + 1 }))).toEqual(['three']);
    expect(api.updates.pending()).toHaveLength(1);
  });

  it('forgets all but the last with a negative offset', async () => {
    const { api, amina, chat } = ward();
    for (const text of ['one', 'two', 'three']) api.say(amina, chat, text);
    expect(texts(await bench.bot().api.getUpdates({ offset: -1 }))).toEqual(['three']);
    expect(api.updates.pending()).toHaveLength(1);
  });

  it('gives what was said in one go in one answer', async () => {
    const { api, amina, chat } = ward();
    const waiting = bench.bot().api.getUpdates({ timeout: 20 });
    await api.until(() => api.calls('getUpdates').length === 1);
    for (const text of ['one', 'two']) api.say(amina, chat, text);
    expect(texts(await waiting)).toEqual(['one', 'two']);
  });

  it('tells the first of two pollers of a conflict', async () => {
    const { api } = ward();
    const first = bench.poll();
    await api.until(() => api.calls('getUpdates').length === 1);
    bench.poll();
    await expect(first.running).rejects.toMatchObject({ error_code: 409 } satisfies Partial<GrammyError>);
  });

  it('keeps an update the bot was given but never confirmed', async () => {
    const { api, amina, chat } = ward();
    api.say(amina, chat, 'once');
    api.faults.next('getUpdates', { disconnect: 'after' });
    await expect(bench.bot().api.getUpdates()).rejects.toThrow(HttpError);
    expect(texts(await bench.bot().api.getUpdates())).toEqual(['once']);
  });

  it('leaves membership and reactions out unless they are asked for', async () => {
    const { api, amina, chat } = ward();
    const bashir = api.people.add({ first_name: 'Bashir' });
    const message = api.say(amina, chat, 'hello');
    api.react(amina, message, ['👍']);
    api.groups.join(bashir, chat);
    expect(kinds(await bench.bot().api.getUpdates({ offset: -100 }))).toEqual(['message', 'message']);
    await bench.bot().api.getUpdates({ allowed_updates: ['message', 'chat_member', 'message_reaction'] });
    api.react(amina, message, []);
    api.groups.leave(bashir, chat);
    expect(kinds(api.updates.pending()).slice(2)).toEqual(['message_reaction', 'message', 'chat_member']);
  });

  it('forgets messages after a day and presses after 150 seconds', async () => {
    const { api, amina, chat } = ward();
    const sent = await bench.bot().api.sendMessage(chat.id, 'ok?', { reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] } });
    const pressed = api.press(amina, sent, 'yes', { limitMs: 1 });
    const message = api.say(amina, chat, 'good morning');
    expect(await pressed).toBeUndefined();
    api.clock.advance(151_000);
    expect(kinds(api.updates.pending())).toEqual(['message']);
    api.clock.advance(23 * 3_600_000);
    api.edit(message, 'good evening');
    api.clock.advance(3_600_000);
    expect(kinds(api.updates.pending())).toEqual(['edited_message']);
  });

  it('gives an update twice when told, as itself or as a new one', async () => {
    const { api, amina, chat } = ward();
    api.updates.duplicateNext();
    api.say(amina, chat, 'same');
    api.updates.duplicateNext(1, 'new');
    api.say(amina, chat, 'new');
    const updates = await bench.bot().api.getUpdates();
    expect(texts(updates)).toEqual(['same', 'same', 'new', 'new']);
    expect(new Set(updates.map((update) => update.update_id)).size).toBe(3);
  });

  it('gives updates in the wrong order when told, under rising ids', async () => {
    const { api, amina, chat } = ward();
    api.updates.reorderNext(2);
    api.edit(api.say(amina, chat, 'before'), 'after');
    const updates = await bench.bot().api.getUpdates();
    expect(kinds(updates)).toEqual(['edited_message', 'message']);
    expect(texts(updates)).toEqual(['after', 'before']);
    expect(updates[0]?.update_id).toBeLessThan(updates[1]?.update_id ?? 0);
  });
});

describe('privacy mode', () => {
  it.each([
    ['talk', 'good morning', []],
    ['a command', '/help', ['/help']],
    ['a command to another bot', '/help@other_bot', []],
    ['a mention', 'hello @ward_bot', ['hello @ward_bot']],
  ])('shows a plain member %s only if it is meant for it', async (_what, text, seen) => {
    await bench.close();
    bench = await startBench({ bot: { username: 'ward_bot' } });
    const amina = bench.api.people.add({ first_name: 'Amina' });
    const chat = bench.api.groups.add({ members: [amina], bot: 'member' });
    bench.api.say(amina, chat, text);
    expect(texts(bench.api.updates.pending())).toEqual(seen);
  });

  it('shows a plain member replies to itself', async () => {
    const { api, amina } = ward();
    const chat = api.groups.add({ members: [amina], bot: 'member' });
    const sent = await bench.bot().api.sendMessage(chat.id, 'question');
    api.say(amina, chat, 'answer', { replyTo: sent });
    expect(texts(api.updates.pending())).toEqual(['answer']);
  });

  it('ends only when the bot is added again', () => {
    const { api, amina } = ward();
    const chat = api.groups.add({ members: [amina], bot: 'member' });
    api.setPrivacy(false);
    api.say(amina, chat, 'unseen');
    api.kickBot(chat);
    api.addBot(chat);
    api.say(amina, chat, 'seen');
    expect(texts(api.updates.pending()).filter(Boolean)).toEqual(['seen']);
  });

  it('never shows what another bot says, a deletion, or an edit from before the bot came', () => {
    const { api, amina } = ward();
    const other = api.bots.add();
    const chat = api.groups.add({ members: [amina, other.user], bot: 'absent' });
    const early = api.say(amina, chat, 'early');
    api.addBot(chat, 'administrator');
    api.edit(early, 'early, edited');
    api.say(other.user, chat, 'beep');
    api.deleteAsMember(early);
    expect(kinds(api.updates.pending())).toEqual(['my_chat_member', 'message']);
    expect(api.updates.pending()[1]?.message?.new_chat_members?.[0]?.id).toBe(api.bot.id);
  });
});
