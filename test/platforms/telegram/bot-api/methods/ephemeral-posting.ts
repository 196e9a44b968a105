import type { EphemeralMessageParameters, Message } from '@grammyjs/types';
import type { Call } from '../handler.ts';
import { isAdministrator, isInside, membershipOf } from '../memberships.ts';
import type { Content } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import type { Room } from '../world.ts';
import { openQuery } from './answering.ts';

export type EphemeralParameters = EphemeralMessageParameters;

/** A message only one member sees (Bot API 10.2). It has no message_id of its own: "0 for ephemeral messages". Nobody else, and no update, shows it. */
export function postEphemeral({ world, bot }: Call, room: Room, content: Content, asked: EphemeralParameters): Message {
  if (room.chat.type !== 'supergroup' && room.chat.type !== 'group') throw badRequest('BOT_NOT_ADMIN');
  if (!isAdministrator(membershipOf(world, room, bot.user.id))) throw badRequest('BOT_NOT_ADMIN');
  if (asked.callback_query_id !== undefined) openQuery({ world, bot }, asked.callback_query_id);
  const receiver = membershipOf(world, room, asked.receiver_user_id);
  if (!receiver || !isInside(receiver) || receiver.user.is_bot) throw badRequest('PARTICIPANT_ID_INVALID');
  world.flood.send(room.chat.id);
  const message: Message = {
    message_id: 0,
    date: world.clock.seconds(),
    chat: room.chat,
    ...content,
    receiver_user: receiver.user,
    ephemeral_message_id: world.next(),
  };
  room.ephemerals.set(message.ephemeral_message_id ?? 0, message);
  return message;
}
