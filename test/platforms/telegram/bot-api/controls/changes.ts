import type { Chat, Message, User } from '@grammyjs/types';
import { announce, send, tellAdministrators } from '../delivery.ts';
import { type GivenFile, keep } from '../files.ts';
import { store } from '../messages.ts';
import type { BotAccount, World } from '../world.ts';
import { textOf } from './content.ts';
import { currentMessage, roomOf } from './finding.ts';

/** What changes without a message being written, and what reaches the bot alone. */
export interface Changes {
  /** The account under its new names; no update tells of it. */
  rename(user: User, names: Partial<Pick<User, 'first_name' | 'last_name' | 'username'>>): User;
  picture(user: User, picture: GivenFile): void;
  retitle(chat: Chat, title: string, by: User): Message;
  renameTopic(chat: Chat, topic: number, name: string, by: User): Message;
  /** Sums alone, as where reactions are anonymous. */
  countReactions(message: Message, counts: Readonly<Record<string, number>>): void;
  /** Its author closes a poll: an edit of the message, and an update of the poll, which says nothing of the place. */
  stopPoll(message: Message): void;
  /** A command that only the bot and its author see. */
  sayToBot(user: User, chat: Chat, text: string): Message;
}

export function createChanges(world: World, main: () => BotAccount): Changes {
  return {
    rename(user, names) {
      const renamed: User = { ...user, ...names };
      world.people.set(user.id, renamed);
      for (const room of world.rooms.values()) {
        const seat = room.members.get(user.id);
        if (seat) room.members.set(user.id, { ...seat, user: renamed });
      }
      return renamed;
    },
    picture: (user, picture) => void world.pictures.set(user.id, keep(world, { name: 'picture.jpg', mime: 'image/jpeg', ...picture })),
    retitle(chat, title, by) {
      const room = roomOf(world, chat);
      room.chat = { ...room.chat, title } as Chat;
      const message = store(world, room, { from: by, new_chat_title: title });
      announce(world, room, message, 'new');
      return message;
    },
    renameTopic(chat, topic, name, by) {
      const room = roomOf(world, chat);
      const known = room.topics.get(topic);
      if (!known) throw new Error(`There is no topic ${topic}.`);
      room.topics.set(topic, { ...known, name });
      const message = store(world, room, { from: by, forum_topic_edited: { name }, message_thread_id: topic, is_topic_message: true });
      announce(world, room, message, 'new');
      return message;
    },
    countReactions(message, counts) {
      const room = roomOf(world, message.chat);
      const reactions = Object.entries(counts).map(([emoji, total_count]) => ({ type: { type: 'emoji' as const, emoji: emoji as '👍' }, total_count }));
      const { message_id } = currentMessage(world, message);
      tellAdministrators(world, room, 'message_reaction_count', {
        message_reaction_count: { chat: room.chat, message_id, date: world.clock.seconds(), reactions },
      });
    },
    stopPoll(message) {
      const room = roomOf(world, message.chat);
      const now = currentMessage(world, message);
      if (!now.poll) throw new Error('This message is no poll.');
      const { description: _description, media: _media, ...poll } = { ...now.poll, is_closed: true };
      room.messages.set(now.message_id, { ...now, poll: { ...now.poll, is_closed: true } });
      send(world, main(), 'poll', { poll });
    },
    sayToBot(user, chat, text) {
      const room = roomOf(world, chat);
      const message: Message = {
        message_id: 0,
        date: world.clock.seconds(),
        chat: room.chat,
        from: user,
        ephemeral_message_id: world.next(),
        ...textOf(text, {}),
      };
      // It is of a group: the narrower type of the update holds.
      send(world, main(), 'message', { message } as never);
      return message;
    },
  };
}
