import { type Client, Events, GatewayIntentBits as I, Partials } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { clientOf } from './loopback/discord-clients.ts';
import { beds } from './loopback/test-bed.ts';

const bed = beds();

const heard = (client: Client): string[] => {
  const seen: string[] = [];
  client.on(Events.MessageCreate, (message) => void seen.push(message.content));
  return seen;
};

describe('the gateway of the loopback Discord', () => {
  it('resumes after a cut and replays what was missed, in order', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    const seen = heard(bot);
    discord.gateway.cutAll();
    discord.talk.post(channel, author, 'un');
    discord.talk.post(channel, author, 'deux');
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['un', 'deux']);
    expect(discord.gateway.sessions()).toHaveLength(1);
  });

  it('starts afresh when the session is gone, and what happened meanwhile is lost', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    const seen = heard(bot);
    await discord.kill();
    discord.talk.post(channel, author, 'perdu');
    await discord.restore('lost');
    await expect.poll(() => discord.gateway.sessions().some((one) => one.connected), { timeout: 15_000 }).toBe(true);
    await expect
      .poll(
        () => {
          discord.talk.post(channel, author, 'après');
          return seen.length;
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0);
    expect(seen).not.toContain('perdu');
    expect(discord.messages(channel)[0]?.content).toBe('perdu');
  });

  it('ends a session that cannot be resumed, and the client identifies again', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    const seen = heard(bot);
    const [before] = discord.gateway.sessions();
    discord.gateway.invalidate(false);
    await expect.poll(() => discord.gateway.sessions().find((one) => one.connected)?.id, { timeout: 15_000 }).not.toBe(undefined);
    await expect.poll(() => discord.gateway.sessions().map((one) => one.id), { timeout: 15_000 }).not.toContain(before?.id);
    discord.talk.post(channel, author, 'encore là');
    await expect.poll(() => seen).toEqual(['encore là']);
  });

  it('is left by a client whose heartbeats it no longer answers, and resumes it with what was missed', async () => {
    const { discord, channel, author, client } = await bed({ heartbeatMs: 300 });
    const bot = await client();
    const seen = heard(bot);
    discord.gateway.silence();
    discord.talk.post(channel, author, 'dans le silence');
    await expect.poll(() => seen, { timeout: 15_000 }).toEqual(['dans le silence']);
    expect(discord.gateway.sessions()).toHaveLength(1);
  });

  it('answers a request for the members of a guild', async () => {
    const { discord, guild, author, client } = await bed();
    const bot = await client();
    const here = await bot.guilds.fetch(guild.id);
    expect([...(await here.members.fetch()).keys()].sort()).toEqual([guild.ownerId, bot.user.id, author.id].sort());
    expect((await here.members.fetch({ query: 'sal', limit: 5 })).first()?.id).toBe(author.id);
    expect((await here.members.search({ query: 'Salm' })).size).toBe(1);
    expect(discord.calls('GET /guilds/:guild/members')).toEqual([]);
  });

  it('is obeyed when it asks for a reconnection', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    const seen = heard(bot);
    discord.gateway.reconnect();
    await expect.poll(() => discord.gateway.sessions()[0]?.connected, { timeout: 10_000 }).toBe(true);
    discord.talk.post(channel, author, 'oui');
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['oui']);
  });

  it('loses, doubles and reorders events when told', async () => {
    const { discord, channel, author, client } = await bed();
    const bot = await client();
    // The client itself passes over a message it knows, so its raw events are looked at.
    const seen: string[] = [];
    bot.on(Events.Raw, (event: { t: string; d: { content: string } }) => void (event.t === 'MESSAGE_CREATE' && seen.push(event.d.content)));
    discord.gateway.loseNext();
    discord.talk.post(channel, author, 'perdu');
    discord.gateway.duplicateNext();
    discord.talk.post(channel, author, 'deux fois');
    discord.gateway.reorderNext(2);
    discord.talk.post(channel, author, 'a');
    discord.talk.post(channel, author, 'b');
    await expect.poll(() => seen).toEqual(['deux fois', 'deux fois', 'b', 'a']);
  });

  it('refuses a token it does not know, and one that was reset', async () => {
    const { discord, client } = await bed();
    await expect(clientOf(discord).login('not.a.token')).rejects.toThrow();
    const bot = await client();
    const ended = new Promise<number>((resolve) => bot.on(Events.ShardDisconnect, (event) => resolve(event.code)));
    discord.gateway.revokeToken();
    expect(await ended).toBe(4004);
  });

  it('spreads guilds over two shards', async () => {
    const { discord, guild, client } = await bed({ bot: { shards: 2, maxConcurrency: 2 } });
    const others = Array.from({ length: 4 }, () => {
      discord.clock.advance(1);
      return discord.guilds.create();
    });
    const bot = await client({ shards: [0, 1], shardCount: 2 });
    expect(bot.guilds.cache.size).toBe(5);
    expect(discord.gateway.sessions().map((one) => one.shard[0])).toEqual([0, 1]);
    const shard = (id: string) => Number((BigInt(id) >> 22n) % 2n);
    for (const one of [guild, ...others]) expect(bot.guilds.cache.get(one.id)?.shardId).toBe(shard(one.id));
  });

  it('tells nothing that no intent asks for', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client({ intents: [I.Guilds], partials: [Partials.Message] });
    const seen = heard(bot);
    const roles: string[] = [];
    bot.on(Events.GuildRoleCreate, (role) => void roles.push(role.name));
    discord.talk.post(channel, author, 'non');
    discord.guilds.role(guild, { name: 'médecin vérifié' });
    await expect.poll(() => roles).toEqual(['médecin vérifié']);
    expect(seen).toEqual([]);
  });

  it('tells of members, names, roles, threads and events', async () => {
    const { discord, guild, channel, author, client } = await bed();
    const bot = await client();
    const seen: string[] = [];
    bot.on(Events.GuildMemberAdd, (member) => void seen.push(`+ ${member.user.username} ${member.pending}`));
    bot.on(Events.GuildMemberUpdate, (_, member) => void seen.push(`~ ${member.displayName}`));
    bot.on(Events.GuildMemberRemove, (member) => void seen.push(`- ${member.user.username}`));
    bot.on(Events.ThreadCreate, (thread) => void seen.push(`# ${thread.name}`));
    bot.on(Events.GuildScheduledEventCreate, (event) => void seen.push(`! ${event.name}`));
    const yasmine = discord.people.create({ username: 'yasmine' });
    discord.guilds.join(guild, yasmine, { pending: true });
    discord.guilds.changeMember(guild, yasmine, { pending: false, nick: 'Dr Yasmine' });
    discord.people.rename(author, { global_name: 'Salma B.' });
    discord.guilds.leave(guild, yasmine);
    discord.threads.open(channel, author, { name: 'Cas du soir' });
    discord.events.plan(guild, author, { name: 'Staff' });
    await expect.poll(() => seen).toEqual(['+ yasmine true', '~ Dr Yasmine', '~ Salma B.', '- yasmine', '# Cas du soir', '! Staff']);
  });
});
