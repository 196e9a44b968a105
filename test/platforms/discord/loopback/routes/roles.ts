import { GatewayDispatchEvents as E, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { z } from 'zod';
import { logged } from '../audit.ts';
import { role as roleBody } from '../bodies/members.ts';
import { snowflake } from '../bodies/parts.ts';
import { emit } from '../gateway/emit.ts';
import { newRole } from '../membership.ts';
import { inGuild, needsInGuild, rank } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import type { Guild } from '../world.ts';
import { guildAt } from './guilds.ts';

const here = '/guilds/:guild/roles';
const positions = z.array(z.strictObject({ id: snowflake, position: z.int().nullish() }));

export const roleRoutes: readonly Route[] = [
  route('GET', here, {}, (call) => [...guildAt(call).roles.values()]),
  route('GET', `${here}/:role`, {}, (call) => roleAt(guildAt(call), call.ids['role'] ?? '')),
  route('POST', here, { body: roleBody }, (call) => {
    const { world, bot, body } = call;
    const guild = guildAt(call);
    needsInGuild(world, guild, bot.user.id, P.ManageRoles);
    mayGrant(call, guild, body.permissions);
    // A new role stands lowest; the others make room.
    for (const one of guild.roles.values()) if (one.id !== guild.id) one.position += 1;
    const role = newRole(world, guild, { ...given(body), position: 1 });
    emit(world, E.GuildRoleCreate, { guild }, { guild_id: guild.id, role });
    logged(world, guild, { action: 'role create', by: bot.user.id, target: role.id, reason: call.reason });
    return role;
  }),
  route('PATCH', here, { body: positions }, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.ManageRoles);
    for (const { id, position } of call.body) {
      const role = below(call, guild, id);
      if (typeof position === 'number' && position >= rank(guild, call.bot.user.id)) throw refuse('MissingPermissions');
      if (typeof position === 'number') role.position = position;
      emit(call.world, E.GuildRoleUpdate, { guild }, { guild_id: guild.id, role });
    }
    return [...guild.roles.values()];
  }),
  route('PATCH', `${here}/:role`, { body: roleBody }, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.ManageRoles);
    mayGrant(call, guild, call.body.permissions);
    const role = Object.assign(below(call, guild, call.ids['role'] ?? ''), given(call.body));
    emit(call.world, E.GuildRoleUpdate, { guild }, { guild_id: guild.id, role });
    logged(call.world, guild, { action: 'role update', by: call.bot.user.id, target: role.id, reason: call.reason });
    return role;
  }),
  route('DELETE', `${here}/:role`, {}, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.ManageRoles);
    const role = below(call, guild, call.ids['role'] ?? '');
    if (role.id === guild.id || role.managed) throw refuse('InvalidRole');
    guild.roles.delete(role.id);
    for (const member of guild.members.values()) member.roles = member.roles.filter((id) => id !== role.id);
    emit(call.world, E.GuildRoleDelete, { guild }, { guild_id: guild.id, role_id: role.id });
    logged(call.world, guild, { action: 'role delete', by: call.bot.user.id, target: role.id, reason: call.reason });
  }),
];

type Body = z.infer<typeof roleBody>;

const given = (body: Body) => {
  const { name, permissions, color, hoist, mentionable } = body;
  return {
    ...(name ? { name } : {}),
    ...(permissions ? { permissions } : {}),
    ...(typeof color === 'number' ? { color, colors: { primary_color: color, secondary_color: null, tertiary_color: null } } : {}),
    ...(typeof hoist === 'boolean' ? { hoist } : {}),
    ...(typeof mentionable === 'boolean' ? { mentionable } : {}),
  };
};

function roleAt(guild: Guild, id: string) {
  const role = guild.roles.get(id);
  if (!role) throw refuse('UnknownRole');
  return role;
}

function below(call: Pick<Call, 'bot'>, guild: Guild, id: string) {
  const role = roleAt(guild, id);
  if (role.position >= rank(guild, call.bot.user.id)) throw refuse('MissingPermissions');
  return role;
}

/** Only what one has oneself can be given. */
function mayGrant(call: Pick<Call, 'world' | 'bot'>, guild: Guild, permissions: string | null | undefined): void {
  const bits = BigInt(permissions ?? '0');
  if ((inGuild(call.world, guild, call.bot.user.id) & bits) !== bits) throw refuse('MissingPermissions');
}
