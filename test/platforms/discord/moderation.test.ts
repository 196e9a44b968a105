import { AuditLogEvent, ChannelType, type Client, Events, PermissionFlagsBits as P, ThreadAutoArchiveDuration } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { beds } from './loopback/test-bed.ts';

const bed = beds();

async function textOf(client: Client<true>, id: string) {
  const channel = await client.channels.fetch(id);
  if (channel?.type !== ChannelType.GuildText) throw new Error('not a text channel');
  return channel;
}

describe('moderating at the loopback Discord', () => {
  it('lets a bot do only what its roles and the channel allow', async () => {
    const { discord, guild, channel, author, client } = await bed({ may: P.ViewChannel | P.SendMessages | P.ReadMessageHistory });
    const bot = await client();
    const message = discord.talk.post(channel, author, 'x');
    const place = await textOf(bot, channel.id);
    await expect(place.messages.delete(message.id)).rejects.toMatchObject({ code: 50013 });
    discord.guilds.overwrite(channel, bot.user, { allow: P.ManageMessages });
    await place.messages.delete(message.id);
    discord.guilds.overwrite(channel, guild, { deny: P.ViewChannel });
    discord.guilds.overwrite(channel, bot.user, { deny: P.SendMessages });
    await expect(place.send('x')).rejects.toMatchObject({ code: 50001 });
    expect(discord.guilds.permissions(channel, { id: guild.ownerId }) & P.Administrator).toBe(P.Administrator);
  });

  it('hears nothing of a channel it does not see', async () => {
    const { discord, guild, channel, author, client } = await bed({ may: P.SendMessages });
    const bot = await client();
    const seen: string[] = [];
    bot.on(Events.MessageCreate, (message) => void seen.push(message.content));
    const hidden = discord.guilds.channel(guild, { name: 'bureau' });
    discord.guilds.overwrite(hidden, guild, { deny: P.ViewChannel });
    discord.guilds.overwrite(hidden, author, { allow: P.ViewChannel });
    discord.talk.post(hidden, author, 'caché');
    discord.talk.post(channel, author, 'ouvert');
    await expect.poll(() => seen).toEqual(['ouvert']);
  });

  it('times out, renames, kicks and bans, and writes why in the audit log', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    const here = await bot.guilds.fetch(guild.id);
    const member = await here.members.fetch(author.id);
    await member.timeout(60_000, 'calme');
    expect(() => discord.talk.post(channel, author, 'x')).toThrow('may not write');
    discord.clock.advance(61_000);
    discord.talk.post(channel, author, 'de retour');
    await member.setNickname('Dr S.');
    await member.ban({ deleteMessageSeconds: 3600, reason: 'usurpation' });
    expect(discord.messages(channel)).toEqual([]);
    expect(guild.members.has(author.id)).toBe(false);
    const log = await here.fetchAuditLogs({ type: AuditLogEvent.MemberBanAdd });
    expect(log.entries.map((one) => [one.reason, one.targetId])).toEqual([['usurpation', author.id]]);
    await here.members.unban(author.id);
    await expect(here.bans.fetch(author.id)).rejects.toMatchObject({ code: 10026 });
  });

  it('gives and takes roles below its own', async () => {
    const { discord, guild, author, client } = await bed({ may: P.ManageRoles | P.ViewChannel });
    const bot = await client();
    const here = await bot.guilds.fetch(guild.id);
    const verified = await here.roles.create({ name: 'médecin vérifié' });
    const member = await here.members.fetch(author.id);
    await member.roles.add(verified);
    expect(guild.members.get(author.id)?.roles).toEqual([verified.id]);
    await member.roles.remove(verified);
    const chief = discord.guilds.role(guild, { name: 'chef', position: 40 });
    await expect(member.roles.add(chief.id)).rejects.toMatchObject({ code: 50013 });
    await expect(here.roles.create({ name: 'tout', permissions: P.Administrator })).rejects.toMatchObject({ code: 50013 });
  });

  it('slows a channel down and locks a thread', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    const place = await textOf(bot, channel.id);
    await place.setRateLimitPerUser(30, 'calme');
    discord.talk.post(channel, author, 'un');
    expect(() => discord.talk.post(channel, author, 'deux')).toThrow('slowmode');
    discord.clock.advance(30_001);
    const message = discord.talk.post(channel, author, 'deux');
    const thread = await (await place.messages.fetch(message.id)).startThread({ name: 'Suite', autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
    expect(thread.id).toBe(message.id);
    discord.talk.post(thread, author, 'dans le fil');
    await thread.setLocked(true);
    expect(() => discord.talk.post(thread, author, 'encore')).toThrow('locked');
    await thread.setArchived(true);
    await expect(thread.setName('Autre')).rejects.toMatchObject({ code: 50083 });
    const active = await (await bot.guilds.fetch(channel.guildId ?? '')).channels.fetchActiveThreads();
    expect(active.threads.size).toBe(0);
    expect((await place.threads.fetchArchived()).threads.map((one) => one.name)).toEqual(['Suite']);
  });

  it('hears of forum posts, voice chats, stickers and polls', async () => {
    const { discord, guild, author, client } = await bed();
    const forum = discord.guilds.channel(guild, { name: 'cas', type: ChannelType.GuildForum });
    const voice = discord.guilds.channel(guild, { name: 'garde', type: ChannelType.GuildVoice });
    const bot = await client();
    const seen: string[] = [];
    bot.on(Events.ThreadCreate, (thread) => void seen.push(`# ${thread.name}`));
    bot.on(Events.MessageCreate, (message) => void seen.push(message.poll?.question.text ?? message.stickers.first()?.name ?? message.content));
    const post = discord.threads.forumPost(forum, author, { name: 'Un cas', message: 'le récit' });
    expect(post.message.id).toBe(post.thread.id);
    discord.talk.post(voice, author, 'à voix basse');
    discord.talk.post(voice, author, { poll: { question: { text: 'Avis ?' }, answers: [{ poll_media: { text: 'oui' } }] } });
    const sticker = discord.guilds.sticker(guild, 'stéthoscope');
    discord.talk.post(voice, author, { stickers: [sticker] });
    await expect.poll(() => seen).toEqual(['# Un cas', 'le récit', 'à voix basse', 'Avis ?', 'stéthoscope']);
    const place = await bot.channels.fetch(forum.id);
    if (place?.type !== ChannelType.GuildForum) throw new Error('not a forum');
    const own = await place.threads.create({ name: 'Charte', message: { content: 'à lire' } });
    expect(discord.messages(own).map((one) => [one.id, one.content])).toEqual([[own.id, 'à lire']]);
    await expect(bot.rest.post(`/channels/${forum.id}/messages`, { body: { content: 'x' } })).rejects.toMatchObject({ code: 40058 });
  });

  it('posts under another name by a webhook, into a thread too', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    const place = await textOf(bot, channel.id);
    const hook = await place.createWebhook({ name: 'Version anonymisée' });
    const sent = await hook.send({ content: 'Patiente de 40 ans', username: 'Salma', allowedMentions: { parse: [] } });
    expect(discord.messages(channel).map((one) => [one.author.username, one.webhook_id])).toEqual([['Salma', hook.id]]);
    await hook.editMessage(sent.id, 'Patiente de 40–50 ans');
    const thread = discord.threads.open(channel, author, { name: 'fil' });
    await hook.send({ content: 'dans le fil', threadId: thread.id });
    expect(discord.messages(thread).map((one) => one.content)).toEqual(['dans le fil']);
    await hook.deleteMessage(sent.id);
    await hook.delete();
    await expect(hook.send('x')).rejects.toMatchObject({ code: 10015 });
    await expect(place.createWebhook({ name: 'discord' })).rejects.toMatchObject({ code: 50035 });
  });

  it('pins and reacts', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    const place = await textOf(bot, channel.id);
    const message = await place.messages.fetch(discord.talk.post(channel, author, 'x').id);
    await message.pin();
    expect((await place.messages.fetchPins()).items.map((one) => one.message.id)).toEqual([message.id]);
    await message.unpin();
    await message.react('👀');
    discord.talk.react({ id: message.id, channel_id: channel.id }, author, '👀');
    const again = await place.messages.fetch({ message: message.id, force: true });
    expect(again.reactions.cache.map((one) => [one.emoji.name, one.count, one.me])).toEqual([['👀', 2, true]]);
    expect((await again.reactions.cache.first()?.users.fetch())?.size).toBe(2);
    await expect(message.react('pas un emoji')).rejects.toMatchObject({ code: 10014 });
  });

  it('is told when it is invited and when it is thrown out', async () => {
    const { discord, client } = await bed();
    const bot = await client();
    const seen: string[] = [];
    bot.on(Events.GuildCreate, (guild) => void seen.push(`+ ${guild.name}`));
    bot.on(Events.GuildDelete, (guild) => void seen.push(`- ${guild.name}`));
    const other = discord.guilds.create({ name: 'Pédiatrie', bot: false });
    discord.guilds.addBot(other, P.ViewChannel);
    await expect.poll(() => seen).toEqual(['+ Pédiatrie']);
    discord.guilds.removeBot(other);
    await expect.poll(() => seen).toEqual(['+ Pédiatrie', '- Pédiatrie']);
  });
});

describe('what else carries words at the loopback Discord', () => {
  it('tells of stages, voice statuses, topics, forum tags and pictures', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const stage = discord.guilds.channel(guild, { name: 'amphi', type: ChannelType.GuildStageVoice });
    const bot = await client();
    const seen: string[] = [];
    bot.on(Events.StageInstanceCreate, (one) => void seen.push(one.topic));
    bot.on(Events.ChannelUpdate, (_, after) => void seen.push('topic' in after ? (after.topic ?? '') : ''));
    bot.on(Events.Raw, (event: { t: string; d: { status: string } }) => void (event.t === 'VOICE_CHANNEL_STATUS_UPDATE' && seen.push(event.d.status)));
    discord.rooms.openStage(stage, 'Cas cliniques');
    discord.rooms.voiceStatus(stage, 'on discute');
    discord.guilds.changeChannel(channel, { topic: 'avis entre pairs' });
    await expect.poll(() => seen).toEqual(['Cas cliniques', 'on discute', 'avis entre pairs']);
    discord.people.portray(author, Buffer.from('portrait'));
    const url = (await bot.users.fetch(author.id, { force: true })).displayAvatarURL({ extension: 'png' });
    expect(await (await fetch(url)).text()).toBe('portrait');
  });

  it('tells a webhook of others and another bot apart from people', async () => {
    const { discord, guild, channel, client } = await bed();
    const bot = await client();
    const seen: [string, boolean, boolean, boolean][] = [];
    bot.on(
      Events.MessageCreate,
      (message) => void seen.push([message.author.username, message.author.bot, message.webhookId !== null, message.member !== null]),
    );
    const other = discord.people.create({ username: 'musique', bot: true });
    discord.guilds.join(guild, other);
    discord.talk.proxy(channel, 'Pont', 'venu d’ailleurs');
    discord.talk.post(channel, other, 'la la');
    await expect
      .poll(() => seen)
      .toEqual([
        ['Pont', true, true, false],
        ['musique', true, false, true],
      ]);
  });

  it('gives a bot the threads of a channel that opens to it', async () => {
    const { discord, guild, author, client } = await bed({ may: P.SendMessages });
    const hidden = discord.guilds.channel(guild, { name: 'bureau' });
    discord.guilds.overwrite(hidden, guild, { deny: P.ViewChannel });
    discord.guilds.overwrite(hidden, author, { allow: P.ViewChannel | P.CreatePublicThreads });
    const thread = discord.threads.open(hidden, author, { name: 'fil' });
    const bot = await client();
    expect(bot.channels.cache.has(thread.id)).toBe(false);
    discord.guilds.overwrite(hidden, bot.user, { allow: P.ViewChannel });
    await expect.poll(() => bot.channels.cache.has(thread.id)).toBe(true);
  });

  it('keeps banned people out and tells who banned them', async () => {
    const { discord, guild, author, client } = await bed();
    const bot = await client();
    discord.guilds.ban(guild, author, { id: guild.ownerId });
    expect(() => discord.guilds.join(guild, author)).toThrow('banned');
    const log = await (await bot.guilds.fetch(guild.id)).fetchAuditLogs({ type: AuditLogEvent.MemberBanAdd });
    expect(log.entries.first()?.executorId).toBe(guild.ownerId);
  });
});
