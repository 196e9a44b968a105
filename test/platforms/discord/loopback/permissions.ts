import { ChannelType, OverwriteType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { refuse } from './refusal.ts';
import { type Channel, type Guild, guildOf, isThread, type Member, type World } from './world.ts';

/** Every permission there is. */
export const all = Object.values(P).reduce((sum, bit) => sum | bit, 0n);

/** What a timed-out member keeps. */
const whileTimedOut = P.ViewChannel | P.ReadMessageHistory;

/** Permissions in the guild as a whole (topics, "Permissions": compute_base_permissions). */
export function inGuild(world: World, guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return all;
  const bits = [guild.id, ...member.roles].reduce((sum, id) => sum | BigInt(guild.roles.get(id)?.permissions ?? '0'), 0n);
  if (bits & P.Administrator) return all;
  return timedOut(world, member) ? bits & whileTimedOut : bits;
}

/** Permissions in one channel; a thread has its parent's. */
export function inChannel(world: World, channel: Channel, userId: string): bigint {
  const guild = guildOf(world, channel);
  if (!guild) return channel.recipients.includes(userId) ? all : 0n;
  const place = isThread(channel) ? (world.channels.get(channel.parentId ?? '') ?? channel) : channel;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const base = inGuild(world, guild, userId);
  if (base === all) return all;
  let bits = overwritten(place, member, guild, base);
  if (!(bits & P.ViewChannel)) return 0n;
  if (isVoice(place) && !(bits & P.Connect)) bits &= P.ViewChannel;
  if (isThread(channel) && channel.type === ChannelType.PrivateThread && !channel.thread.members.has(userId) && !(bits & P.ManageThreads)) return 0n;
  return timedOut(world, member) ? bits & whileTimedOut : bits;
}

function overwritten(place: Channel, member: Member, guild: Guild, base: bigint): bigint {
  const apply = (bits: bigint, allow: bigint, deny: bigint): bigint => (bits & ~deny) | allow;
  const find = (id: string, type: OverwriteType) => place.overwrites.find((one) => one.id === id && one.type === type);
  const everyone = find(guild.id, OverwriteType.Role);
  let bits = everyone ? apply(base, BigInt(everyone.allow), BigInt(everyone.deny)) : base;
  const roles = member.roles.flatMap((id) => find(id, OverwriteType.Role) ?? []);
  bits = apply(
    bits,
    roles.reduce((sum, one) => sum | BigInt(one.allow), 0n),
    roles.reduce((sum, one) => sum | BigInt(one.deny), 0n),
  );
  const own = find(member.userId, OverwriteType.Member);
  return own ? apply(bits, BigInt(own.allow), BigInt(own.deny)) : bits;
}

export const timedOut = (world: World, member: Member): boolean =>
  member.timedOutUntil !== undefined && new Date(member.timedOutUntil).getTime() > world.clock.now();

export const isVoice = (channel: Channel): boolean => channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;

export const may = (world: World, channel: Channel, userId: string, bit: bigint): boolean => (inChannel(world, channel, userId) & bit) === bit;

/** 50001 for a channel that cannot be seen, 50013 for what may not be done in it. */
export function needs(world: World, channel: Channel, userId: string, bit: bigint): void {
  const has = inChannel(world, channel, userId);
  if (!(has & P.ViewChannel)) throw refuse('MissingAccess');
  if ((has & bit) !== bit) throw refuse('MissingPermissions');
}

export function needsInGuild(world: World, guild: Guild, userId: string, bit: bigint): void {
  if (!guild.members.has(userId)) throw refuse('MissingAccess');
  if ((inGuild(world, guild, userId) & bit) !== bit) throw refuse('MissingPermissions');
}

/** The place of a member's highest role; the owner stands above all. */
export const rank = (guild: Guild, userId: string): number =>
  guild.ownerId === userId
    ? Number.POSITIVE_INFINITY
    : Math.max(0, ...(guild.members.get(userId)?.roles ?? []).map((id) => guild.roles.get(id)?.position ?? 0));

/** 50013 unless the actor stands above the target. */
export function needsAbove(guild: Guild, actorId: string, targetId: string): void {
  if (rank(guild, actorId) <= rank(guild, targetId)) throw refuse('MissingPermissions');
}
