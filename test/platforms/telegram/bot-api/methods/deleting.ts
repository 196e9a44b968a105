import type { Message } from '@grammyjs/types';
import type { Call, Handler } from '../handler.ts';
import { hasRight, membershipOf } from '../memberships.ts';
import { existing, remove } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import { writableRoom } from '../rooms.ts';
import type { Room } from '../world.ts';

const TWO_DAYS = 48 * 3600;

export const deleteMessage: Handler<'deleteMessage'> = (call, params) => {
  const room = writableRoom(call.world, call.bot, params.chat_id);
  const message = existing(room, params.message_id, 'delete');
  const refused = whyNot(call, room, message);
  if (refused) throw badRequest(refused);
  remove(room, message.message_id);
  return true;
};

/** "If some of the specified messages can't be found, they are skipped. Returns True on success": those that can't be deleted are skipped without a word too. */
export const deleteMessages: Handler<'deleteMessages'> = (call, params) => {
  if (params.message_ids.length === 0) throw badRequest('message identifiers are not specified');
  if (params.message_ids.length > 100) throw badRequest('too many message identifiers specified');
  const room = writableRoom(call.world, call.bot, params.chat_id);
  for (const id of params.message_ids) {
    const message = room.messages.get(id);
    if (message && !whyNot(call, room, message)) remove(room, id);
  }
  return true;
};

/** The limitations listed under deleteMessage. */
function whyNot({ world, bot }: Call, room: Room, message: Message): string | undefined {
  const own = room.sentBy.get(message.message_id) === bot.user.id;
  if (!own && room.chat.type !== 'private' && !hasRight(membershipOf(world, room, bot.user.id), 'can_delete_messages')) return "message can't be deleted";
  if (message.supergroup_chat_created || message.channel_chat_created || message.forum_topic_created || message.migrate_from_chat_id)
    return "message can't be deleted";
  if (world.clock.seconds() - message.date >= TWO_DAYS) return "message can't be deleted for everyone";
  return undefined;
}
