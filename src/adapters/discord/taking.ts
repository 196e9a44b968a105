import { type APIMessage, Routes } from 'discord.js';
import type { Receiver } from '../../core/platform.ts';
import { isMissingPart, statusOf } from './errors.ts';
import type { Fading } from './fading.ts';
import type { MarksInHand } from './marks.ts';
import { neutralMs } from './outbound.ts';
import type { Read } from './reading.ts';
import { groupOf, timeOf } from './refs.ts';
import type { Rest } from './rest.ts';
import { customIds } from './sending.ts';

interface Options {
  readonly rest: Rest;
  readonly marks: MarksInHand;
  readonly receiver: Receiver;
  readonly fading: Fading;
  readonly me: () => { readonly user: string };
  readonly read: Read;
}

/** How a message comes: as news, as news of a change, or out of history. */
export type Coming = 'new' | 'changed' | 'history';
export type Take = (guild: string, message: APIMessage, coming: Coming) => Promise<void>;

const remembered = 2_000;

/** A message, from an event or from history, to the core. Resolves when it is written down; then its channel's mark moves. */
export function createTaking({ rest, marks, receiver, fading, me, read }: Options): Take {
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
    const found = await read(guild, message);
    if (found === 'unreadable') await receiver.arrived({ type: 'gap', group: groupOf(guild), detail: 'unreadable' });
    else if (found) await receiver.arrived({ type: 'message', message: found });
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
