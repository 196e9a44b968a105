import type { Message as TelegramMessage, Update } from 'grammy/types';
import type { Attachment, Message } from '../../core/message.ts';
import { authorOf, messageRefOf } from './refs.ts';

/** What the bot asks to receive. The platform's default leaves reactions and membership out, and `undefined` would reset to it. */
export const wantedUpdates = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'my_chat_member',
] as const satisfies readonly Exclude<keyof Update, 'update_id'>[];

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** A group's message as the core sees it. Service messages hold nothing to review. */
export function messageOf(m: TelegramMessage): Message | undefined {
  const attachments = attachmentsOf(m);
  const text = m.text ?? m.caption ?? '';
  const quotes = quotesOf(m);
  if (!text && !attachments.length && !quotes.length) return undefined;
  return {
    ref: messageRefOf(m),
    author: authorOf(m),
    at: iso(m.date),
    ...(m.edit_date !== undefined && { editedAt: iso(m.edit_date) }),
    text,
    ...(quotes.length > 0 && { quotes }),
    attachments,
    ...(m.reply_to_message && { replyTo: String(m.reply_to_message.message_id) }),
    ...(m.forward_origin && { forwarded: true as const }),
    ...(m.media_group_id !== undefined && { album: m.media_group_id }),
  };
}

/** Text that others wrote and that this message shows: a manual quote, the names a forward or an external reply carries along. */
function quotesOf(m: TelegramMessage): string[] {
  const external = m.external_reply;
  return [m.quote?.text, external?.poll?.question, external?.document?.file_name].filter((t) => t !== undefined && t !== '') as string[];
}

type Described = Omit<Attachment, 'id'> & { readonly id: string | undefined };

/** One row a kind of content; each says what the platform tells of it besides the bytes. */
const readers: readonly ((m: TelegramMessage) => Described | undefined)[] = [
  (m) => m.photo && { id: m.photo.at(-1)?.file_unique_id, kind: 'image', ...sized(m.photo.at(-1)?.file_size) },
  (m) =>
    m.document && {
      id: m.document.file_unique_id,
      kind: m.document.mime_type?.startsWith('image/') ? 'image' : 'document',
      ...typed(m.document),
      ...texts(m.document.file_name),
    },
  (m) => m.video && { id: m.video.file_unique_id, kind: 'video', ...typed(m.video), ...texts(m.video.file_name) },
  (m) => (m.animation && !m.document ? { id: m.animation.file_unique_id, kind: 'video', ...typed(m.animation), ...texts(m.animation.file_name) } : undefined),
  (m) => m.voice && { id: m.voice.file_unique_id, kind: 'audio', ...typed(m.voice) },
  (m) => m.video_note && { id: m.video_note.file_unique_id, kind: 'video', ...sized(m.video_note.file_size) },
  (m) => m.audio && { id: m.audio.file_unique_id, kind: 'audio', ...typed(m.audio), ...texts(m.audio.file_name, m.audio.title, m.audio.performer) },
  (m) => m.sticker && { id: m.sticker.file_unique_id, kind: 'sticker', ...texts(m.sticker.set_name) },
  (m) =>
    m.contact && {
      id: 'contact',
      kind: 'contact',
      ...texts([m.contact.first_name, m.contact.last_name, m.contact.phone_number].filter(Boolean).join(' '), m.contact.vcard),
    },
  (m) => m.poll && { id: m.poll.id, kind: 'poll', ...texts(m.poll.question, ...m.poll.options.map((o) => o.text), m.poll.explanation) },
  (m) => m.venue && { id: 'venue', kind: 'location', ...texts(m.venue.title, m.venue.address) },
  (m) => (m.location && !m.venue ? { id: 'location', kind: 'location' } : undefined),
];

const sized = (bytes: number | undefined): { bytes?: number } => (bytes === undefined ? {} : { bytes });
const typed = (file: { readonly mime_type?: string; readonly file_size?: number }): { mime?: string; bytes?: number } => ({
  ...(file.mime_type !== undefined && { mime: file.mime_type }),
  ...sized(file.file_size),
});
const texts = (...said: readonly (string | undefined)[]): { texts?: string[] } => {
  const some = said.filter((t): t is string => Boolean(t));
  return some.length ? { texts: some } : {};
};

const attachmentsOf = (m: TelegramMessage): Attachment[] =>
  readers.flatMap((read) => {
    const a = read(m);
    return a?.id ? [{ ...a, id: a.id }] : [];
  });
