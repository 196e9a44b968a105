import { Events, type Message, type OmitPartialGroupDMChannel, type PartialMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loggedIn } from './loopback/discord-clients.ts';
import { type Discord, startDiscord } from './loopback/start-discord.ts';

let discord: Discord;
const open: { destroy(): Promise<void> }[] = [];
const login = async (...options: Parameters<typeof loggedIn> extends [unknown, ...infer R] ? R : never) => {
  const client = await loggedIn(discord, ...options);
  open.push(client);
  return client;
};

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.destroy();
  await discord.close();
});

describe('a discord.js client at the loopback Discord', () => {
  it('logs in and knows its guild, channels and roles', async () => {
    const guild = discord.guilds.create({ name: 'Cardio' });
    const channel = discord.guilds.channel(guild, { name: 'avis' });
    const client = await login();
    expect(client.user.id).toBe(discord.bot.user.id);
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Cardio');
    expect(client.channels.cache.get(channel.id)?.isTextBased()).toBe(true);
  });

  it('receives what members write, edit and delete', async () => {
    const guild = discord.guilds.create();
    const channel = discord.guilds.channel(guild);
    const author = discord.people.create({ username: 'salma', global_name: 'Salma' });
    discord.guilds.join(guild, author, { nick: 'Dr Salma' });
    const client = await login();
    const seen: string[] = [];
    client.on(Events.MessageCreate, (message) => seen.push(`+ ${message.member?.displayName}: ${message.content}`));
    client.on(Events.MessageUpdate, (_, message) => seen.push(`~ ${message.content}`));
    client.on(Events.MessageDelete, (message) => seen.push(`- ${message.id}`));
    const message = discord.talk.post(channel, author, 'Bonjour');
    discord.talk.edit(message, { content: 'Bonsoir' });
    discord.talk.delete(message);
    await expect.poll(() => seen).toEqual(['+ Dr Salma: Bonjour', '~ Bonsoir', `- ${message.id}`]);
  });

  it('posts, answers, edits and deletes', async () => {
    const guild = discord.guilds.create();
    const channel = discord.guilds.channel(guild);
    const author = discord.people.create();
    discord.guilds.join(guild, author);
    const client = await login();
    const asked = discord.talk.post(channel, author, 'Une question');
    const place = await client.channels.fetch(channel.id);
    if (!place?.isSendable()) throw new Error('not sendable');
    const sent = await place.send({ content: 'Une réponse', reply: { messageReference: asked.id }, allowedMentions: { parse: [] } });
    expect(sent.reference?.messageId).toBe(asked.id);
    await sent.edit('Une autre');
    expect(discord.messages(channel).map((one) => one.content)).toEqual(['Une question', 'Une autre']);
    await sent.delete();
    await place.messages.delete(asked.id);
    expect(discord.messages(channel)).toEqual([]);
    expect(discord.calls('DELETE /channels/:channel/messages/:message')).toHaveLength(2);
  });

  it('hands over files, and the links to them', async () => {
    const guild = discord.guilds.create();
    const channel = discord.guilds.channel(guild);
    const client = await login();
    const place = await client.channels.fetch(channel.id);
    if (!place?.isSendable()) throw new Error('not sendable');
    const sent = await place.send({ files: [{ attachment: Buffer.from('compte rendu'), name: 'cr.txt' }] });
    const answer = await fetch(sent.attachments.first()?.url ?? '');
    expect(await answer.text()).toBe('compte rendu');
  });

  it('writes to a person in private', async () => {
    const guild = discord.guilds.create();
    const person = discord.people.create();
    discord.guilds.join(guild, person);
    const client = await login();
    const seen: (Message | PartialMessage | OmitPartialGroupDMChannel<Message>)[] = [];
    client.on(Events.MessageCreate, (message) => void seen.push(message));
    await client.users.send(person.id, 'Bonjour');
    discord.talk.whisper(person, 'Merci');
    await expect.poll(() => discord.direct(person).map((one) => one.content)).toEqual(['Bonjour', 'Merci']);
    await expect.poll(() => seen.map((one) => one.content)).toContain('Merci');
    discord.people.closeDms(person);
    await expect(client.users.send(person.id, 'Encore')).rejects.toMatchObject({ code: 50007 });
  });
});
