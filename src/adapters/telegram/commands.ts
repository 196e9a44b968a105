import type { Api } from 'grammy';
import type { Message as TelegramMessage } from 'grammy/types';
import type { Receiver } from '../../core/platform.ts';
import { adviceText, keyboard } from './outbound.ts';
import { groupOf, personOf } from './refs.ts';

export interface CommandContext {
  readonly api: Api;
  readonly receiver: Receiver;
  readonly botName: () => string;
  readonly isAdmin: (user: number, chat: number) => Promise<boolean>;
  readonly words: CommandWords;
}

/** What the commands answer; given by who wires, in the language of the group. */
export interface CommandWords {
  readonly moderatorsChosen: string;
  readonly moderatorsHow: (chat: string) => string;
  readonly notAdmin: string;
}

type Command = (c: CommandContext, m: TelegramMessage, rest: string) => Promise<void>;

/** One row a command. */
const table: Readonly<Record<string, Command>> = {
  /** The link of the neutral notice opens the chat with the bot: the advice is given there. */
  async start({ api, receiver }, m, rest) {
    if (m.chat.type !== 'private' || !m.from || !rest) return;
    const answer = await receiver.pressed({ by: personOf(m.from), action: rest.replace('_', ':') });
    await api.sendMessage(
      m.chat.id,
      adviceText(answer.text, answer.version),
      answer.buttons?.length ? { reply_markup: { inline_keyboard: keyboard([answer.buttons]) } } : {},
    );
  },
  /** Said in the members' group it explains; said in the moderators' chat with the group's id, by an administrator of both, it chooses that chat. */
  async moderateurs({ api, receiver, isAdmin, words }, m, rest) {
    if (m.chat.type === 'private' || !m.from) return;
    const group = /^-\d{5,16}$/.test(rest) ? Number(rest) : undefined;
    if (group === undefined) {
      await api.sendMessage(m.chat.id, words.moderatorsHow(String(m.chat.id)));
      return;
    }
    if (!(await isAdmin(m.from.id, group)) || !(await isAdmin(m.from.id, m.chat.id))) {
      await api.sendMessage(m.chat.id, words.notAdmin);
      return;
    }
    await receiver.arrived({
      type: 'moderators',
      group: groupOf({ id: group }),
      in: { ...groupOf({ id: group }), channel: String(m.chat.id) },
      by: personOf(m.from),
    });
    await api.sendMessage(m.chat.id, words.moderatorsChosen);
  },
};

/** Runs the command a message is, and says whether it was one for this bot. */
export async function command(c: CommandContext, m: TelegramMessage): Promise<boolean> {
  const match = /^\/([a-z_]{1,32})(?:@(\w{3,32}))?(?:\s+([\w-]{1,64}))?\s*$/i.exec(m.text ?? '');
  if (!match?.[1] || (match[2] && match[2].toLowerCase() !== c.botName().toLowerCase())) return false;
  const run = table[match[1].toLowerCase()];
  if (!run) return false;
  await run(c, m, match[3] ?? '');
  return true;
}
