import { randomBytes } from 'node:crypto';
import type { Message as TelegramMessage } from 'grammy/types';
import type { Ask, Choice, CommandOption, Form } from '../../core/command.ts';
import { readCommandAction } from '../../core/command.ts';
import { passagesOf } from '../../core/message.ts';
import type { Answer, Receiver } from '../../core/platform.ts';
import { type Answering, type Asker, deliver, notice } from './answers.ts';
import { type CommandLine, commandLine, readOptions } from './command-line.ts';
import { createForms, pairs } from './forms.ts';
import { messageOf } from './inbound.ts';
import { personOf, placeOf } from './refs.ts';
import { first } from './texts.ts';

/** Commands, forms and drafts: whatever a person says to the bot itself. */
export interface Asking {
  /** The command a message is, when it is one for this bot. */
  commandIn(m: TelegramMessage): CommandLine | undefined;
  run(m: TelegramMessage, line: CommandLine): Promise<void>;
  /** Anything that was said in the private chat. */
  privately(m: TelegramMessage): Promise<void>;
  /** A button of the adapter's own; nothing when it is not. Answers whether it still counts. */
  pressed(asker: Asker, data: string): Promise<boolean> | undefined;
  answer(asker: Asker, answer: Answer, command: string): Promise<void>;
}

interface Waiting {
  readonly user: number;
  readonly ask: Ask;
  readonly asker: Asker;
  readonly option: string;
  readonly choices: readonly Choice[];
  readonly until: number;
}

const waitMs = 15 * 60_000;
const mostWaiting = 500;
const cancels: ReadonlySet<string> = new Set(['annuler', 'cancel']);

export function createAsking(s: Answering, receiver: Receiver, idOf: (handle: string) => number | undefined, now: () => number = Date.now): Asking {
  const forms = createForms(s, now);
  const waiting = new Map<string, Waiting>();

  async function answer(asker: Asker, given: Answer, command: string): Promise<void> {
    if (given.form) return begin(asker, given.form, command);
    return deliver(s, asker, given, command);
  }

  async function begin(asker: Asker, form: Form, command: string): Promise<void> {
    const started = await forms.begin(asker, form, async (values) => {
      const { user, place, language } = asker;
      const filled = { action: form.action, by: personOf({ id: user }), ...(place && { in: place }), ...(language !== undefined && { language }), values };
      // The rest of the conversation is in the private chat, whatever place it is about.
      await answer(privateOf(asker), await receiver.submitted(filled), command);
    });
    if (!started && asker.place) await notice(s, asker, asker.place, readCommandAction(form.action)?.name ?? command);
  }

  async function offer(ask: Ask, asker: Asker, option: CommandOption, choices: readonly Choice[]): Promise<void> {
    const token = randomBytes(6).toString('hex');
    waiting.set(token, { user: asker.user, ask, asker, option: option.name, choices, until: now() + waitMs });
    if (waiting.size > mostWaiting) waiting.delete(waiting.keys().next().value as string);
    const buttons = choices.map((c, i) => ({ label: first(c.label, 60), action: `o:${token}:${i}` }));
    await deliver(s, asker, { text: s.words(asker.language).chooseOne, rows: pairs(buttons) }, ask.command);
  }

  async function choicesOf(ask: Ask, option: CommandOption, line: CommandLine): Promise<readonly Choice[]> {
    if (option.suggests) return receiver.suggested(ask, option.name, '');
    const words = line.face?.words[(ask.language ?? 'fr').slice(0, 2)] ?? line.face?.words['fr'];
    return option.required ? (option.choices ?? []).map((value) => ({ value, label: words?.choices?.[value] ?? value })) : [];
  }

  async function put(ask: Ask, asker: Asker, line: CommandLine, missing: readonly CommandOption[]): Promise<void> {
    for (const option of missing) {
      // A message that was replied to stands for the text.
      if (option.type === 'text' && ask.message && !option.suggests) continue;
      const choices = await choicesOf(ask, option, line);
      if (choices.length) return offer(ask, asker, option, choices);
    }
    await answer(asker, await receiver.asked(ask), ask.command);
  }

  async function run(m: TelegramMessage, line: CommandLine): Promise<void> {
    const asker = askerOf(m);
    // An anonymous administrator is nobody in particular: in the private chat they are themselves.
    if (!asker) return m.sender_chat?.id === m.chat.id && m.chat.type !== 'channel' ? notice(s, { user: 0 }, placeOf(m.chat), line.name) : undefined;
    const replied = m.reply_to_message && !m.reply_to_message.forum_topic_created ? messageOf(m.reply_to_message) : undefined;
    const { options, missing } = line.face ? readOptions(line.face, line.rest, m, idOf) : { options: {}, missing: [] };
    const ask: Ask = {
      // A name that nobody knows is answered as such by the core.
      command: (line.face?.name ?? line.name) as Ask['command'],
      by: personOf({ id: asker.user }),
      ...(asker.place && { in: asker.place }),
      ...(asker.language !== undefined && { language: asker.language }),
      options,
      ...(replied && { message: replied }),
    };
    await put(ask, asker, line, missing);
  }

  const asCommand = (name: string, rest = ''): CommandLine => ({ name, face: receiver.faces().find((f) => f.name === name), rest });

  async function started(m: TelegramMessage, asker: Asker, payload: string): Promise<void> {
    const command = /^c_([a-z0-9_]{1,32})$/.exec(payload)?.[1];
    if (!payload || command) return run(m, asCommand(command ?? 'aide'));
    const press = { by: personOf({ id: asker.user }), action: payload.replace('_', ':'), ...(asker.language !== undefined && { language: asker.language }) };
    await answer(asker, await receiver.pressed(press), 'aide');
  }

  return {
    commandIn: (m) => {
      const line = commandLine(m.text ?? m.caption ?? '', receiver.faces(), s.me()?.username ?? '');
      return line?.face ? line : undefined;
    },
    run,
    async privately(m) {
      const asker = askerOf(m);
      if (!asker) return;
      const line = commandLine(m.text ?? '', receiver.faces(), s.me()?.username ?? '');
      const words = s.words(asker.language).form;
      if (line?.name === 'start') return started(m, asker, line.rest);
      if (line && cancels.has(line.name)) return deliver(s, asker, { text: forms.cancel(asker.user) ? words.cancelled : words.nothingToCancel }, 'aide');
      if (line) return run(m, line);
      if (m.text !== undefined && (await forms.said(asker.user, m.text))) return;
      const draft = messageOf(m);
      const text = draft
        ? passagesOf(draft)
            .flatMap((p) => (p.text.trim() ? [p.text] : []))
            .join('\n')
        : '';
      if (text) await run({ ...m, reply_to_message: undefined as never }, asCommand('verifier', text));
    },
    pressed(asker, data) {
      if (data.startsWith('f:')) return formPressed(asker, data);
      return data.startsWith('o:') ? chosen(asker, data) : undefined;
    },
    answer,
  };

  async function formPressed(asker: Asker, data: string): Promise<boolean> {
    if (!(await forms.pressed(asker.user, data))) return false;
    if (data.endsWith(':c')) await deliver(s, privateOf(asker), { text: s.words(asker.language).form.cancelled }, 'aide');
    return true;
  }

  async function chosen(asker: Asker, data: string): Promise<boolean> {
    const [, token = '', at] = data.split(':');
    const one = waiting.get(token);
    const choice = one?.choices[Number(at)];
    if (!one || !choice || one.user !== asker.user || one.until < now()) return false;
    waiting.delete(token);
    const ask: Ask = { ...one.ask, options: { ...one.ask.options, [one.option]: choice.value } };
    await answer({ ...one.asker, ...(asker.callback !== undefined && { callback: asker.callback }) }, await receiver.asked(ask), ask.command);
    return true;
  }
}

const privateOf = ({ user, language }: Asker): Asker => ({ user, ...(language !== undefined && { language }) });

/** Who speaks as a chat has no private chat: nobody can be answered. */
function askerOf(m: TelegramMessage): Asker | undefined {
  if (!m.from || m.sender_chat) return undefined;
  return {
    user: m.from.id,
    ...(m.from.language_code !== undefined && { language: m.from.language_code }),
    ...(m.chat.type !== 'private' && { place: placeOf(m.chat, m.is_topic_message ? m.message_thread_id : undefined) }),
  };
}
