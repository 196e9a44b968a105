import type { APIApplicationCommand } from 'discord-api-types/v10';
import { z } from 'zod';
import { type Command, command, commandEdit, commandList } from '../bodies/commands.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route, Status } from '../rest/route.ts';
import type { Bot } from '../world.ts';
import { guildAt } from './guilds.ts';

const query = z.strictObject({ with_localizations: z.enum(['true', 'false']).optional() });

const routesAt = (here: string): readonly Route[] => [
  route('GET', here, { query }, (call) => listed(call).map((one) => shown(one, call.query.with_localizations === 'true'))),
  route('PUT', here, { body: commandList }, (call) => {
    const before = listed(call);
    withinLimits(call.body);
    for (const one of before) call.bot.commands.delete(one.id);
    return call.body.map((given) =>
      written(
        call,
        given,
        before.find((one) => same(one, given)),
      ),
    );
  }),
  route('POST', here, { body: command }, (call) => {
    const before = listed(call);
    const old = before.find((one) => same(one, call.body));
    if (!old) withinLimits([...before, call.body]);
    return new Status(old ? 200 : 201, written(call, call.body, old));
  }),
  route('GET', `${here}/:command`, {}, (call) => shown(commandAt(call), true)),
  route('PATCH', `${here}/:command`, { body: commandEdit }, (call) => {
    const old = commandAt(call);
    // Checked: what is given has the shape of the command's fields.
    return written(call, { ...old, ...call.body } as Command, old);
  }),
  route('DELETE', `${here}/:command`, {}, (call) => {
    call.bot.commands.delete(commandAt(call).id);
  }),
];

export const commandRoutes: readonly Route[] = [
  ...routesAt('/applications/:application/commands'),
  ...routesAt('/applications/:application/guilds/:guild/commands'),
];

type Asking = Pick<Call, 'world' | 'bot' | 'ids'>;

function scope(call: Asking): string | undefined {
  if (call.ids['application'] !== call.bot.applicationId) throw refuse('UnknownApplication');
  return call.ids['guild'] === undefined ? undefined : guildAt(call).id;
}

const listed = (call: Asking): APIApplicationCommand[] => {
  const guildId = scope(call);
  return [...call.bot.commands.values()].filter((one) => one.guild_id === guildId);
};

function commandAt(call: Asking): APIApplicationCommand {
  const found = listed(call).find((one) => one.id === call.ids['command']);
  if (!found) throw refuse('UnknownApplicationCommand');
  return found;
}

const same = (one: APIApplicationCommand, given: Pick<Command, 'name' | 'type'>): boolean => one.name === given.name && one.type === (given.type ?? 1);

/** 100 slash commands, 15 of each menu. */
function withinLimits(all: readonly { readonly type?: number | undefined }[]): void {
  const count = (type: number) => all.filter((one) => (one.type ?? 1) === type).length;
  if (count(1) > 100 || count(2) > 15 || count(3) > 15) throw refuse('MaximumNumberOfApplicationCommandsReached');
}

function written(call: Asking, given: Command, old: APIApplicationCommand | undefined): APIApplicationCommand {
  const guildId = scope(call);
  if (!old) countCreate(call.bot, guildId ?? 'global', call.world.clock.now());
  const made = {
    options: [],
    name_localizations: null,
    description_localizations: null,
    description: '',
    nsfw: false,
    default_member_permissions: null,
    ...(guildId === undefined ? { dm_permission: true, contexts: null, integration_types: [0] } : {}),
    ...given,
    id: old?.id ?? call.world.newId(),
    type: given.type ?? 1,
    application_id: call.bot.applicationId,
    version: call.world.newId(),
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    // Checked: it has the shape of Discord's type.
  } as unknown as APIApplicationCommand;
  call.bot.commands.set(made.id, made);
  return made;
}

/** 200 creates a day and scope. */
function countCreate(bot: Bot, where: string, now: number): void {
  const today = (bot.commandCreates.get(where) ?? []).filter((at) => at > now - 86_400_000);
  if (today.length >= 200) throw refuse('MaximumDailyApplicationCommandCreatesReached');
  bot.commandCreates.set(where, [...today, now]);
}

/** Lists leave the localisations out unless asked. */
const shown = (one: APIApplicationCommand, localised: boolean): APIApplicationCommand => {
  if (localised) return one;
  const { name_localizations: _, description_localizations: __, ...rest } = one;
  return rest as APIApplicationCommand;
};
