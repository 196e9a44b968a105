import { OverwriteType, PermissionFlagsBits as P } from 'discord.js';
import { isThread, type KnownGuild, type Room } from './guilds.ts';

/** A member as far as rights go. */
export interface Holder {
  readonly id: string;
  readonly roles: readonly string[];
}

export const everything = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** Discord's computation of permissions (topics/permissions): base by roles, then the channel's overwrites; a thread has its parent's. */
export function rightsOf(guild: KnownGuild, holder: Holder, room?: Room): bigint {
  if (holder.id === guild.owner) return everything;
  const base = [guild.id, ...holder.roles].reduce((all, role) => all | bits(guild.roles.get(role)?.permissions), 0n);
  if (base & P.Administrator) return everything;
  const governing = room && isThread(room.type) && room.parent ? guild.rooms.get(room.parent) : room;
  if (!governing) return base;
  const of = (pick: (id: string, type: OverwriteType) => boolean) => governing.overwrites.filter((o) => pick(o.id, o.type));
  const layers = [
    of((id) => id === guild.id),
    of((id, type) => type === OverwriteType.Role && id !== guild.id && holder.roles.includes(id)),
    of((id, type) => type === OverwriteType.Member && id === holder.id),
  ];
  return layers.reduce((now, layer) => {
    const deny = layer.reduce((all, o) => all | bits(o.deny), 0n);
    const allow = layer.reduce((all, o) => all | bits(o.allow), 0n);
    return (now & ~deny) | allow;
  }, base);
}

const bits = (given: string | undefined): bigint => {
  try {
    return BigInt(given ?? 0);
  } catch {
    return 0n;
  }
};

/** The bot's own rights. A server that does not say which roles the bot has is taken at its best: what it refuses will be told. */
export const ownRights = (guild: KnownGuild, me: string, room?: Room): bigint =>
  guild.mine && guild.roles.size ? rightsOf(guild, { id: me, roles: guild.mine }, room) : everything;

export const has = (rights: bigint, ...wanted: readonly bigint[]): boolean => wanted.every((bit) => (rights & bit) === bit);

/** Where the highest role of a member stands; the owner above all. */
export const rankOf = (guild: KnownGuild, holder: Holder): number =>
  holder.id === guild.owner ? Number.POSITIVE_INFINITY : Math.max(0, ...holder.roles.map((role) => guild.roles.get(role)?.position ?? 0));
