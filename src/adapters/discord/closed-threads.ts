import { type APIChannel, type APIThreadChannel, ChannelType, PermissionFlagsBits as P, type RouteLike, Routes } from 'discord.js';
import type { Past } from '../../core/platform.ts';
import { isMissingPart, statusOf } from './errors.ts';
import type { KnownGuild, Room } from './guilds.ts';
import { timeOf } from './refs.ts';
import type { Rest } from './rest.ts';
import { has, ownRights } from './rights.ts';

interface Options {
  readonly rest: Rest;
  readonly me: () => string;
}

/** Five hundred threads of one channel. */
const mostPages = 5;
const inOnePage = 100;
/** Live review shares the platform's limits. */
const atOnce = 5;
const parents: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildMedia];

/** Threads of these channels that were closed since then. Who writes in a closed thread opens it: an older one holds nothing newer. */
export async function* closedSince(
  { rest, me }: Options,
  home: KnownGuild,
  rooms: readonly Room[],
  since: string,
  signal: AbortSignal,
): AsyncGenerator<Past, readonly APIChannel[]> {
  const asked = rooms.filter(({ type }) => parents.includes(type)).flatMap((room) => kindsOf(home, me(), room).map((kind) => ({ room, kind })));
  const found: APIChannel[] = [];
  for (let from = 0; from < asked.length && !signal.aborted; from += atOnce) {
    const answers = await Promise.all(asked.slice(from, from + atOnce).map(({ room, kind }) => ask(rest, room, kind, since, signal)));
    for (const { threads, closed } of answers) {
      found.push(...threads);
      if (closed) yield closed;
    }
  }
  return found;
}

type Hidden = 'public' | 'private';

/** Private ones are listed to who may manage threads. */
const kindsOf = (home: KnownGuild, me: string, room: Room): readonly Hidden[] =>
  room.type === ChannelType.GuildText && has(ownRights(home, me, room), P.ManageThreads) ? ['public', 'private'] : ['public'];

interface Answered {
  readonly threads: readonly APIChannel[];
  readonly closed?: Past;
}

async function ask(rest: Rest, room: Room, kind: Hidden, since: string, signal: AbortSignal): Promise<Answered> {
  const closed = (why: 'rights' | 'failed'): Past => ({ type: 'closed', place: `<#${room.id}>`, why });
  try {
    const { threads, whole } = await listed(rest, Routes.channelThreads(room.id, kind), timeOf(since), signal);
    return { threads, ...(!whole && { closed: closed('failed') }) };
  } catch (error) {
    // A server without this part of the API has no closed threads to show.
    if (signal.aborted || isMissingPart(error)) return { threads: [] };
    return { threads: [], closed: closed(statusOf(error) === 403 ? 'rights' : 'failed') };
  }
}

/** Those closed last come first. */
async function listed(rest: Rest, route: RouteLike, sinceMs: number, signal: AbortSignal): Promise<{ threads: readonly APIChannel[]; whole: boolean }> {
  const found: APIThreadChannel[] = [];
  let before: string | undefined;
  for (let n = 0; n < mostPages; n++) {
    const { threads = [], has_more: more } = await rest.get<{ threads?: APIThreadChannel[]; has_more?: boolean }>(route, {
      query: { limit: inOnePage, ...(before !== undefined && { before }) },
      // One of its own: discord.js never lets go of a signal that it listened to.
      signal: AbortSignal.any([signal]),
    });
    found.push(...threads);
    before = threads.at(-1)?.thread_metadata?.archive_timestamp;
    if (!more || before === undefined || Date.parse(before) < sinceMs) return { threads: within(found, sinceMs), whole: true };
  }
  return { threads: within(found, sinceMs), whole: false };
}

const within = (threads: readonly APIThreadChannel[], sinceMs: number): readonly APIChannel[] =>
  threads.filter(({ thread_metadata: m }) => !m?.archive_timestamp || Date.parse(m.archive_timestamp) >= sinceMs);
