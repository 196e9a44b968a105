import { GatewayDispatchEvents as E, type GatewayDispatchPayload, GatewayIntentBits, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { inChannel, inGuild } from '../permissions.ts';
import type { Channel, Guild, World } from '../world.ts';
import { inDirect, inGuilds } from './intents.ts';
import { dispatch, type Session } from './session.ts';

/** The data of an event, by its name. */
export type DataOf<T> = GatewayDispatchPayload extends infer U ? (U extends { t: infer N; d: infer D } ? (T extends N ? D : never) : never) : never;

/** Where an event happens: whoever is there may hear of it. */
export interface Place {
  readonly guild?: Guild | undefined;
  readonly channel?: Channel | undefined;
  /** Whom it is about: without the members intent a bot hears of its own joining and leaving of threads alone. */
  readonly about?: string;
  /** Only this bot. */
  readonly bot?: string;
  /** Sent without its intent, as a bot's own membership is. */
  readonly always?: boolean;
}

export function emit<T extends E>(world: World, t: T, place: Place, d: DataOf<T> | ((session: Session) => DataOf<T>)): void {
  for (const session of world.sessions.values())
    if (concerns(world, session, t, place)) dispatch(session, t, typeof d === 'function' ? (d as (session: Session) => DataOf<T>)(session) : d);
}

/** The shard a guild belongs to (gateway, "Sharding"); direct messages go to the first. */
export const shardOf = (guildId: string | undefined, count: number): number => (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));

function concerns(world: World, session: Session, t: E, { guild, channel, bot, always, about }: Place): boolean {
  const userId = session.bot.user.id;
  if (bot !== undefined && bot !== userId) return false;
  if (about !== undefined && about !== userId && !(session.intents & GatewayIntentBits.GuildMembers)) return false;
  const guildId = guild?.id ?? channel?.guildId;
  if (shardOf(guildId, session.shard[1]) !== session.shard[0]) return false;
  const intent = (guildId === undefined ? inDirect : inGuilds)[t];
  if (!always && intent !== undefined && !(session.intents & intent)) return false;
  if (guild && !always && (!guild.members.has(userId) || guild.unavailable)) return false;
  const needed = neededInGuild[t];
  if (guild && needed !== undefined && !(inGuild(world, guild, userId) & needed)) return false;
  if (!channel || seenByAll.has(t)) return true;
  return (inChannel(world, channel, userId) & P.ViewChannel) !== 0n;
}

/** Channels appear in every member's list, hidden ones too. */
const seenByAll: ReadonlySet<E> = new Set([E.ChannelCreate, E.ChannelUpdate, E.ChannelDelete]);

const neededInGuild: { readonly [T in E]?: bigint } = {
  [E.GuildAuditLogEntryCreate]: P.ViewAuditLog,
  [E.GuildBanAdd]: P.BanMembers | P.ViewAuditLog,
  [E.GuildBanRemove]: P.BanMembers | P.ViewAuditLog,
  [E.WebhooksUpdate]: P.ManageWebhooks,
  [E.AutoModerationRuleCreate]: P.ManageGuild,
  [E.AutoModerationRuleUpdate]: P.ManageGuild,
  [E.AutoModerationRuleDelete]: P.ManageGuild,
  [E.AutoModerationActionExecution]: P.ManageGuild,
};
