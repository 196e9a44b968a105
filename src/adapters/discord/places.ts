import { type APIChannel, type APIGuild, type APIOverwrite, ChannelType, OverwriteType, PermissionFlagsBits as P, Routes } from 'discord.js';
import { PassingFailure } from '../../core/platform.ts';
import { isThread } from './guilds.ts';
import type { Deed } from './outbound.ts';
import { channelIdOf } from './refs.ts';
import type { Sending } from './sending.ts';

/**
 * Where the whole server is spoken to, for what was asked for in private: the channel of its system messages, else its first text channel.
 * On the oldest servers one channel has the server's own id: then that one is meant.
 */
export async function hallOf(rest: Sending['rest'], guild: string, signal: AbortSignal): Promise<string> {
  const channels = await rest.get<readonly (APIChannel & { readonly position?: number })[]>(Routes.guildChannels(guild), { signal });
  if (channels.some((c) => c.id === guild)) return guild;
  const { system_channel_id: chosen } = await rest.get<Pick<APIGuild, 'system_channel_id'>>(Routes.guild(guild), { signal });
  if (chosen) return chosen;
  const texts = channels.filter((c) => c.type === ChannelType.GuildText).sort((x, y) => (x.position ?? 0) - (y.position ?? 0));
  return texts[0]?.id ?? guild;
}

const longestSlow = 21_600;

/** Slow mode: at most six hours. */
export const slow: Deed<'slow'> = async ({ rest }, { in: place, seconds }, signal) => {
  if (seconds > longestSlow) return { done: false, why: 'unsupported' };
  await rest.patch(Routes.channel(channelIdOf(place)), { body: { rate_limit_per_user: Math.max(0, Math.round(seconds)) }, signal });
  return { done: true };
};

/** A thread is locked; in a channel nobody but who may everything can write until it is unlocked, and then all is exactly as before. */
export const lock: Deed<'lock'> = async (s, { in: place, locked }, signal) => {
  const id = channelIdOf(place);
  const channel = await s.rest.get<APIChannel>(Routes.channel(id), { signal });
  if (isThread(channel.type)) {
    // A closed thread cannot be changed: it is opened by the same call.
    await s.rest.patch(Routes.channel(id), { body: { locked, archived: false }, signal });
    return { done: true };
  }
  const { permission_overwrites: now = [] } = channel as { readonly permission_overwrites?: readonly APIOverwrite[] };
  await (locked ? close(s, place.group, id, now, signal) : open(s, place.group, id, now, signal));
  return { done: true };
};

/** What is closed: writing, in the channel and in new or open threads. */
const writing = P.SendMessages | P.SendMessagesInThreads | P.CreatePublicThreads | P.CreatePrivateThreads;

/** What was, by overwrite: kept beside the marks until the channel is opened again. Ids and numbers only. */
const keyOf = (channel: string): string => `lock:${channel}`;

async function close(s: Sending, guild: string, channel: string, now: readonly APIOverwrite[], signal: AbortSignal): Promise<void> {
  await s.marks.load(guild);
  if (s.marks.get(guild, keyOf(channel))) return;
  const everyone: APIOverwrite = now.find((o) => o.id === guild) ?? { id: guild, type: OverwriteType.Role, allow: '0', deny: '0' };
  const touched = [everyone, ...now.filter((o) => o.id !== guild && o.type === OverwriteType.Role && BigInt(o.allow) & writing)];
  const note = touched.map((o) => [o.id, String(BigInt(o.allow) & writing), String(BigInt(o.deny) & writing)].join(',')).join(' ');
  // First what was, then what is: a death between the two must not make the lock look like the rule.
  s.marks.note(guild, keyOf(channel), note);
  if (!(await s.marks.flush())) throw new PassingFailure('store', 5_000);
  for (const o of touched) await put(s, channel, o, BigInt(o.allow) & ~writing, BigInt(o.deny) | writing, signal);
}

async function open(s: Sending, guild: string, channel: string, now: readonly APIOverwrite[], signal: AbortSignal): Promise<void> {
  await s.marks.load(guild);
  const note = s.marks.get(guild, keyOf(channel));
  if (!note) return;
  for (const [id = '', allow = '0', deny = '0'] of note.message.split(' ').map((part) => part.split(','))) {
    const o = now.find((one) => one.id === id);
    // Somebody took it away meanwhile: theirs is the later word.
    if (o) await put(s, channel, o, (BigInt(o.allow) & ~writing) | BigInt(allow), (BigInt(o.deny) & ~writing) | BigInt(deny), signal);
  }
  await s.marks.drop(guild, [keyOf(channel)]);
}

async function put({ rest }: Sending, channel: string, { id, type }: APIOverwrite, allow: bigint, deny: bigint, signal: AbortSignal): Promise<void> {
  const route = Routes.channelPermission(channel, id);
  await (allow || deny ? rest.put(route, { body: { type, allow: String(allow), deny: String(deny) }, signal }) : rest.delete(route, { signal }));
}
