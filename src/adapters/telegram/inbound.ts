import type { Message as TelegramMessage, Update } from 'grammy/types';
import { type Attachment, type AttachmentKind, type Message, type Surface, surfaces } from '../../core/message.ts';
import type { Treatment } from './fields.ts';
import { authorOf, groupOf, messageRefOf } from './refs.ts';
import { textOfArticle } from './rich.ts';
import { stringsIn, treatmentOf } from './strings.ts';

/** What the bot asks to receive. The platform's default leaves reactions and membership out, and `undefined` would reset to it. */
export const wantedUpdates = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'inline_query',
  'poll',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'message_reaction',
  'message_reaction_count',
] as const satisfies readonly Exclude<keyof Update, 'update_id'>[];

export const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** A group's message as the core sees it; nothing when there is nothing to review in it. */
export function messageOf(m: TelegramMessage): Message | undefined {
  const article = m.rich_message && textOfArticle(m.rich_message);
  const text = m.text ?? m.caption ?? article?.text ?? '';
  const read = Object.entries(m).flatMap(([field, value]) => readField(field, value, m));
  const quotes = read.flatMap((r) => (r.as === 'quote' ? r.texts : []));
  const attachments = read.flatMap((r) => (r.as === 'quote' ? [] : [r.attachment]));
  if (article?.behind.length) attachments.push({ id: 'behind', kind: 'embed', texts: article.behind });
  if (!text && !attachments.length && !quotes.length) return undefined;
  const reply = m.reply_to_message;
  return {
    ref: messageRefOf(m),
    author: authorOf(m),
    at: iso(m.date),
    ...(m.edit_date !== undefined && { editedAt: iso(m.edit_date) }),
    text,
    ...(quotes.length > 0 && { quotes }),
    attachments,
    // What stands in a topic answers the message that opened it; that is no reply.
    ...(reply && !reply.forum_topic_created && { replyTo: String(reply.message_id) }),
    ...(m.forward_origin && { forwarded: true as const }),
    ...(m.media_group_id !== undefined && { album: m.media_group_id }),
  };
}

/** The text of a topic's name, a chat's title or a web app, each as the surface it stands on. */
export function surfaceOf(m: TelegramMessage): Message | undefined {
  for (const [field, value] of Object.entries(m)) {
    const surface = treatmentOf(field);
    if (!isSurface(surface)) continue;
    const text = stringsIn(value).join('\n');
    if (!text) continue;
    const ids: Partial<Record<Surface, string>> = { thread_name: `thread:${m.message_thread_id ?? m.message_id}`, channel_name: 'title' };
    return bearing(m, surface, ids[surface] ?? String(m.message_id), text);
  }
  return undefined;
}

/** Text that is no message: a name, a title, a biography. */
export const bearing = (
  from: Pick<TelegramMessage, 'chat' | 'date' | 'from' | 'sender_chat'> & { readonly message_thread_id?: number },
  surface: Surface,
  id: string,
  text: string,
): Message => ({
  ref: { ...groupOf(from.chat), channel: String(from.chat.id), ...(from.message_thread_id !== undefined && { thread: String(from.message_thread_id) }), id },
  author: authorOf(from),
  at: iso(from.date),
  text,
  attachments: [],
  surface,
});

type Read = { readonly as: 'quote'; readonly texts: readonly string[] } | { readonly as: 'attachment'; readonly attachment: Attachment };

/** What people see even when it holds no words: its bytes are counted as unread. */
const seen = new Set<Treatment>(['image', 'document', 'video', 'audio', 'sticker', 'location']);

function readField(field: string, value: unknown, m: TelegramMessage): Read[] {
  const as = kindOf(field, treatmentOf(field), m);
  const texts = as === 'quote' || isAttached(as) ? stringsIn(value) : [];
  if (as === 'quote') return texts.length ? [{ as, texts }] : [];
  if (!isAttached(as) || (!texts.length && !seen.has(as)) || isTwin(field, m)) return [];
  const file = fileOf(value);
  return [
    {
      as: 'attachment',
      attachment: {
        id: file.file_unique_id ?? file.id ?? field,
        kind: as,
        ...(file.mime_type !== undefined && { mime: file.mime_type }),
        ...(file.file_size !== undefined && { bytes: file.file_size }),
        ...(texts.length > 0 && { texts }),
      },
    },
  ];
}

const kindOf = (field: string, as: Treatment, m: TelegramMessage): Treatment =>
  field === 'document' && m.document?.mime_type?.startsWith('image/') ? 'image' : as;

/** The same content under a second name, kept for older programs: an animation is a document too, a venue a location. */
const isTwin = (field: string, m: TelegramMessage): boolean =>
  (field === 'animation' && m.document !== undefined) || (field === 'location' && m.venue !== undefined);

const attached: Readonly<Record<AttachmentKind, true>> = {
  image: true,
  video: true,
  audio: true,
  document: true,
  sticker: true,
  contact: true,
  location: true,
  poll: true,
  embed: true,
  other: true,
};
const isAttached = (as: Treatment): as is AttachmentKind => Object.hasOwn(attached, as);
const isSurface = (as: Treatment): as is Surface => (surfaces as readonly string[]).includes(as);

interface FileFacts {
  readonly id?: string;
  readonly file_unique_id?: string;
  readonly mime_type?: string;
  readonly file_size?: number;
}

/** A photo comes in sizes, the largest last. */
function fileOf(value: unknown): FileFacts {
  const one: unknown = Array.isArray(value) ? value.at(-1) : value;
  if (typeof one !== 'object' || one === null) return {};
  const { id, file_unique_id, mime_type, file_size } = one as Readonly<Record<string, unknown>>;
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof file_unique_id === 'string' && { file_unique_id }),
    ...(typeof mime_type === 'string' && { mime_type }),
    ...(typeof file_size === 'number' && { file_size }),
  };
}
