import type { Chat, Message, ReactionType, User } from '@grammyjs/types';
import { announce, tellAdministrators } from '../delivery.ts';
import { type Content, remove, shown, store, withReply } from '../messages.ts';
import { contentOf, originOf } from '../methods/forwarding.ts';
import { forwardToDiscussion } from '../methods/posting.ts';
import type { Room, World } from '../world.ts';
import { captionOf, checkMaySay, contentBy, type Extra, textOf } from './content.ts';
import { currentMessage, roomOf } from './finding.ts';
import { mediaOf } from './media.ts';

/** What people do in their apps. Each returns the message as the chat then holds it. */
export interface Talk {
  say(user: User, chat: Chat, text: string, extra?: Extra): Message;
  /** A new text (or caption), or new media. */
  edit(message: Message, change: string | (Extra & { readonly text?: string })): Message;
  /** `hidden` for people whose forwards do not link to them. */
  forward(user: User, message: Message, to: Chat, how?: { readonly hidden?: boolean }): Message;
  /** Several media at once; every item is a message and an update of its own. */
  album(user: User, chat: Chat, items: readonly (Extra & { readonly text?: string })[]): readonly Message[];
  /** The whole of a person's reactions to a message; an empty list takes them back. */
  react(user: User, message: Message, emoji: readonly string[]): void;
  /** As an administrator of flesh and blood does it. */
  pin(user: User, message: Message): void;
  /** Gone without a trace: the Bot API has no update for it. */
  deleteAsMember(...messages: readonly Message[]): void;
}

export function createTalk(world: World): Talk {
  const speak = (room: Room, content: Content): Message => {
    const message = store(world, room, content);
    announce(world, room, message, 'new');
    if (room.chat.type === 'channel') forwardToDiscussion(world, room, message);
    return shown(room, message);
  };
  const say = (user: User, chat: Chat, text: string, extra: Extra = {}): Message => {
    const room = roomOf(world, chat);
    checkMaySay(world, user, room, extra);
    return speak(room, contentBy(world, user, room, text, extra));
  };
  return {
    say,
    edit(message, change) {
      const room = roomOf(world, message.chat);
      const asked = typeof change === 'string' ? { text: change } : change;
      const edited: Message = { ...rewritten(currentMessage(world, message), asked), ...mediaOf(world, asked), ...asked.raw, edit_date: world.clock.seconds() };
      room.messages.set(edited.message_id, edited);
      announce(world, room, edited, 'edited');
      return shown(room, edited);
    },
    forward(user, message, to, { hidden = false } = {}) {
      const source = currentMessage(world, message);
      if (source.has_protected_content) throw new Error('Protected content cannot be forwarded.');
      const room = roomOf(world, to);
      checkMaySay(world, user, room, {});
      return speak(room, { ...contentBy(world, user, room, '', {}), ...contentOf(source), forward_origin: originOf(source, hidden) });
    },
    album(user, chat, items) {
      const raw = { media_group_id: String(world.next()) };
      return items.map(({ text = '', ...extra }) => say(user, chat, text, { ...extra, raw: { ...extra.raw, ...raw } }));
    },
    react(user, message, emoji) {
      const room = roomOf(world, message.chat);
      const key = `${currentMessage(world, message).message_id}:${user.id}`;
      const before = room.reactions.get(key) ?? [];
      room.reactions.set(key, emoji);
      tellAdministrators(world, room, 'message_reaction', {
        message_reaction: {
          chat: room.chat,
          message_id: message.message_id,
          user,
          date: world.clock.seconds(),
          old_reaction: before.map(asReaction),
          new_reaction: emoji.map(asReaction),
        },
      });
    },
    pin(user, message) {
      const room = roomOf(world, message.chat);
      const { reply_to_message: _reply, ...flat } = currentMessage(world, message);
      room.pinned = [...room.pinned.filter((id) => id !== flat.message_id), flat.message_id];
      // `reply_to_message: undefined` in the type is an absent field in JSON.
      speak(room, { from: user, pinned_message: flat as NonNullable<Message['pinned_message']> });
    },
    deleteAsMember(...messages) {
      for (const message of messages) remove(roomOf(world, message.chat), currentMessage(world, message).message_id);
    },
  };
}

function rewritten(message: Message, { text, ...extra }: Extra & { readonly text?: string }): Message {
  if (text === undefined) return message;
  const { text: had, entities: _entities, caption: _caption, caption_entities: _more, ...rest } = message;
  const replied = message.reply_to_message;
  const next: Message = { ...rest, ...(had === undefined ? captionOf(text, extra) : textOf(text, extra)) };
  return replied ? withReply(next, replied) : next;
}

// Tests may use any emoji; the type lists those the apps offer today.
const asReaction = (emoji: string): ReactionType => ({ type: 'emoji', emoji }) as ReactionType;
