import {
  type APIInteraction,
  type APIMessage,
  type APIMessageInteractionMetadata,
  GatewayDispatchEvents as E,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { compact } from '../../telegram/bot-api/compact.ts';
import { emit } from './gateway/emit.ts';
import { blank } from './messages.ts';
import { inChannel } from './permissions.ts';
import { refuse } from './refusal.ts';
import { channelJson, memberJson, userOf } from './shown-guild.ts';
import { type Bot, type Channel, guildOf, type Interaction, type Posted, type World } from './world.ts';

/** First answer within three seconds; the token lives fifteen minutes. */
export const answerWithinMs = 3000;
export const tokenLifeMs = 15 * 60_000;

export interface Asked {
  readonly type: InteractionType;
  readonly channel: Channel;
  readonly userId: string;
  readonly data: object;
  readonly message?: APIMessage;
  readonly locale?: string;
}

/** Somebody used a command or a component: the bot is told, and has three seconds. */
export function ask(world: World, bot: Bot, asked: Asked): Interaction {
  const { channel, userId } = asked;
  const guild = guildOf(world, channel);
  const member = guild?.members.get(userId);
  const id = world.newId();
  const owners = { 0: guild?.id ?? '0' };
  const raw = compact({
    id,
    application_id: bot.applicationId,
    type: asked.type,
    token: `interaction-${id}`,
    version: 1,
    guild_id: guild?.id,
    guild: guild ? { id: guild.id, features: guild.features, locale: guild.locale } : undefined,
    guild_locale: guild?.locale,
    channel_id: channel.id,
    channel: channelJson(world, channel, bot.user.id),
    member: member ? { ...memberJson(world, member), permissions: String(inChannel(world, channel, userId)) } : undefined,
    user: member ? undefined : userOf(world, userId),
    locale: asked.locale ?? 'fr',
    app_permissions: String(guild?.members.has(bot.user.id) ? inChannel(world, channel, bot.user.id) : 0n),
    entitlements: [],
    authorizing_integration_owners: owners,
    context: guild ? 0 : 1,
    attachment_size_limit: 10 * 1024 * 1024,
    data: asked.data,
    message: asked.message,
    // The data was made to fit the type.
  }) as unknown as APIInteraction;
  const interaction: Interaction = {
    raw,
    botToken: bot.token,
    userId,
    at: world.clock.now(),
    state: 'waiting',
    deferredFlags: 0,
    answer: undefined,
    originalId: undefined,
    followups: [],
  };
  world.interactions.set(raw.token, interaction);
  emit(world, E.InteractionCreate, { bot: bot.user.id, ...(guild ? { guild } : {}), always: true }, raw);
  return interaction;
}

/** The interaction whose first answer is still awaited. */
export function awaiting(world: World, id: string, token: string): Interaction {
  const found = world.interactions.get(token);
  if (!found || found.raw.id !== id) throw refuse('UnknownInteraction');
  if (found.state !== 'waiting') throw refuse('InteractionHasAlreadyBeenAcknowledged');
  if (world.clock.now() - found.at > answerWithinMs) throw refuse('UnknownInteraction');
  return found;
}

/** The interaction that was answered and can be followed up. */
export function acknowledged(world: World, applicationId: string, token: string): Interaction {
  const found = world.interactions.get(token);
  if (!found || found.raw.application_id !== applicationId) throw refuse('UnknownWebhook');
  if (world.clock.now() - found.at > tokenLifeMs) throw refuse('InvalidWebhookToken');
  if (found.state === 'waiting') throw refuse('UnknownWebhook');
  return found;
}

export const isComponent = (interaction: Interaction): boolean => interaction.raw.type === InteractionType.MessageComponent;

/** The message a component stands on: what "update" and "original" mean for it. */
export const sourceId = ({ raw }: Interaction): string | undefined => ('message' in raw ? raw.message?.id : undefined);

/** The frame of an answer's message. */
export function answerFrame(world: World, bot: Bot, channel: Channel, interaction: Interaction, followup: boolean): APIMessage {
  const { raw, userId } = interaction;
  const source = sourceId(interaction);
  const parent = source === undefined ? undefined : channel.messages.get(source)?.message;
  const target = interaction.originalId !== undefined && followup ? interaction.originalId : source;
  const metadata = compact({
    id: raw.id,
    type: raw.type,
    user: userOf(world, userId),
    authorizing_integration_owners: raw.authorizing_integration_owners,
    name: raw.type === InteractionType.ApplicationCommand ? raw.data.name : undefined,
    interacted_message_id: isComponent(interaction) ? source : undefined,
    original_response_message_id: followup ? interaction.originalId : undefined,
  });
  const menu = raw.type === InteractionType.ApplicationCommand && raw.data.type !== 1;
  return {
    ...blank(world, channel, bot.user),
    type: target !== undefined ? MessageType.Reply : menu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand,
    webhook_id: bot.applicationId,
    application_id: bot.applicationId,
    interaction_metadata: metadata as unknown as APIMessageInteractionMetadata,
    ...(target === undefined
      ? {}
      : { message_reference: { type: 0, message_id: target, channel_id: channel.id, ...(channel.guildId ? { guild_id: channel.guildId } : {}) } }),
    ...(parent && target === source ? { referenced_message: parent } : {}),
  };
}

export const isEphemeral = (flags: number): boolean => (flags & MessageFlags.Ephemeral) !== 0;

export const originalOf = (channel: Channel, interaction: Interaction): Posted => {
  const posted = channel.messages.get(interaction.originalId ?? '');
  if (!posted) throw refuse('UnknownMessage');
  return posted;
};
