import type { Chat } from 'grammy/types';
import { bearing } from './inbound.ts';
import type { Noticed } from './people.ts';
import type { Recalled } from './recalled.ts';

/** A chat whose title is another than when it was last seen, however that went unnoticed. A title seen for the first time is nobody's doing of today. */
export function retitled(recalled: Recalled, chat: Chat, date: number): readonly Noticed[] {
  if (chat.type === 'private' || !chat.title) return [];
  const { title } = chat;
  const whose = `title/${chat.id}`;
  const where = { chat, date, sender_chat: chat as Chat.SupergroupChat };
  return [
    {
      arrivals: recalled.compare(whose, title) === 'other' ? [{ type: 'message', message: bearing(where, 'channel_name', 'title', title) }] : [],
      remember: () => recalled.remember(whose, title),
    },
  ];
}
