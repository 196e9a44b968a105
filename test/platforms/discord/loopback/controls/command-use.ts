import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType as O,
  type ApplicationCommandType,
} from 'discord-api-types/v10';
import { linked } from '../cdn.ts';
import { inChannel, inGuild } from '../permissions.ts';
import { channelJson } from '../shown-guild.ts';
import { type Bot, type Channel, guildOf, type World } from '../world.ts';
import { channelAt, type Id } from './finding.ts';
import { resolvedUser } from './resolved.ts';
import { type GivenFile, upload } from './upload.ts';

export type OptionValue = string | number | boolean | Id | GivenFile;
export type Options = Readonly<Record<string, OptionValue>>;
export interface Manner {
  /** The subcommand, or group and subcommand: `rules add`. */
  readonly sub?: string;
  /** The person's language, as `fr` or `ar`. */
  readonly locale?: string;
  /** Used though the person may not: the command's own check is what is tested. */
  readonly force?: boolean;
}

/** What every use of a command tells of it. */
export const head = (command: APIApplicationCommand): object => ({
  id: command.id,
  name: command.name,
  type: command.type,
  ...(command.guild_id ? { guild_id: command.guild_id } : {}),
});

/** The command as this person is offered it here. */
export function usable(
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

/** The options as they were filled in, under their subcommand. */
export function commandData(world: World, place: Channel, command: APIApplicationCommand, given: Options, manner: Manner, focused?: string): object {
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
  if ('bytes' in value) {
    const file = linked(world, upload(world, place.id, value));
    resolved['attachments'] = { ...((resolved['attachments'] as object | undefined) ?? {}), [file.id]: file };
    return file.id;
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
