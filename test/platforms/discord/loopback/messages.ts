import {
  type APIMessage,
  type APIMessageReference,
  GatewayDispatchEvents as E,
  type MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { emit } from './gateway/emit.ts';
import { invalid, refuse } from './refusal.ts';
import { contentIntent, messageEvent, type Viewer } from './shown-message.ts';
import { threadJson } from './shown-guild.ts';
import { type Channel, guildOf, isThread, type Posted, type World } from './world.ts';

export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refuse('UnknownChannel');
  return channel;
}

export function postedIn(channel: Channel, id: string): Posted {
  const posted = channel.messages.get(id);
  if (!posted || posted.onlyFor !== undefined) throw refuse('UnknownMessage');
  return posted;
}

/** Puts a message into its channel and tells everyone who may see it. */
export function post(world: World, channel: Channel, message: APIMessage, more: Partial<Omit<Posted, 'message' | 'lateEdits' | 'reactors'>> = {}): Posted {
  const posted: Posted = { message, lateEdits: [], reactors: new Map(), ...more };
  channel.messages.set(message.id, posted);
  if (posted.onlyFor !== undefined) return posted;
  channel.lastMessageId = message.id;
  if (isThread(channel)) {
    channel.thread.sent += 1;
    wake(world, channel);
    if (!message.webhook_id) channel.thread.members.set(message.author.id, world.clock.iso());
  }
  emit(world, E.MessageCreate, { channel, guild: guildOf(world, channel) }, (session) =>
    messageEvent(world, channel, posted, { userId: session.bot.user.id, content: contentIntent(session.intents) }),
  );
  return posted;
}

/** A message in an archived thread opens it again. */
function wake(world: World, channel: Channel & { thread: NonNullable<Channel['thread']> }): void {
  if (!channel.thread.archived) return;
  channel.thread.archived = false;
  channel.thread.archivedAt = world.clock.iso();
  emit(world, E.ThreadUpdate, { channel, guild: guildOf(world, channel) }, threadJson(channel));
}

/** Changes a message where it stands and tells of it. */
export function change(world: World, channel: Channel, posted: Posted, next: Partial<APIMessage>, silent = false): void {
  Object.assign(posted.message, next);
  if (posted.onlyFor !== undefined || silent) return;
  emit(world, E.MessageUpdate, { channel, guild: guildOf(world, channel) }, (session) =>
    messageEvent(world, channel, posted, { userId: session.bot.user.id, content: contentIntent(session.intents) }),
  );
}

export function remove(world: World, channel: Channel, posted: Posted): void {
  take(channel, posted);
  if (posted.onlyFor !== undefined) return;
  const guild = guildOf(world, channel);
  emit(world, E.MessageDelete, { channel, guild }, { id: posted.message.id, channel_id: channel.id, ...(guild ? { guild_id: guild.id } : {}) });
}

export function removeMany(world: World, channel: Channel, ids: readonly string[]): void {
  const found = ids.flatMap((id) => channel.messages.get(id) ?? []);
  for (const posted of found) take(channel, posted);
  const guild = guildOf(world, channel);
  if (found.length === 0) return;
  emit(
    world,
    E.MessageDeleteBulk,
    { channel, guild },
    { ids: found.map((one) => one.message.id), channel_id: channel.id, ...(guild ? { guild_id: guild.id } : {}) },
  );
}

function take(channel: Channel, posted: Posted): void {
  channel.messages.delete(posted.message.id);
  channel.pins.delete(posted.message.id);
  channel.removed.push(posted);
}

/** The empty frame of a message. */
export const blank = (world: World, channel: Channel, author: APIMessage['author'], at?: number): APIMessage => ({
  id: world.newId(at),
  type: MessageType.Default,
  channel_id: channel.id,
  author,
  content: '',
  timestamp: world.clock.iso(at),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
  // No flag has no name in the enum.
  flags: 0 as MessageFlags,
});

export interface Referring {
  readonly type: MessageType;
  readonly fields: Pick<APIMessage, 'message_reference' | 'referenced_message' | 'message_snapshots'>;
  readonly repliedTo: APIMessage['author'] | undefined;
}

/** What a reference makes of a message: a reply with its parent, or a forward with a snapshot. */
export function referring(
  world: World,
  channel: Channel,
  given: {
    readonly type?: number | undefined;
    readonly message_id: string;
    readonly channel_id?: string | undefined;
    readonly fail_if_not_exists?: boolean | undefined;
  },
): Referring {
  const from = given.channel_id === undefined ? channel : world.channels.get(given.channel_id);
  const target = from?.messages.get(given.message_id);
  const forward = given.type === MessageReferenceType.Forward;
  if (!from || !target || target.onlyFor !== undefined || (!forward && from !== channel)) {
    if (given.fail_if_not_exists !== false || forward) throw invalid(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
    return { type: MessageType.Default, fields: {}, repliedTo: undefined };
  }
  const reference: APIMessageReference = {
    type: forward ? 1 : 0,
    message_id: target.message.id,
    channel_id: from.id,
    ...(from.guildId ? { guild_id: from.guildId } : {}),
  };
  if (!forward)
    return { type: MessageType.Reply, fields: { message_reference: reference, referenced_message: target.message }, repliedTo: target.message.author };
  const {
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags = 0,
    mentions,
    mention_roles,
    sticker_items,
    components = [],
  } = target.message;
  const message = structuredClone({
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    flags,
    mentions,
    mention_roles,
    components,
    ...(sticker_items ? { sticker_items } : {}),
  });
  return { type: MessageType.Default, fields: { message_reference: reference, message_snapshots: [{ message }] }, repliedTo: undefined };
}

export const shownTo = (userId: string, content: boolean): Viewer => ({ userId, content });
