import type { Weighed } from './combine.ts';

/** What is remembered of one message, for as long as it may matter; never written anywhere. */
export interface Remembered {
  readonly id: string;
  readonly author: string;
  readonly at: number;
  readonly text: string;
  /** Nothing in it reached a person by itself. */
  readonly quiet: boolean;
  readonly signals: readonly string[];
}

export interface Memory {
  /** What belongs with a new message: the one it answers, and the last ones of its author, oldest first. */
  recall(thread: string, question: { readonly author: string; readonly at: number; readonly replyTo?: string }): readonly Remembered[];
  keep(thread: string, message: Remembered): void;
}

const minutes = 60_000;
const within = 45 * minutes;
/** An answer may come the next day. */
const answeredWithin = 24 * 60 * minutes;
const perThread = 40;
const ofAuthor = 3;
const threadsKept = 2_000;
const longest = 1_200;

/** In memory only, bounded in time and size: the oldest threads go first. */
export function createMemory(): Memory {
  const threads = new Map<string, Remembered[]>();
  return {
    recall(thread, { author, at, replyTo }) {
      const known = threads.get(thread);
      if (!known) return [];
      const answered = replyTo === undefined ? undefined : known.find((m) => m.id === replyTo && at - m.at <= answeredWithin);
      const own = known.filter((m) => m.author === author && m !== answered && at - m.at <= within && at >= m.at).slice(-ofAuthor);
      const before = known.at(-1);
      // A question just asked and answered without the platform's reply mark.
      const asked =
        !answered && before && before.author !== author && at - before.at <= 10 * minutes && at >= before.at && /[?؟]\s*$/.test(before.text)
          ? before
          : undefined;
      return [...(answered ? [answered] : []), ...own, ...(asked ? [asked] : [])].sort((a, b) => a.at - b.at);
    },
    keep(thread, message) {
      const known = threads.get(thread) ?? [];
      threads.delete(thread);
      known.push({ ...message, text: message.text.slice(0, longest) });
      if (known.length > perThread) known.shift();
      threads.set(thread, known);
      const oldest = threads.keys().next().value;
      if (threads.size > threadsKept && oldest !== undefined) threads.delete(oldest);
    },
  };
}

export const isQuiet = (found: readonly Weighed[]): boolean => found.every((f) => f.outcome === 'pass' || f.outcome === 'note');
