import { type APIChannel, ChannelType, type GatewayGuildCreateDispatchData, PermissionFlagsBits as P, Routes } from 'discord.js';
import type { Mark } from '../../core/marks.ts';
import { isMissingPart, statusOf } from './errors.ts';
import { type Guilds, holdsMessages, isThread } from './guilds.ts';
import type { Lines } from './lines.ts';
import type { MarksInHand } from './marks.ts';
import { isId, isLater, snowflakeAt } from './refs.ts';
import type { Rest } from './rest.ts';
import { has, ownRights } from './rights.ts';

interface Options {
  readonly rest: Rest;
  readonly guilds: Guilds;
  readonly marks: MarksInHand;
  readonly lines: Lines;
  readonly me: () => string;
  /** A thread or channel that was made while nobody watched: its name is to be reviewed. */
  readonly named: (guild: string, channel: APIChannel) => Promise<void>;
}

/** Stands among the channels' marks: since when the bot is in the guild. */
const sinceKey = 'since';
const clocksMs = 3_600_000;
const keepThreadsMs = 45 * 86_400_000;
/** Threads close by themselves after an hour at the earliest. */
const closesAfterMs = 55 * 60_000;
const parents: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildMedia];

/**
 * A guild is there: at start, after a session that was not resumed, after an outage. Every channel is read from its mark on; one that has
 * none and was made since the bot came is read from its beginning, an older one from now. What was written before the bot came is not read.
 */
export async function openGuild(o: Options, given: GatewayGuildCreateDispatchData): Promise<void> {
  const guild = given.id;
  const known = await o.marks.load(guild);
  const since = known.get(sinceKey);
  // The guild's own mark says since when the bot is here. Clocks differ; whatever was there at the first opening has a mark of its own.
  if (!since) o.marks.move(guild, sinceKey, snowflakeAt(Date.now() - clocksMs));
  const rooms = [...(given.channels ?? []), ...(given.threads ?? [])] as APIChannel[];
  const strayed = since ? [...(await closedThreads(o, guild, rooms, since, known)), ...(await oldThreads(o, guild, rooms, known))] : [];
  const readable: string[] = [];
  for (const channel of [...rooms, ...strayed]) if (await openRoom(o, guild, channel, since)) readable.push(channel.id);
  // Before anything is read: a death from here on finds where to begin.
  await o.marks.flush();
  for (const channel of readable) o.lines.missed(guild, channel);
}

/** True when it is a place to read from. */
async function openRoom({ guilds, marks, me, named }: Options, guild: string, channel: APIChannel, since: Mark | undefined): Promise<boolean> {
  const home = guilds.get(guild);
  const room = guilds.learn(guild, channel);
  if (!home || !room) return false;
  const isNew = since !== undefined && !marks.get(guild, channel.id) && isLater(channel.id, since.message);
  if (isNew) await named(guild, channel);
  if (!holdsMessages(room.type) || !has(ownRights(home, me(), room), P.ViewChannel)) return false;
  // The first message of a forum's post has the id of its thread.
  if (!marks.get(guild, channel.id)) marks.move(guild, channel.id, isNew ? String(BigInt(channel.id) - 1n) : (room.last ?? snowflakeAt(Date.now())));
  return true;
}

/** Threads with a mark that the guild no longer counts as active: closed since then, or gone. */
async function oldThreads({ rest, marks }: Options, guild: string, shown: readonly APIChannel[], known: ReadonlyMap<string, Mark>): Promise<APIChannel[]> {
  const active = new Set([sinceKey, ...shown.map((c) => c.id)]);
  const absent = [...known.values()].filter((m) => isId(m.channel) && !active.has(m.channel));
  const stale = absent.filter((m) => Date.now() - Date.parse(m.at) > keepThreadsMs).map((m) => m.channel);
  const found: APIChannel[] = [];
  for (const { channel, message } of absent) {
    if (stale.includes(channel)) continue;
    try {
      const thread = await rest.get<APIChannel>(Routes.channel(channel));
      const { last_message_id: last } = thread as { readonly last_message_id?: string | null };
      if (last && isLater(last, message)) found.push(thread);
    } catch (error) {
      if (!isMissingPart(error) && statusOf(error) !== 403) throw error;
      stale.push(channel);
    }
  }
  await marks.drop(guild, stale);
  return found;
}

/** Threads that were opened and closed again while nobody watched. */
async function closedThreads(
  { rest, guilds, me }: Options,
  guild: string,
  shown: readonly APIChannel[],
  since: Mark,
  known: ReadonlyMap<string, Mark>,
): Promise<APIChannel[]> {
  const lastSeen = Math.max(...[...known.values()].map((m) => Date.parse(m.at)));
  const home = guilds.get(guild);
  if (!home || Date.now() - lastSeen < closesAfterMs) return [];
  const found: APIChannel[] = [];
  for (const parent of shown.filter((c) => parents.includes(c.type))) {
    if (!has(ownRights(home, me(), home.rooms.get(parent.id)), P.ViewChannel, P.ReadMessageHistory)) continue;
    try {
      const { threads } = await rest.get<{ threads?: APIChannel[] }>(Routes.channelThreads(parent.id, 'public'), { query: { limit: 50 } });
      found.push(...(threads ?? []).filter((t) => isThread(t.type) && isLater(t.id, since.message) && !known.has(t.id)));
    } catch (error) {
      if (!isMissingPart(error) && statusOf(error) !== 403) throw error;
    }
  }
  return found;
}
