import { type APIMessage, type APIUserWithMember, type GatewayMessageCreateDispatchData, GatewayIntentBits, type TextChannelType } from 'discord-api-types/v10';
import { compact } from '../../telegram/bot-api/compact.ts';
import { linked } from './cdn.ts';
import { reactionsJson } from './reactions.ts';
import { memberWithoutUser } from './shown-guild.ts';
import { type Channel, guildOf, type Posted, type World } from './world.ts';

/** Who looks: a bot with the intents of its session, or as REST shows it to a bot with or without the content intent. */
export interface Viewer {
  readonly userId: string;
  readonly content: boolean;
}

/** A message as a viewer gets it: fresh links, and nothing of the content when the viewer may not have it (gateway, "Message Content Intent"). */
export function messageJson(world: World, channel: Channel, posted: Posted, viewer: Viewer): APIMessage {
  const { message } = posted;
  const shown: APIMessage = {
    ...message,
    pinned: channel.pins.has(message.id),
    ...(posted.reactors.size > 0 ? { reactions: reactionsJson(posted, viewer.userId) } : {}),
    attachments: message.attachments.map((one) => linked(world, one)),
    ...(message.message_snapshots
      ? {
          message_snapshots: message.message_snapshots.map((one) => ({
            ...one,
            message: { ...one.message, attachments: one.message.attachments.map((file) => linked(world, file)) },
          })),
        }
      : {}),
  };
  if (message.message_reference && message.referenced_message !== undefined) {
    const target = world.channels.get(message.message_reference.channel_id);
    const parent = target?.messages.get(message.message_reference.message_id ?? '');
    shown.referenced_message = target && parent ? messageJson(world, target, { ...parent, message: withoutParent(parent.message) }, viewer) : null;
  }
  const thread = world.channels.get(message.id);
  if (thread?.thread) shown.flags = (shown.flags ?? 0) | 32;
  return mayRead(channel, message, viewer) ? shown : withoutContent(shown);
}

const withoutParent = ({ referenced_message: _, ...rest }: APIMessage): APIMessage => rest as APIMessage;

/** A bot reads its own messages, those that mention it, those sent to it, and else only with the intent. */
const mayRead = (channel: Channel, message: APIMessage, viewer: Viewer): boolean =>
  viewer.content ||
  channel.guildId === undefined ||
  message.author.id === viewer.userId ||
  message.application_id === viewer.userId ||
  message.mentions.some((one) => one.id === viewer.userId);

function withoutContent(message: APIMessage): APIMessage {
  const { poll: _, message_snapshots: snapshots, ...rest } = message;
  return {
    ...rest,
    content: '',
    embeds: [],
    attachments: [],
    components: [],
    ...(snapshots
      ? { message_snapshots: snapshots.map((one) => ({ ...one, message: { ...one.message, content: '', embeds: [], attachments: [], components: [] } })) }
      : {}),
  };
}

/** As MESSAGE_CREATE and MESSAGE_UPDATE carry it. */
export function messageEvent(world: World, channel: Channel, posted: Posted, viewer: Viewer): GatewayMessageCreateDispatchData {
  const guild = guildOf(world, channel);
  const json = messageJson(world, channel, posted, viewer);
  const author = guild?.members.get(json.author.id);
  return compact({
    ...json,
    nonce: posted.nonce,
    guild_id: guild?.id,
    channel_type: channel.type as TextChannelType,
    member: author && json.webhook_id === undefined ? memberWithoutUser(author) : undefined,
    mentions: json.mentions.map((user): APIUserWithMember => {
      const member = guild?.members.get(user.id);
      return member ? { ...user, member: memberWithoutUser(member) } : user;
    }),
  }) as GatewayMessageCreateDispatchData;
}

export const contentIntent = (intents: number): boolean => (intents & GatewayIntentBits.MessageContent) !== 0;
