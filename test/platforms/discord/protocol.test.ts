import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Discord } from './loopback/start-discord.ts';
import { beds } from './loopback/test-bed.ts';

const bed = beds();
const generous = {
  global: 100_000,
  routes: Object.fromEntries(
    ['POST /channels/:channel/messages', 'PUT /applications/:application/commands'].map((route) => [route, { limit: 10_000, perMs: 1000 }]),
  ),
};

const call = (discord: Discord, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** A client of the bare protocol: what it was told, and how it ended. */
function socketOf(discord: Discord): {
  readonly socket: WebSocket;
  readonly told: { op: number; t?: string; d: unknown }[];
  readonly closed: Promise<number>;
  say(payload: object): void;
} {
  const socket = new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`);
  const told: { op: number; t?: string; d: unknown }[] = [];
  socket.on('message', (raw) => void told.push(JSON.parse(String(raw))));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return { socket, told, closed, say: (payload) => socket.send(JSON.stringify(payload)) };
}
const identify = (discord: Discord, more: object = {}) => ({ op: 2, d: { token: discord.token, intents: 513, properties: {}, ...more } });

describe('the protocol of the loopback Discord, without a client', () => {
  it('says hello, acknowledges heartbeats, and is ready after an IDENTIFY', async () => {
    const { discord } = await bed();
    const { told, say, socket } = socketOf(discord);
    await expect.poll(() => told.map((one) => one.op)).toEqual([10]);
    say({ op: 1, d: null });
    say(identify(discord));
    await expect.poll(() => told.map((one) => one.t ?? one.op)).toEqual([10, 11, 'READY', 'GUILD_CREATE']);
    socket.close();
  });

  it.each([
    ['an opcode it does not know', { op: 99, d: {} }, 4001],
    ['what it cannot read', { nothing: true }, 4002],
    ['a command before IDENTIFY', { op: 8, d: {} }, 4003],
    ['a wrong token', { op: 2, d: { token: 'x', intents: 0, properties: {} } }, 4004],
  ])('closes on %s', async (_, payload, code) => {
    const { discord } = await bed();
    const { told, say, closed } = socketOf(discord);
    await expect.poll(() => told.length).toBe(1);
    say(payload);
    expect(await closed).toBe(code);
  });

  it('closes on a second IDENTIFY, a wrong shard and intents that are none', async () => {
    const { discord } = await bed();
    const codes: number[] = [];
    for (const more of [{}, { shard: [2, 2] }, { intents: 1 << 30 }]) {
      const { told, say, closed } = socketOf(discord);
      await expect.poll(() => told.length).toBe(1);
      say(identify(discord, more));
      say(identify(discord));
      codes.push(await closed);
    }
    expect(codes).toEqual([4005, 4010, 4013]);
  });

  it('keeps IDENTIFYs five seconds apart when it is told to', async () => {
    const { discord } = await bed({ identifyEveryMs: 5000 });
    const [first, second] = [socketOf(discord), socketOf(discord)];
    await expect.poll(() => first.told.length + second.told.length).toBe(2);
    first.say(identify(discord));
    await expect.poll(() => first.told.some((one) => one.t === 'READY')).toBe(true);
    second.say(identify(discord));
    await expect.poll(() => second.told.at(-1)).toMatchObject({ op: 9, d: false });
    first.socket.close();
    second.socket.close();
  });

  it('answers any body with a refusal or what was asked, never with a fault of its own', async () => {
    const { discord, channel } = await bed({ rates: generous });
    const field = fc.constantFrom(
      'content',
      'embeds',
      'components',
      'nonce',
      'poll',
      'flags',
      'allowed_mentions',
      'message_reference',
      'attachments',
      'sticker_ids',
    );
    const odd = fc.dictionary(field, fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ maxLength: 2100 })), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(odd, fc.jsonValue()), async (body) => {
        for (const [method, path] of [
          ['POST', `/channels/${channel.id}/messages`],
          ['PUT', `/applications/${discord.bot.applicationId}/commands`],
        ] as const) {
          const { status } = await call(discord, method, path, body);
          expect([200, 400]).toContain(status);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells every wrong field in one tree', async () => {
    const { discord, channel } = await bed();
    const answer = await call(discord, 'POST', `/channels/${channel.id}/messages`, { content: 1, embeds: [{ title: 'x'.repeat(257) }], tts: 'no' });
    expect(await answer.json()).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        content: { _errors: [{ code: 'STRING_TYPE_CONVERT', message: 'Could not interpret as string.' }] },
        embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }] } } },
        tts: { _errors: [{ code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' }] },
      },
    });
  });

  it('refuses a field that is called like a part of every object, and leaves objects as they are', async () => {
    const { discord, channel } = await bed();
    const body = JSON.parse('{"embeds":[{"__proto__":{"title":1},"constructor":2}],"__proto__":3,"content":4}') as object;
    expect((await call(discord, 'POST', `/channels/${channel.id}/messages`, body)).status).toBe(400);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('_errors' in {}).toBe(false);
  });

  it('takes laid-out components with their flag, and without it refuses them', async () => {
    const { discord, channel } = await bed();
    const components = [
      {
        type: 17,
        components: [
          { type: 10, content: 'Alerte' },
          { type: 1, components: [{ type: 2, style: 2, label: 'Voir', custom_id: 'look' }] },
        ],
      },
    ];
    const path = `/channels/${channel.id}/messages`;
    expect((await call(discord, 'POST', path, { components })).status).toBe(400);
    expect((await call(discord, 'POST', path, { components, flags: 1 << 15, content: 'x' })).status).toBe(400);
    expect((await call(discord, 'POST', path, { components, flags: 1 << 15 })).status).toBe(200);
  });

  it('reads history in pages: newest, before, after and around', async () => {
    const { discord, channel, author } = await bed();
    const ids = Array.from({ length: 7 }, (_, at) => discord.talk.post(channel, author, String(at)).id);
    const read = async (query: string): Promise<string> => {
      const answer = (await (await call(discord, 'GET', `/channels/${channel.id}/messages?${query}`)).json()) as { content: string }[];
      return answer.map((one) => one.content).join('');
    };
    expect(await read('limit=3')).toBe('654');
    expect(await read(`before=${ids[3]}&limit=2`)).toBe('21');
    expect(await read(`after=${ids[3]}&limit=2`)).toBe('54');
    expect(await read(`around=${ids[3]}&limit=3`)).toBe('432');
    expect((await call(discord, 'GET', `/channels/${channel.id}/messages?limit=101`)).status).toBe(400);
    expect((await call(discord, 'GET', `/channels/${channel.id}/messages?before=1&after=2`)).status).toBe(400);
  });
});
