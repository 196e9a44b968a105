import { InputFile } from 'grammy';
import type { Message as TelegramMessage } from 'grammy/types';
import { codeOf } from '../../core/log.ts';
import type { OutFile, Performed } from '../../core/platform.ts';
import { failed, isAboutManner, isSoAlready } from './errors.ts';
import { messageNumber, platform } from './refs.ts';
import { asSignal, type Deed, type Sending } from './sending.ts';
import { cut, keyboard, longestCaption, mentioningNobody, written } from './texts.ts';

const plain = { link_preview_options: { is_disabled: true } } as const;
const inThread = (thread: string | undefined) => (thread === undefined ? {} : { message_thread_id: Number(thread) });

/** The chat, the message, and the thread that was opened under it. */
const receiptOf = (sent: Pick<TelegramMessage, 'chat' | 'message_id'>, thread?: string): string =>
  [sent.chat.id, sent.message_id, ...(thread === undefined ? [] : [thread])].join('/');

/** A bot cannot speak as a member: it quotes, with the name. */
export const post: Deed<'post'> = async ({ api, nameOf, pace }, { in: place, author, text, replyTo }, signal) => {
  const chat = Number(place.channel);
  const name = await nameOf(author.id, place.channel);
  pace.take(chat, 'message');
  const sent = await api.sendMessage(
    chat,
    cut(mentioningNobody(`${name} :\n${text}`)),
    { ...plain, ...inThread(place.thread), ...answering(replyTo) },
    asSignal(signal),
  );
  return { done: true, receipt: receiptOf(sent) };
};

export const say: Deed<'say'> = async (s, { in: place, text: lines, buttons, pinned, replyTo, file, thread: title }, signal) => {
  const chat = Number(place.channel);
  const { text, entities } = await written(s, lines, place.channel);
  s.pace.take(chat, 'message');
  const opened = title === undefined ? undefined : await openThread(s, chat, title, signal);
  const rows = keyboard(buttons);
  const manner = {
    ...inThread(opened ?? place.thread),
    ...answering(opened === undefined ? replyTo : undefined),
    ...(rows.length > 0 && { reply_markup: { inline_keyboard: rows } }),
  };
  const fits = file && text.length <= longestCaption;
  const sent = fits
    ? await s.api.sendDocument(chat, asFile(file), { caption: text, caption_entities: entities, ...manner }, asSignal(signal))
    : await s.api.sendMessage(chat, text, { entities, ...plain, ...manner }, asSignal(signal));
  if (file && !fits) await s.api.sendDocument(chat, asFile(file), inThread(opened ?? place.thread), asSignal(signal));
  if (pinned) await pin(s, chat, sent.message_id, signal);
  return { done: true, receipt: receiptOf(sent, opened) };
};

export const unsay: Deed<'unsay'> = async ({ api }, { receipt }, signal) => {
  const [chat, id] = receipt.split('/').map(Number);
  if (!chat || !id) return { done: false, why: 'unsupported' };
  try {
    await api.deleteMessage(chat, id, asSignal(signal));
    return { done: true };
  } catch (error) {
    const why = failed(error);
    return why.why === 'gone' ? { done: true } : why;
  }
};

export const alert: Deed<'alert'> = async (s, { in: place, card, buttons }, signal) => {
  const { text, entities } = await written(s, card, place.channel);
  s.pace.take(Number(place.channel), 'alert');
  const send = (manner: Parameters<typeof s.api.sendMessage>[2]): Promise<TelegramMessage> =>
    s.api.sendMessage(Number(place.channel), text, { reply_markup: { inline_keyboard: keyboard(buttons) }, ...plain, ...manner }, asSignal(signal));
  try {
    return { done: true, receipt: receiptOf(await send({ entities, ...inThread(place.thread) })) };
  } catch (error) {
    if (!isAboutManner(error)) throw error;
    // It reaches the same people without links, and outside the topic.
    return { done: true, receipt: receiptOf(await send({})) };
  }
};

export const refresh: Deed<'refresh'> = async (s, { receipt, in: place, card, buttons }, signal): Promise<Performed> => {
  const [chat, id] = receipt.split('/').map(Number);
  if (!chat || !id) return { done: false, why: 'unsupported' };
  const { text, entities } = await written(s, card, place.channel);
  s.pace.take(chat, 'edit');
  try {
    await s.api.editMessageText(chat, id, text, { entities, reply_markup: { inline_keyboard: keyboard(buttons) }, ...plain }, asSignal(signal));
  } catch (error) {
    if (!isSoAlready(error)) throw error;
  }
  return { done: true };
};

/** What is answered may be gone: it is said all the same. */
function answering(replyTo: string | undefined) {
  const id = replyTo === undefined ? undefined : messageNumber(replyTo);
  return id === undefined ? {} : { reply_parameters: { message_id: id, allow_sending_without_reply: true } };
}

/** A topic of its own where the chat has topics and the bot may open one; else it is said where it would have been. */
async function openThread({ api }: Sending, chat: number, title: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    return String((await api.createForumTopic(chat, cut(title, 128), {}, asSignal(signal))).message_thread_id);
  } catch (error) {
    failed(error);
    return undefined;
  }
}

/** It is said already: that it could not be pinned is written down, and is no reason to say it again. */
async function pin({ api, log }: Sending, chat: number, id: number, signal: AbortSignal): Promise<void> {
  try {
    await api.pinChatMessage(chat, id, { disable_notification: true }, asSignal(signal));
  } catch (error) {
    log.noted({ what: 'fault', platform, step: 'pin', code: codeOf(error) });
  }
}

export const asFile = ({ bytes, name }: OutFile): InputFile => new InputFile(bytes, name);
