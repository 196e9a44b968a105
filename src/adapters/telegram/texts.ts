import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import type { Button, Rich } from '../../core/platform.ts';
import type { Sending } from './sending.ts';

export const longestText = 4096;
export const longestCaption = 1024;

/** The first so many units, and never half of a character: Telegram refuses a text that ends in one. */
export const first = (text: string, most: number): string => text.slice(0, /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most);

export const cut = (text: string, most = longestText): string => (text.length > most ? `${first(text, most - 2)} …` : text);

export const adviceText = (text: string, version?: string): string => cut(version === undefined ? text : `${text}\n\n${version}`);

/** A name that is written notifies whoever bears it: a joiner between the sign and the name keeps it a word. */
export const mentioningNobody = (text: string): string => text.replace(/(^|[^\w])@(?=\w)/g, '$1@\u2060');

export const keyboard = (rows: readonly (readonly Button[])[]): InlineKeyboardButton[][] =>
  rows
    .filter((row) => row.length)
    .map((row) =>
      row.map(({ label, action, tone }) => ({
        text: label,
        callback_data: action,
        ...(tone && { style: tone === 'danger' ? ('danger' as const) : ('primary' as const) }),
      })),
    );

/** Rich lines as text with mention and link entities: no markup language, so no name can break out of it. */
export async function written({ nameOf }: Sending, card: readonly Rich[], chat: string): Promise<{ text: string; entities: MessageEntity[] }> {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const [i, line] of card.entries()) {
    if (i) text += '\n';
    for (const part of line) {
      const offset = text.length;
      if (typeof part === 'string') text += part;
      else if ('person' in part) {
        const name = mentioningNobody(await nameOf(part.person.id, chat));
        text += name;
        if (/^\d+$/.test(part.person.id))
          entities.push({ type: 'text_mention', offset, length: name.length, user: { id: Number(part.person.id), is_bot: false, first_name: name } });
      } else {
        const label = `#${part.message.id}`;
        text += label;
        const link = linkTo(part.message.channel, part.message.id);
        if (link) entities.push({ type: 'text_link', offset, length: label.length, url: link });
      }
    }
  }
  const shown = cut(text);
  return { text: shown, entities: entities.filter((e) => e.length > 0 && e.offset + e.length <= shown.length) };
}

/** Only supergroups have links to their messages. */
const linkTo = (chat: string, id: string): string | undefined => (chat.startsWith('-100') ? `https://t.me/c/${chat.slice(4)}/${id}` : undefined);
