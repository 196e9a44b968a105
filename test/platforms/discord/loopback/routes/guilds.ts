import { z } from 'zod';
import { needsInGuild } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { channelJson, guildJson, threadJson, threadMemberJson } from '../shown-guild.ts';
import { channelsOf, type Guild, isThread } from '../world.ts';
import { may } from '../permissions.ts';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';

export const guildRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild', { query: z.strictObject({ with_counts: z.string().optional() }) }, (call) => {
    const guild = guildAt(call);
    const counts = call.query.with_counts === 'true' ? { approximate_member_count: guild.members.size, approximate_presence_count: 1 } : {};
    return { ...guildJson(guild), ...counts };
  }),
  route('GET', '/guilds/:guild/preview', {}, (call) => {
    const guild = guildAt(call);
    return {
      id: guild.id,
      name: guild.name,
      icon: null,
      splash: null,
      discovery_splash: null,
      emojis: guild.emojis,
      features: guild.features,
      approximate_member_count: guild.members.size,
      approximate_presence_count: 1,
      description: guild.description ?? null,
      stickers: [...guild.stickers.values()],
    };
  }),
  route('GET', '/guilds/:guild/onboarding', {}, (call) => {
    const guild = guildAt(call);
    return guild.onboarding ?? { guild_id: guild.id, prompts: [], default_channel_ids: [], enabled: false, mode: 0 };
  }),
  route('GET', '/guilds/:guild/channels', {}, (call) =>
    channelsOf(call.world, guildAt(call))
      .filter((one) => !isThread(one))
      .map((one) => channelJson(call.world, one)),
  ),
  route('GET', '/guilds/:guild/threads/active', {}, (call) => {
    const me = call.bot.user.id;
    const threads = channelsOf(call.world, guildAt(call)).filter((one) => isThread(one) && !one.thread.archived && may(call.world, one, me, P.ViewChannel));
    return {
      threads: threads.map((one) => threadJson(one, me)),
      members: threads.filter((one) => one.thread?.members.has(me)).map((one) => threadMemberJson(one, me)),
    };
  }),
];

/** The guild of the address, or 10004 for one the bot is not in. */
export function guildAt(call: Pick<Call, 'world' | 'ids' | 'bot'>): Guild {
  const guild = call.world.guilds.get(call.ids['guild'] ?? '');
  if (!guild) throw refuse('UnknownGuild');
  needsInGuild(call.world, guild, call.bot.user.id, 0n);
  return guild;
}
