import { type APIMessage, PermissionFlagsBits as P, Routes } from 'discord.js';
import type { MessageRef, PersonRef } from '../../core/message.ts';
import type { Receiver } from '../../core/platform.ts';
import { isMissingPart, statusOf } from './errors.ts';
import type { Guilds } from './guilds.ts';
import type { MarksInHand } from './marks.ts';
import { groupOf, isLater } from './refs.ts';
import type { Rest } from './rest.ts';
import { has, ownRights } from './rights.ts';

/** A message about which people still have to decide. */
export interface OpenMessage {
  readonly message: MessageRef;
  readonly author: PersonRef;
}

export interface History {
  /** Everything of a channel since its mark: what is new, what was edited, what of open cases is gone. Throws when it must be tried again. */
  catchUp(guild: string, channel: string): Promise<void>;
}

interface Options {
  readonly rest: Rest;
  readonly guilds: Guilds;
  readonly marks: MarksInHand;
  readonly receiver: Receiver;
  readonly me: () => string;
  /** Takes one message in; resolves when it is written down. */
  readonly take: (guild: string, message: APIMessage) => Promise<void>;
  /** Messages of the group that people still have to decide about. */
  readonly openMessages: (guild: string) => Promise<readonly OpenMessage[]>;
}

/** The most that Discord gives at once. */
export const page = 100;
/** Five thousand messages of one channel; what is older than that is told as a gap. */
const mostPages = 50;
/** Clocks differ, and a mark is written a moment after its message. */
const slackMs = 60_000;

/** One page of a channel, oldest first. discord.js never lets go of a signal that it listened to: each call has one of its own. */
export async function readPage(
  rest: Rest,
  channel: string,
  query: { readonly after?: string; readonly before?: string },
  signal?: AbortSignal,
): Promise<readonly APIMessage[]> {
  const found = await rest.get<APIMessage[]>(Routes.channelMessages(channel), {
    query: { limit: page, ...query },
    ...(signal && { signal: AbortSignal.any([signal]) }),
  });
  return [...found].sort((a, b) => (isLater(a.id, b.id) ? 1 : -1));
}

export function createHistory({ rest, guilds, marks, receiver, me, take, openMessages }: Options): History {
  const fetch = (channel: string, query: { after?: string; before?: string } = {}): Promise<readonly APIMessage[]> => readPage(rest, channel, query);
  const gap = (guild: string, detail: string): Promise<void> => receiver.arrived({ type: 'gap', group: groupOf(guild), detail });

  async function each(guild: string, channel: string, messages: readonly APIMessage[]): Promise<void> {
    for (const message of messages) {
      await take(guild, message);
      marks.move(guild, channel, message.id);
    }
  }

  /** Oldest first, page by page, up to what the newest page holds. */
  async function middle(guild: string, channel: string, from: string, until: string): Promise<void> {
    let after = from;
    for (let n = 0; n < mostPages; n++) {
      const found = await fetch(channel, { after });
      const last = found.at(-1);
      await each(
        guild,
        channel,
        found.filter((m) => isLater(until, m.id)),
      );
      if (!last || !isLater(until, last.id)) return;
      after = last.id;
    }
    await gap(guild, 'too-many');
  }

  async function read(guild: string, channel: string): Promise<void> {
    const mark = marks.get(guild, channel);
    // The line of the server itself holds no messages.
    if (!mark || !guilds.room(channel)) return;
    const newest = await fetch(channel);
    const oldest = newest[0];
    if (!oldest) return unreadable(guild, channel, mark.message);
    // When much was said meanwhile the newest page does not reach back to what was read before, where something may have been edited or taken away.
    const far = newest.length === page && isLater(oldest.id, mark.message);
    const earlier = far ? await fetch(channel, { before: String(BigInt(mark.message) + 1n) }) : [];
    if (far) await middle(guild, channel, mark.message, oldest.id);
    await each(
      guild,
      channel,
      newest.filter((m) => isLater(m.id, mark.message)),
    );
    const since = Date.parse(mark.at) - slackMs;
    for (const m of [...earlier, ...newest])
      if (!isLater(m.id, mark.message) && m.edited_timestamp && Date.parse(m.edited_timestamp) >= since) await take(guild, m);
    await gone(guild, channel, newest);
    if (far) await gone(guild, channel, earlier, mark.message);
    marks.move(guild, channel, newest.at(-1)?.id ?? mark.message);
  }

  /** Without the right to read history Discord answers with an empty page. */
  async function unreadable(guild: string, channel: string, mark: string): Promise<void> {
    const home = guilds.get(guild);
    const room = guilds.room(channel);
    if (!home || !room?.last || !isLater(room.last, mark)) return;
    if (!has(ownRights(home, me(), room), P.ReadMessageHistory)) await gap(guild, 'history');
    marks.move(guild, channel, room.last);
  }

  /** A message with an open case that the page should show and does not is deleted. */
  async function gone(guild: string, channel: string, shown: readonly APIMessage[], until?: string): Promise<void> {
    const oldest = shown[0];
    if (!oldest) return;
    const whole = shown.length < page;
    const ids = new Set(shown.map((m) => m.id));
    for (const { message: ref } of await openMessages(guild)) {
      if ((ref.thread ?? ref.channel) !== channel || !/^\d+$/.test(ref.id) || ids.has(ref.id)) continue;
      if (until !== undefined && isLater(ref.id, until)) continue;
      if (whole || isLater(ref.id, oldest.id)) await receiver.arrived({ type: 'deleted', message: ref });
    }
  }

  return {
    async catchUp(guild, channel) {
      try {
        await read(guild, channel);
      } catch (error) {
        if (statusOf(error) === 403) return gap(guild, 'history');
        if (!isMissingPart(error)) throw error;
        if (statusOf(error) === 404) await marks.drop(guild, [channel]);
        else await gap(guild, 'history');
      }
    },
  };
}
