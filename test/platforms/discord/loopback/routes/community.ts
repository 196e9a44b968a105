import { GatewayDispatchEvents as E, PermissionFlagsBits as P, RESTJSONErrorCodes, type RESTPostAPIGuildBulkBanJSONBody } from 'discord-api-types/v10';
import { z } from 'zod';
import { logged } from '../audit.ts';
import { integer, snowflake, text } from '../bodies/parts.ts';
import type { Fields } from '../check-body.ts';
import { emit } from '../gateway/emit.ts';
import { banned, leave } from '../membership.ts';
import { needsInGuild, rank } from '../permissions.ts';
import { Refusal, refuse } from '../refusal.ts';
import { type Route, route } from '../rest/route.ts';
import { guildJson } from '../shown-guild.ts';
import { guildAt } from './guilds.ts';

/** What of a guild's settings this server changes; the rest of Discord's fields are taken and left. */
const guildEdit = z
  .object({
    name: text(100, 2).optional(),
    description: text(300).nullish(),
    verification_level: integer(0, 4).nullish(),
    rules_channel_id: snowflake.nullish(),
    system_channel_id: snowflake.nullish(),
    preferred_locale: z.string().nullish(),
    features: z.array(z.string()).optional(),
  })
  .loose();
const bulkBan = z.strictObject({
  user_ids: z.array(snowflake).min(1).max(200),
  delete_message_seconds: integer(0, 604_800).nullish(),
} satisfies Fields<RESTPostAPIGuildBulkBanJSONBody>);

export const communityRoutes: readonly Route[] = [
  route('PATCH', '/guilds/:guild', { body: guildEdit }, (call) => {
    const { world, bot, body } = call;
    const guild = guildAt(call);
    needsInGuild(world, guild, bot.user.id, P.ManageGuild);
    Object.assign(guild, {
      name: body.name ?? guild.name,
      description: body.description === undefined ? guild.description : (body.description ?? undefined),
      verification: body.verification_level ?? guild.verification,
      rulesChannelId: body.rules_channel_id === undefined ? guild.rulesChannelId : (body.rules_channel_id ?? undefined),
      systemChannelId: body.system_channel_id === undefined ? guild.systemChannelId : (body.system_channel_id ?? undefined),
      locale: body.preferred_locale ?? guild.locale,
      features: body.features ?? guild.features,
    });
    emit(world, E.GuildUpdate, { guild }, guildJson(guild));
    return guildJson(guild);
  }),
  route('DELETE', '/users/@me/guilds/:guild', {}, (call) => leave(call.world, guildAt(call), call.bot.user.id)),
  route('POST', '/guilds/:guild/bulk-ban', { body: bulkBan }, (call) => {
    const { world, bot, body } = call;
    const guild = guildAt(call);
    needsInGuild(world, guild, bot.user.id, P.BanMembers | P.ManageGuild);
    const reached = body.user_ids.filter((id) => world.users.has(id) && rank(guild, id) < rank(guild, bot.user.id));
    if (reached.length === 0) throw new Refusal(400, RESTJSONErrorCodes.FailedToBanUsers, 'Failed to ban users');
    for (const id of reached) {
      const user = world.users.get(id);
      if (user) banned(world, guild, user, call.reason);
      logged(world, guild, { action: 'member ban', by: bot.user.id, target: id, reason: call.reason });
    }
    return { banned_users: reached, failed_users: body.user_ids.filter((id) => !reached.includes(id)) };
  }),
  route('GET', '/guilds/:guild/stickers', {}, (call) => [...guildAt(call).stickers.values()]),
  route('GET', '/stickers/:sticker', {}, (call) => {
    const found = [...call.world.guilds.values()].flatMap((guild) => guild.stickers.get(call.ids['sticker'] ?? '') ?? [])[0];
    if (!found) throw refuse('UnknownSticker');
    return found;
  }),
  route('GET', '/guilds/:guild/emojis', {}, (call) => guildAt(call).emojis),
  route('GET', '/guilds/:guild/invites', {}, (call) => {
    needsInGuild(call.world, guildAt(call), call.bot.user.id, P.ManageGuild);
    return [];
  }),
];
