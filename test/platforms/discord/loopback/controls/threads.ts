import {
  type APIGuildScheduledEvent,
  type APIMessage,
  type APIThreadChannel,
  ChannelType,
  GatewayDispatchEvents as E,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { logged } from '../audit.ts';
import { emit } from '../gateway/emit.ts';
import { may } from '../permissions.ts';
import { changeChannel } from '../routes/channels.ts';
import { threadJson } from '../shown-guild.ts';
import { joinThread, openThread } from '../threads.ts';
import { change } from '../messages.ts';
import { type Channel, isThread, type World } from '../world.ts';
import { channelAt, guildAt, type Id, postedAt } from './finding.ts';
import type { GivenMessage, Talk } from './talk.ts';

export interface Threads {
  /** A member opens a thread on a message, or alone. */
  open(channel: Id, owner: Id, given: { readonly name: string; readonly on?: Id; readonly hidden?: boolean }): APIThreadChannel;
  /** A member writes a post in a forum or media channel: a thread whose first message has its id. */
  forumPost(
    channel: Id,
    owner: Id,
    given: { readonly name: string; readonly tags?: readonly string[]; readonly message: GivenMessage | string },
  ): { readonly thread: APIThreadChannel; readonly message: APIMessage };
  rename(thread: Id, name: string): void;
  archive(thread: Id, archived?: boolean): void;
  join(thread: Id, user: Id): void;
}

const asThread = (world: World, id: string): Channel & { thread: NonNullable<Channel['thread']> } => {
  const channel = channelAt(world, id);
  if (!isThread(channel)) throw new Error('The test names a thread that is none.');
  return channel;
};

export const createThreads = (world: World, talk: Talk): Threads => ({
  open({ id }, owner, { name, on, hidden }) {
    const parent = channelAt(world, id);
    const type = hidden ? ChannelType.PrivateThread : ChannelType.PublicThread;
    if (!may(world, parent, owner.id, hidden ? P.CreatePrivateThreads : P.CreatePublicThreads)) throw new Error('This member may not open a thread here.');
    const posted = on ? postedAt(parent, on.id) : undefined;
    const thread = openThread(world, parent, { name, ownerId: owner.id, type, ...(posted ? { fromMessage: posted.message } : {}) });
    if (posted) change(world, parent, posted, { thread: threadJson(thread) });
    return threadJson(thread);
  },
  forumPost({ id }, owner, { name, tags = [], message }) {
    const parent = channelAt(world, id);
    if (parent.requiresTag && tags.length === 0) throw new Error('This forum asks for a tag.');
    const thread = openThread(world, parent, { name, ownerId: owner.id, type: ChannelType.PublicThread, appliedTags: tags });
    const given = typeof message === 'string' ? { content: message } : message;
    const posted = talk.post(thread, owner, { ...given, id: thread.id });
    return { thread: threadJson(thread), message: posted };
  },
  rename: ({ id }, name) => changeChannel(world, asThread(world, id), { name }),
  archive({ id }, archived = true) {
    const channel = asThread(world, id);
    channel.thread.archived = archived;
    channel.thread.archivedAt = world.clock.iso();
    changeChannel(world, channel, {});
  },
  join: ({ id }, user) => joinThread(world, asThread(world, id), user.id),
});

export interface Events {
  /** A member plans an event somewhere outside, unless a channel is given. */
  plan(
    guild: Id,
    creator: Id,
    given: { readonly name: string; readonly description?: string; readonly location?: string; readonly channel?: Id; readonly startsInMs?: number },
  ): APIGuildScheduledEvent;
  change(event: APIGuildScheduledEvent, next: { readonly name?: string; readonly description?: string }): APIGuildScheduledEvent;
  cancel(event: APIGuildScheduledEvent): void;
}

export const createEvents = (world: World): Events => ({
  plan({ id }, creator, { name, description, location = 'Amphithéâtre', channel, startsInMs = 3_600_000 }) {
    const guild = guildAt(world, id);
    const starts = world.clock.now() + startsInMs;
    // Which fields it has follows from where it takes place.
    const event = {
      id: world.newId(),
      guild_id: guild.id,
      channel_id: channel?.id ?? null,
      creator_id: creator.id,
      creator: world.users.get(creator.id),
      name,
      description: description ?? null,
      scheduled_start_time: world.clock.iso(starts),
      scheduled_end_time: channel ? null : world.clock.iso(starts + 3_600_000),
      privacy_level: 2,
      status: 1,
      entity_type: channel ? 2 : 3,
      entity_id: null,
      entity_metadata: channel ? null : { location },
      user_count: 0,
      image: null,
      recurrence_rule: null,
    } as unknown as APIGuildScheduledEvent;
    guild.events.set(event.id, event);
    emit(world, E.GuildScheduledEventCreate, { guild }, event);
    logged(world, guild, { action: 'event create', by: creator.id, target: event.id });
    return event;
  },
  change(event, next) {
    const guild = guildAt(world, event.guild_id);
    Object.assign(event, next);
    emit(world, E.GuildScheduledEventUpdate, { guild }, event);
    return event;
  },
  cancel(event) {
    const guild = guildAt(world, event.guild_id);
    guild.events.delete(event.id);
    emit(world, E.GuildScheduledEventDelete, { guild }, event);
  },
});
