import { type APIApplication, ChannelType, type RESTPostAPICurrentUserCreateDMChannelJSONBody } from 'discord-api-types/v10';
import { z } from 'zod';
import { snowflake } from '../bodies/parts.ts';
import type { Fields } from '../check-body.ts';
import { renew } from '../gateway/identity.ts';
import { newChannel } from '../new-channel.ts';
import { inGuild } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { type Route, route } from '../rest/route.ts';
import { channelJson, userOf } from '../shown-guild.ts';
import { applicationFlags, type Bot, type Channel, type World } from '../world.ts';

const dmBody = z.strictObject({ recipient_id: snowflake } satisfies Fields<RESTPostAPICurrentUserCreateDMChannelJSONBody>);

export const accountRoutes: readonly Route[] = [
  route('GET', '/gateway', { open: true }, ({ world }) => ({ url: gatewayUrl(world) })),
  route('GET', '/gateway/bot', {}, ({ world, bot }) => {
    renew(world, bot);
    const { left, total, resetAt } = bot.identifies;
    return {
      url: gatewayUrl(world),
      shards: bot.recommendedShards,
      session_start_limit: { total, remaining: Math.max(0, left), reset_after: resetAt - world.clock.now(), max_concurrency: bot.maxConcurrency },
    };
  }),
  route('GET', '/users/@me', {}, ({ bot }) => ({ ...bot.user, verified: true, mfa_enabled: true, email: null, flags: 0 })),
  route('GET', '/users/:user', {}, ({ world, ids }) => userOf(world, ids['user'] ?? '')),
  route('GET', '/users/@me/guilds', { query: z.object({}).loose() }, ({ world, bot }) =>
    [...world.guilds.values()]
      .filter((guild) => guild.members.has(bot.user.id))
      .map((guild) => ({
        id: guild.id,
        name: guild.name,
        icon: guild.icon ?? null,
        banner: null,
        owner: guild.ownerId === bot.user.id,
        permissions: String(inGuild(world, guild, bot.user.id)),
        features: guild.features,
      })),
  ),
  route('GET', '/applications/@me', {}, ({ bot }) => application(bot)),
  route('GET', '/oauth2/applications/@me', {}, ({ bot }) => application(bot)),
  route('POST', '/users/@me/channels', { body: dmBody }, ({ world, bot, body }) => {
    const user = userOf(world, body.recipient_id);
    if (user.id === bot.user.id) throw refuse('InvalidRecipients');
    if (user.bot) throw refuse('CannotSendMessagesToThisUser');
    return channelJson(world, direct(world, bot, user.id), bot.user.id);
  }),
];

const gatewayUrl = (world: World): string => world.origin.replace(/^http/, 'ws');

/** The conversation of a bot and one person, opened when there is none yet. */
export function direct(world: World, bot: Bot, userId: string): Channel {
  const open = [...world.channels.values()].find(
    (one) => one.type === ChannelType.DM && one.recipients.includes(bot.user.id) && one.recipients.includes(userId),
  );
  if (open) return open;
  const channel = newChannel(world, { type: ChannelType.DM, recipients: [bot.user.id, userId] });
  world.channels.set(channel.id, channel);
  return channel;
}

const application = (bot: Bot): APIApplication => ({
  id: bot.applicationId,
  name: bot.user.username,
  icon: null,
  description: '',
  bot_public: false,
  bot_require_code_grant: false,
  bot: bot.user,
  summary: '',
  verify_key: '0'.repeat(64),
  team: null,
  flags: applicationFlags(bot),
  flags_new: String(applicationFlags(bot)),
});
