import {
  type APIApplicationCommand,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { flat } from '../bodies/components.ts';
import { answerWithinMs, ask } from '../interactions.ts';
import { inChannel } from '../permissions.ts';
import { messageJson } from '../shown-message.ts';
import type { Bot, Channel, Interaction, World } from '../world.ts';
import { commandData, head, type Manner, type Options, usable } from './command-use.ts';
import { channelAt, type Id, postedAt } from './finding.ts';
import { type Entered, filled } from './modal-use.ts';
import { resolvedUser, resolvedValues } from './resolved.ts';

/** An interaction as the person who started it sees it. */
export interface Use {
  readonly id: string;
  readonly token: string;
  /** Failed: nobody answered within three seconds. */
  state(): 'waiting' | 'deferred' | 'answered' | 'failed';
  /** The first answer as the bot gave it. */
  answer(): { readonly type: number; readonly data?: unknown } | undefined;
  /** The first answer's message as it reads now. */
  original(): APIMessage | undefined;
  followups(): readonly APIMessage[];
  /** The modal it opened. */
  modal(): APIModalInteractionResponseCallbackData | undefined;
  /** What autocompletion offers. */
  choices(): readonly { readonly name: string; readonly value: string | number }[];
}

export interface Using {
  /** A slash command, as it is registered; throws when it is not or the person may not use it. */
  slash(channel: Id, user: Id, name: string, options?: Options, manner?: Manner): Use;
  /** Types into the option `focused` of a command. */
  autocomplete(channel: Id, user: Id, name: string, focused: string, options: Options, manner?: Manner): Use;
  messageMenu(message: Pick<APIMessage, 'id' | 'channel_id'>, user: Id, name: string, manner?: Manner): Use;
  userMenu(channel: Id, user: Id, name: string, target: Id, manner?: Manner): Use;
  press(message: Pick<APIMessage, 'id' | 'channel_id'>, user: Id, customId: string, manner?: Manner): Use;
  pick(message: Pick<APIMessage, 'id' | 'channel_id'>, user: Id, customId: string, values: readonly string[], manner?: Manner): Use;
  /** Fills the modal in and sends it: values by custom id, several for a select. */
  submit(use: Use, values: Entered, manner?: Manner): Use;
  /** Commands as people see them. */
  commands(guild?: Id): readonly APIApplicationCommand[];
}

export const createUsing = (world: World, main: () => Bot): Using => ({
  slash(channel, user, name, options = {}, manner = {}) {
    const { place, command } = usable(world, main(), channel.id, user.id, name, ApplicationCommandType.ChatInput, manner);
    return used(
      world,
      ask(world, main(), {
        type: InteractionType.ApplicationCommand,
        channel: place,
        userId: user.id,
        ...spoken(manner),
        data: commandData(world, place, command, options, manner),
      }),
    );
  },
  autocomplete(channel, user, name, focused, options, manner = {}) {
    const { place, command } = usable(world, main(), channel.id, user.id, name, ApplicationCommandType.ChatInput, manner);
    const data = commandData(world, place, command, options, manner, focused);
    return used(world, ask(world, main(), { type: InteractionType.ApplicationCommandAutocomplete, channel: place, userId: user.id, ...spoken(manner), data }));
  },
  messageMenu(message, user, name, manner = {}) {
    const { place, command } = usable(world, main(), message.channel_id, user.id, name, ApplicationCommandType.Message, manner);
    const shown = messageJson(world, place, postedAt(place, message.id), { userId: main().user.id, content: true });
    const data = { ...head(command), target_id: message.id, resolved: { messages: { [message.id]: shown } } };
    return used(world, ask(world, main(), { type: InteractionType.ApplicationCommand, channel: place, userId: user.id, ...spoken(manner), data }));
  },
  userMenu(channel, user, name, target, manner = {}) {
    const { place, command } = usable(world, main(), channel.id, user.id, name, ApplicationCommandType.User, manner);
    const data = { ...head(command), target_id: target.id, resolved: resolvedUser(world, place, target.id) };
    return used(world, ask(world, main(), { type: InteractionType.ApplicationCommand, channel: place, userId: user.id, ...spoken(manner), data }));
  },
  press: (message, user, customId, manner = {}) => used(world, component(world, main(), message, user.id, customId, undefined, manner)),
  pick: (message, user, customId, values, manner = {}) => used(world, component(world, main(), message, user.id, customId, values, manner)),
  submit(use, values, manner = {}) {
    const before = world.interactions.get(use.token);
    const modal = use.modal();
    if (!before || !modal) throw new Error('There is no modal to submit.');
    const channel = channelAt(world, before.raw.channel?.id ?? '');
    const message = 'message' in before.raw ? before.raw.message : undefined;
    const data = { custom_id: modal.custom_id, ...filled(world, channel, modal.components, values) };
    const asked = { type: InteractionType.ModalSubmit, channel, userId: before.userId, ...spoken(manner), data, ...(message ? { message } : {}) };
    return used(world, ask(world, main(), asked));
  },
  commands: (guild) => [...main().commands.values()].filter((one) => one.guild_id === undefined || one.guild_id === guild?.id),
});

const spoken = (manner: Manner): { locale?: string } => (manner.locale === undefined ? {} : { locale: manner.locale });

function component(
  world: World,
  bot: Bot,
  message: Pick<APIMessage, 'id' | 'channel_id'>,
  userId: string,
  customId: string,
  values: readonly string[] | undefined,
  manner: Manner,
): Interaction {
  const channel = channelAt(world, message.channel_id);
  const posted = postedAt(channel, message.id);
  if (posted.onlyFor !== undefined && posted.onlyFor !== userId) throw new Error('This person does not see the message.');
  if (posted.onlyFor === undefined && !(inChannel(world, channel, userId) & 1024n)) throw new Error('This person does not see the channel.');
  const found = flat(posted.message.components ?? []).find((one) => one['custom_id'] === customId);
  if (!found) throw new Error(`The message has no component ${customId}.`);
  if (found['disabled'] === true) throw new Error(`The component ${customId} is disabled.`);
  const type = Number(found['type']);
  const shown = messageJson(world, channel, posted, { userId: bot.user.id, content: true });
  const resolved = resolvedValues(world, channel, type, values ?? []);
  const data = {
    component_type: type,
    custom_id: customId,
    id: found['id'] ?? 1,
    ...(values ? { values: [...values] } : {}),
    ...(values && type !== 3 ? { resolved } : {}),
  };
  return ask(world, bot, { type: InteractionType.MessageComponent, channel, userId, ...spoken(manner), data, message: shown });
}

function used(world: World, interaction: Interaction): Use {
  const channel = (): Channel => channelAt(world, interaction.raw.channel?.id ?? '');
  const read = (id: string | undefined): APIMessage[] => {
    const posted = channel().messages.get(id ?? '');
    return posted ? [messageJson(world, channel(), posted, { userId: '', content: true })] : [];
  };
  const dataOf = (type: number): unknown => (interaction.answer?.type === type ? interaction.answer.data : undefined);
  return {
    id: interaction.raw.id,
    token: interaction.raw.token,
    state: () => (interaction.state === 'waiting' && world.clock.now() - interaction.at > answerWithinMs ? 'failed' : interaction.state),
    answer: () => interaction.answer,
    original: () => read(interaction.originalId)[0],
    followups: () => interaction.followups.flatMap((id) => read(id)),
    // The answers were checked against these shapes.
    modal: () => dataOf(9) as APIModalInteractionResponseCallbackData | undefined,
    choices: () => (dataOf(8) as { choices?: { name: string; value: string | number }[] } | undefined)?.choices ?? [],
  };
}
