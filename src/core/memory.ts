import type { Weighed } from './combine.ts';
import type { Said } from './conduct/surroundings.ts';
import { areaOf } from './kinds.ts';

/** What is remembered of one message, for as long as it may matter; never written anywhere. */
export interface Remembered {
  readonly id: string;
  readonly author: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  /** Nothing in it reached a person by itself. */
  readonly quiet: boolean;
  readonly signals: readonly string[];
  /** How it spoke of people. */
  readonly said?: Said;
}

export interface Memory {
  /** What belongs with a new message: the one it answers, and the last ones of its author, oldest first. */
  recall(thread: string, question: { readonly author: string; readonly at: number; readonly replyTo?: string }): readonly Remembered[];
  /** The last messages of the thread, whoever wrote them, oldest first. */
  recent(thread: string): readonly Remembered[];
  keep(thread: string, message: Remembered): void;
  /** Lets go of everything that is too old at `now`, also where nobody writes any more. */
  forget(now: number): void;
  /** How much is held now, in characters of text. */
  size(): number;
}

/** Something is asked: a question mark near the end, or somebody's name without one. */
const asks = /[?؟][^?؟\n]{0,40}$|(?:nom|prénom|name|smi[yi]?t\p{L}*|الاسم|سميت\p{L}*).{0,20}(?:comment|déjà|again|chno|kifach|شنو|كيفاش)/iu;
const minutes = 60_000;
const within = 45 * minutes;
/** An answer may come the next day; what is older is gone. */
const answeredWithin = 24 * 60 * minutes;
const perThread = 40;
const ofAuthor = 3;
const threadsKept = 2_000;
const longest = 1_200;
const charactersKept = 8_000_000;

/** In memory only, bounded in time and size: what is a day older than the newest message goes, then the threads that were silent longest. */
export function createMemory(): Memory {
  // Ordered by their last message: the first one was silent longest.
  const threads = new Map<string, Remembered[]>();
  let held = 0;
  let newest = 0;
  let swept = 0;

  const drop = (thread: string): void => {
    for (const m of threads.get(thread) ?? []) held -= m.text.length;
    threads.delete(thread);
  };
  const trim = (known: Remembered[]): void => {
    while (known[0] && (known.length > perThread || newest - known[0].at > answeredWithin)) held -= known.shift()?.text.length ?? 0;
  };
  const forget = (now: number): void => {
    newest = Math.max(newest, now);
    swept = newest;
    for (const [thread, known] of threads) {
      trim(known);
      if (!known.length) threads.delete(thread);
    }
  };
  const makeRoom = (): void => {
    for (const thread of threads.keys()) {
      if (threads.size <= threadsKept && held <= charactersKept) return;
      drop(thread);
    }
  };

  return {
    recall(thread, { author, at, replyTo }) {
      const known = threads.get(thread);
      if (!known) return [];
      const answered = replyTo === undefined ? undefined : known.find((m) => m.id === replyTo && at - m.at <= answeredWithin);
      const own = known.filter((m) => m.author === author && m !== answered && at - m.at <= within && at >= m.at).slice(-ofAuthor);
      const before = known.at(-1);
      // A question just asked and answered without the platform's reply mark.
      const asked =
        !answered && before && before.author !== author && at - before.at <= 10 * minutes && at >= before.at && asks.test(before.text) ? before : undefined;
      return [...(answered ? [answered] : []), ...own, ...(asked ? [asked] : [])].sort((a, b) => a.at - b.at);
    },
    recent: (thread) => threads.get(thread) ?? [],
    keep(thread, message) {
      const known = threads.get(thread) ?? [];
      threads.delete(thread);
      threads.set(thread, known);
      newest = Math.max(newest, message.at);
      known.push({ ...message, text: message.text.slice(0, longest) });
      held += Math.min(message.text.length, longest);
      trim(known);
      if (newest - swept > 60 * minutes) forget(newest);
      makeRoom();
    },
    forget,
    size: () => held,
  };
}

/** Nothing about a patient reached a person; how people speak of each other is another matter. */
export const isQuiet = (found: readonly Weighed[]): boolean =>
  found.every((f) => f.outcome === 'pass' || f.outcome === 'note' || areaOf(f.kind) === 'conduct' || areaOf(f.kind) === 'care');
