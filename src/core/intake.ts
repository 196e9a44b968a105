import { createAlbums } from './albums.ts';
import { caseIdOf, type Deps } from './deps.ts';
import type { Arrived } from './journal.ts';
import { judge } from './judge.ts';
import { codeOf } from './log.ts';
import { envelopeOf, type Message, type MessageRef, type PersonRef, passagesOf } from './message.ts';
import { withdraw } from './record.ts';

/** How long a message may rest in the inbox, sealed, before it is given up unjudged: as long as Telegram keeps an update. */
const inboxHours = 24;

export interface Intake {
  /** Resolves when the message is written down; it is judged right after. */
  take(message: Message): Promise<void>;
  withdrawn(ref: MessageRef, by?: PersonRef): Promise<void>;
  /** Judges what was taken in and never judged: at start, and every minute. */
  resume(everything: boolean): Promise<number>;
  /** Resolves when nothing is in hand. */
  settled(): Promise<void>;
}

export function createIntake(deps: Deps): Intake {
  const { store, log, secret } = deps;
  // Two versions of one message are judged one after the other.
  const lines = new Map<string, Promise<void>>();
  const albums = createAlbums(deps.now);

  function inLine(arrived: Arrived): Promise<void> {
    const previous = lines.get(arrived.id) ?? Promise.resolve();
    const work = previous
      .then(() => judge(deps, albums, arrived))
      .catch((error: unknown) => log.noted({ what: 'fault', case: arrived.id, code: codeOf(error) }))
      .finally(() => {
        if (lines.get(arrived.id) === work) lines.delete(arrived.id);
      });
    lines.set(arrived.id, work);
    return work;
  }

  return {
    async take(message) {
      const id = caseIdOf(secret, message.ref);
      const arrived = await store.inbox.keep(id, envelopeOf(message), passagesOf(message), inboxHours);
      if (arrived !== 'older') void inLine(arrived);
    },
    async withdrawn(ref, by) {
      const id = caseIdOf(secret, ref);
      await withdraw(deps, id, by);
      await deps.queue.add({ case: id });
    },
    async resume(everything) {
      const { leaseMs } = deps.limits;
      const since = everything ? deps.now() : new Date(Date.parse(deps.now()) - leaseMs).toISOString();
      const waiting = await store.inbox.waiting(since, leaseMs, 500);
      await Promise.all(waiting.filter((w) => !lines.has(w.id)).map(inLine));
      return waiting.length;
    },
    async settled() {
      while (lines.size) await Promise.all(lines.values());
    },
  };
}
