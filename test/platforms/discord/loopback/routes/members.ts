import { GatewayDispatchEvents as E, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { logged } from '../audit.ts';
import { ban, bansQuery, memberEdit, membersQuery, ownEdit, searchQuery } from '../bodies/members.ts';
import { emit } from '../gateway/emit.ts';
import { drawnAt } from '../ids.ts';
import { banned, changeMember, leave, memberOf } from '../membership.ts';
import { removeMany } from '../messages.ts';
import { inGuild, needsAbove, needsInGuild, rank } from '../permissions.ts';
import { invalid, refuse } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { memberJson, userOf } from '../shown-guild.ts';
import { channelsOf, type Guild, type Member } from '../world.ts';
import { guildAt } from './guilds.ts';

const here = '/guilds/:guild/members';

export const memberRoutes: readonly Route[] = [
  route('GET', `${here}/:user`, {}, (call) => memberJson(call.world, memberOf(guildAt(call), call.ids['user'] ?? ''))),
  route('GET', here, { query: membersQuery }, (call) => {
    // The list needs the privileged intent switched on (guild, "List Guild Members").
    if (!call.bot.privileged.members) throw refuse('MissingAccess');
    return [...guildAt(call).members.values()]
      .sort((a, b) => (BigInt(a.userId) < BigInt(b.userId) ? -1 : 1))
      .filter((one) => BigInt(one.userId) > BigInt(call.query.after ?? '0'))
      .slice(0, call.query.limit ?? 1)
      .map((one) => memberJson(call.world, one));
  }),
  route('GET', `${here}/search`, { query: searchQuery }, (call) => {
    const start = call.query.query.toLowerCase();
    return [...guildAt(call).members.values()]
      .filter((one) =>
        [one.nick, userOf(call.world, one.userId).username, userOf(call.world, one.userId).global_name].some((name) => name?.toLowerCase().startsWith(start)),
      )
      .slice(0, call.query.limit ?? 1)
      .map((one) => memberJson(call.world, one));
  }),
  route('PATCH', `${here}/@me`, { body: ownEdit }, (call) => {
    const guild = guildAt(call);
    const me = memberOf(guild, call.bot.user.id);
    if (call.body.nick !== undefined) needsInGuild(call.world, guild, me.userId, P.ChangeNickname);
    if (call.body.nick !== undefined) changeMember(call.world, guild, me, { nick: call.body.nick || undefined });
    return memberJson(call.world, me);
  }),
  route('PATCH', `${here}/:user`, { body: memberEdit }, editMember),
  route('PUT', `${here}/:user/roles/:role`, {}, (call) => withRole(call, true)),
  route('DELETE', `${here}/:user/roles/:role`, {}, (call) => withRole(call, false)),
  route('DELETE', `${here}/:user`, {}, (call) => {
    const guild = guildAt(call);
    const member = memberOf(guild, call.ids['user'] ?? '');
    needsInGuild(call.world, guild, call.bot.user.id, P.KickMembers);
    needsAbove(guild, call.bot.user.id, member.userId);
    leave(call.world, guild, member.userId);
    logged(call.world, guild, { action: 'member kick', by: call.bot.user.id, target: member.userId, reason: call.reason });
  }),
  route('GET', '/guilds/:guild/bans', { query: bansQuery }, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.BanMembers);
    return [...guild.bans.values()].slice(0, call.query.limit ?? 1000);
  }),
  route('GET', '/guilds/:guild/bans/:user', {}, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.BanMembers);
    const found = guild.bans.get(call.ids['user'] ?? '');
    if (!found) throw refuse('UnknownBan');
    return found;
  }),
  route('PUT', '/guilds/:guild/bans/:user', { body: ban }, (call) => {
    const { world, bot, body } = call;
    const guild = guildAt(call);
    const user = userOf(world, call.ids['user'] ?? '');
    needsInGuild(world, guild, bot.user.id, P.BanMembers);
    if (guild.members.has(user.id)) needsAbove(guild, bot.user.id, user.id);
    banned(world, guild, user, call.reason);
    const seconds = body.delete_message_seconds ?? (body.delete_message_days ?? 0) * 86_400;
    if (seconds > 0) sweep(call, guild, user.id, world.clock.now() - seconds * 1000);
    logged(world, guild, { action: 'member ban', by: bot.user.id, target: user.id, reason: call.reason });
  }),
  route('DELETE', '/guilds/:guild/bans/:user', {}, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.BanMembers);
    const found = guild.bans.get(call.ids['user'] ?? '');
    if (!found) throw refuse('UnknownBan');
    guild.bans.delete(found.user.id);
    emit(call.world, E.GuildBanRemove, { guild }, { guild_id: guild.id, user: found.user });
    logged(call.world, guild, { action: 'member unban', by: call.bot.user.id, target: found.user.id, reason: call.reason });
  }),
];

function sweep({ world }: Pick<Call, 'world'>, guild: Guild, userId: string, since: number): void {
  for (const channel of channelsOf(world, guild))
    removeMany(
      world,
      channel,
      [...channel.messages.values()].filter((one) => one.message.author.id === userId && drawnAt(one.message.id) > since).map((one) => one.message.id),
    );
}

type Edit = Call<{ readonly [K in keyof ReturnType<typeof memberEdit.parse>]: ReturnType<typeof memberEdit.parse>[K] }>;

function editMember(call: Edit): unknown {
  const { world, bot, body, ids } = call;
  const guild = guildAt(call);
  const member = memberOf(guild, ids['user'] ?? '');
  const before = { ...member };
  const next: Partial<Omit<Member, 'userId'>> = {};
  if (body.nick !== undefined) {
    needsInGuild(world, guild, bot.user.id, member.userId === bot.user.id ? P.ChangeNickname : P.ManageNicknames);
    if (member.userId !== bot.user.id) needsAbove(guild, bot.user.id, member.userId);
    next.nick = body.nick || undefined;
  }
  if (body.roles !== undefined) {
    needsInGuild(world, guild, bot.user.id, P.ManageRoles);
    const roles = body.roles ?? [];
    const touched = [...roles.filter((id) => !member.roles.includes(id)), ...member.roles.filter((id) => !roles.includes(id))];
    for (const id of touched) mayGive(guild, bot.user.id, id);
    next.roles = [...new Set(roles)];
  }
  if (body.communication_disabled_until !== undefined) next.timedOutUntil = timeout(call, guild, member, body.communication_disabled_until);
  if (body.flags !== undefined && body.flags !== null) {
    needsInGuild(world, guild, bot.user.id, P.ManageGuild);
    next.flags = (member.flags & ~4) | (body.flags & 4);
  }
  if (body.mute !== undefined || body.deaf !== undefined || body.channel_id !== undefined)
    if (!guild.voiceStates.has(member.userId)) throw invalid(['channel_id'], 'TARGET_USER_NOT_CONNECTED', 'Target user is not connected to voice.');
  changeMember(world, guild, member, next);
  logged(world, guild, {
    action: next.roles ? 'member role update' : 'member update',
    by: bot.user.id,
    target: member.userId,
    reason: call.reason,
    changes: differences(before, member),
  });
  return memberJson(world, member);
}

function differences(before: Member, after: Member) {
  return [
    ...(before.nick === after.nick
      ? []
      : [{ key: 'nick' as const, ...(before.nick ? { old_value: before.nick } : {}), ...(after.nick ? { new_value: after.nick } : {}) }]),
    ...(before.timedOutUntil === after.timedOutUntil
      ? []
      : [
          {
            key: 'communication_disabled_until' as const,
            ...(before.timedOutUntil ? { old_value: before.timedOutUntil } : {}),
            ...(after.timedOutUntil ? { new_value: after.timedOutUntil } : {}),
          },
        ]),
  ];
}

const longestTimeoutMs = 28 * 86_400_000;

function timeout(call: Pick<Call, 'world' | 'bot'>, guild: Guild, member: Member, until: string | null): string | undefined {
  const { world, bot } = call;
  needsInGuild(world, guild, bot.user.id, P.ModerateMembers);
  needsAbove(guild, bot.user.id, member.userId);
  if (inGuild(world, guild, member.userId) & P.Administrator && until !== null) throw refuse('MissingPermissions');
  if (until === null) return undefined;
  const at = new Date(until).getTime();
  // A little is forgiven for clocks that differ.
  if (at > world.clock.now() + longestTimeoutMs + 60_000)
    throw invalid(['communication_disabled_until'], 'COMMUNICATION_DISABLED_TIMEOUT_INVALID', 'Communication disabled timeout must be within 28 days.');
  return world.clock.iso(at);
}

function withRole(call: Call, give: boolean): void {
  const { world, bot, ids } = call;
  const guild = guildAt(call);
  const member = memberOf(guild, ids['user'] ?? '');
  needsInGuild(world, guild, bot.user.id, P.ManageRoles);
  const id = ids['role'] ?? '';
  mayGive(guild, bot.user.id, id);
  if (member.roles.includes(id) === give) return;
  changeMember(world, guild, member, { roles: give ? [...member.roles, id] : member.roles.filter((one) => one !== id) });
  logged(world, guild, { action: 'member role update', by: bot.user.id, target: member.userId, reason: call.reason });
}

/** A role can be given and taken by whoever stands above it. */
export function mayGive(guild: Guild, userId: string, roleId: string): void {
  const role = guild.roles.get(roleId);
  if (!role) throw refuse('UnknownRole');
  if (role.id === guild.id || role.managed) throw refuse('InvalidRole');
  if (role.position >= rank(guild, userId)) throw refuse('MissingPermissions');
}
