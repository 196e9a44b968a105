import type { Channel, Guild, Posted, World } from '../world.ts';

/** Whatever carries an id: a test hands over what it was given. */
export interface Id {
  readonly id: string;
}

export function guildAt(world: World, id: string): Guild {
  const guild = world.guilds.get(id);
  if (!guild) throw new Error(`The test names a guild that is not there: ${id}`);
  return guild;
}

export function channelAt(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`The test names a channel that is not there: ${id}`);
  return channel;
}

export function postedAt(channel: Channel, id: string): Posted {
  const posted = channel.messages.get(id);
  if (!posted) throw new Error(`The test names a message that is not there: ${id}`);
  return posted;
}
