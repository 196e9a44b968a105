import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from '@grammyjs/types';
import { webhookCallback } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './bot-api/grammy-bots.ts';

let bench: Bench;
let server: Server | undefined;

beforeEach(async () => {
  bench = await startBench();
});
afterEach(async () => {
  await bench.close();
  server?.close();
  server?.closeAllConnections();
});

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<string> {
  const one = createServer((request, response) => void handle(request, response));
  server = one;
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(one.address() as AddressInfo).port}/hook`;
}

async function updateIn(request: IncomingMessage): Promise<Update> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

const ward = () => {
  const amina = bench.api.people.add({ first_name: 'Amina' });
  return { api: bench.api, amina, chat: bench.api.groups.add({ members: [amina] }) };
};

describe('a webhook', () => {
  it('brings updates to grammY with the secret and the answer back', async () => {
    const { api, amina, chat } = ward();
    const bot = bench.bot();
    bot.on('message:text', (context) => context.reply(`heard: ${context.message.text}`));
    const url = await listen(webhookCallback(bot, 'http', { secretToken: 'not-a-secret' }));
    await bot.api.setWebhook(url, { secret_token: 'not-a-secret' });
    api.say(amina, chat, 'good morning');
    await expect.poll(() => api.messages(chat).map((m) => m.text)).toEqual(['good morning', 'heard: good morning']);
    await expect.poll(() => api.updates.pending()).toEqual([]);
  });

  it('tries again until the update is taken, and tells of the failure', async () => {
    const { api, amina, chat } = ward();
    const statuses = [500, 503, 200];
    const seen: number[] = [];
    const url = await listen(async (request, response) => {
      seen.push((await updateIn(request)).update_id);
      response.writeHead(statuses[seen.length - 1] ?? 200).end();
    });
    await bench.bot().api.setWebhook(url);
    api.say(amina, chat, 'hello');
    await expect.poll(() => seen.length).toBe(3);
    expect(new Set(seen).size).toBe(1);
    await expect
      .poll(() => bench.bot().api.getWebhookInfo())
      .toMatchObject({ url, pending_update_count: 0, last_error_message: expect.stringContaining('503') });
  });

  it('keeps the order within a chat and not between chats', async () => {
    const { api, amina, chat } = ward();
    const other = api.groups.add({ members: [amina] });
    const seen: (string | undefined)[] = [];
    let held: ServerResponse | undefined;
    const url = await listen(async (request, response) => {
      const text = (await updateIn(request)).message?.text;
      seen.push(text);
      if (text === 'slow') held = response;
      else response.end();
    });
    await bench.bot().api.setWebhook(url);
    api.say(amina, chat, 'slow');
    api.say(amina, chat, 'after slow');
    api.say(amina, other, 'elsewhere');
    await expect.poll(() => seen).toEqual(['slow', 'elsewhere']);
    held?.end();
    await expect.poll(() => seen).toEqual(['slow', 'elsewhere', 'after slow']);
  });

  it('performs a method that comes in the answer', async () => {
    const { api, amina, chat } = ward();
    const url = await listen(async (request, response) => {
      const { message } = await updateIn(request);
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ method: 'sendMessage', chat_id: message?.chat.id, text: 'from the answer' }));
    });
    await bench.bot().api.setWebhook(url);
    api.say(amina, chat, 'hello');
    await expect.poll(() => api.messages(chat).at(-1)?.text).toBe('from the answer');
  });

  it('and polling exclude each other', async () => {
    const { api } = ward();
    const url = await listen((_request, response) => response.end());
    const waiting = bench.bot().api.getUpdates({ timeout: 20 });
    const ended = expect(waiting).rejects.toMatchObject({ error_code: 409, description: 'Conflict: terminated by setWebhook request' });
    await api.until(() => api.calls('getUpdates').length === 1);
    await bench.bot().api.setWebhook(url);
    await ended;
    await expect(bench.bot().api.getUpdates()).rejects.toMatchObject({
      description: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    await bench.bot().api.deleteWebhook({ drop_pending_updates: true });
    await expect(bench.bot().api.getUpdates()).resolves.toEqual([]);
  });

  it('must be an https address, or one of this machine', async () => {
    await expect(bench.bot().api.setWebhook('http://example.org/hook')).rejects.toMatchObject({ error_code: 400 });
  });
});
