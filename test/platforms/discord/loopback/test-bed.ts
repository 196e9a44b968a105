import { type APIUser, type ClientOptions, PermissionFlagsBits as P } from 'discord.js';
import { afterEach } from 'vitest';
import { loggedIn } from './discord-clients.ts';
import { type Discord, type DiscordOptions, startDiscord } from './start-discord.ts';
import type { Channel, Guild } from './world.ts';

/** A server, a guild with one channel and one member, and a client logged in; all of it goes after the test. */
export interface Bed {
  readonly discord: Discord;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly author: APIUser;
  client(options?: Partial<ClientOptions>): ReturnType<typeof loggedIn>;
}

const open: { destroy(): Promise<void> }[] = [];
const servers: Discord[] = [];

/** Registers the clean-up; call it once in a test file and use what it returns. */
export function beds(): (options?: DiscordOptions & { readonly may?: bigint }) => Promise<Bed> {
  afterEach(async () => {
    for (const client of open.splice(0)) await client.destroy();
    for (const server of servers.splice(0)) await server.close();
  });
  return async ({ may = P.Administrator, ...options } = {}) => {
    const discord = await startDiscord(options);
    servers.push(discord);
    const guild = discord.guilds.create({ name: 'Garde de nuit', bot: may });
    const channel = discord.guilds.channel(guild, { name: 'avis' });
    const author = discord.people.create({ username: 'salma', global_name: 'Salma' });
    discord.guilds.join(guild, author);
    return {
      discord,
      guild,
      channel,
      author,
      async client(given) {
        const client = await loggedIn(discord, given);
        open.push(client);
        return client;
      },
    };
  };
}
