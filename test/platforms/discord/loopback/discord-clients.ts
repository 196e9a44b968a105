import { Client, type ClientOptions, Events, GatewayIntentBits as I, Partials } from 'discord.js';
import type { Discord } from './start-discord.ts';

/** The intents and partials a moderating bot asks for. */
export const everything: ClientOptions = {
  intents: [
    I.Guilds,
    I.GuildMembers,
    I.GuildModeration,
    I.GuildWebhooks,
    I.GuildMessages,
    I.GuildMessageReactions,
    I.DirectMessages,
    I.MessageContent,
    I.GuildScheduledEvents,
    I.AutoModerationConfiguration,
    I.AutoModerationExecution,
    I.GuildMessagePolls,
  ],
  partials: [Partials.Message, Partials.Channel, Partials.Reaction, Partials.GuildMember, Partials.User],
};

/** A real discord.js client at the loopback server, not yet logged in. */
export const clientOf = (discord: Discord, options: Partial<ClientOptions> = {}): Client =>
  new Client({ ...everything, ...options, rest: { api: discord.api, cdn: discord.cdn, version: '10', ...options.rest } });

/** Logged in, with its guilds. */
export async function loggedIn(discord: Discord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = clientOf(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}
