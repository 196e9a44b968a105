import type { Delivery } from './deliver.ts';
import type { HeldFile } from './file.ts';
import type { Posted } from './held.ts';
import type { Room } from './room.ts';
import { isMember, silenced } from './standing.ts';

export interface Words {
  readonly text: string;
  /** Names of pretended attachments; several are an album. */
  readonly files?: readonly string[];
  readonly replyTo?: string;
}

/** What members do. Each resolves when the message is kept and one hand-over was tried; nothing when it may not be done. */
export interface Talk {
  /** The first of what was posted: an album is a message a file, the words with the first. */
  post(author: string, words: Words): Promise<Posted | undefined>;
  edit(author: string, id: string, text: string): Promise<Posted | undefined>;
  remove(author: string, id: string): Promise<Posted | undefined>;
}

export function createTalk(room: Room, file: HeldFile, delivery: Delivery, now: () => string): Talk {
  async function keep(message: Posted): Promise<Posted> {
    room.put(message);
    await file.save();
    await delivery.deliver(message.id);
    return room.message(message.id) ?? message;
  }
  const own = (author: string, id: string): Posted | undefined => {
    const message = room.message(id);
    return message?.author === author && !message.removed ? message : undefined;
  };
  return {
    async post(author, { text, files = [], replyTo }) {
      if (silenced(room, author, now())) return undefined;
      const known = replyTo !== undefined && room.message(replyTo) ? replyTo : undefined;
      const album = files.length > 1 ? { album: room.nextId() } : {};
      const items = (files.length ? files : [undefined]).map((name, i) =>
        keep({
          id: room.nextId(),
          author,
          at: now(),
          text: i ? '' : text,
          ...(name && { file: name }),
          ...(known && !i && { replyTo: known }),
          ...album,
          revision: 1,
          pending: true,
        }),
      );
      return (await Promise.all(items))[0];
    },
    async edit(author, id, text) {
      const message = isMember(room, author) ? own(author, id) : undefined;
      if (!message || message.text === text) return message;
      return keep({ ...message, text, editedAt: after(message.editedAt ?? message.at, now()), revision: message.revision + 1, pending: true });
    },
    async remove(author, id) {
      const message = own(author, id);
      return message && keep({ ...emptied(message, 'author'), revision: message.revision + 1, pending: true });
    },
  };
}

/** What is left of a removed message: that it was there. */
export function emptied(message: Posted, removed: 'author' | 'bot'): Posted {
  const {
    text: _text,
    file: _file,
    pending: _pending,
    rich: _rich,
    buttons: _buttons,
    title: _title,
    pinned: _pinned,
    reactions: _reactions,
    ...rest
  } = message;
  return { ...rest, text: '', removed };
}

/** Of two versions the later one counts: an edit is never as old as what it changes. */
const after = (before: string, now: string): string => (now > before ? now : new Date(Date.parse(before) + 1).toISOString());
