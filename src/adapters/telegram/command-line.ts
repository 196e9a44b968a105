import type { Message as TelegramMessage } from 'grammy/types';
import type { CommandFace, CommandOption } from '../../core/command.ts';
import { platform } from './refs.ts';

/** A command as it was typed: its face and what stands after it. */
export interface CommandLine {
  readonly name: string;
  readonly face: CommandFace | undefined;
  readonly rest: string;
}

const typed = /^\/([a-z0-9_]{1,32})(?:@(\w{3,40}))?(?:\s+([\s\S]*))?$/i;

/** Nothing when it is no command, or one for another bot. Every command answers to its name in any language. */
export function commandLine(text: string, faces: readonly CommandFace[], botName: string): CommandLine | undefined {
  const m = typed.exec(text.trim());
  if (!m?.[1] || (m[2] && m[2].toLowerCase() !== botName.toLowerCase())) return undefined;
  const name = m[1].toLowerCase();
  const face = faces.find((f) => f.name === name) ?? faces.find((f) => Object.values(f.words).some((w) => w.name === name));
  return { name, face, rest: m[3]?.trim() ?? '' };
}

export interface ReadOptions {
  /** By option name; persons as `platform:id`. */
  readonly options: Readonly<Record<string, string>>;
  /** Options that nothing was typed for, in their order. */
  readonly missing: readonly CommandOption[];
}

/** The first text takes the rest of the line; what stands before it is read word by word, and given up where it does not fit. */
export function readOptions(face: CommandFace, rest: string, m: TelegramMessage, idOf: (handle: string) => number | undefined): ReadOptions {
  const options: Record<string, string> = {};
  const missing: CommandOption[] = [];
  let left = rest;
  for (const option of face.options) {
    const word = /^\S+/.exec(left)?.[0] ?? '';
    const value = option.type === 'text' ? left : readers[option.type](word, option, face, m, idOf);
    if (!value) missing.push(option);
    else {
      options[option.name] = option.maxLength === undefined ? value : value.slice(0, option.maxLength);
      left = option.type === 'text' ? '' : left.slice(word.length).trim();
    }
  }
  return { options, missing };
}

type Reader = (word: string, option: CommandOption, face: CommandFace, m: TelegramMessage, idOf: (handle: string) => number | undefined) => string | undefined;

const readers: Readonly<Record<Exclude<CommandOption['type'], 'text'>, Reader>> = {
  number: (word) => (/^-?\d{1,15}$/.test(word) ? word : undefined),
  choice: (word, { choices = [] }, { words }) => {
    const wanted = word.toLowerCase();
    return choices.find((c) => c.toLowerCase() === wanted || Object.values(words).some((w) => w.choices?.[c]?.toLowerCase() === wanted));
  },
  /** Named by a mention, a handle that was seen here, a number; else the author of the message replied to. */
  person: (word, _option, _face, m, idOf) => {
    const mentioned = (m.entities ?? []).flatMap((e) => (e.type === 'text_mention' ? [e.user.id] : []))[0];
    const author = m.reply_to_message?.sender_chat ? undefined : m.reply_to_message?.from?.id;
    const id = mentioned ?? (word.startsWith('@') ? idOf(word) : /^\d{3,16}$/.test(word) ? Number(word) : undefined) ?? (word ? undefined : author);
    return id === undefined ? undefined : `${platform}:${id}`;
  },
};
