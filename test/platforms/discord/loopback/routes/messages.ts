import { GatewayDispatchEvents as E, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { bulkDelete, messageCreate, messageEdit, messagesQuery } from '../bodies/messages.ts';
import { edited } from '../compose.ts';
import { emit } from '../gateway/emit.ts';
import { byId, drawnAt } from '../ids.ts';
import { mentioned } from '../mentions.ts';
import { change, channelOf, postedIn, remove, removeMany } from '../messages.ts';
import { may, needs } from '../permissions.ts';
import { invalid, refuse } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { messageJson } from '../shown-message.ts';
import { sendAsBot } from '../sending.ts';
import { type Channel, guildOf, isThread, type Posted, type World } from '../world.ts';
import { logged } from '../audit.ts';

const here = '/channels/:channel/messages';

export const messageRoutes: readonly Route[] = [
  route('GET', here, { query: messagesQuery }, (call) => {
    const { world, bot, query } = call;
    const channel = placeOf(call);
    needs(world, channel, bot.user.id, P.ViewChannel);
    if (!may(world, channel, bot.user.id, P.ReadMessageHistory)) return [];
    const all = [...channel.messages.values()].filter((one) => one.onlyFor === undefined).sort((a, b) => byId(b.message, a.message));
    return chosen(all, query).map((one) => shown(call, channel, one));
  }),
  route('GET', `${here}/:message`, {}, (call) => {
    const channel = placeOf(call);
    needs(call.world, channel, call.bot.user.id, P.ViewChannel);
    needs(call.world, channel, call.bot.user.id, P.ReadMessageHistory);
    return shown(call, channel, postedIn(channel, call.ids['message'] ?? ''));
  }),
  route('POST', here, { body: messageCreate }, (call) => {
    const channel = placeOf(call);
    return shown(call, channel, sendAsBot(call.world, call.bot, channel, call.body, call.files, call.strict));
  }),
  route('PATCH', `${here}/:message`, { body: messageEdit }, (call) => {
    const { world, bot, body, files } = call;
    const channel = placeOf(call);
    needs(world, channel, bot.user.id, P.ViewChannel);
    const posted = postedIn(channel, call.ids['message'] ?? '');
    if (posted.message.author.id !== bot.user.id) return suppressed(call, channel, posted, body);
    if (isThread(channel) && channel.thread.archived) throw refuse('InvalidActionOnArchivedThread');
    if (posted.message.poll) throw refuse('CannotEditAPollMessage');
    tooManyLateEdits(world, posted);
    const content = edited(world, channel.id, posted.message, body, files, call.strict);
    const mentions = body.content === undefined ? {} : mentioned(world, channel, bot.user.id, content.content, body.allowed_mentions, undefined);
    change(world, channel, posted, { ...content, ...mentions, edited_timestamp: world.clock.iso() });
    return shown(call, channel, posted);
  }),
  route('DELETE', `${here}/:message`, {}, (call) => {
    const { world, bot } = call;
    const channel = placeOf(call);
    needs(world, channel, bot.user.id, P.ViewChannel);
    const posted = postedIn(channel, call.ids['message'] ?? '');
    const own = posted.message.author.id === bot.user.id;
    if (!own && channel.guildId === undefined) throw refuse('CannotExecuteActionOnDMChannel');
    if (!own) needs(world, channel, bot.user.id, P.ManageMessages);
    if (undeletable.has(posted.message.type)) throw refuse('CannotExecuteActionOnSystemMessage');
    remove(world, channel, posted);
    if (!own)
      logged(world, guildOf(world, channel), {
        action: 'message delete',
        by: bot.user.id,
        target: posted.message.author.id,
        channelId: channel.id,
        reason: call.reason,
      });
  }),
  route('POST', `${here}/bulk-delete`, { body: bulkDelete }, (call) => {
    const { world, bot, body } = call;
    const channel = placeOf(call);
    if (channel.guildId === undefined) throw refuse('CannotExecuteActionOnDMChannel');
    needs(world, channel, bot.user.id, P.ManageMessages);
    if (body.messages.length < 2 || body.messages.length > 100) throw refuse('ProvidedTooFewOrTooManyMessagesToDelete');
    if (new Set(body.messages).size < body.messages.length)
      throw invalid(['messages'], 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The Set already contains this value');
    if (body.messages.some((id) => drawnAt(id) < world.clock.now() - twoWeeks)) throw refuse('OneOfTheMessagesProvidedWasTooOldForBulkDelete');
    removeMany(world, channel, body.messages);
    logged(world, guildOf(world, channel), {
      action: 'message bulk delete',
      by: bot.user.id,
      target: channel.id,
      count: body.messages.length,
      reason: call.reason,
    });
  }),
  route('POST', '/channels/:channel/typing', {}, (call) => {
    const { world, bot } = call;
    const channel = placeOf(call);
    needs(world, channel, bot.user.id, P.SendMessages);
    channel.typing.push({ userId: bot.user.id, at: world.clock.now() });
    const guild = guildOf(world, channel);
    emit(
      world,
      E.TypingStart,
      { channel, guild },
      { channel_id: channel.id, user_id: bot.user.id, timestamp: Math.floor(world.clock.now() / 1000), ...(guild ? { guild_id: guild.id } : {}) },
    );
  }),
];

const twoWeeks = 14 * 86_400_000;

/** System messages that nobody can delete (message, "Message Types"). */
const undeletable: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 14, 15, 16, 17, 21]);

const placeOf = (call: Pick<Call, 'world' | 'ids'>): Channel => channelOf(call.world, call.ids['channel'] ?? '');

const shown = ({ world, bot }: Pick<Call, 'world' | 'bot'>, channel: Channel, posted: Posted) =>
  messageJson(world, channel, posted, { userId: bot.user.id, content: bot.privileged.content });

/** Newest first, as the endpoint answers whichever way it was asked. */
function chosen(
  newestFirst: readonly Posted[],
  query: {
    readonly around?: string | undefined;
    readonly before?: string | undefined;
    readonly after?: string | undefined;
    readonly limit?: number | undefined;
  },
): Posted[] {
  const limit = query.limit ?? 50;
  const older = (id: string) => newestFirst.filter((one) => BigInt(one.message.id) < BigInt(id));
  const newer = (id: string) => newestFirst.filter((one) => BigInt(one.message.id) > BigInt(id));
  if (query.before !== undefined) return older(query.before).slice(0, limit);
  if (query.after !== undefined) return newer(query.after).slice(-limit);
  if (query.around === undefined) return newestFirst.slice(0, limit);
  const half = Math.floor(limit / 2);
  const itself = newestFirst.filter((one) => one.message.id === query.around);
  return [...newer(query.around).slice(-half), ...itself, ...older(query.around).slice(0, Math.max(0, limit - half - 1))];
}

/** Of another's message only the embeds can be hidden, by whoever manages messages. */
function suppressed(call: Pick<Call, 'world' | 'bot'>, channel: Channel, posted: Posted, body: object): unknown {
  const keys = Object.keys(body);
  if (keys.length === 0 || keys.some((key) => key !== 'flags')) throw refuse('CannotEditMessageAuthoredByAnotherUser');
  needs(call.world, channel, call.bot.user.id, P.ManageMessages);
  change(call.world, channel, posted, { flags: ((posted.message.flags ?? 0) & ~4) | ((body as { flags: number }).flags & 4) });
  return shown(call, channel, posted);
}

/** Edits of messages older than an hour have a limit of their own, 30046. Its size is not documented; this is three an hour. */
function tooManyLateEdits(world: World, posted: Posted): void {
  const now = world.clock.now();
  if (drawnAt(posted.message.id) > now - 3_600_000) return;
  if (posted.lateEdits.filter((at) => at > now - 3_600_000).length >= 3) throw refuse('MaximumNumberOfEditsToMessagesOlderThanOneHourReached');
  posted.lateEdits.push(now);
}
