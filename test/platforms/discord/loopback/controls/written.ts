import {
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageReferenceType,
  type MessageType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { actOn, blocks, hits } from '../auto-moderation.ts';
import { mentioned } from '../mentions.ts';
import { blank, post, referring } from '../messages.ts';
import { may } from '../permissions.ts';
import { type GivenPoll, newPoll } from '../polls.ts';
import { userOf } from '../shown-guild.ts';
import { messageJson } from '../shown-message.ts';
import { type Bot, type Channel, guildOf, type World } from '../world.ts';
import { channelAt, type Id, postedAt } from './finding.ts';
import { type GivenFile, upload } from './upload.ts';

export interface GivenMessage {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly GivenFile[];
  readonly poll?: GivenPoll;
  readonly stickers?: readonly { readonly id: string; readonly name: string; readonly format_type: number }[];
  /** The message this answers, in the same channel. */
  readonly replyTo?: Id;
  /** The message this forwards, from wherever it is. */
  readonly forward?: { readonly channel_id: string; readonly id: string };
  /** Milliseconds since 1970, for a message of long ago; now unless told. */
  readonly at?: number;
  readonly flags?: number;
  /** Set by what writes through a webhook. */
  readonly webhookId?: string;
  readonly type?: MessageType;
  /** For the first message of a forum's post, which has its thread's id. */
  readonly id?: string;
  /** Done though the author may not: for what is older than a rule. */
  readonly force?: boolean;
}

/** As the message reads now. */
export const seen = (world: World, bot: Bot, channelId: string, id: string): APIMessage => {
  const channel = channelAt(world, channelId);
  return messageJson(world, channel, postedAt(channel, id), { userId: bot.user.id, content: true });
};

/** Posts for a person, unless that person may not or AutoMod is against it. */
export function written(world: World, bot: Bot, channelId: string, authorId: string, given: GivenMessage | string): APIMessage {
  const message: GivenMessage = typeof given === 'string' ? { content: given } : given;
  const channel = channelAt(world, channelId);
  const bit = channel.thread ? P.SendMessagesInThreads : P.SendMessages;
  const member = guildOf(world, channel)?.members.get(authorId);
  if (!message.force && !may(world, channel, authorId, P.ViewChannel | bit)) throw new Error('This member may not write here.');
  if (!message.force && member?.pending) throw new Error('This member has not passed the screening yet.');
  if (!message.force && slowed(world, channel, authorId)) throw new Error('This member has to wait: slowmode.');
  if (!message.force && channel.thread?.locked) throw new Error('This thread is locked.');
  if ((message.content?.length ?? 0) > 4000) throw new Error('Nobody can write more than 4,000 characters.');
  const target = message.forward ? { type: MessageReferenceType.Forward, message_id: message.forward.id, channel_id: message.forward.channel_id } : undefined;
  const reply = message.replyTo ? { message_id: message.replyTo.id } : undefined;
  const referred = (target ?? reply) ? referring(world, channel, (target ?? reply)!) : undefined;
  const content = message.content ?? '';
  const full: APIMessage = {
    ...blank(world, channel, userOf(world, authorId), message.at),
    ...(message.id === undefined ? {} : { id: message.id }),
    content,
    embeds: [...(message.embeds ?? [])],
    components: [...(message.components ?? [])],
    attachments: (message.files ?? []).map((file) => upload(world, channel.id, file)),
    flags: (message.flags ?? 0) | (target ? 1 << 14 : 0),
    ...(referred ? { type: referred.type, ...referred.fields } : {}),
    ...(message.type === undefined ? {} : { type: message.type }),
    ...mentioned(world, channel, authorId, content, undefined, referred?.repliedTo),
    ...(message.webhookId === undefined ? {} : { webhook_id: message.webhookId }),
    ...(message.poll ? { poll: newPoll(world, message.poll) } : {}),
    ...(message.stickers ? { sticker_items: [...message.stickers] } : {}),
  };
  const screened = { channel, authorId, content, mentions: full.mentions.length + full.mention_roles.length };
  const found = message.force ? [] : hits(world, screened);
  if (blocks(found)) {
    actOn(world, screened, found, undefined);
    throw new Error('AutoMod blocks this message.');
  }
  post(world, channel, full);
  actOn(world, screened, found, full.id);
  return seen(world, bot, channel.id, full.id);
}

/** Whether slowmode still holds this member back; who manages the channel or its messages is free. */
function slowed(world: World, channel: Channel, userId: string): boolean {
  if (channel.slowmodeSeconds === 0 || [P.ManageMessages, P.ManageChannels, P.BypassSlowmode].some((bit) => may(world, channel, userId, bit))) return false;
  const last = [...channel.messages.values(), ...channel.removed]
    .filter((one) => one.message.author.id === userId)
    .map((one) => new Date(one.message.timestamp).getTime());
  return Math.max(0, ...last) > world.clock.now() - channel.slowmodeSeconds * 1000;
}
