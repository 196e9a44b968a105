import type { Update } from '@grammyjs/types';
import type { UpdateBody } from './api-types.ts';
import type { Clock } from './clock.ts';

/** Updates of one bot that it has not confirmed (Bot API, "Getting updates"). */
export interface UpdateQueue {
  push(body: UpdateBody, expiresAt: number): void;
  /** Forgets what `offset` confirms. */
  confirm(offset: number): void;
  first(limit: number): readonly Update[];
  size(): number;
  /** Resolves with the next push; a batch pushed in one go wakes the waiter once. */
  changed(signal: AbortSignal): Promise<void>;
  remove(update: Update): void;
  clear(): void;
  duplicateNext(count: number, id: 'same' | 'new'): void;
  reorderNext(count: number): void;
  /** Lets go what a reorder still holds back. */
  release(): void;
  jump(): void;
}

interface Entry {
  readonly update: Update;
  readonly expiresAt: number;
}

const WEEK = 7 * 86_400_000;

export function createUpdateQueue(clock: Clock, onPush: () => void): UpdateQueue {
  let entries: Entry[] = [];
  let held: { readonly body: UpdateBody; readonly expiresAt: number }[] = [];
  let holding = 0;
  let doubles: ('same' | 'new')[] = [];
  let lastId = randomId();
  let lastAt = clock.now();
  const waiters = new Set<() => void>();

  // "If there are no new updates for at least a week, then identifier of the next update will be chosen randomly" (Bot API, Update).
  const nextId = (): number => {
    lastId = clock.now() - lastAt > WEEK ? randomId() : lastId + 1;
    lastAt = clock.now();
    return lastId;
  };
  const wake = (): void => {
    for (const waiter of [...waiters]) waiter();
    onPush();
  };
  const append = (body: UpdateBody, expiresAt: number): void => {
    const entry = { update: { update_id: nextId(), ...body }, expiresAt };
    entries.push(entry);
    const again = doubles.shift();
    if (again === 'same') entries.push(entry);
    if (again === 'new') entries.push({ update: { update_id: nextId(), ...body }, expiresAt });
    wake();
  };
  const release = (): void => {
    const last = held.reverse();
    held = [];
    holding = 0;
    for (const one of last) append(one.body, one.expiresAt);
  };
  const living = (): Entry[] => {
    entries = entries.filter((entry) => entry.expiresAt > clock.now());
    return entries;
  };

  return {
    push(body, expiresAt) {
      if (holding === 0) return append(body, expiresAt);
      held.push({ body, expiresAt });
      if (held.length === holding) release();
    },
    confirm(offset) {
      if (offset > 0) entries = entries.filter((entry) => entry.update.update_id >= offset);
      if (offset < 0) entries = living().slice(offset);
    },
    first: (limit) =>
      living()
        .slice(0, limit)
        .map((entry) => entry.update),
    size: () => living().length,
    changed: (signal) =>
      new Promise((resolve) => {
        const done = (): void => {
          waiters.delete(done);
          signal.removeEventListener('abort', done);
          setImmediate(resolve);
        };
        waiters.add(done);
        signal.addEventListener('abort', done);
      }),
    remove(update) {
      const at = entries.findIndex((entry) => entry.update === update);
      if (at >= 0) entries.splice(at, 1);
    },
    clear() {
      entries = [];
    },
    duplicateNext(count, id) {
      doubles = [...doubles, ...Array.from({ length: count }, () => id)];
    },
    reorderNext(count) {
      holding = count;
    },
    release,
    jump() {
      lastId = randomId();
    },
  };
}

const randomId = (): number => 100_000_000 + Math.floor(Math.random() * 800_000_000);
