import {
  type APIApplicationCommandInteractionDataOption as Given,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandOptionType as O,
  ApplicationCommandType,
  InteractionResponseType as R,
  InteractionType,
  Routes,
} from 'discord.js';
import type { CommandName } from '../../core/command-name.ts';
import type { Ask, CommandFace } from '../../core/command.ts';
import { codeOf, type Log } from '../../core/log.ts';
import type { Message, PersonRef, PlaceRef } from '../../core/message.ts';
import type { Receiver } from '../../core/platform.ts';
import type { Answering } from './answers.ts';
import { byMenu } from './commands.ts';
import { valuesOf } from './forms.ts';
import { type Guilds, isThread } from './guilds.ts';
import { groupOf, personOf, platform } from './refs.ts';
import type { Rest } from './rest.ts';
import { cut } from './written.ts';

export interface Interacting {
  readonly receiver: Receiver;
  readonly faces: readonly CommandFace[];
  readonly answering: Answering;
  readonly guilds: Guilds;
  readonly rest: Rest;
  readonly log: Log;
  readonly read: (message: APIMessage, place: PlaceRef) => Message | undefined;
}

/** One interaction, answered. A failure is written down; the person sees Discord's own "did not respond". */
export async function interact(s: Interacting, interaction: APIInteraction): Promise<void> {
  try {
    await (kinds[interaction.type] as Kind | undefined)?.(s, interaction as never);
  } catch (error) {
    s.log.noted({ what: 'fault', platform, step: 'interaction', code: codeOf(error) });
  }
}

type Kind = (s: Interacting, i: never) => Promise<void>;
type Of<T extends InteractionType> = Extract<APIInteraction, { type: T }>;

/** One row a kind of interaction. */
const kinds: { readonly [T in InteractionType]?: (s: Interacting, i: Of<T>) => Promise<void> } = {
  async [InteractionType.ApplicationCommand](s, i) {
    const ask = askOf(s, i as APIChatInputApplicationCommandInteraction | APIMessageApplicationCommandInteraction);
    if (ask) await s.answering.answer(i, s.receiver.asked(ask));
  },
  async [InteractionType.ApplicationCommandAutocomplete](s, i) {
    const command = s.faces.find((f) => f.name === i.data.name);
    const typed = flat(i.data.options as readonly Given[] | undefined).find((o) => 'focused' in o && o.focused);
    if (!command || !typed || !('value' in typed)) return;
    const ask: Ask = { command: command.name, ...from(s, i), options: optionsOf(i.data.options as readonly Given[] | undefined) };
    const choices = await s.receiver.suggested(ask, typed.name, String(typed.value));
    await s.rest.post(Routes.interactionCallback(i.id, i.token), {
      open: true,
      body: {
        type: R.ApplicationCommandAutocompleteResult,
        data: { choices: choices.slice(0, 25).map((c) => ({ name: cut(c.label, 100), value: c.value.slice(0, 100) })) },
      },
    });
  },
  async [InteractionType.MessageComponent](s, i) {
    const { custom_id: action } = i.data;
    const form = s.answering.formOf(action);
    if (form) return s.answering.modal(i, form);
    await s.answering.answer(i, s.receiver.pressed({ ...from(s, i), action }));
  },
  async [InteractionType.ModalSubmit](s, i) {
    const values = valuesOf(i.data.components ?? []);
    await s.answering.answer(i, s.receiver.submitted({ ...from(s, i), action: i.data.custom_id, values }));
  },
};

function askOf(s: Interacting, i: APIChatInputApplicationCommandInteraction | APIMessageApplicationCommandInteraction): Ask | undefined {
  const { data } = i;
  if (data.type === ApplicationCommandType.ChatInput) {
    const face = s.faces.find((f) => f.name === data.name);
    // A command of an earlier version is answered by the core: it says that there is none.
    return { command: face?.name ?? (data.name as CommandName), ...from(s, i), options: optionsOf(data.options) };
  }
  if (data.type !== ApplicationCommandType.Message) return undefined;
  const face = byMenu(s.faces, data.name);
  const target = data.resolved?.messages?.[data.target_id];
  if (!face || !target) return undefined;
  const place = placeOf(s, i);
  const message = place && s.read(target as APIMessage, place);
  return { command: face.name, ...from(s, i), options: {}, ...(message && { message }) };
}

/** Who, where, and in what language they read Discord. */
function from(s: Interacting, i: APIInteraction): { by: PersonRef; in?: PlaceRef; language?: string } {
  const place = placeOf(s, i);
  const user = i.member?.user ?? i.user;
  const { locale } = i as { readonly locale?: string };
  return { by: personOf(user ?? { id: '0' }), ...(place && { in: place }), ...(locale && { language: locale.slice(0, 2) }) };
}

function placeOf({ guilds }: Interacting, i: APIInteraction): PlaceRef | undefined {
  const { guild_id: guild, channel } = i as { readonly guild_id?: string; readonly channel?: { id: string; type?: number; parent_id?: string | null } };
  const id = channel?.id ?? (i as { readonly channel_id?: string }).channel_id;
  if (guild === undefined || id === undefined) return undefined;
  // A thread nobody heard of yet: the interaction itself says whose it is.
  if (channel?.type !== undefined && isThread(channel.type) && channel.parent_id) return { ...groupOf(guild), channel: channel.parent_id, thread: id };
  return guilds.placeOf(guild, id);
}

const optionsOf = (given: readonly Given[] | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    flat(given).flatMap((o) => ('value' in o ? [[o.name, o.type === O.User ? `${platform}:${String(o.value)}` : String(o.value)] as const] : [])),
  );

const flat = (given: readonly Given[] = []): readonly Given[] => given.flatMap((o) => [o, ...('options' in o ? flat(o.options as readonly Given[]) : [])]);
