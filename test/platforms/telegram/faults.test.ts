import { GrammyError, HttpError } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './bot-api/grammy-bots.ts';

let bench: Bench;

beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const sendTo = (chat: { readonly id: number }) => bench.bot().api.sendMessage(chat.id, 'hello');

describe('a fault', () => {
  it('refuses as many calls as it was told to, with the pause to keep', async () => {
    const chat = bench.api.groups.add();
    bench.api.faults.next('sendMessage', { retryAfter: 7 }, 2);
    for (const _ of [1, 2]) {
      await expect(sendTo(chat)).rejects.toMatchObject({ error_code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } });
    }
    await expect(sendTo(chat)).resolves.toMatchObject({ text: 'hello' });
    expect(bench.api.calls('sendMessage').map((call) => call.performed)).toEqual([false, false, true]);
  });

  it('cuts the connection before anything happens', async () => {
    const chat = bench.api.groups.add();
    bench.api.faults.next('sendMessage', { disconnect: 'before' });
    await expect(sendTo(chat)).rejects.toThrow(HttpError);
    expect(bench.api.messages(chat)).toEqual([]);
  });

  it('cuts the connection after the message was sent', async () => {
    const chat = bench.api.groups.add();
    bench.api.faults.next('sendMessage', { disconnect: 'after' });
    await expect(sendTo(chat)).rejects.toThrow(HttpError);
    expect(bench.api.messages(chat).map((message) => message.text)).toEqual(['hello']);
    expect(bench.api.calls('sendMessage')).toMatchObject([{ performed: true }]);
    expect(bench.api.calls('sendMessage')[0]?.answer).toBeUndefined();
  });

  it('answers as a failing server does, in JSON or as a page', async () => {
    const chat = bench.api.groups.add();
    bench.api.faults.next('sendMessage', { status: 502 });
    await expect(sendTo(chat)).rejects.toMatchObject({ error_code: 502, description: 'Bad Gateway' });
    bench.api.faults.next('sendMessage', { status: 502, page: '<html>502</html>' });
    await expect(sendTo(chat)).rejects.toThrow(HttpError);
  });

  it('delays an answer', async () => {
    const chat = bench.api.groups.add();
    bench.api.faults.next('sendMessage', { delayMs: 60 });
    const start = Date.now();
    await sendTo(chat);
    expect(Date.now() - start).toBeGreaterThanOrEqual(55);
  });

  it('meets any method but the poll when it is for all', async () => {
    bench.api.faults.next('*', { status: 500 });
    await expect(bench.bot().api.getUpdates()).resolves.toEqual([]);
    await expect(bench.bot().api.getMe()).rejects.toThrow(GrammyError);
    expect(bench.api.faults.left()).toBe(0);
  });
});

describe('an outage', () => {
  it('cuts a waiting poll and every call, and loses no update', async () => {
    const { api } = bench;
    const amina = api.people.add({ first_name: 'Amina' });
    const chat = api.groups.add({ members: [amina] });
    const waiting = expect(bench.bot().api.getUpdates({ timeout: 20 })).rejects.toThrow(HttpError);
    await api.until(() => api.calls('getUpdates').length === 1);
    api.faults.outage(true);
    await waiting;
    await expect(sendTo(chat)).rejects.toThrow(HttpError);
    api.say(amina, chat, 'said meanwhile');
    api.faults.outage(false);
    expect(await bench.bot().api.getUpdates()).toMatchObject([{ message: { text: 'said meanwhile' } }]);
  });
});

describe('flood control', () => {
  it('lets 20 messages a minute into a group', async () => {
    const chat = bench.api.groups.add();
    for (let sent = 0; sent < 20; sent++) await sendTo(chat);
    await expect(sendTo(chat)).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: expect.any(Number) } });
    bench.api.clock.advance(60_000);
    await expect(sendTo(chat)).resolves.toMatchObject({ text: 'hello' });
  });

  it('lets one message a second into a chat when told', async () => {
    await bench.close();
    bench = await startBench({ flood: { chatPerSecond: 1, groupPerMinute: undefined } });
    const chat = bench.api.groups.add();
    await sendTo(chat);
    await expect(sendTo(chat)).rejects.toMatchObject({ parameters: { retry_after: 1 } });
    bench.api.clock.advance(1000);
    await sendTo(chat);
  });
});
