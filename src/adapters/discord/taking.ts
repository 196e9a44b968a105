import { type APIMessage, Routes } from 'discord.js';
import type { PlaceRef } from '../../core/message.ts';
import type { Receiver } from '../../core/platform.ts';
import { isMissingPart, statusOf } from './errors.ts';
import type { Fading } from './fading.ts';
import type { Files } from './files.ts';
import type { Hooks } from './hooks.ts';
import { messageOf } from './inbound.ts';
import type { MarksInHand } from './marks.ts';
import { neutralMs } from './outbound.ts';
import { groupOf, timeOf } from './refs.ts';
import type { Rest } from './rest.ts';
import { customIds } from './sending.ts';

interface Options {
  readonly rest: Rest;
  readonly marks: MarksInHand;
  readonly receiver: Receiver;
  readonly fading: Fading;
  readonly files: Files;
  readonly hooks: Hooks;
  readonly me: () => { readonly user: string; readonly application: string };
  /** Where a channel or thread belongs, asked of Discord where it is new to us. */
  readonly placeOf: (guild: string, channel: string) => Promise<PlaceRef>;
  readonly isModeratorsChat: (channel: string) => Promise<boolean>;
}

/** How a message comes: as news, as news of a change, or out of history. */
export type Coming = 'new' | 'changed' | 'history';
export type Take = (guild: string, message: APIMessage, coming: Coming) => Promise<void>;

const remembered = 2_000;

/** A message, from an event or from history, to the core. Resolves when it is written down; then its channel's mark moves. */
export function createTaking({ marks, receiver, fading, files, hooks, me, isModeratorsChat, rest, placeOf }: Options): Take {
  /** An update may say only what changed: then the message is asked for. */
  async function whole(given: APIMessage): Promise<APIMessage | undefined> {
    if (given.author && given.content !== undefined) return given;
    try {
      return await rest.get<APIMessage>(Routes.channelMessage(given.channel_id, given.id));
    } catch (error) {
      if (isMissingPart(error) || statusOf(error) === 403) return undefined;
      throw error;
    }
  }

  async function pass(guild: string, given: APIMessage): Promise<void> {
    const message = await whole(given);
    if (!message) return;
    if (message.author.id === me().user) return own(message);
    const place = await placeOf(guild, message.channel_id);
    if (message.webhook_id !== undefined && (await hooks.isOwn(place.channel, message.webhook_id))) return;
    if ((await isModeratorsChat(place.channel)) || (place.thread && (await isModeratorsChat(place.thread)))) return;
    const texts = await files.textsOf(message);
    const read = readable(() => messageOf(message, place, me(), texts));
    if (read === 'unreadable') await receiver.arrived({ type: 'gap', group: groupOf(guild), detail: 'unreadable' });
    else if (read) await receiver.arrived({ type: 'message', message: read });
  }

  /** A neutral notice of an earlier life still goes when its time is over. */
  function own(message: APIMessage): void {
    if (customIds(message.components ?? []).some((id) => id.startsWith('advice:')))
      fading.later(message.channel_id, message.id, Math.max(0, timeOf(message.id) + neutralMs - Date.now()));
  }

  // At a start much comes both ways. What was written down under this version need not be written again; a change always is.
  const taken = new Set<string>();
  return async (guild, message, coming) => {
    const version = `${message.id}/${message.edited_timestamp ?? ''}`;
    if (coming === 'changed' || !taken.has(version)) await pass(guild, message);
    taken.add(version);
    if (taken.size > remembered) taken.delete(taken.values().next().value ?? version);
    if (coming === 'new') marks.move(guild, message.channel_id, message.id);
  };
}

/** A message of a shape nobody foresaw must not stop those behind it: the moderators hear that one was missed. */
function readable<T>(read: () => T): T | 'unreadable' {
  try {
    return read();
  } catch {
    return 'unreadable';
  }
}
