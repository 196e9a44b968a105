import type { ForumTopic } from '@grammyjs/types';
import { plainUser } from '../api-types.ts';
import { announce } from '../delivery.ts';
import type { Call, Handler } from '../handler.ts';
import { store } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import type { Room } from '../world.ts';
import { groupWith } from './chats.ts';

export const createForumTopic: Handler<'createForumTopic'> = (call, params) => {
  const room = forum(call, params.chat_id, 'not enough rights to create a topic');
  const color = params.icon_color ?? 0x6fb9f0;
  const from = plainUser(call.bot.user);
  const opening = store(call.world, room, { from, forum_topic_created: { name: params.name, icon_color: color } });
  const id = opening.message_id;
  const message = { ...opening, message_thread_id: id, is_topic_message: true };
  room.messages.set(id, message);
  room.topics.set(id, { id, name: params.name, color, closed: false });
  announce(call.world, room, message, 'new');
  return { message_thread_id: id, name: params.name, icon_color: color } satisfies ForumTopic;
};

export const closeForumTopic: Handler<'closeForumTopic'> = (call, params) => setClosed(call, params, true);
export const reopenForumTopic: Handler<'reopenForumTopic'> = (call, params) => setClosed(call, params, false);

function setClosed(call: Call, params: { readonly chat_id: number | string; readonly message_thread_id: number }, closed: boolean): true {
  const room = forum(call, params.chat_id, `not enough rights to ${closed ? 'close' : 'reopen'} the topic`);
  const topic = room.topics.get(params.message_thread_id);
  if (!topic) throw badRequest('message thread not found');
  if (topic.closed === closed) throw badRequest('TOPIC_NOT_MODIFIED');
  topic.closed = closed;
  const event = closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
  announce(call.world, room, store(call.world, room, { from: plainUser(call.bot.user), message_thread_id: topic.id, is_topic_message: true, ...event }), 'new');
  return true;
}

function forum(call: Call, chatId: number | string, refused: string): Room {
  const room = groupWith(call, chatId, 'can_manage_topics', refused);
  if (!room.chat.is_forum) throw badRequest('the chat is not a forum');
  return room;
}
