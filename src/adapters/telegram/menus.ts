import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Audience, CommandFace } from '../../core/command.ts';
import { codeOf, type Log } from '../../core/log.ts';
import { platform } from './refs.ts';

/** '' is for everybody whose language has no list of its own. */
const languages = ['', 'fr', 'en', 'ar'] as const;
const mostCommands = 100;

interface Menu {
  readonly scope: BotCommandScope;
  readonly for: readonly Audience[];
  /** In a group a command is seen by the bot alone, where the app can do so. */
  readonly ephemeral: boolean;
}

const menus: readonly Menu[] = [
  { scope: { type: 'all_private_chats' }, for: ['anyone', 'moderator', 'admin'], ephemeral: false },
  { scope: { type: 'all_group_chats' }, for: ['anyone'], ephemeral: true },
  { scope: { type: 'all_chat_administrators' }, for: ['anyone', 'moderator', 'admin'], ephemeral: true },
];

const moderatorsMenu = (chat: number): Menu => ({ scope: { type: 'chat', chat_id: chat }, for: ['anyone', 'moderator', 'admin'], ephemeral: false });

const listOf = (faces: readonly CommandFace[], menu: Menu, language: string): BotCommand[] =>
  faces
    .filter((f) => menu.for.includes(f.audience))
    .flatMap((f) => {
      const words = f.words[language || 'fr'];
      return words ? [{ command: words.name, description: words.description.slice(0, 256), ...(menu.ephemeral && { is_ephemeral: true }) }] : [];
    })
    .slice(0, mostCommands);

/** The lists that apps show when a person types `/`. A server that knows no such list changes nothing about the commands themselves. */
export async function registerMenus(api: Api, faces: readonly CommandFace[], moderators: readonly number[], log: Log, over: AbortSignal): Promise<void> {
  if (!faces.length) return;
  const limit = (): AbortSignal => AbortSignal.any([over, AbortSignal.timeout(20_000)]);
  const tried = async (work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) => log.noted({ what: 'fault', platform, step: 'menu', code: codeOf(error) }));
  };
  for (const menu of [...menus, ...moderators.map(moderatorsMenu)])
    for (const language of over.aborted ? [] : languages)
      await tried(api.setMyCommands(listOf(faces, menu, language), { scope: menu.scope, ...(language && { language_code: language }) }, limit() as never));
  await tried(api.setChatMenuButton({ menu_button: { type: 'commands' } }, limit() as never));
}
