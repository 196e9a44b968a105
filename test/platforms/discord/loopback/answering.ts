import { type APIMessage, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Callback } from './bodies/interactions.ts';
import type { MessageEdit, WebhookMessage } from './bodies/messages.ts';
import { composed, edited, type Upload } from './compose.ts';
import { answerFrame, isComponent, isEphemeral, sourceId } from './interactions.ts';
import { mentioned } from './mentions.ts';
import { change, channelOf, post } from './messages.ts';
import { newPoll } from './polls.ts';
import { invalid, refuse } from './refusal.ts';
import type { Bot, Channel, Interaction, Posted, World } from './world.ts';

export interface Answering {
  readonly world: World;
  readonly bot: Bot;
  readonly interaction: Interaction;
  readonly files: readonly Upload[];
  readonly strict: boolean;
}

const placeOf = ({ world, interaction }: Answering): Channel => channelOf(world, interaction.raw.channel?.id ?? '');

/** Which kinds of answer an interaction takes. */
const takes = (interaction: Interaction): readonly number[] => {
  const { type } = interaction.raw;
  if (type === InteractionType.ApplicationCommandAutocomplete) return [8];
  if (type === InteractionType.ModalSubmit) return sourceId(interaction) === undefined ? [4, 5] : [4, 5, 6, 7];
  return isComponent(interaction) ? [4, 5, 6, 7, 9] : [4, 5, 9];
};

/** The first answer. */
export function answer(at: Answering, given: Callback): Posted | undefined {
  const allowed = takes(at.interaction);
  if (!allowed.includes(given.type)) throw invalid(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  const posted = answers[given.type]?.(at, given.data as never);
  at.interaction.answer = given;
  at.interaction.state = given.type === 5 || given.type === 6 ? 'deferred' : 'answered';
  return posted;
}

const answers: { readonly [type: number]: (at: Answering, data: never) => Posted | undefined } = {
  4: (at, data: WebhookMessage) => {
    const posted = write(at, data, isEphemeral(data.flags ?? 0), false);
    at.interaction.originalId = posted.message.id;
    return posted;
  },
  5: (at, data: { flags?: number | null } | null | undefined) => {
    const hidden = isEphemeral(data?.flags ?? 0);
    const frame = answerFrame(at.world, at.bot, placeOf(at), at.interaction, false);
    const flags = MessageFlags.Loading | (hidden ? MessageFlags.Ephemeral : 0);
    const posted = put(at, { ...frame, flags }, hidden);
    at.interaction.originalId = posted.message.id;
    at.interaction.deferredFlags = hidden ? MessageFlags.Ephemeral : 0;
    return posted;
  },
  6: (at) => {
    at.interaction.originalId = sourceId(at.interaction);
    return undefined;
  },
  7: (at, data: WebhookMessage | null | undefined) => {
    at.interaction.originalId = sourceId(at.interaction);
    return rewrite(at, at.interaction.originalId ?? '', data ?? {});
  },
};

function put({ world, interaction }: Answering, message: APIMessage, hidden: boolean): Posted {
  const channel = channelOf(world, message.channel_id);
  return post(world, channel, message, { interactionToken: interaction.raw.token, ...(hidden ? { onlyFor: interaction.userId } : {}) });
}

function write(at: Answering, body: WebhookMessage, hidden: boolean, followup: boolean): Posted {
  const channel = placeOf(at);
  const content = composed(at.world, channel.id, { ...body, sticker_ids: undefined }, at.files, { strict: at.strict, ephemeral: hidden });
  return put(
    at,
    {
      ...answerFrame(at.world, at.bot, channel, at.interaction, followup),
      ...content,
      ...mentioned(at.world, channel, at.bot.user.id, content.content, body.allowed_mentions, undefined),
      tts: body.tts ?? false,
      ...(body.poll ? { poll: newPoll(at.world, body.poll) } : {}),
    },
    hidden,
  );
}

/** A further message. The first one after a deferral takes the place of "thinking". */
export function followUp(at: Answering, body: WebhookMessage): Posted {
  const { interaction } = at;
  if (interaction.state === 'deferred' && interaction.answer?.type === 5 && interaction.originalId !== undefined) {
    const { content, embeds, components, flags, allowed_mentions } = body;
    return rewrite(at, interaction.originalId, { content: content ?? null, embeds: embeds ?? [], components: components ?? [], flags, allowed_mentions });
  }
  const posted = write(at, body, isEphemeral(body.flags ?? 0), true);
  interaction.followups.push(posted.message.id);
  return posted;
}

/** Changes one of the interaction's own messages, or the one its component stands on. */
export function rewrite(at: Answering, id: string, body: MessageEdit): Posted {
  const { world, interaction, bot } = at;
  const channel = placeOf(at);
  const posted = channel.messages.get(id);
  if (!posted) throw refuse('UnknownMessage');
  const content = edited(world, channel.id, posted.message, body, at.files, at.strict);
  const loading = (posted.message.flags ?? 0) & MessageFlags.Loading;
  const mentions = body.content === undefined ? {} : mentioned(world, channel, bot.user.id, content.content, body.allowed_mentions, undefined);
  change(world, channel, posted, {
    ...content,
    ...mentions,
    flags: content.flags & ~MessageFlags.Loading,
    ...(loading ? {} : { edited_timestamp: world.clock.iso() }),
  });
  if (interaction.state === 'deferred' && id === interaction.originalId) interaction.state = 'answered';
  return posted;
}
