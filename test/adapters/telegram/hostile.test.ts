import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/adapters/telegram/answers.ts';
import { createTelegram } from '../../../src/adapters/telegram/index.ts';
import { cut } from '../../../src/adapters/telegram/texts.ts';
import type { Arrival } from '../../../src/core/platform.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { quietReceiver } from '../../fakes/quiet-receiver.ts';
import { type Harness, messages, start } from './harness.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function harness(options: Parameters<typeof start>[0] = {}): Promise<Harness> {
  const h = await start(options);
  closing.push(() => h.close());
  return h;
}

/** The least that calls itself a Bot API: two methods, no waiting, and whatever it is given as updates. */
async function bareServer(updates: readonly object[]) {
  const asked: number[] = [];
  const server = createServer((request, response) => {
    const method = (request.url ?? '').split('/').at(-1);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = (body: object, status = 200): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (method === 'getMe') return answer({ ok: true, result: { id: 7, is_bot: true, first_name: 'C' } });
      if (method !== 'getUpdates') return answer({ ok: false, error_code: 404, description: 'Not Found' }, 404);
      const { offset = 0 } = JSON.parse(Buffer.concat(parts).toString() || '{}') as { offset?: number };
      asked.push(offset);
      answer({ ok: true, result: updates.filter((u) => !('update_id' in u) || Number(u.update_id) >= offset) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const arrivals: Arrival[] = [];
  const telegram = createTelegram({
    token: '7:x',
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log: { reviewed: () => undefined, noted: () => undefined },
    words: (language = 'fr') => phrasesOf(language).telegram,
    isModeratorsChat: async () => false,
    knownGroups: async () => [],
  });
  await telegram.start({ ...quietReceiver, pressed: async () => ({ text: '' }), arrived: async (a) => void arrivals.push(a) }, () => undefined);
  closing.push(() => telegram.stop());
  return { arrivals, asked };
}

const chat = { id: -1001, type: 'supergroup', title: 'Garde' };
const from = { id: 42, is_bot: false, first_name: 'Amina' };
const good = (update_id: number, text: string) => ({ update_id, message: { message_id: update_id, date: 1_700_000_000, chat, from, text } });

describe('a server that nobody here has seen', () => {
  it('may send what cannot be read: the rest arrives, and the moderators hear that something was missed', async () => {
    const { arrivals } = await bareServer([
      good(1, 'avant'),
      { update_id: 2, message: { message_id: 2, date: 1, from, text: 'sans groupe' } },
      { update_id: 3, message: { message_id: 3, chat, from, text: 'sans heure' } },
      { update_id: 4, message: null },
      { update_id: 5, message_reaction: { chat, message_id: 1, date: 1 } },
      { update_id: 6, chat_member: { chat, date: 1, from } },
      { update_id: 7, callback_query: { id: '1' } },
      { update_id: 8, poll: 'no poll' },
      { update_id: 9, hologram: { chat, text: 'plus tard' } },
      { update_id: 10, my_chat_member: { chat } },
      { update_id: 11 },
      good(12, 'après'),
    ]);
    await expect.poll(() => arrivals.flatMap((a) => (a.type === 'message' ? [a.message.text] : []))).toEqual(['avant', 'après']);
    expect(arrivals.filter((a) => a.type === 'gap').map((a) => [a.group.group, a.detail])).toContainEqual(['-1001', 'unreadable']);
  });

  it('may leave out all that is optional', async () => {
    const { arrivals } = await bareServer([
      { update_id: 1, message: { message_id: 1, date: 1, chat: { id: -1001, type: 'group' }, text: 'nu' } },
      { update_id: 2, message: { message_id: 2, date: 1, chat: { id: -1001, type: 'group' }, document: {} } },
      { update_id: 3, message: { message_id: 3, date: 1, chat: { id: -1001, type: 'group' }, photo: [] } },
    ]);
    await expect.poll(() => arrivals.filter((a) => a.type === 'message').length).toBe(3);
  });

  it('constraint 18: may bring another bot’s word, which is reviewed like any other', async () => {
    const { arrivals } = await bareServer([
      { update_id: 1, message: { message_id: 1, date: 1, chat, from: { id: 9, is_bot: true, first_name: 'B' }, text: 'automate' } },
    ]);
    await expect.poll(() => arrivals.flatMap((a) => (a.type === 'message' ? [a.message.text] : []))).toEqual(['automate']);
  });

  it('that does not wait for news is not asked without a pause', async () => {
    const { asked } = await bareServer([]);
    await expect.poll(() => asked.length, { timeout: 5_000 }).toBe(3);
    const since = performance.now();
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(6);
    expect(asked.length).toBeLessThanOrEqual(4 + Math.ceil((performance.now() - since) / 400));
  });
});

describe('what the bot says', () => {
  const isWhole = (text: string): boolean => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
  const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });

  it('never ends in half of a character, and loses none when it is broken into parts', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 4, max: 50 }), (text, most) => {
        expect(isWhole(cut(text, most))).toBe(true);
        expect(cut(text, most).length).toBeLessThanOrEqual(most);
        const parts = partsOf(text, most);
        expect(parts.every((p) => p.length <= most && isWhole(p))).toBe(true);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('bears names as one line of plain words that call nobody', async () => {
    const h = await harness();
    const karim = h.api.people.add({ first_name: 'Karim\n\u202Eenvers', last_name: '@tous' });
    const group = h.api.groups.add({ members: [karim], bot: 'administrator' });
    const place = { platform: 'telegram', group: String(group.id), channel: String(group.id) };
    await h.perform({
      do: 'alert',
      key: 'k',
      repeat: false,
      in: place,
      card: [['De ', { person: { platform: 'telegram', id: String(karim.id) } }]],
      buttons: [],
      severity: 3,
    });
    const [card] = h.api.messages(group);
    expect(card?.text).toBe('De Karim envers @\u2060tous');
  });
});

describe('a command', () => {
  it('hides nothing: a file above it, and what it quotes, are reviewed', async () => {
    const h = await harness({ receiver: { faces: () => phrasesFaces } });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    const elsewhere = h.api.groups.add({ members: [amina], bot: 'absent' });
    h.api.say(amina, group, '/aide');
    h.api.say(amina, group, '/aide', { document: { name: 'Mme Repère.pdf' } });
    h.api.say(amina, group, '/aide', { replyTo: h.api.say(amina, elsewhere, 'Mme Ailleurs'), quote: 'Mme Ailleurs' });
    await expect
      .poll(() => messages(h).map((m) => [...(m.quotes ?? []), ...m.attachments.flatMap((a) => a.texts ?? [])].join()))
      .toEqual(['Mme Repère.pdf', expect.stringContaining('Mme Ailleurs')]);
  });
});

describe('an alert', () => {
  const card = (h: Harness, group: { readonly id: number }, thread?: string) =>
    h.perform({
      do: 'alert',
      key: 'k',
      repeat: false,
      in: { platform: 'telegram', group: String(group.id), channel: String(group.id), ...(thread !== undefined && { thread }) },
      card: [['Une alerte']],
      buttons: [],
      severity: 3,
    });

  it.each(['Bad Request: ENTITY_MENTION_USER_INVALID', 'Bad Request: TOPIC_CLOSED', 'Bad Request: TOPIC_DELETED', 'Bad Request: message thread not found'])(
    'goes out all the same, in a plainer manner: %s',
    async (description) => {
      const h = await harness({ before: (api) => api.faults.next('sendMessage', { status: 400, description }) });
      const group = h.api.groups.add({ bot: 'administrator' });
      expect(await card(h, group)).toMatchObject({ done: true });
      expect(h.api.messages(group).map((m) => m.text)).toEqual(['Une alerte']);
    },
  );

  it('leaves a topic that was deleted for the chat', async () => {
    const h = await harness();
    const group = h.api.groups.add({ bot: 'administrator', forum: true });
    expect(await card(h, group, '987')).toMatchObject({ done: true });
    expect(h.api.messages(group).map((m) => m.text)).toEqual(['Une alerte']);
  });
});

describe('where something beside fails', () => {
  it('what must go away is said once, though it cannot be written down that it must', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'confrere-kept-'));
    closing.push(async () => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'kept.json');
    // A folder where the file is to be written first.
    mkdirSync(`${file}.new`);
    const h = await harness({ keptIn: file });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    const about = { platform: 'telegram', group: String(group.id), channel: String(group.id), id: String(h.api.say(amina, group, 'x').message_id) };
    const performed = await h.perform({
      do: 'advise',
      key: 'k',
      repeat: false,
      to: { platform: 'telegram', id: 'chat:-1005' },
      about,
      text: 'conseil',
      buttons: [],
      otherwise: { text: 'Un mot vous attend', button: { label: 'Ouvrir', action: 'advice:1' } },
    });
    expect(performed).toMatchObject({ done: true });
    expect(h.api.messages(group).filter((m) => m.text === 'Un mot vous attend')).toHaveLength(1);
    expect(h.faults.map((f) => f.step)).toContain('fade');
  });

  it('a command is answered in private when the group has heard enough for this minute', async () => {
    const h = await harness({ perMinute: 1, receiver: { asked: async () => ({ text: 'la réponse' }), faces: () => phrasesFaces } });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    h.api.startPrivateChat(amina);
    const place = { platform: 'telegram', group: String(group.id), channel: String(group.id) };
    await h.perform({ do: 'say', key: 'k', repeat: false, in: place, text: [['plein']], buttons: [] });
    h.api.say(amina, group, '/aide');
    await expect.poll(() => h.api.messages({ id: amina.id }).map((m) => m.text), { timeout: 5_000 }).toContain('la réponse');
  });

  it('a group that moved is followed, though that cannot be written down here', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'confrere-kept-'));
    closing.push(async () => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'kept.json');
    mkdirSync(`${file}.new`);
    const h = await harness({ keptIn: file });
    const amina = h.api.people.add({ first_name: 'Amina' });
    const bigger = h.api.migrate(h.api.groups.add({ type: 'group', members: [amina], bot: 'administrator' }), amina);
    h.api.say(amina, bigger, 'ici');
    await expect.poll(() => messages(h).map((m) => m.text)).toEqual(['ici']);
    expect(h.arrivals.filter((a) => a.type === 'moved')).toHaveLength(1);
  });

  it('a group that moved is followed by the other half of the news, where the first was lost', async () => {
    const h = await harness();
    const amina = h.api.people.add({ first_name: 'Amina' });
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    h.api.say(amina, group, '', { raw: { migrate_from_chat_id: -55 } as never });
    await expect
      .poll(() => h.arrivals.filter((a) => a.type === 'moved'))
      .toEqual([{ type: 'moved', group: { platform: 'telegram', group: '-55' }, to: { platform: 'telegram', group: String(group.id) } }]);
    expect(messages(h)).toEqual([]);
  });
});

const phrasesFaces = [{ name: 'aide', audience: 'anyone', options: [], words: { fr: { name: 'aide', description: 'Aide', options: {} } } }] as never;
