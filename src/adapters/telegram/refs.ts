import type { Message as TelegramMessage } from 'grammy/types';
import type { GroupRef, MessageRef, PersonRef, PlaceRef } from '../../core/message.ts';

export const platform = 'telegram';

export const groupOf = (chat: { readonly id: number }): GroupRef => ({ platform, group: String(chat.id) });

export const messageRefOf = (
  m: Pick<TelegramMessage, 'chat' | 'message_id'> & { readonly is_topic_message?: boolean; readonly message_thread_id?: number },
): MessageRef => ({
  ...groupOf(m.chat),
  channel: String(m.chat.id),
  ...(m.is_topic_message && m.message_thread_id !== undefined && { thread: String(m.message_thread_id) }),
  id: String(m.message_id),
});

export const personOf = (user: { readonly id: number }): PersonRef => ({ platform, id: String(user.id) });

/** Who posted: an account, or the channel in whose name it was posted. The shared accounts behind anonymous posts are nobody. */
export const authorOf = (m: Pick<TelegramMessage, 'from' | 'sender_chat'>): PersonRef =>
  m.sender_chat ? { platform, id: `chat:${m.sender_chat.id}` } : { platform, id: String(m.from?.id ?? 0) };

/** A private chat has the id of its person; who posts as a chat cannot be written to. */
export const privateChat = (person: PersonRef): number | undefined => (/^\d{1,16}$/.test(person.id) ? Number(person.id) : undefined);

/** A message stands under its number; a name, a title or a biography under a word. */
export const messageNumber = (id: string): number | undefined => (/^[1-9]\d{0,15}$/.test(id) ? Number(id) : undefined);

export const placeOf = (chat: { readonly id: number }, thread?: number): PlaceRef => ({
  ...groupOf(chat),
  channel: String(chat.id),
  ...(thread !== undefined && { thread: String(thread) }),
});
