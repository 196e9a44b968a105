import type { APIMessage } from 'discord.js';
import type { Message, PlaceRef } from '../../core/message.ts';
import type { Files } from './files.ts';
import type { Hooks } from './hooks.ts';
import { messageOf } from './inbound.ts';

interface Options {
  readonly files: Files;
  readonly hooks: Hooks;
  readonly me: () => { readonly user: string; readonly application: string };
  /** Where a channel or thread belongs, asked of Discord where it is new to us. */
  readonly placeOf: (guild: string, channel: string) => Promise<PlaceRef>;
  readonly isModeratorsChat: (channel: string) => Promise<boolean>;
}

/** A whole message as the core sees it, with what its text files say. Nothing where there is nothing to review: the bot's own, what moderators say among themselves. */
export type Read = (guild: string, message: APIMessage) => Promise<Message | 'unreadable' | undefined>;

export function createReading({ files, hooks, me, placeOf, isModeratorsChat }: Options): Read {
  return async (guild, message) => {
    if (message.author.id === me().user) return undefined;
    const place = await placeOf(guild, message.channel_id);
    if (message.webhook_id !== undefined && (await hooks.isOwn(place.channel, message.webhook_id))) return undefined;
    if ((await isModeratorsChat(place.channel)) || (place.thread && (await isModeratorsChat(place.thread)))) return undefined;
    const texts = await files.textsOf(message);
    return readable(() => messageOf(message, place, me(), texts));
  };
}

/** A message of a shape nobody foresaw must not stop those behind it: people hear that one was missed. */
function readable<T>(read: () => T): T | 'unreadable' {
  try {
    return read();
  } catch {
    return 'unreadable';
  }
}
