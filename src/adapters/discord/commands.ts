import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as O,
  ApplicationCommandType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits as P,
  Routes,
} from 'discord.js';
import type { CommandFace, CommandOption } from '../../core/command.ts';
import type { CommandWords } from '../../core/language.ts';
import { cut } from './written.ts';
import type { Rest } from './rest.ts';

/** What is registered: one entry a command, and one in the menu of messages where it has one. */
export interface Registered {
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly name_localizations: Partial<Record<Locale, string>>;
  readonly description?: string;
  readonly description_localizations?: Partial<Record<Locale, string>>;
  readonly options?: readonly APIApplicationCommandOption[];
  readonly default_member_permissions: string | null;
  readonly contexts: readonly InteractionContextType[];
}

/** Discord's locales for what the bot speaks. It has none for Arabic: there people see French, and are answered in their group's language. */
const locales: Readonly<Record<string, readonly Locale[]>> = { fr: [Locale.French], en: [Locale.EnglishUS, Locale.EnglishGB] };
const base = 'fr';
/** Fifteen entries in the menu of messages are the most. */
const mostMenus = 15;

export function registrations(faces: readonly CommandFace[]): readonly Registered[] {
  const menus = faces.filter((f) => f.onMessage).slice(0, mostMenus);
  return [...faces.map(slash), ...menus.map(menu)];
}

/** The command that an entry of the menu stands for. */
export const byMenu = (faces: readonly CommandFace[], name: string): CommandFace | undefined => faces.find((f) => f.onMessage && menuName(f) === name);

const menuName = (face: CommandFace): string => cut(face.words[base]?.menu ?? face.name, 32);

/** Only for administrators: hidden from others, which their server may change; the core asks again at every use. */
const shownTo = (face: CommandFace): string | null => (face.audience === 'admin' ? String(P.ManageGuild) : null);

const slash = (face: CommandFace): Registered => ({
  type: ApplicationCommandType.ChatInput,
  name: face.name,
  name_localizations: localized(face, (w) => w.name),
  description: cut(face.words[base]?.description ?? face.name, 100),
  description_localizations: localized(face, (w) => cut(w.description, 100)),
  // Discord wants what is required first.
  options: [...face.options].sort((a, b) => Number(b.required) - Number(a.required)).map((o) => option(face, o)),
  default_member_permissions: shownTo(face),
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
});

const menu = (face: CommandFace): Registered => ({
  type: ApplicationCommandType.Message,
  name: menuName(face),
  name_localizations: localized(face, (w) => (w.menu === undefined ? undefined : cut(w.menu, 32))),
  default_member_permissions: shownTo(face),
  contexts: [InteractionContextType.Guild],
});

function option(face: CommandFace, o: CommandOption): APIApplicationCommandOption {
  const words = (w: CommandWords) => w.options?.[o.name];
  const named = {
    name: o.name,
    name_localizations: localized(face, (w) => words(w)?.name),
    description: cut(face.words[base]?.options?.[o.name]?.description ?? o.name, 100),
    description_localizations: localized(face, (w) => (words(w) ? cut(words(w)?.description ?? '', 100) : undefined)),
    required: o.required,
  };
  if (o.type === 'person') return { ...named, type: O.User };
  if (o.type === 'number') return { ...named, type: O.Integer };
  const { choices = [] } = o;
  if (choices.length)
    return {
      ...named,
      type: O.String,
      choices: choices.slice(0, 25).map((value) => ({
        name: cut(face.words[base]?.choices?.[value] ?? value, 100),
        name_localizations: localized(face, (w) => (w.choices?.[value] === undefined ? undefined : cut(w.choices[value] ?? '', 100))),
        value,
      })),
    };
  return { ...named, type: O.String, ...(o.suggests && { autocomplete: true }), ...(o.maxLength !== undefined && { max_length: Math.min(o.maxLength, 6000) }) };
}

function localized(face: CommandFace, pick: (words: CommandWords) => string | undefined): Partial<Record<Locale, string>> {
  const found = Object.entries(locales).flatMap(([language, to]) => {
    const words = face.words[language];
    const text = words && pick(words);
    return text ? to.map((locale) => [locale, text] as const) : [];
  });
  return Object.fromEntries(found);
}

/** Written only when something changed, for Discord counts two hundred new commands a day. True when it wrote. */
export async function register(rest: Rest, application: string, faces: readonly CommandFace[]): Promise<boolean> {
  const wanted = registrations(faces);
  const there = await rest.get<readonly Registered[]>(Routes.applicationCommands(application), { query: { with_localizations: true } });
  if (fingerprint(there) === fingerprint(wanted)) return false;
  await rest.put(Routes.applicationCommands(application), { body: wanted });
  return true;
}

const compared: readonly (keyof Registered)[] = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
];

const fingerprint = (commands: readonly Registered[]): string =>
  JSON.stringify(
    commands
      .map((c) => plain(Object.fromEntries(compared.map((key) => [key, c[key]]))))
      .map((c) => JSON.stringify(c))
      .sort(),
  );

/** What is not said and what is said to be nothing are the same; order of keys does not count. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, v]) => {
    const inner = plain(v);
    const empty =
      inner === null || inner === undefined || inner === '' || inner === false || (typeof inner === 'object' && !Object.keys(inner as object).length);
    return empty ? [] : [[key, inner] as const];
  });
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
