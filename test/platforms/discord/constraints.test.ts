import { Events, GatewayIntentBits as I, MessageFlags, PermissionFlagsBits as P, type SendableChannels } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { clientOf, everything } from './loopback/discord-clients.ts';
import { type Bed, beds } from './loopback/test-bed.ts';

const bed = beds();

async function placeOf({ client, channel }: Bed): Promise<SendableChannels> {
  const bot = await client();
  const place = await bot.channels.fetch(channel.id);
  if (!place?.isSendable()) throw new Error('not sendable');
  return place;
}
const day = 86_400_000;

describe('what Discord allows a bot to know', () => {
  it('closes with 4014 when a privileged intent is not switched on', async () => {
    const { discord } = await bed({ bot: { privileged: { members: false } } });
    await expect(clientOf(discord).login(discord.token)).rejects.toThrow(/disallowed intents/i);
  });

  it('empties content, embeds, attachments and polls without the content intent, but for mentions and private words', async () => {
    const { discord, channel, author, client } = await bed({ bot: { privileged: { content: false } } });
    const bot = await client({ intents: [I.Guilds, I.GuildMessages, I.DirectMessages] });
    const seen: [string, number, number][] = [];
    bot.on(Events.MessageCreate, (message) => void seen.push([message.content, message.embeds.length, message.attachments.size]));
    const shared = discord.talk.post(channel, author, { content: 'secret', embeds: [{ title: 'x' }], files: [{ name: 'a.txt', bytes: 'a' }] });
    discord.talk.post(channel, author, `bonjour <@${bot.user.id}>`);
    discord.talk.whisper(author, 'entre nous');
    await expect
      .poll(() => seen)
      .toEqual([
        ['', 0, 0],
        [`bonjour <@${bot.user.id}>`, 0, 0],
        ['entre nous', 0, 0],
      ]);
    const place = await bot.channels.fetch(channel.id);
    if (!place?.isTextBased()) throw new Error('no text');
    expect((await place.messages.fetch({ message: shared.id, force: true })).content).toBe('');
  });

  it('sends edits and deletes of messages the client never saw; only partials let them through', async () => {
    const { discord, channel, author, client } = await bed();
    const old = discord.talk.post(channel, author, 'avant');
    const seen: string[] = [];
    const blind = await client({ partials: [] });
    const bot = await client();
    blind.on(Events.MessageUpdate, (_, message) => void seen.push(`blind ${message.content}`));
    bot.on(Events.MessageUpdate, (before, message) => void seen.push(`${before.partial} ${message.content}`));
    bot.on(Events.MessageDelete, (message) => void seen.push(`${message.partial} ${message.id}`));
    discord.talk.edit(old, { content: 'après' });
    await expect.poll(() => seen).toEqual(['true après']);
    const other = discord.talk.post(channel, author, { content: 'x', at: Date.now() - day });
    await expect.poll(() => bot.channels.cache.get(channel.id)?.isTextBased()).toBe(true);
    discord.talk.delete(other);
    await expect.poll(() => seen.length).toBe(2);
  });

  it('forwards as a snapshot without an author, empty outside and untouched by later edits', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const elsewhere = discord.guilds.channel(guild, { name: 'ailleurs' });
    const bot = await client();
    const source = discord.talk.post(elsewhere, author, 'le texte');
    const seen: [string, string | undefined][] = [];
    bot.on(Events.MessageCreate, (message) => {
      if (message.channelId === channel.id) seen.push([message.content, message.messageSnapshots.first()?.content]);
    });
    discord.talk.post(channel, author, { forward: source });
    discord.talk.edit(source, { content: 'changé' });
    await expect.poll(() => seen).toEqual([['', 'le texte']]);
    const [snapshot] = discord.messages(channel)[0]?.message_snapshots ?? [];
    expect(snapshot?.message.content).toBe('le texte');
    expect(snapshot?.message).not.toHaveProperty('author');
  });

  it('ends a session that was away too long, closed with 1000, and lets the gap be read by fetching after an id', async () => {
    const { discord, channel, author, client } = await bed({ resumeWithinMs: 60_000 });
    const first = await client();
    const last = discord.talk.post(channel, author, 'vu');
    await discord.kill();
    discord.talk.post(channel, author, 'manqué 1');
    discord.talk.post(channel, author, 'manqué 2');
    discord.clock.advance(61_000);
    const again = new Promise<void>((resolve) => first.once(Events.ShardReady, () => resolve()));
    await discord.restore();
    await again;
    const place = await first.channels.fetch(channel.id);
    if (!place?.isTextBased()) throw new Error('no text');
    const missed = await place.messages.fetch({ after: last.id, limit: 100 });
    expect(missed.map((one) => one.content)).toEqual(['manqué 2', 'manqué 1']);
    await first.destroy();
    await expect.poll(() => discord.gateway.sessions()).toEqual([]);
  });

  it('resets the token when the day has no IDENTIFY left', async () => {
    const { discord, client } = await bed({ bot: { identifies: 1 } });
    const { token } = discord;
    await client();
    await expect(clientOf(discord).login(token)).rejects.toThrow();
    const socket = new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`);
    const closed = new Promise<number>((resolve) => socket.addEventListener('close', (event) => resolve(event.code)));
    socket.addEventListener('message', () => socket.send(JSON.stringify({ op: 2, d: { token, intents: 1, properties: {} } })), { once: true });
    expect(await closed).toBe(4004);
    expect(discord.token).not.toBe(token);
  });
});

describe('what Discord takes from a bot', () => {
  it('takes 2,000 characters, ten embeds of 6,000 together, and custom ids of 100', async () => {
    const at = await bed({ rates: { routes: { 'POST /channels/:channel/messages': { limit: 50, perMs: 1000 } } } });
    const place = await placeOf(at);
    await expect(place.send('x'.repeat(2001))).rejects.toMatchObject({
      code: 50035,
      rawError: { errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] } } },
    });
    await expect(place.send({ embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) })).rejects.toMatchObject({ code: 50035 });
    await expect(place.send({ embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] })).rejects.toMatchObject({ code: 50035 });
    const button = { type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x'.repeat(101) }] };
    await expect(place.send({ content: 'x', components: [button] })).rejects.toMatchObject({ code: 50035 });
    await expect(place.send(' ')).rejects.toMatchObject({ code: 50006 });
    await expect(place.send('x'.repeat(2000))).resolves.toBeTruthy();
  });

  it('counts 50 requests a second, tells the limits of a route in headers, and leaves interactions out', async () => {
    const { discord, channel } = await bed({ rates: { global: 5 } });
    const call = (path: string) => fetch(`${discord.api}/v10${path}`, { headers: { authorization: `Bot ${discord.token}` } });
    const first = await call(`/channels/${channel.id}`);
    expect(first.headers.get('x-ratelimit-remaining')).toBe('9');
    expect(first.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
    for (let one = 0; one < 4; one += 1) await call('/users/@me');
    const over = await call('/users/@me');
    expect([over.status, over.headers.get('x-ratelimit-global'), over.headers.get('x-ratelimit-scope')]).toEqual([429, 'true', 'global']);
    expect(await over.json()).toMatchObject({ global: true });
    const answer = await fetch(`${discord.api}/v10/interactions/1/x/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":6}',
    });
    expect(answer.status).toBe(404);
  });

  it('is obeyed by the client: more messages than a bucket holds all arrive', async () => {
    const at = await bed({ rates: { routes: { 'POST /channels/:channel/messages': { limit: 2, perMs: 300 } } } });
    const place = await placeOf(at);
    await Promise.all(['1', '2', '3', '4', '5'].map((content) => place.send(content)));
    expect(at.discord.messages(at.channel)).toHaveLength(5);
    expect(at.discord.calls('POST /channels/:channel/messages').filter((call) => call.status === 429)).toEqual([]);
  });

  it('shuts an address out after too many invalid requests, shared limits excepted', async () => {
    const { discord } = await bed({ rates: { invalid: 3 } });
    const call = () => fetch(`${discord.api}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } });
    discord.faults.next('GET /users/@me', { retryAfter: 0.1, scope: 'shared' }, 3);
    for (let one = 0; one < 3; one += 1) await call();
    expect(discord.invalidRequests()).toBe(0);
    for (let one = 0; one < 3; one += 1) expect((await call()).status).toBe(401);
    expect((await call()).headers.get('content-type')).toBe('text/html');
    discord.clock.advance(600_001);
    expect((await call()).status).toBe(401);
  });

  it('deletes 2 to 100 messages at once, none twice, none older than two weeks', async () => {
    const at = await bed({ rates: { routes: { 'POST /channels/:channel/messages/bulk-delete': { limit: 50, perMs: 1000 } } } });
    const place = await placeOf(at);
    if (!('bulkDelete' in place)) throw new Error('no guild');
    const { discord, channel, author } = at;
    const old = discord.talk.post(channel, author, { content: 'vieux', at: Date.now() - 15 * day });
    const [a, b] = ['a', 'b'].map((content) => discord.talk.post(channel, author, content));
    const path = `/channels/${channel.id}/messages/bulk-delete` as const;
    const bulk = (...ids: (string | undefined)[]) => place.client.rest.post(path, { body: { messages: ids } });
    await expect(bulk(a?.id, old.id)).rejects.toMatchObject({ code: 50034 });
    await expect(bulk(a?.id)).rejects.toMatchObject({ code: 50016 });
    await expect(bulk(a?.id, a?.id)).rejects.toMatchObject({ code: 50035 });
    await bulk(a?.id, b?.id);
    expect(discord.messages(channel).map((one) => one.content)).toEqual(['vieux']);
  });

  it('limits edits of messages older than an hour', async () => {
    const at = await bed();
    const place = await placeOf(at);
    const card = await place.send('carte');
    at.discord.clock.advance(3_600_001);
    for (const content of ['1', '2', '3']) await card.edit(content);
    const last = await fetch(`${at.discord.api}/v10/channels/${at.channel.id}/messages/${card.id}`, {
      method: 'PATCH',
      headers: { authorization: `Bot ${at.discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: '4' }),
    });
    expect(await last.json()).toMatchObject({ code: 30046 });
  });

  it('posts once for one enforced nonce', async () => {
    const at = await bed();
    const place = await placeOf(at);
    const first = await place.send({ content: 'une fois', nonce: 'case-1', enforceNonce: true });
    const second = await place.send({ content: 'une fois', nonce: 'case-1', enforceNonce: true });
    expect(second.id).toBe(first.id);
    await place.send({ content: 'deux', nonce: 'case-1' });
    expect(at.discord.messages(at.channel)).toHaveLength(2);
  });

  it('keeps one nonced message though the answer to the first was lost', async () => {
    const at = await bed();
    const place = await placeOf(at);
    at.discord.faults.next('POST /channels/:channel/messages', { disconnect: 'after' });
    const send = async (): Promise<void> => {
      await place.send({ content: 'une fois', nonce: 'case-2', enforceNonce: true });
    };
    await send().catch(send);
    expect(at.discord.calls('POST /channels/:channel/messages')).toHaveLength(2);
    expect(at.discord.messages(at.channel)).toHaveLength(1);
  });

  it('lets a message call everyone it names unless told otherwise', async () => {
    const at = await bed();
    const place = await placeOf(at);
    const content = `@everyone <@${at.author.id}>`;
    await place.send(content);
    await place.send({ content, allowedMentions: { parse: [] } });
    expect(at.discord.messages(at.channel).map((one) => [one.mention_everyone, one.mentions.length])).toEqual([
      [true, 1],
      [false, 0],
    ]);
    await expect(place.send({ content, allowedMentions: { parse: ['users'], users: [at.author.id] } })).rejects.toMatchObject({ code: 50035 });
  });

  it('keeps members at or above the bot out of its reach, timeouts within 28 days, and private words optional', async () => {
    const { discord, guild, channel, author, client } = await bed({
      may: P.ModerateMembers | P.KickMembers | P.BanMembers | P.ManageNicknames | P.ViewChannel,
    });
    const bot = await client();
    const above = discord.people.create();
    const chief = discord.guilds.role(guild, { name: 'chef', position: 50 });
    discord.guilds.join(guild, above, { roles: [chief.id] });
    const here = await bot.guilds.fetch(guild.id);
    const boss = await here.members.fetch(above.id);
    const member = await here.members.fetch(author.id);
    const refused = { code: 50013 };
    await expect(boss.kick()).rejects.toMatchObject(refused);
    await expect(boss.ban()).rejects.toMatchObject(refused);
    await expect(boss.setNickname('x')).rejects.toMatchObject(refused);
    await expect(boss.timeout(60_000)).rejects.toMatchObject(refused);
    await expect(member.timeout(29 * day)).rejects.toMatchObject({ code: 50035 });
    await member.timeout(day, 'nom de patient');
    expect(() => discord.talk.post(channel, author, 'x')).toThrow('may not write');
    discord.people.closeDms(author);
    await expect(member.send('x')).rejects.toMatchObject({ code: 50007 });
  });

  it('signs the links of attachments for a day; a message fetched again has fresh ones', async () => {
    const { discord, channel, author } = await bed();
    const message = discord.talk.post(channel, author, { files: [{ name: 'photo.png', type: 'image/png', bytes: Buffer.from([1, 2, 3]) }] });
    const url = message.attachments[0]?.url ?? '';
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(Buffer.from([1, 2, 3]));
    expect((await fetch(url.replace(/hm=.../, 'hm=000'))).status).toBe(404);
    discord.clock.advance(day + 1000);
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(discord.messages(channel)[0]?.attachments[0]?.url ?? '')).status).toBe(200);
  });

  it('keeps the audit log 45 days, with a count and no ids for deleted messages', async () => {
    const at = await bed();
    const place = await placeOf(at);
    for (const content of ['a', 'b']) await place.messages.delete(at.discord.talk.post(at.channel, at.author, content).id);
    const here = await place.client.guilds.fetch(at.guild.id);
    const entries = (await here.fetchAuditLogs({ type: 72 })).entries;
    expect(entries.map((one) => [one.targetId, one.extra.count])).toEqual([[at.author.id, 2]]);
    at.discord.clock.advance(46 * day);
    expect((await here.fetchAuditLogs({ type: 72 })).entries.size).toBe(0);
  });

  it('tells of each AutoMod action, without a message id when the message was blocked', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    const here = await bot.guilds.fetch(guild.id);
    const seen: [number, string | null, string | null][] = [];
    bot.on(Events.AutoModerationActionExecution, (event) => void seen.push([event.action.type, event.messageId, event.matchedContent]));
    await here.autoModerationRules.create({
      name: 'numéros',
      enabled: true,
      eventType: 1,
      triggerType: 1,
      triggerMetadata: { keywordFilter: ['interdit*'], regexPatterns: ['\\d{15}'] },
      actions: [{ type: 1 }, { type: 2, metadata: { channel: channel.id } }],
    });
    expect(() => discord.talk.post(channel, author, 'mot interdits')).toThrow('AutoMod');
    await expect
      .poll(() => seen)
      .toEqual([
        [1, null, 'interdits'],
        [2, null, 'interdits'],
      ]);
    discord.talk.post(channel, author, 'mot permis');
    expect(discord.messages(channel).map((one) => one.type)).toEqual([24, 0]);
  });

  it('gives AutoMod to who manages the guild, with timeouts to who moderates members too', async () => {
    const { discord, guild, client } = await bed({ may: P.ManageGuild | P.ViewChannel });
    const bot = await client();
    const here = await bot.guilds.fetch(guild.id);
    const rule = { name: 'x', eventType: 1, triggerType: 1, triggerMetadata: { keywordFilter: ['x'] } } as const;
    await expect(here.autoModerationRules.create({ ...rule, actions: [{ type: 3, metadata: { durationSeconds: 60 } }] })).rejects.toMatchObject({
      code: 50013,
    });
    await expect(
      here.autoModerationRules.create({ ...rule, triggerMetadata: { regexPatterns: ['x'.repeat(261)] }, actions: [{ type: 1 }] }),
    ).rejects.toMatchObject({ code: 50035 });
    const made = await here.autoModerationRules.create({ ...rule, actions: [{ type: 1 }] });
    discord.guilds.changeRole(guild, { id: [...guild.roles.values()].at(-1)?.id ?? '' }, { permissions: P.ViewChannel });
    await expect(made.delete()).rejects.toMatchObject({ code: 50013 });
  });

  it('hides what only one person was answered from everybody else', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client(everything);
    await bot.application.commands.set([{ name: 'aide', description: 'x' }], guild.id);
    bot.on(
      Events.InteractionCreate,
      (interaction) => void (interaction.isChatInputCommand() && interaction.reply({ content: 'pour vous', flags: MessageFlags.Ephemeral })),
    );
    const use = discord.use.slash(channel, author, 'aide');
    await expect.poll(() => use.original()?.content).toBe('pour vous');
    const place = await bot.channels.fetch(channel.id);
    if (!place?.isTextBased()) throw new Error('no text');
    await expect(place.messages.fetch(use.original()?.id ?? '')).rejects.toMatchObject({ code: 10008 });
    expect(discord.ephemerals(channel, { id: guild.ownerId })).toEqual([]);
  });
});
