import { type APIMessage, ChannelType, PermissionFlagsBits as P, RateLimitError } from 'discord.js';
import { type Past, PassingFailure, type Platform } from '../../core/platform.ts';
import { closedSince } from './closed-threads.ts';
import { isMissingPart, statusOf } from './errors.ts';
import { type Guilds, holdsMessages, isThread, type KnownGuild, type Room } from './guilds.ts';
import { page, readPage } from './history.ts';
import { pause } from './lines.ts';
import type { MarksInHand } from './marks.ts';
import type { Read } from './reading.ts';
import { isLater, snowflakeAt } from './refs.ts';
import type { Rest } from './rest.ts';
import { has, ownRights } from './rights.ts';
import { linkTo } from './written.ts';

interface Options {
  readonly rest: Rest;
  readonly guilds: Guilds;
  readonly marks: MarksInHand;
  readonly me: () => string;
  readonly read: Read;
  readonly isModeratorsChat: (channel: string) => Promise<boolean>;
  /** Fires when the adapter stops. */
  readonly over: AbortSignal;
}

/** A channel or thread on the way back. What was fetched waits in `shown`, newest first; nothing that is still to be fetched is newer than `bound`. */
interface Head {
  readonly room: Room;
  shown: readonly APIMessage[];
  bound: string | undefined;
  pages: number;
  /** It gave no answer once: what passes is asked once more. */
  failed: boolean;
}

const hourMs = 3_600_000;
const againMs = 500;
const longestWaitMs = 15_000;
/** Five thousand messages of one channel. */
const mostPages = 50;
const newestOfAll = String(2n ** 63n);
const placeOf = (room: Room): string => `<#${room.id}>`;
const voices: readonly ChannelType[] = [ChannelType.GuildVoice, ChannelType.GuildStageVoice];
const threadsOnly: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

/** All channels and threads of a guild at once, newest first: a channel is asked for its next page when nothing fetched is newer than what it may still hold. */
export function createPast(o: Options): NonNullable<Platform['past']> {
  const { rest, guilds, marks, me, read, over } = o;
  /** What is known of a channel without asking: its last message when the guild was announced, and the last that was taken in. */
  function newestOf(guild: string, room: Room): string {
    const mark = marks.get(guild, room.id)?.message;
    if (mark === undefined || room.last === undefined) return mark ?? room.last ?? newestOfAll;
    return isLater(mark, room.last) ? mark : room.last;
  }

  async function refill(head: Head, since: string, signal: AbortSignal): Promise<void> {
    const found = [...(await readPage(rest, head.room.id, head.pages ? { before: head.bound ?? since } : {}, signal))].reverse();
    const oldest = found.at(-1)?.id;
    head.pages++;
    head.shown = found.filter((m) => isLater(m.id, since));
    head.bound = found.length === page && oldest !== undefined && isLater(oldest, since) ? oldest : undefined;
  }

  async function* rooms(home: KnownGuild, since: string, signal: AbortSignal): AsyncGenerator<Past, readonly Room[]> {
    const found: Room[] = [];
    for (const room of home.rooms.values()) {
      if (isThread(room.type) || !(holdsMessages(room.type) || threadsOnly.includes(room.type)) || (await o.isModeratorsChat(room.id))) continue;
      const wanted = [P.ViewChannel, P.ReadMessageHistory, ...(voices.includes(room.type) ? [P.Connect] : [])];
      if (has(ownRights(home, me(), room), ...wanted)) found.push(room);
      else yield { type: 'closed', place: placeOf(room), why: 'rights' };
    }
    const open = new Set(found.map(({ id }) => id));
    const closed = yield* closedSince({ rest, me }, home, found, since, signal);
    for (const thread of closed) guilds.learn(home.id, thread);
    const threads = [...home.rooms.values()].filter((room) => isThread(room.type) && room.parent !== undefined && open.has(room.parent));
    return [...found, ...threads].filter((room) => holdsMessages(room.type));
  }

  async function* backwards(home: KnownGuild, since: string, signal: AbortSignal): AsyncGenerator<Past> {
    const there = yield* rooms(home, since, signal);
    const heads = there.map((room): Head => ({ room, shown: [], bound: newestOf(home.id, room), pages: 0, failed: false }));
    const next = (head: Head): string => head.shown[0]?.id ?? head.bound ?? since;
    while (!signal.aborted) {
      const head = heads.reduce<Head | undefined>((a, b) => (a && !isLater(next(b), next(a)) ? a : b), undefined);
      if (!head || !isLater(next(head), since)) return;
      const [message, ...others] = head.shown;
      if (message) {
        head.shown = others;
        yield* one(home.id, head.room, message);
        continue;
      }
      try {
        if (head.pages < mostPages) await refill(head, since, signal);
        else {
          head.bound = undefined;
          yield { type: 'closed', place: placeOf(head.room), why: 'failed' };
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!head.failed && !isMissingPart(error) && statusOf(error) !== 403) {
          head.failed = true;
          await pause(error instanceof RateLimitError ? Math.min(error.retryAfter, longestWaitMs) : againMs, signal);
          continue;
        }
        head.bound = undefined;
        // Deleted meanwhile: there is nothing left to be read.
        if (!isMissingPart(error)) yield { type: 'closed', place: placeOf(head.room), why: statusOf(error) === 403 ? 'rights' : 'failed' };
      }
    }
  }

  async function* one(guild: string, room: Room, given: APIMessage): AsyncGenerator<Past> {
    const message = await read(guild, given);
    if (message === 'unreadable') yield { type: 'closed', place: linkTo({ ...guilds.placeOf(guild, room.id), id: given.id }), why: 'failed' };
    else if (message) yield { type: 'message', message, link: linkTo(message.ref), place: placeOf(room) };
  }

  return async function* past({ group }, sinceHours, signal) {
    const home = guilds.get(group);
    if (!home) throw new PassingFailure('guild-unknown');
    yield* backwards(home, snowflakeAt(Date.now() - sinceHours * hourMs), AbortSignal.any([signal, over]));
    // Half a look must not be taken for a whole one.
    if (over.aborted) throw new PassingFailure('stopping');
  };
}
