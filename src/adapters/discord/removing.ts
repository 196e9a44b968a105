import { type APIGuildMember, Routes } from 'discord.js';
import type { MessageRef } from '../../core/message.ts';
import type { Performed } from '../../core/platform.ts';
import { failed } from './errors.ts';
import type { Deed } from './outbound.ts';
import { channelIdOf, isId, timeOf } from './refs.ts';
import { outranks } from './members.ts';
import type { Rest } from './rest.ts';
import type { Sending } from './sending.ts';

type Final = (Performed & { done: false })['why'];

/** Bulk deletion refuses everything when one message is older than two weeks; an hour for clocks that differ. */
const bulkMs = 14 * 86_400_000 - 3_600_000;
const most = 100;

/** One message, or all of a burst: together where Discord allows it, one by one where it does not. */
export const remove: Deed<'remove'> = async (s, { message, also = [] }, signal) => {
  if (!isId(message.id)) return bearer(s, message, signal);
  const all = [message, ...also.filter((m) => isId(m.id))];
  const failures: Final[] = [];
  for (const channel of new Set(all.map(channelIdOf))) {
    const ids = [...new Set(all.filter((m) => channelIdOf(m) === channel).map((m) => m.id))];
    failures.push(...(await clear(s.rest, channel, ids, signal)));
  }
  const worst = failures.find((why) => why !== 'gone');
  if (worst) return { done: false, why: worst };
  // Gone before we came: only when that is true of every one.
  return failures.length === all.length ? { done: false, why: 'gone' } : { done: true };
};

async function clear(rest: Rest, channel: string, ids: readonly string[], signal: AbortSignal): Promise<Final[]> {
  const young = ids.filter((id) => Date.now() - timeOf(id) < bulkMs);
  const failures: Final[] = [];
  const alone = new Set(ids.filter((id) => !young.includes(id)));
  for (let at = 0; at < young.length; at += most) {
    const together = young.slice(at, at + most);
    if (together.length < 2 || !(await bulk(rest, channel, together, signal))) for (const id of together) alone.add(id);
  }
  for (const id of alone)
    try {
      await rest.delete(Routes.channelMessage(channel, id), { signal });
    } catch (error) {
      failures.push(failed(error).why);
    }
  return failures;
}

/** False when Discord refused the whole: then each is asked for by itself, and says why. */
async function bulk(rest: Rest, channel: string, messages: readonly string[], signal: AbortSignal): Promise<boolean> {
  try {
    await rest.post(Routes.channelBulkDelete(channel), { body: { messages }, signal });
    return true;
  } catch (error) {
    failed(error);
    return false;
  }
}

/** What bears a text and is no message: a nickname is taken off, a thread's name replaced, a status or a topic emptied. The rest is for people. */
async function bearer(s: Sending, { id, group, channel }: MessageRef, signal: AbortSignal): Promise<Performed> {
  const [what = '', which = ''] = id.split(':');
  if (!isId(which)) return { done: false, why: 'unsupported' };
  if (what === 'name') return unname(s, group, which, signal);
  if (what === 'thread') await s.rest.patch(Routes.channel(which), { body: { name: '—' }, signal });
  else if (what === 'status') await s.rest.put(`/channels/${channel}/voice-status`, { body: { status: '' }, signal });
  else return { done: false, why: 'unsupported' };
  return { done: true };
}

/** An account's own name cannot be changed by anybody else. */
async function unname(s: Sending, guild: string, user: string, signal: AbortSignal): Promise<Performed> {
  const member = await s.rest.get<APIGuildMember>(Routes.guildMember(guild, user), { signal });
  if (!member.nick) return { done: false, why: 'unsupported' };
  if (await outranks(s, guild, { id: user, roles: member.roles ?? [] }, signal)) return { done: false, why: 'outranked' };
  await s.rest.patch(Routes.guildMember(guild, user), { body: { nick: null }, signal });
  return { done: true };
}
