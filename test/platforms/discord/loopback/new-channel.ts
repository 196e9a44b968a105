import { ChannelType } from 'discord-api-types/v10';
import type { Channel, World } from './world.ts';

export type GivenChannel = Partial<
  Pick<
    Channel,
    'id' | 'guildId' | 'parentId' | 'name' | 'topic' | 'nsfw' | 'slowmodeSeconds' | 'overwrites' | 'recipients' | 'thread' | 'tags' | 'requiresTag' | 'position'
  >
> & {
  readonly type?: ChannelType;
};

/** A channel with nothing in it. The caller puts it into the world. */
export const newChannel = (world: World, given: GivenChannel): Channel => ({
  id: given.id ?? world.newId(),
  type: given.type ?? ChannelType.GuildText,
  guildId: given.guildId,
  parentId: given.parentId,
  name: given.name ?? '',
  topic: given.topic,
  nsfw: given.nsfw ?? false,
  position: given.position ?? [...world.channels.values()].filter((one) => one.guildId === given.guildId && !one.thread).length,
  slowmodeSeconds: given.slowmodeSeconds ?? 0,
  overwrites: given.overwrites ?? [],
  lastMessageId: undefined,
  messages: new Map(),
  pins: new Map(),
  removed: [],
  recipients: given.recipients ?? [],
  thread: given.thread,
  tags: given.tags ?? [],
  requiresTag: given.requiresTag ?? false,
  typing: [],
});

/** Where messages can be sent. */
export const holdsMessages = (type: ChannelType): boolean =>
  ![ChannelType.GuildCategory, ChannelType.GuildForum, ChannelType.GuildMedia, ChannelType.GuildDirectory].includes(type);
