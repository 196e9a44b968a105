import { GatewayDispatchEvents as E, MessageType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { z } from 'zod';
import { logged } from '../audit.ts';
import { snowflake } from '../bodies/parts.ts';
import { emit } from '../gateway/emit.ts';
import { blank, change, channelOf, post, postedIn } from '../messages.ts';
import { may, needs } from '../permissions.ts';
import { addReaction, clearReactions, dropReaction, reactorsOf } from '../reactions.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { userOf } from '../shown-guild.ts';
import { messageJson } from '../shown-message.ts';
import { type Channel, guildOf, type Posted } from '../world.ts';

const here = '/channels/:channel';
const message = `${here}/messages/:message`;
const pinsQuery = z.strictObject({ before: z.string().optional(), limit: z.coerce.number().int().min(1).max(50).optional() });
const usersQuery = z.strictObject({ type: z.string().optional(), after: snowflake.optional(), limit: z.coerce.number().int().min(1).max(100).optional() });

/** Pins, by the newer addresses and the older ones, reactions and polls. */
export const markRoutes: readonly Route[] = [
  route('GET', `${here}/messages/pins`, { query: pinsQuery }, (call) => {
    const channel = seen(call);
    const before = call.query.before === undefined ? Number.POSITIVE_INFINITY : new Date(call.query.before).getTime();
    const all = newestFirst(channel).filter(([, at]) => new Date(at).getTime() < before);
    const items = all.slice(0, call.query.limit ?? 50);
    return { items: items.map(([id, at]) => ({ pinned_at: at, message: shown(call, channel, postedIn(channel, id)) })), has_more: all.length > items.length };
  }),
  route('PUT', `${here}/messages/pins/:message`, {}, (call) => pin(call)),
  route('DELETE', `${here}/messages/pins/:message`, {}, (call) => unpin(call)),
  route('GET', `${here}/pins`, {}, (call) => {
    const channel = seen(call);
    return newestFirst(channel).map(([id]) => shown(call, channel, postedIn(channel, id)));
  }),
  route('PUT', `${here}/pins/:message`, {}, (call) => pin(call)),
  route('DELETE', `${here}/pins/:message`, {}, (call) => unpin(call)),
  route('PUT', `${message}/reactions/:emoji/@me`, {}, (call) => {
    const { world, bot } = call;
    const channel = channelOf(world, call.ids['channel'] ?? '');
    needs(world, channel, bot.user.id, P.ReadMessageHistory);
    const posted = postedIn(channel, call.ids['message'] ?? '');
    const emoji = emojiAt(call);
    if (reactorsOf(posted, emoji).length === 0 && !may(world, channel, bot.user.id, P.AddReactions)) throw refuse('MissingPermissions');
    addReaction(world, channel, posted, bot.user.id, emoji);
  }),
  route('DELETE', `${message}/reactions/:emoji/@me`, {}, (call) => {
    const channel = seen(call);
    dropReaction(call.world, channel, postedIn(channel, call.ids['message'] ?? ''), call.bot.user.id, emojiAt(call));
  }),
  route('DELETE', `${message}/reactions/:emoji/:user`, {}, (call) => {
    const channel = seen(call);
    needs(call.world, channel, call.bot.user.id, P.ManageMessages);
    dropReaction(call.world, channel, postedIn(channel, call.ids['message'] ?? ''), call.ids['user'] ?? '', emojiAt(call));
  }),
  route('GET', `${message}/reactions/:emoji`, { query: usersQuery }, (call) => {
    const channel = seen(call);
    const ids = reactorsOf(postedIn(channel, call.ids['message'] ?? ''), emojiAt(call));
    return ids.slice(0, call.query.limit ?? 25).map((id) => userOf(call.world, id));
  }),
  route('DELETE', `${message}/reactions`, {}, (call) => {
    const channel = seen(call);
    needs(call.world, channel, call.bot.user.id, P.ManageMessages);
    clearReactions(call.world, channel, postedIn(channel, call.ids['message'] ?? ''));
  }),
  route('POST', `${here}/polls/:message/expire`, {}, (call) => {
    const channel = seen(call);
    const posted = postedIn(channel, call.ids['message'] ?? '');
    const { poll } = posted.message;
    if (!poll) throw refuse('CannotExpireANonPollMessage');
    if (posted.message.author.id !== call.bot.user.id) throw refuse('CannotEditMessageAuthoredByAnotherUser');
    change(call.world, channel, posted, {
      poll: { ...poll, expiry: call.world.clock.iso(), results: { is_finalized: true, answer_counts: poll.results?.answer_counts ?? [] } },
    });
    return shown(call, channel, posted);
  }),
];

type Asking = Pick<Call, 'world' | 'bot' | 'ids' | 'reason'>;

function seen(call: Asking): Channel {
  const channel = channelOf(call.world, call.ids['channel'] ?? '');
  needs(call.world, channel, call.bot.user.id, P.ReadMessageHistory);
  return channel;
}

const newestFirst = (channel: Channel): [string, string][] => [...channel.pins].reverse();

const shown = ({ world, bot }: Asking, channel: Channel, posted: Posted) =>
  messageJson(world, channel, posted, { userId: bot.user.id, content: bot.privileged.content });

/** A unicode emoji, or `name:id`; words are none. */
function emojiAt({ ids }: Asking): string {
  const emoji = ids['emoji'] ?? '';
  if (!/^[\w~]+:\d+$/.test(emoji) && !/\p{Extended_Pictographic}|\p{Regional_Indicator}|[\d#*]\u{FE0F}?\u{20E3}/u.test(emoji)) throw refuse('UnknownEmoji');
  return emoji;
}

function pin(call: Asking): void {
  const { world, bot } = call;
  const channel = seen(call);
  if (channel.guildId !== undefined) needs(world, channel, bot.user.id, P.PinMessages);
  const posted = postedIn(channel, call.ids['message'] ?? '');
  if (channel.pins.has(posted.message.id)) return;
  if (channel.pins.size >= 250) throw refuse('MaximumNumberOfPinsReachedForTheChannel');
  channel.pins.set(posted.message.id, world.clock.iso());
  marked(call, channel, posted);
  const note = { ...blank(world, channel, bot.user), type: MessageType.ChannelPinnedMessage };
  post(world, channel, {
    ...note,
    message_reference: { channel_id: channel.id, message_id: posted.message.id, ...(channel.guildId ? { guild_id: channel.guildId } : {}) },
  });
  logged(world, guildOf(world, channel), {
    action: 'message pin',
    by: bot.user.id,
    target: posted.message.author.id,
    channelId: channel.id,
    reason: call.reason,
  });
}

function unpin(call: Asking): void {
  const { world, bot } = call;
  const channel = seen(call);
  if (channel.guildId !== undefined) needs(world, channel, bot.user.id, P.PinMessages);
  const posted = postedIn(channel, call.ids['message'] ?? '');
  if (!channel.pins.delete(posted.message.id)) return;
  marked(call, channel, posted);
  logged(world, guildOf(world, channel), {
    action: 'message unpin',
    by: bot.user.id,
    target: posted.message.author.id,
    channelId: channel.id,
    reason: call.reason,
  });
}

/** A pin is an update of the message without an edit, and a word about the channel. */
function marked({ world }: Asking, channel: Channel, posted: Posted): void {
  const guild = guildOf(world, channel);
  change(world, channel, posted, {});
  emit(
    world,
    E.ChannelPinsUpdate,
    { channel, guild },
    { channel_id: channel.id, last_pin_timestamp: [...channel.pins.values()].at(-1) ?? null, ...(guild ? { guild_id: guild.id } : {}) },
  );
}
