import type { Arrival, Receiver } from '../../core/platform.ts';
import type { Message } from '../../core/message.ts';
import type { HeldFile } from './file.ts';
import type { Posted } from './held.ts';
import { hall, personOf } from './people.ts';
import type { Room } from './room.ts';

const retryMs = 2_000;

/** Hands over what is pending, one version of a message after the other, until it is received. */
export interface Delivery {
  start(receiver: Receiver): void;
  /** Resolves after one try; true when the message is received. */
  deliver(id: string): Promise<boolean>;
  /** Waits for what is in hand. */
  stop(): Promise<void>;
}

export function createDelivery(room: Room, file: HeldFile): Delivery {
  const lines = new Map<string, Promise<boolean>>();
  let receiver: Receiver | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function handOver(id: string): Promise<boolean> {
    const message = room.message(id);
    if (!receiver || !message) return false;
    if (!message.pending) return true;
    try {
      await receiver.arrived(arrivalOf(message));
    } catch {
      // It stays pending: tried again soon, and at the next start.
      timer ??= setTimeout(again, retryMs).unref();
      return false;
    }
    const now = room.message(id);
    if (!now?.pending) return true;
    if (now.revision !== message.revision) return false;
    const { pending: _pending, ...sent } = now;
    room.put(sent);
    await file.save();
    return true;
  }

  function deliver(id: string): Promise<boolean> {
    const line = (lines.get(id) ?? Promise.resolve(true)).then(() => handOver(id)).catch(() => false);
    lines.set(id, line);
    void line.finally(() => {
      if (lines.get(id) === line) lines.delete(id);
    });
    return line;
  }

  function again(): void {
    timer = undefined;
    if (receiver) for (const message of room.held().messages) if (message.pending) void deliver(message.id);
  }

  return {
    start(given) {
      receiver = given;
      again();
    },
    deliver,
    async stop() {
      receiver = undefined;
      clearTimeout(timer);
      await Promise.all(lines.values());
    },
  };
}

function arrivalOf(message: Posted): Arrival {
  return message.removed ? { type: 'deleted', message: { ...hall, id: message.id } } : { type: 'message', message: messageOf(message) };
}

export const messageOf = ({ id, author, at, editedAt, text, file, replyTo, album }: Posted): Message => ({
  ref: { ...hall, id },
  author: personOf(author),
  at,
  ...(editedAt !== undefined && { editedAt }),
  text,
  // Only its name is there to be read: of kind `other`, so that no card says that its content could not be.
  attachments: file === undefined ? [] : [{ id: `${id}-file`, kind: 'other', texts: [file] }],
  ...(replyTo !== undefined && { replyTo }),
  ...(album !== undefined && { album }),
});
