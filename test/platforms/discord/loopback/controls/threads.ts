import { type APIMessage, type APIThreadChannel, ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { may } from '../permissions.ts';
import { changeChannel } from '../routes/channels.ts';
import { threadJson } from '../shown-guild.ts';
import { joinThread, openThread } from '../threads.ts';
import { change } from '../messages.ts';
import { type Channel, isThread, type World } from '../world.ts';
import { channelAt, type Id, postedAt } from './finding.ts';
import type { Talk } from './talk.ts';
import type { GivenMessage } from './written.ts';

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
