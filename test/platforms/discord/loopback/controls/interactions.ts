import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIInteractionDataResolved,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType as O,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { flat } from '../bodies/components.ts';
import { answerWithinMs, ask } from '../interactions.ts';
import { inChannel, inGuild } from '../permissions.ts';
import { channelJson, memberWithoutUser, userOf } from '../shown-guild.ts';
import { messageJson } from '../shown-message.ts';
import { type Bot, type Channel, guildOf, type Interaction, type World } from '../world.ts';
import { channelAt, type Id, postedAt } from './finding.ts';

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

export type OptionValue = string | number | boolean | Id;
type Options = Readonly<Record<string, OptionValue>>;
export interface Manner {
  /** The subcommand, or group and subcommand: `rules add`. */
  readonly sub?: string;
  /** The person's language, as `fr` or `ar`. */
  readonly locale?: string;
  /** Used though the person may not: the command's own check is what is tested. */
  readonly force?: boolean;
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
  submit(use: Use, values: Readonly<Record<string, string | readonly string[]>>, manner?: Manner): Use;
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
    const data = { custom_id: modal.custom_id, components: filled(modal.components, values), resolved: {} };
    const asked = { type: InteractionType.ModalSubmit, channel, userId: before.userId, ...spoken(manner), data, ...(message ? { message } : {}) };
    return used(world, ask(world, main(), asked));
  },
  commands: (guild) => [...main().commands.values()].filter((one) => one.guild_id === undefined || one.guild_id === guild?.id),
});

const spoken = (manner: Manner): { locale?: string } => (manner.locale === undefined ? {} : { locale: manner.locale });

const head = (command: APIApplicationCommand): object => ({
  id: command.id,
  name: command.name,
  type: command.type,
  ...(command.guild_id ? { guild_id: command.guild_id } : {}),
});

function usable(
  world: World,
  bot: Bot,
  channelId: string,
  userId: string,
  name: string,
  type: ApplicationCommandType,
  manner: Manner,
): { place: Channel; command: APIApplicationCommand } {
  const place = channelAt(world, channelId);
  const guild = guildOf(world, place);
  const all = [...bot.commands.values()].filter((one) => one.name === name && one.type === type);
  const command = all.find((one) => guild && one.guild_id === guild.id) ?? all.find((one) => one.guild_id === undefined);
  if (!command) throw new Error(`No such command is registered: ${name}`);
  const hidden = guild
    ? command.contexts && !command.contexts.includes(0)
    : command.dm_permission === false || (command.contexts && !command.contexts.includes(1));
  if (hidden) throw new Error(`The command is not offered here: ${name}`);
  const needed = command.default_member_permissions;
  if (
    guild &&
    needed &&
    !manner.force &&
    (needed === '0' ? (inGuild(world, guild, userId) & 8n) === 0n : (inChannel(world, place, userId) & BigInt(needed)) !== BigInt(needed))
  )
    throw new Error(`This member is not offered the command: ${name}`);
  return { place, command };
}

function commandData(world: World, place: Channel, command: APIApplicationCommand, given: Options, manner: Manner, focused?: string): object {
  const path = manner.sub?.split(' ') ?? [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const step of path) {
    const found = options.find((one) => one.name === step);
    if (!found || !('options' in found)) throw new Error(`There is no subcommand ${step}.`);
    options = found.options ?? [];
  }
  if (path.length === 0 && options.some((one) => one.type <= O.SubcommandGroup)) throw new Error('This command needs a subcommand.');
  const missing = options.filter((one) => one.required && !(one.name in given) && focused === undefined);
  if (missing.length > 0) throw new Error(`Required options are missing: ${missing.map((one) => one.name).join(', ')}`);
  const resolved: { -readonly [K in keyof APIInteractionDataResolved]: APIInteractionDataResolved[K] } = {};
  const values = Object.entries(given).map(([name, value]) => {
    const option = options.find((one) => one.name === name);
    if (!option) throw new Error(`There is no option ${name}.`);
    return { name, type: option.type, value: givenTo(world, place, option, value, resolved), ...(name === focused ? { focused: true } : {}) };
  });
  const nested = [...path]
    .reverse()
    .reduce<object[]>((inner, name, at) => [{ name, type: at === 0 ? O.Subcommand : O.SubcommandGroup, options: inner }], values);
  return { ...head(command), options: nested, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) };
}

function givenTo(
  world: World,
  place: Channel,
  option: APIApplicationCommandOption,
  value: OptionValue,
  resolved: Record<string, unknown>,
): string | number | boolean {
  if (typeof value !== 'object') {
    const choices = 'choices' in option ? option.choices : undefined;
    if (choices?.length && !choices.some((one) => one.value === value)) throw new Error(`The option ${option.name} has no choice ${String(value)}.`);
    const expected = option.type === O.Integer || option.type === O.Number ? 'number' : option.type === O.Boolean ? 'boolean' : 'string';
    if (typeof value !== expected) throw new Error(`The option ${option.name} takes a ${expected}.`);
    return value;
  }
  const { id } = value;
  const guild = guildOf(world, place);
  const add = (kind: string, item: unknown): void => {
    resolved[kind] = { ...((resolved[kind] as object | undefined) ?? {}), [id]: item };
  };
  if (option.type === O.Channel) add('channels', { ...channelJson(world, channelAt(world, id)), permissions: '0' });
  else if (guild?.roles.has(id)) add('roles', guild.roles.get(id));
  else for (const [kind, items] of Object.entries(resolvedUser(world, place, id))) add(kind, items[id]);
  return id;
}

function resolvedUser(world: World, place: Channel, id: string): { users: Record<string, unknown>; members?: Record<string, unknown> } {
  const member = guildOf(world, place)?.members.get(id);
  const { deaf: _, mute: __, ...shown } = member ? memberWithoutUser(member) : ({} as ReturnType<typeof memberWithoutUser>);
  return { users: { [id]: userOf(world, id) }, ...(member ? { members: { [id]: { ...shown, permissions: String(inChannel(world, place, id)) } } } : {}) };
}

/** Which entities a select's values stand for. */
const entities: Readonly<Record<number, readonly ('users' | 'roles' | 'channels')[]>> = { 5: ['users'], 6: ['roles'], 7: ['users', 'roles'], 8: ['channels'] };

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
  const resolved: Record<string, unknown> = {};
  for (const id of values ?? []) for (const kind of entities[type] ?? []) Object.assign(resolved, entity(world, channel, kind, id, resolved));
  const data = {
    component_type: type,
    custom_id: customId,
    id: found['id'] ?? 1,
    ...(values ? { values: [...values] } : {}),
    ...(values && type !== 3 ? { resolved } : {}),
  };
  return ask(world, bot, { type: InteractionType.MessageComponent, channel, userId, ...spoken(manner), data, message: shown });
}

function entity(
  world: World,
  channel: Channel,
  kind: 'users' | 'roles' | 'channels',
  id: string,
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const merged = (name: string, item: unknown): Record<string, unknown> => ({ [name]: { ...((before[name] as object | undefined) ?? {}), [id]: item } });
  const role = guildOf(world, channel)?.roles.get(id);
  if (kind === 'roles') return role ? merged('roles', role) : {};
  if (kind === 'channels') return merged('channels', channelJson(world, channelAt(world, id)));
  if (!world.users.has(id)) return {};
  const { users, members } = resolvedUser(world, channel, id);
  return { ...merged('users', users[id]), ...(members ? merged('members', members[id]) : {}) };
}

/** The modal's components with what was entered, in the shape it was asked in. */
function filled(components: readonly object[], values: Readonly<Record<string, string | readonly string[]>>): object[] {
  const value = (given: object): object => {
    const input = given as {
      readonly type: number;
      readonly id?: number;
      readonly custom_id?: string;
      readonly required?: boolean;
      readonly value?: string;
      readonly min_length?: number;
      readonly max_length?: number;
    };
    const entered = values[input.custom_id ?? ''] ?? input.value ?? '';
    if (input.type !== 4) return { type: input.type, id: input.id ?? 1, custom_id: input.custom_id, values: [entered].flat().filter((one) => one !== '') };
    const text = String(entered);
    if (input.required !== false && text === '') throw new Error(`The field ${input.custom_id} is required.`);
    if (text.length > (input.max_length ?? 4000) || (text !== '' && text.length < (input.min_length ?? 0)))
      throw new Error(`The field ${input.custom_id} does not take a text of this length.`);
    return { type: 4, id: input.id ?? 1, custom_id: input.custom_id, value: text };
  };
  return components.map((one) => {
    const part = one as { readonly type: number; readonly id?: number; readonly components?: readonly object[]; readonly component?: object };
    if (part.type === 18 && part.component) return { type: 18, id: part.id ?? 1, component: value(part.component) };
    if (part.type === 1) return { type: 1, id: part.id ?? 1, components: (part.components ?? []).map(value) };
    return { type: part.type, id: part.id ?? 1 };
  });
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
