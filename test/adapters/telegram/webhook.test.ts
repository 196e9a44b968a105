import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openDoor } from '../../../src/adapters/telegram/door.ts';
import { createTelegram } from '../../../src/adapters/telegram/index.ts';
import { readEnv } from '../../../src/config.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { quietReceiver } from '../../fakes/quiet-receiver.ts';
import { type Harness, messages, start } from './harness.ts';

const secret = 'a-word-between-two_0123456789';
let h: Harness;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function hooked(options: Parameters<typeof start>[0] = {}) {
  const port = await freePort();
  const webhook = { url: `http://127.0.0.1:${port}/telegram`, secret, host: '127.0.0.1', port, checkMs: 50 };
  h = await start({ webhook, ...options });
  closing.push(() => h.close());
  const amina = h.api.people.add({ first_name: 'Amina' });
  const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
  return { webhook, amina, group };
}

const codes = () => h.problems().map((p) => [p.code, p.detail]);
const info = async () => ((await (await fetch(`${h.api.url}/bot${h.api.token}/getWebhookInfo`)).json()) as { result: { url: string } }).result;

describe('constraint 28: a webhook', () => {
  it('is set with a secret and the kinds of updates by name, and brings messages without a poll', async () => {
    const { amina, group, webhook } = await hooked();
    expect(h.api.calls('setWebhook')[0]?.params).toMatchObject({
      url: webhook.url,
      secret_token: secret,
      drop_pending_updates: false,
      allowed_updates: expect.arrayContaining(['chat_member', 'message_reaction']),
    });
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => messages(h).map((m) => m.text)).toEqual(['bonjour']);
    await expect.poll(() => h.api.updates.pending()).toEqual([]);
    expect(h.api.calls('getUpdates')).toEqual([]);
  });

  it('is answered only once the message is written down: what the store refused comes again', async () => {
    const { amina, group } = await hooked();
    h.refuse(3);
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => messages(h).map((m) => m.text)).toEqual(['bonjour']);
    await expect.poll(() => h.api.updates.pending()).toEqual([]);
    expect(h.faults.length).toBeGreaterThanOrEqual(3);
  });

  it('lets in nobody without the secret, and nothing but updates', async () => {
    const { webhook } = await hooked();
    const update = { update_id: 1, message: { message_id: 1, date: 1, chat: { id: -1001, type: 'supergroup', title: 'G' }, text: 'faux' } };
    const knock = async (headers: Record<string, string>, body: string | undefined, method = 'POST', path = '') =>
      (await fetch(`${webhook.url}${path}`, { method, headers, ...(body !== undefined && { body }) })).status;
    const known = { 'x-telegram-bot-api-secret-token': secret };
    expect(await knock({}, JSON.stringify(update))).toBe(401);
    expect(await knock({ 'x-telegram-bot-api-secret-token': `${secret}1` }, JSON.stringify(update))).toBe(401);
    expect(await knock(known, undefined, 'GET')).toBe(405);
    expect(await knock(known, JSON.stringify(update), 'POST', '/autre')).toBe(404);
    expect(await knock(known, '{"update_id":')).toBe(200);
    expect(await knock(known, JSON.stringify({ ...update, filler: 'x'.repeat(4_100_000) }))).toBe(413);
    expect(messages(h)).toEqual([]);
    expect(await knock(known, JSON.stringify(update))).toBe(200);
    expect(messages(h).map((m) => m.text)).toEqual(['faux']);
    expect(JSON.stringify(h.faults)).not.toMatch(/faux|filler/);
  });

  it('keeps what waits while the bot goes from one way to the other, and back', async () => {
    const { amina, group, webhook } = await hooked();
    await h.telegram.stop();
    h.api.say(amina, group, 'entre les deux');
    expect((await info()).url).toBe(webhook.url);
    const heard: string[] = [];
    const life = async (more: object) => {
      const telegram = createTelegram({
        token: h.api.token,
        apiRoot: h.api.url,
        log: { reviewed: () => undefined, noted: () => undefined },
        words: (language = 'fr') => phrasesOf(language).telegram,
        isModeratorsChat: async () => false,
        knownGroups: async () => [],
        longPollSeconds: 1,
        ...more,
      });
      await telegram.start(
        { ...quietReceiver, pressed: async () => ({ text: '' }), arrived: async (a) => void (a.type === 'message' && heard.push(a.message.text)) },
        () => undefined,
      );
      return telegram;
    };
    const polling = await life({});
    await expect.poll(() => heard).toEqual(['entre les deux']);
    await polling.stop();
    h.api.say(amina, group, 'de nouveau');
    const again = await life({ webhook });
    await expect.poll(() => heard).toEqual(['entre les deux', 'de nouveau']);
    await again.stop();
    expect(h.api.updates.pending()).toEqual([]);
  });

  it('is set again when another program took it down, and the conflict is told', async () => {
    const { webhook, amina, group } = await hooked();
    await fetch(`${h.api.url}/bot${h.api.token}/deleteWebhook`, { method: 'POST' });
    await expect.poll(() => h.told.map((p) => p.code)).toContain('telegram-conflict');
    await expect.poll(async () => (await info()).url).toBe(webhook.url);
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => messages(h).map((m) => m.text)).toEqual(['bonjour']);
    await expect.poll(codes, { timeout: 5_000 }).not.toContainEqual(['telegram-conflict', undefined]);
  });

  it('that Telegram does not reach is told', async () => {
    const { amina, group } = await hooked();
    h.refuse(1_000_000);
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => h.told, { timeout: 10_000 }).toContainEqual({ code: 'telegram-webhook', platform: 'telegram', detail: 'unreached' });
  });

  it.each([
    ['Bad Request: bad webhook: HTTPS url must be provided for webhook', 'https'],
    ['Bad Request: bad webhook: Failed to resolve host: Name or service not known', 'host'],
    ['Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443', 'ports'],
    ['Bad Request: bad webhook: IP address 10.0.0.1 is reserved', 'address'],
    ['Bad Request: something new', 'refused'],
  ])('that is refused says why: %s', async (description, detail) => {
    await hooked({ before: (api) => api.faults.next('setWebhook', { status: 400, description }, 5) });
    expect(codes()).toContainEqual(['telegram-webhook', detail]);
  });

  it('whose port is taken says so', async () => {
    const blocker = await openDoor({ host: '127.0.0.1', port: 0, path: '/', secret, handle: async () => undefined, onFault: () => undefined });
    closing.push(() => blocker.close());
    await hooked({ webhook: { url: `http://127.0.0.1:${blocker.port}/telegram`, secret, host: '127.0.0.1', port: blocker.port } });
    expect(codes()).toContainEqual(['telegram-webhook', 'taken']);
  });

  it.each([
    ['http://bot.example.org/t', {}],
    ['https://bot.example.org:9000/t', {}],
    ['https://me@bot.example.org/t', {}],
    ['https://bot.example.org/t', { TELEGRAM_TOKEN: '' }],
  ])('is refused at the start where Telegram could not call it: %s %o', (url, more) => {
    const read = readEnv({ TELEGRAM_TOKEN: '1:x', TELEGRAM_WEBHOOK_URL: url, ...more });
    expect(read.ok ? [] : read.mistakes.map((m) => m.split(' ')[0])).toEqual(['TELEGRAM_WEBHOOK_URL']);
  });

  it('may stand anywhere for a Bot API server of one’s own, and its secret is no short word', () => {
    const own = { TELEGRAM_TOKEN: '1:x', TELEGRAM_API_ROOT: 'http://127.0.0.1:8081', TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:9000/t' };
    expect(readEnv(own).ok).toBe(true);
    expect(readEnv({ ...own, TELEGRAM_WEBHOOK_SECRET: 'court' }).ok).toBe(false);
  });
});
