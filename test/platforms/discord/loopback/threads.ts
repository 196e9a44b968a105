import { type APIMessage, ChannelType, GatewayDispatchEvents as E, MessageType } from 'discord-api-types/v10';
import { emit } from './gateway/emit.ts';
import { blank, post } from './messages.ts';
import { newChannel } from './new-channel.ts';
import { threadJson, threadMemberJson, userOf } from './shown-guild.ts';
import { type Channel, guildOf, isThread, type World } from './world.ts';

export interface GivenThread {
  readonly name: string;
  readonly ownerId: string;
  readonly type: ChannelType;
  /** The message it hangs on: the thread takes its id. */
  readonly fromMessage?: APIMessage;
  readonly appliedTags?: readonly string[];
  readonly archiveMinutes?: number | undefined;
  readonly slowmodeSeconds?: number | undefined;
  readonly invitable?: boolean | undefined;
}

export function openThread(world: World, parent: Channel, given: GivenThread): Channel & { thread: NonNullable<Channel['thread']> } {
  const at = world.clock.iso();
  const channel = newChannel(world, {
    ...(given.fromMessage ? { id: given.fromMessage.id } : {}),
    type: given.type,
    guildId: parent.guildId,
    parentId: parent.id,
    name: given.name,
    slowmodeSeconds: given.slowmodeSeconds ?? 0,
    thread: {
      ownerId: given.ownerId,
      createdAt: at,
      archived: false,
      archivedAt: at,
      locked: false,
      invitable: given.invitable ?? true,
      archiveMinutes: given.archiveMinutes ?? 4320,
      members: new Map(world.webhooks.has(given.ownerId) ? [] : [[given.ownerId, at]]),
      appliedTags: [...(given.appliedTags ?? [])],
      sent: 0,
    },
  });
  world.channels.set(channel.id, channel);
  emit(
    world,
    E.ThreadCreate,
    { guild: guildOf(world, parent), channel },
    (session) => ({ ...threadJson(channel, session.bot.user.id), newly_created: true }) as never,
  );
  if (given.type === ChannelType.PublicThread && !given.fromMessage && parent.type === ChannelType.GuildText) announce(world, parent, channel, given.ownerId);
  if (given.fromMessage) begin(world, channel, given.fromMessage);
  if (!isThread(channel)) throw new Error('a thread has its thread');
  return channel;
}

/** A thread on a message begins with a system message that refers to it. */
function begin(world: World, thread: Channel, source: APIMessage): void {
  const reference = { type: 0, channel_id: source.channel_id, message_id: source.id, guild_id: thread.guildId ?? '' };
  post(world, thread, {
    ...blank(world, thread, source.author),
    type: MessageType.ThreadStarterMessage,
    message_reference: reference,
    referenced_message: source,
  });
}

/** A thread without a message of its own is announced in its channel by a system message. */
function announce(world: World, parent: Channel, thread: Channel, ownerId: string): void {
  post(world, parent, {
    ...blank(world, parent, userOf(world, ownerId)),
    type: MessageType.ThreadCreated,
    content: thread.name,
    message_reference: { channel_id: thread.id, guild_id: thread.guildId ?? '' },
  });
}

export function joinThread(world: World, channel: Channel & { thread: NonNullable<Channel['thread']> }, userId: string): void {
  if (channel.thread.members.has(userId)) return;
  channel.thread.members.set(userId, world.clock.iso());
  const guild = guildOf(world, channel);
  const common = { id: channel.id, guild_id: channel.guildId ?? '', member_count: Math.min(50, channel.thread.members.size) };
  emit(world, E.ThreadMembersUpdate, { guild, channel, about: userId }, { ...common, added_members: [threadMemberJson(channel, userId)] });
}

export function leaveThread(world: World, channel: Channel & { thread: NonNullable<Channel['thread']> }, userId: string): void {
  const guild = guildOf(world, channel);
  emit(
    world,
    E.ThreadMembersUpdate,
    { guild, channel, about: userId },
    { id: channel.id, guild_id: channel.guildId ?? '', member_count: channel.thread.members.size - 1, removed_member_ids: [userId] },
  );
  channel.thread.members.delete(userId);
}
