import { type APIGuildMember, type APIRole, GuildMemberFlags, PermissionFlagsBits as P, Routes } from 'discord.js';
import type { Deed } from './outbound.ts';
import { userIdOf } from './refs.ts';
import { has, rankOf, rightsOf } from './rights.ts';
import type { Sending } from './sending.ts';

/** A timeout, for as long as is asked: what is longer than Discord's longest is renewed. */
export const restrict: Deed<'restrict'> = async (s, { key, person, group: { group }, until, all }, signal) => {
  const user = userIdOf(person);
  if (user === undefined) return { done: false, why: 'unsupported' };
  const [of = ''] = key.split(':');
  return s.timeouts.alone(group, user, async () => {
    const member = await memberOf(s, group, user, signal);
    if ((await outranks(s, group, { id: user, roles: member.roles ?? [] }, signal)) || isAdministrator(s, group, user, member.roles))
      return { done: false, why: 'outranked' };
    const held = { guild: group, user, now: member.communication_disabled_until };
    const ends = Date.parse(until ?? '');
    await (ends > Date.now() ? s.timeouts.begin(held, [of, ends], signal) : s.timeouts.end(held, all ? undefined : of, signal));
    return { done: true };
  });
};

/** A role of that name, without any right, made when it is first needed. */
export const mark: Deed<'mark'> = async (s, { person, group, verified, label }, signal) => {
  const user = userIdOf(person);
  if (user === undefined) return { done: false, why: 'unsupported' };
  const roles = await rolesOf(s, group.group, signal);
  const known = roles.find((r) => r.name === label && !r.managed);
  if (!verified && !known) return { done: true };
  const role = known ?? (await s.rest.post<APIRole>(Routes.guildRoles(group.group), { body: { name: label, permissions: '0', mentionable: false }, signal }));
  if (known && known.position >= ownRank(s, group.group)) return { done: false, why: 'outranked' };
  const route = Routes.guildMemberRole(group.group, user, role.id);
  await (verified ? s.rest.put(route, { signal }) : s.rest.delete(route, { signal }));
  return { done: true };
};

/** Who waits behind the membership screening is let past it, or shown out. */
export const admit: Deed<'admit'> = async (s, { person, group, accept }, signal) => {
  const user = userIdOf(person);
  if (user === undefined) return { done: false, why: 'unsupported' };
  const member = await memberOf(s, group.group, user, signal);
  if (await outranks(s, group.group, { id: user, roles: member.roles ?? [] }, signal)) return { done: false, why: 'outranked' };
  const route = Routes.guildMember(group.group, user);
  if (accept) await s.rest.patch(route, { body: { flags: (member.flags ?? 0) | GuildMemberFlags.BypassesVerification }, signal });
  else await s.rest.delete(route, { signal });
  return { done: true };
};

const memberOf = ({ rest }: Sending, guild: string, user: string, signal: AbortSignal): Promise<APIGuildMember> =>
  rest.get<APIGuildMember>(Routes.guildMember(guild, user), { signal });

function ownRank({ guilds, me }: Sending, guild: string): number {
  const home = guilds.get(guild);
  return home?.mine && home.roles.size ? rankOf(home, { id: me().user, roles: home.mine }) : Number.POSITIVE_INFINITY;
}

/** Whether this member stands at or above the bot, who then cannot touch them. Before that is said, Discord is asked: roles move, and not every move is told. */
export async function outranks(
  s: Sending,
  guild: string,
  member: Pick<APIGuildMember, 'roles'> & { readonly id: string },
  signal: AbortSignal,
): Promise<boolean> {
  const home = s.guilds.get(guild);
  if (!home) return false;
  const above = (): boolean => member.id === home.owner || rankOf(home, member) >= ownRank(s, guild);
  if (!above()) return false;
  await rolesOf(s, guild, signal);
  return above();
}

async function rolesOf({ rest, guilds }: Sending, guild: string, signal: AbortSignal): Promise<readonly APIRole[]> {
  const roles = await rest.get<APIRole[]>(Routes.guildRoles(guild), { signal });
  for (const role of roles) guilds.get(guild)?.roles.set(role.id, role);
  return roles;
}

/** Administrators cannot be timed out, wherever they stand. */
function isAdministrator({ guilds }: Sending, guild: string, user: string, roles: readonly string[]): boolean {
  const home = guilds.get(guild);
  return home !== undefined && has(rightsOf(home, { id: user, roles }), P.Administrator);
}
