import { type Api, GrammyError } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { first } from './texts.ts';

/** Whether a person stands in a chat as one of these now. Throws what may pass: a doubt is no answer. */
export async function hasStatus(api: Api, chat: number, user: number, statuses: readonly ChatMember['status'][]): Promise<boolean> {
  if (!Number.isSafeInteger(user) || !Number.isSafeInteger(chat)) return false;
  try {
    const member = await api.getChatMember(chat, user);
    return statuses.includes(member.status) && !(member.status === 'restricted' && !member.is_member);
  } catch (error) {
    if (error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429) return false;
    throw error;
  }
}

const nameMs = 5_000;
const longestName = 64;

/** As one line of plain words: a name can hold marks that turn the text around it, and line breaks. */
const tidy = (name: string): string => first(name.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim(), longestName);

/** The display name, asked for when it is needed; the id when the platform does not tell, or not soon: a card must not wait for it. */
export async function nameOf(api: Api, id: string, chat: string): Promise<string> {
  const limit = AbortSignal.timeout(nameMs) as never;
  try {
    if (id.startsWith('chat:')) {
      const asked = await api.getChat(Number(id.slice(5)), limit);
      return tidy(('title' in asked ? asked.title : undefined) ?? '') || id;
    }
    const { user } = await api.getChatMember(Number(chat), Number(id), limit);
    return tidy([user.first_name, user.last_name].filter(Boolean).join(' ')) || id;
  } catch {
    return id;
  }
}

const mostPictureBytes = 1_000_000;

/** The smallest profile picture; nothing when there is none, when it is hidden, or when it cannot be fetched. */
export async function pictureOf(api: Api, root: string, token: string, user: number, signal: AbortSignal): Promise<Uint8Array | undefined> {
  try {
    const { photos } = await api.getUserProfilePhotos(user, { limit: 1 }, signal as never);
    const smallest = photos[0]?.[0];
    if (!smallest) return undefined;
    const { file_path } = await api.getFile(smallest.file_id, signal as never);
    if (!file_path) return undefined;
    const answer = await fetch(`${root}/file/bot${token}/${file_path}`, { signal });
    const bytes = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    return bytes && bytes.length <= mostPictureBytes ? bytes : undefined;
  } catch {
    // For likeness only: without it there is one sign less, and no sign is no guilt.
    return undefined;
  }
}
