import { ChannelType, GatewayDispatchEvents as E, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { logged } from '../audit.ts';
import { type ChannelEdit, channelCreate, channelEdit, overwrite } from '../bodies/channels.ts';
import { emit } from '../gateway/emit.ts';
import { channelOf } from '../messages.ts';
import { newChannel } from '../new-channel.ts';
import { inGuild, may, needs, needsInGuild } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route, Status } from '../rest/route.ts';
import { channelJson, threadJson, threadMemberJson } from '../shown-guild.ts';
import { type Channel, type Guild, guildOf, isThread, type World } from '../world.ts';
import { guildAt } from './guilds.ts';

const here = '/channels/:channel';

export const channelRoutes: readonly Route[] = [
  route('GET', here, {}, (call) => {
    const channel = channelOf(call.world, call.ids['channel'] ?? '');
    needs(call.world, channel, call.bot.user.id, P.ViewChannel);
    return channelJson(call.world, channel, call.bot.user.id);
  }),
  route('PATCH', here, { body: channelEdit }, (call) => {
    const channel = channelOf(call.world, call.ids['channel'] ?? '');
    if (channel.guildId === undefined) throw refuse('CannotExecuteActionOnDMChannel');
    return isThread(channel) ? editThread(call, channel) : editChannel(call, channel);
  }),
  route('DELETE', here, {}, (call) => {
    const { world, bot } = call;
    const channel = channelOf(world, call.ids['channel'] ?? '');
    const guild = guildOf(world, channel);
    if (guild) needs(world, channel, bot.user.id, isThread(channel) ? P.ManageThreads : P.ManageChannels);
    const json = channelJson(world, channel, bot.user.id);
    if (guild) dropChannel(world, channel);
    logged(world, guild, { action: isThread(channel) ? 'thread delete' : 'channel delete', by: bot.user.id, target: channel.id, reason: call.reason });
    return json;
  }),
  route('POST', '/guilds/:guild/channels', { body: channelCreate }, (call) => {
    const { world, bot, body } = call;
    const guild = guildAt(call);
    needsInGuild(world, guild, bot.user.id, P.ManageChannels);
    const channel = newChannel(world, {
      type: body.type ?? ChannelType.GuildText,
      guildId: guild.id,
      parentId: body.parent_id ?? undefined,
      name: body.name,
      topic: body.topic ?? undefined,
      nsfw: body.nsfw ?? false,
      slowmodeSeconds: body.rate_limit_per_user ?? 0,
      overwrites: (body.permission_overwrites ?? []).map(overwriteOf),
    });
    openChannel(world, channel);
    logged(world, guild, { action: 'channel create', by: bot.user.id, target: channel.id, reason: call.reason });
    return new Status(201, channelJson(world, channel, bot.user.id));
  }),
  route('PUT', `${here}/permissions/:overwrite`, { body: overwrite }, (call) => {
    const { world, bot, body, ids } = call;
    const channel = channelOf(world, ids['channel'] ?? '');
    needs(world, channel, bot.user.id, P.ManageRoles);
    const given = overwriteOf({ ...body, id: ids['overwrite'] ?? '' });
    mayOverwrite(world, channel, bot.user.id, BigInt(given.allow) | BigInt(given.deny));
    changeChannel(world, channel, { overwrites: [...channel.overwrites.filter((one) => one.id !== given.id), given] });
    logged(world, guildOf(world, channel), { action: 'overwrite update', by: bot.user.id, target: channel.id, reason: call.reason });
  }),
  route('DELETE', `${here}/permissions/:overwrite`, {}, (call) => {
    const { world, bot, ids } = call;
    const channel = channelOf(world, ids['channel'] ?? '');
    needs(world, channel, bot.user.id, P.ManageRoles);
    if (!channel.overwrites.some((one) => one.id === ids['overwrite'])) throw refuse('UnknownPermissionOverwrite');
    changeChannel(world, channel, { overwrites: channel.overwrites.filter((one) => one.id !== ids['overwrite']) });
    logged(world, guildOf(world, channel), { action: 'overwrite delete', by: bot.user.id, target: channel.id, reason: call.reason });
  }),
];

const overwriteOf = (given: {
  readonly id: string;
  readonly type: number;
  readonly allow?: string | null | undefined;
  readonly deny?: string | null | undefined;
}) => ({
  id: given.id,
  type: given.type,
  allow: given.allow ?? '0',
  deny: given.deny ?? '0',
});

/** Only what one has oneself can be allowed or denied. */
function mayOverwrite(world: World, channel: Channel, userId: string, bits: bigint): void {
  const guild = guildOf(world, channel);
  if (guild && (inGuild(world, guild, userId) & bits) !== bits) throw refuse('MissingPermissions');
}

export function openChannel(world: World, channel: Channel): void {
  world.channels.set(channel.id, channel);
  emit(world, E.ChannelCreate, { guild: guildOf(world, channel), channel }, { ...channelJson(world, channel), guild_id: channel.guildId ?? '' } as never);
}

export function dropChannel(world: World, channel: Channel): void {
  const guild: Guild | undefined = guildOf(world, channel);
  if (isThread(channel))
    emit(world, E.ThreadDelete, { guild, channel }, {
      id: channel.id,
      guild_id: channel.guildId ?? '',
      parent_id: channel.parentId ?? '',
      type: channel.type,
    } as never);
  else emit(world, E.ChannelDelete, { guild, channel }, channelJson(world, channel) as never);
  world.channels.delete(channel.id);
  for (const [id, one] of world.channels) if (one.parentId === channel.id && one.thread) world.channels.delete(id);
}

export function changeChannel(world: World, channel: Channel, next: Partial<Channel>): void {
  const saw = new Set([...world.bots.values()].map((bot) => bot.user.id).filter((id) => may(world, channel, id, P.ViewChannel)));
  Object.assign(channel, next);
  const place = { guild: guildOf(world, channel), channel };
  if (isThread(channel)) emit(world, E.ThreadUpdate, place, (session) => threadJson(channel, session.bot.user.id));
  else emit(world, E.ChannelUpdate, place, channelJson(world, channel) as never);
  if (next.overwrites)
    for (const bot of world.bots.values())
      if (!saw.has(bot.user.id) && may(world, channel, bot.user.id, P.ViewChannel)) syncThreads(world, channel, bot.user.id);
}

/** A bot that gains a channel is given its active threads. */
function syncThreads(world: World, channel: Channel, userId: string): void {
  const threads = [...world.channels.values()].filter(
    (one) => one.parentId === channel.id && isThread(one) && !one.thread.archived && may(world, one, userId, P.ViewChannel),
  );
  emit(
    world,
    E.ThreadListSync,
    { guild: guildOf(world, channel), channel, bot: userId },
    {
      guild_id: channel.guildId ?? '',
      channel_ids: [channel.id],
      threads: threads.map((one) => threadJson(one, userId)),
      members: threads.filter((one) => one.thread?.members.has(userId)).map((one) => threadMemberJson(one, userId)),
    },
  );
}

function editChannel(call: Call<ChannelEdit>, channel: Channel): unknown {
  const { world, bot, body } = call;
  needs(world, channel, bot.user.id, P.ManageChannels);
  if (body.permission_overwrites) needs(world, channel, bot.user.id, P.ManageRoles);
  changeChannel(world, channel, {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.topic === undefined ? {} : { topic: body.topic ?? undefined }),
    ...(body.nsfw === undefined ? {} : { nsfw: body.nsfw ?? false }),
    ...(body.position === undefined ? {} : { position: body.position ?? 0 }),
    ...(body.parent_id === undefined ? {} : { parentId: body.parent_id ?? undefined }),
    ...(body.rate_limit_per_user === undefined ? {} : { slowmodeSeconds: body.rate_limit_per_user ?? 0 }),
    ...(body.permission_overwrites === undefined ? {} : { overwrites: (body.permission_overwrites ?? []).map(overwriteOf) }),
  });
  logged(world, guildOf(world, channel), { action: 'channel update', by: bot.user.id, target: channel.id, reason: call.reason });
  return channelJson(world, channel, bot.user.id);
}

function editThread(call: Call<ChannelEdit>, channel: Channel & { thread: NonNullable<Channel['thread']> }): unknown {
  const { world, bot, body } = call;
  const { thread } = channel;
  needs(world, channel, bot.user.id, P.ViewChannel);
  const manages = may(world, channel, bot.user.id, P.ManageThreads);
  const opens = body.archived === false && !thread.locked && Object.keys(body).length === 1 && may(world, channel, bot.user.id, P.SendMessagesInThreads);
  const owns = thread.ownerId === bot.user.id && body.locked === undefined && body.rate_limit_per_user === undefined;
  if (!manages && !opens && !owns) throw refuse('MissingPermissions');
  if (thread.archived && body.archived !== false && Object.keys(body).some((key) => key !== 'archived' && key !== 'locked'))
    throw refuse('InvalidActionOnArchivedThread');
  const archived = body.archived ?? thread.archived;
  Object.assign(thread, {
    archived,
    ...(archived === thread.archived ? {} : { archivedAt: world.clock.iso() }),
    locked: body.locked ?? thread.locked,
    invitable: body.invitable ?? thread.invitable,
    archiveMinutes: body.auto_archive_duration ?? thread.archiveMinutes,
    appliedTags: body.applied_tags ?? thread.appliedTags,
  });
  changeChannel(world, channel, {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.rate_limit_per_user === undefined ? {} : { slowmodeSeconds: body.rate_limit_per_user ?? 0 }),
  });
  logged(world, guildOf(world, channel), { action: 'thread update', by: bot.user.id, target: channel.id, reason: call.reason });
  return threadJson(channel, bot.user.id);
}
