import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { z } from 'zod';
import { logged } from '../audit.ts';
import { forumPost, threadAlone, threadCreate, threadFromMessage } from '../bodies/channels.ts';
import { checked } from '../check-body.ts';
import { composed } from '../compose.ts';
import { byId } from '../ids.ts';
import { mentioned } from '../mentions.ts';
import { blank, channelOf, change, post, postedIn } from '../messages.ts';
import { needs } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route, Status } from '../rest/route.ts';
import { memberJson, threadJson, threadMemberJson } from '../shown-guild.ts';
import { messageJson } from '../shown-message.ts';
import { joinThread, leaveThread, openThread } from '../threads.ts';
import { type Channel, guildOf, isThread } from '../world.ts';

const here = '/channels/:channel';
const archivedQuery = z.strictObject({ before: z.string().optional(), limit: z.coerce.number().int().min(1).max(100).optional() });

export const threadRoutes: readonly Route[] = [
  route('POST', `${here}/messages/:message/threads`, { body: threadFromMessage }, (call) => {
    const { world, bot, body } = call;
    const parent = channelOf(world, call.ids['channel'] ?? '');
    needs(world, parent, bot.user.id, P.CreatePublicThreads);
    const posted = postedIn(parent, call.ids['message'] ?? '');
    if (world.channels.has(posted.message.id)) throw refuse('ThreadAlreadyCreatedForMessage');
    const thread = openThread(world, parent, {
      name: body.name,
      ownerId: bot.user.id,
      type: ChannelType.PublicThread,
      fromMessage: posted.message,
      archiveMinutes: body.auto_archive_duration ?? undefined,
      slowmodeSeconds: body.rate_limit_per_user ?? undefined,
    });
    change(world, parent, posted, { thread: threadJson(thread) });
    logged(world, guildOf(world, parent), { action: 'thread create', by: bot.user.id, target: thread.id, reason: call.reason });
    return new Status(201, threadJson(thread, bot.user.id));
  }),
  route('POST', `${here}/threads`, { body: threadCreate }, (call) => {
    const parent = channelOf(call.world, call.ids['channel'] ?? '');
    const forum = parent.type === ChannelType.GuildForum || parent.type === ChannelType.GuildMedia;
    return new Status(201, forum ? postInForum(call, parent) : alone(call, parent));
  }),
  route('PUT', `${here}/thread-members/@me`, {}, (call) => joinThread(call.world, visible(call, P.ViewChannel), call.bot.user.id)),
  route('DELETE', `${here}/thread-members/@me`, {}, (call) => leaveThread(call.world, visible(call, P.ViewChannel), call.bot.user.id)),
  route('PUT', `${here}/thread-members/:user`, {}, (call) => joinThread(call.world, visible(call, P.SendMessagesInThreads), call.ids['user'] ?? '')),
  route('DELETE', `${here}/thread-members/:user`, {}, (call) => leaveThread(call.world, visible(call, P.ManageThreads), call.ids['user'] ?? '')),
  route('GET', `${here}/thread-members`, { query: z.object({}).loose() }, (call) => {
    const thread = visible(call, P.ViewChannel);
    return [...thread.thread.members.keys()].map((id) => threadMemberJson(thread, id));
  }),
  route('GET', `${here}/thread-members/:user`, { query: z.object({}).loose() }, (call) => {
    const thread = visible(call, P.ViewChannel);
    const id = call.ids['user'] ?? '';
    if (!thread.thread.members.has(id)) throw refuse('UnknownMember');
    const member = guildOf(call.world, thread)?.members.get(id);
    return { ...threadMemberJson(thread, id), ...(member ? { member: memberJson(call.world, member) } : {}) };
  }),
  ...(['public', 'private'] as const).map((kind) =>
    route('GET', `${here}/threads/archived/${kind}`, { query: archivedQuery }, (call) => {
      const { world, bot } = call;
      const parent = channelOf(world, call.ids['channel'] ?? '');
      needs(world, parent, bot.user.id, kind === 'private' ? P.ReadMessageHistory | P.ManageThreads : P.ReadMessageHistory);
      const before = call.query.before === undefined ? Number.POSITIVE_INFINITY : new Date(call.query.before).getTime();
      const all = [...world.channels.values()]
        .filter(
          (one) => one.parentId === parent.id && isThread(one) && one.thread.archived && (one.type === ChannelType.PrivateThread) === (kind === 'private'),
        )
        .filter((one) => new Date(one.thread?.archivedAt ?? 0).getTime() < before)
        .sort((a, b) => byId(b, a));
      const threads = all.slice(0, call.query.limit ?? 50);
      return {
        threads: threads.map((one) => threadJson(one, bot.user.id)),
        members: threads.filter((one) => one.thread?.members.has(bot.user.id)).map((one) => threadMemberJson(one, bot.user.id)),
        has_more: all.length > threads.length,
      };
    }),
  ),
];

function visible(call: Pick<Call, 'world' | 'ids' | 'bot'>, bit: bigint): Channel & { thread: NonNullable<Channel['thread']> } {
  const channel = channelOf(call.world, call.ids['channel'] ?? '');
  needs(call.world, channel, call.bot.user.id, bit);
  if (!isThread(channel)) throw refuse('CannotExecuteActionOnThisChannelType');
  if (channel.thread.archived && call.bot && bit !== P.ViewChannel) throw refuse('InvalidActionOnArchivedThread');
  return channel;
}

type Creating = Call<Record<string, unknown>>;

function alone(call: Creating, parent: Channel): unknown {
  const { world, bot, strict } = call;
  const body = checked(threadAlone, call.body, strict);
  if (parent.thread || parent.guildId === undefined || parent.type === ChannelType.GuildCategory) throw refuse('CannotExecuteActionOnThisChannelType');
  // Private unless told: the documentation keeps this default for bots of old.
  const type = body.type ?? ChannelType.PrivateThread;
  needs(world, parent, bot.user.id, type === ChannelType.PrivateThread ? P.CreatePrivateThreads : P.CreatePublicThreads);
  const thread = openThread(world, parent, {
    name: body.name,
    ownerId: bot.user.id,
    type,
    archiveMinutes: body.auto_archive_duration ?? undefined,
    slowmodeSeconds: body.rate_limit_per_user ?? undefined,
    invitable: body.invitable,
  });
  logged(world, guildOf(world, parent), { action: 'thread create', by: bot.user.id, target: thread.id, reason: call.reason });
  return threadJson(thread, bot.user.id);
}

function postInForum(call: Creating, parent: Channel): unknown {
  const { world, bot, strict, files } = call;
  const body = checked(forumPost, call.body, strict);
  needs(world, parent, bot.user.id, P.SendMessages);
  if (parent.requiresTag && !body.applied_tags?.length) throw refuse('TagRequiredToCreateAForumPostInThisChannel');
  const content = composed(world, parent.id, body.message, files, { strict });
  const thread = openThread(world, parent, {
    name: body.name,
    ownerId: bot.user.id,
    type: ChannelType.PublicThread,
    appliedTags: body.applied_tags ?? [],
    archiveMinutes: body.auto_archive_duration ?? undefined,
    slowmodeSeconds: body.rate_limit_per_user ?? undefined,
  });
  const mentions = mentioned(world, thread, bot.user.id, content.content, body.message.allowed_mentions, undefined);
  // The first message of a post has the id of its thread.
  const posted = post(world, thread, { ...blank(world, thread, bot.user), id: thread.id, ...content, ...mentions });
  return { ...threadJson(thread, bot.user.id), message: messageJson(world, thread, posted, { userId: bot.user.id, content: true }) };
}
