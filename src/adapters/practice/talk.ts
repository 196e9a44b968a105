import type { Delivery } from './deliver.ts';
import type { HeldFile } from './file.ts';
import type { Posted } from './held.ts';
import type { Room } from './room.ts';

/** What members do. Each resolves when the message is kept and one hand-over was tried; nothing when it may not be done. */
export interface Talk {
  post(author: string, words: { readonly text: string; readonly file?: string; readonly replyTo?: string }): Promise<Posted>;
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
    post(author, { text, file: name, replyTo }) {
      const known = replyTo !== undefined && room.message(replyTo) ? replyTo : undefined;
      return keep({ id: room.nextId(), author, at: now(), text, ...(name && { file: name }), ...(known && { replyTo: known }), revision: 1, pending: true });
    },
    async edit(author, id, text) {
      const message = own(author, id);
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
  const { text: _text, file: _file, pending: _pending, ...rest } = message;
  return { ...rest, text: '', removed };
}

/** Of two versions the later one counts: an edit is never as old as what it changes. */
const after = (before: string, now: string): string => (now > before ? now : new Date(Date.parse(before) + 1).toISOString());
