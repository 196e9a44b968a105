import type { PlaceRef } from '../../core/message.ts';
import { type Answer, PassingFailure } from '../../core/platform.ts';
import type { TelegramPhrases } from '../../core/language-telegram.ts';
import { isUnreachable } from './errors.ts';
import { asFile } from './saying.ts';
import { linkToBot, type Sending } from './sending.ts';
import { first, keyboard, longestText } from './texts.ts';

/** Who asked, and from where. Without a place it was the private chat. */
export interface Asker {
  readonly user: number;
  readonly language?: string;
  readonly place?: PlaceRef;
  /** The press it answers, which lets a message be shown to its presser. */
  readonly callback?: string;
}

export interface Answering extends Sending {
  readonly words: (language?: string) => TelegramPhrases;
}

const lookMs = 2 * 60_000;
const noticeMs = 5 * 60_000;

/** For whoever asked and nobody else: in the group as a message that they alone see, else in the private chat; else a word in the group that says nothing. */
export async function deliver(s: Answering, asker: Asker, answer: Answer, command: string): Promise<void> {
  const { text, version, file } = answer;
  if (!text && !file) return;
  const whole = version === undefined ? text : `${text}\n\n${version}`;
  const rows = keyboard([...(answer.buttons ? [answer.buttons] : []), ...(answer.rows ?? [])]);
  const { place, user } = asker;
  if (place && !file && !answer.secret && whole.length <= longestText && (await whispered())) return;
  if (await inPrivate(s, user, whole, rows, answer)) return;
  if (place) await notice(s, asker, place, command);

  async function whispered(): Promise<boolean> {
    if (!place) return false;
    if (!hasRoom(s, place)) return false;
    const id = await s.whispers.say({
      chat: Number(place.channel),
      to: user,
      ...(place.thread !== undefined && { thread: Number(place.thread) }),
      text: whole,
      ...(rows.length > 0 && { keyboard: { inline_keyboard: rows } }),
      neutral: s.words(asker.language).inPrivate,
      ...(asker.callback !== undefined && { callback: asker.callback }),
    });
    return id !== undefined;
  }
}

/** A group that hears much just now is no reason to leave a person without an answer. */
function hasRoom({ pace }: Sending, place: PlaceRef): boolean {
  try {
    pace.take(Number(place.channel), 'message');
    return true;
  } catch (error) {
    if (error instanceof PassingFailure) return false;
    throw error;
  }
}

/** False when the person never opened the private chat. */
export async function inPrivate(s: Answering, user: number, text: string, rows: ReturnType<typeof keyboard>, { file, secret }: Answer): Promise<boolean> {
  const parts = partsOf(text);
  try {
    for (const [i, part] of parts.entries()) {
      const isLast = i === parts.length - 1;
      const sent = await s.api.sendMessage(user, part, {
        ...(secret && { protect_content: true }),
        ...(isLast && rows.length > 0 && { reply_markup: { inline_keyboard: rows } }),
        link_preview_options: { is_disabled: true },
      });
      if (secret) s.fading.later(user, sent.message_id, lookMs);
    }
    if (file) await s.api.sendDocument(user, asFile(file));
    return true;
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    return false;
  }
}

/** Opens the private chat where the same is asked again. */
export async function notice(s: Answering, { language }: Asker, place: PlaceRef, command: string): Promise<void> {
  const words = s.words(language);
  s.pace.take(Number(place.channel), 'message');
  const sent = await s.api.sendMessage(Number(place.channel), words.inPrivate, {
    disable_notification: true,
    reply_markup: { inline_keyboard: [[{ text: words.open, url: linkToBot(s, `c_${command}`) }]] },
    ...(place.thread !== undefined && { message_thread_id: Number(place.thread) }),
  });
  s.fading.later(Number(place.channel), sent.message_id, noticeMs);
}

/** A long answer in several messages, broken between lines where it can be. */
export function partsOf(text: string, most = longestText): readonly string[] {
  if (text.length <= most) return text ? [text] : [];
  const broken = text.lastIndexOf('\n', most);
  const part = first(text, broken > most / 2 ? broken : most);
  return [part, ...partsOf(text.slice(part.length).trimStart(), most)];
}
