import {
  type APIRole,
  type APIUser,
  GatewayDispatchEvents as E,
  type GatewayGuildDeleteDispatchData,
  type GuildMemberFlags,
  MessageType,
  type RoleFlags,
} from 'discord-api-types/v10';
import { emit } from './gateway/emit.ts';
import { guildCreate } from './gateway/greeting.ts';
import { blank, post } from './messages.ts';
import { refuse } from './refusal.ts';
import { memberJson, userOf } from './shown-guild.ts';
import type { Guild, Member, World } from './world.ts';

export function memberOf(guild: Guild, userId: string): Member {
  const member = guild.members.get(userId);
  if (!member) throw refuse('UnknownMember');
  return member;
}

export function enter(world: World, guild: Guild, userId: string, given: Partial<Omit<Member, 'userId'>> = {}): Member {
  if (guild.bans.has(userId)) throw refuse('UserBannedFromThisGuild');
  const member: Member = {
    userId,
    nick: given.nick,
    roles: given.roles ?? [],
    joinedAt: given.joinedAt ?? world.clock.iso(),
    pending: given.pending ?? false,
    timedOutUntil: given.timedOutUntil,
    flags: given.flags ?? (0 as GuildMemberFlags),
  };
  guild.members.set(userId, member);
  if (isBot(world, userId)) emit(world, E.GuildCreate, { guild, bot: userId }, (session) => guildCreate(world, guild, session));
  emit(world, E.GuildMemberAdd, { guild }, { ...memberJson(world, member), guild_id: guild.id });
  const welcome = world.channels.get(guild.systemChannelId ?? '');
  if (welcome) post(world, welcome, { ...blank(world, welcome, userOf(world, userId)), type: MessageType.UserJoin });
  return member;
}

const isBot = (world: World, userId: string): boolean => [...world.bots.values()].some((bot) => bot.user.id === userId);

/** Leaving, by oneself or not. A bot that is gone hears of it by GUILD_DELETE. */
export function leave(world: World, guild: Guild, userId: string): void {
  const member = memberOf(guild, userId);
  emit(world, E.GuildMemberRemove, { guild }, { guild_id: guild.id, user: userOf(world, member.userId) });
  // Only an outage says `unavailable`.
  if (isBot(world, userId)) emit(world, E.GuildDelete, { guild, bot: userId }, { id: guild.id } as GatewayGuildDeleteDispatchData);
  guild.members.delete(userId);
}

/** Out, and not back in. */
export function banned(world: World, guild: Guild, user: APIUser, reason: string | undefined): void {
  guild.bans.set(user.id, { user, reason: reason ?? null });
  if (guild.members.has(user.id)) leave(world, guild, user.id);
  emit(world, E.GuildBanAdd, { guild }, { guild_id: guild.id, user });
}

export function changeMember(world: World, guild: Guild, member: Member, next: Partial<Omit<Member, 'userId'>>): void {
  Object.assign(member, next);
  const json = memberJson(world, member);
  const data = {
    ...json,
    guild_id: guild.id,
    joined_at: member.joinedAt,
    avatar: null,
    banner: null,
    user: userOf(world, member.userId),
    nick: member.nick ?? null,
  };
  emit(world, E.GuildMemberUpdate, { guild }, data);
  // A bot hears of its own membership whatever its intents.
  for (const session of world.sessions.values())
    if (session.bot.user.id === member.userId && !(session.intents & 2)) emit(world, E.GuildMemberUpdate, { guild, bot: member.userId, always: true }, data);
}

export function newRole(world: World, guild: Guild, given: Partial<APIRole>): APIRole {
  const color = given.color ?? 0;
  const role: APIRole = {
    id: world.newId(),
    name: 'new role',
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: guild.roles.size,
    permissions: guild.roles.get(guild.id)?.permissions ?? '0',
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
    ...given,
  };
  guild.roles.set(role.id, role);
  return role;
}
