import type { Message as TelegramMessage, Poll } from 'grammy/types';
import type { Message } from '../../core/message.ts';
import { messageOf } from './inbound.ts';
import { stringsIn } from './strings.ts';

/** Where the polls stand that were seen lately: Telegram tells of a changed poll without saying where it is. No text is kept. */
export interface Polls {
  seen(m: TelegramMessage): void;
  changed(poll: Poll, now: Date): Message | undefined;
}

const most = 2_000;

type Place = Pick<TelegramMessage, 'chat' | 'message_id' | 'date' | 'from' | 'sender_chat' | 'message_thread_id' | 'is_topic_message'>;

export function createPolls(): Polls {
  const places = new Map<string, Place>();
  return {
    seen({ poll, chat, message_id, date, from, sender_chat, message_thread_id, is_topic_message }) {
      if (!poll) return;
      places.delete(poll.id);
      // An update leaves out what only the message shows; read without it, the message would seem mended.
      if (stringsIn([poll.description, poll.media]).length) return;
      places.set(poll.id, {
        chat,
        message_id,
        date,
        ...(from && { from }),
        ...(sender_chat && { sender_chat }),
        ...(message_thread_id !== undefined && { message_thread_id }),
        ...(is_topic_message && { is_topic_message }),
      });
      if (places.size > most) places.delete(places.keys().next().value as string);
    },
    changed(poll, now) {
      const place = places.get(poll.id);
      return place && messageOf({ ...place, poll, edit_date: Math.floor(now.getTime() / 1000) } as TelegramMessage);
    },
  };
}
