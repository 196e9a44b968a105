import type { Message, MessageOrigin } from '@grammyjs/types';
import { isService } from '../delivery.ts';
import type { Handler } from '../handler.ts';
import { type Content, existing } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import { readableRoom } from '../rooms.ts';
import { captionFields, post } from './posting.ts';

export const forwardMessage: Handler<'forwardMessage'> = (call, params) => {
  const message = source(call, params, 'forward');
  return post(call, params, { ...contentOf(message), forward_origin: originOf(message) }, 'can_send_messages');
};

export const copyMessage: Handler<'copyMessage'> = (call, params) => {
  const message = source(call, params, 'copy');
  const { caption: _caption, caption_entities: _entities, ...bare } = contentOf(message);
  const content = params.caption === undefined ? contentOf(message) : { ...bare, ...captionFields(params) };
  return { message_id: post(call, params, content, 'can_send_messages').message_id };
};

function source(
  call: Parameters<Handler<'forwardMessage'>>[0],
  params: { from_chat_id: number | string; message_id: number },
  purpose: 'forward' | 'copy',
): Message {
  const room = readableRoom(call.world, call.bot, params.from_chat_id);
  const message = existing(room, params.message_id, purpose);
  if (isService(message) || message.has_protected_content) throw badRequest(`message can't be ${purpose === 'forward' ? 'forwarded' : 'copied'}`);
  return message;
}

/** What a forward carries along: the content, without the place it stood in. */
export function contentOf(message: Message): Content {
  const {
    message_id: _id,
    date: _date,
    chat: _chat,
    from: _from,
    sender_chat: _sender,
    sender_tag: _tag,
    author_signature: _signature,
    message_thread_id: _thread,
    is_topic_message: _topic,
    reply_to_message: _reply,
    external_reply: _external,
    quote: _quote,
    reply_markup: _markup,
    media_group_id: _album,
    edit_date: _edited,
    is_automatic_forward: _automatic,
    has_protected_content: _protected,
    forward_origin: _origin,
    ...content
  } = message;
  return content;
}

/** The origin of a forward is that of the first message, however often it was forwarded. */
export function originOf(message: Message, hidden = false): MessageOrigin {
  if (message.forward_origin) return message.forward_origin;
  const { date, from, sender_chat: chat } = message;
  if (message.chat.type === 'channel') return { type: 'channel', date, chat: message.chat, message_id: message.message_id };
  if (chat) return { type: 'chat', date, sender_chat: chat };
  const name = [from?.first_name, from?.last_name].filter(Boolean).join(' ');
  return hidden || !from ? { type: 'hidden_user', date, sender_user_name: name } : { type: 'user', date, sender_user: from };
}
