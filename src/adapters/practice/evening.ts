import { setTimeout as sleep } from 'node:timers/promises';
import { conversation } from './conversation.ts';
import { type Happening, happenings } from './happenings.ts';
import type { Talk } from './talk.ts';

export interface EveningState {
  readonly playing: boolean;
  readonly said: number;
  readonly of: number;
}

/** An invented evening of the group, posted at the pace at which one reads it. */
export interface Evening {
  /** `speed` 1 is reading speed. A second start while it plays changes nothing. */
  start(speed: number): void;
  stop(): void;
  state(): EveningState;
  watch(listener: (state: EveningState) => void): () => void;
  /** Resolves when it is over. */
  over(): Promise<void>;
}

const charactersASecond = 28;

/** How long one looks at a message before the next comes. */
const readingMs = (text: string): number => Math.min(7_000, Math.max(1_300, (text.length / charactersASecond) * 1000));

/** `happen` does what is no message: somebody comes, reacts, reports. `ids` are those of the lines said so far, empty for one that could not be said. */
export function createEvening(post: Talk['post'], happen: (happening: Happening, ids: readonly string[]) => Promise<unknown> = async () => undefined): Evening {
  const listeners = new Set<(state: EveningState) => void>();
  let stopping: AbortController | undefined;
  let playing: Promise<void> = Promise.resolve();
  let said = 0;
  const state = (): EveningState => ({ playing: stopping !== undefined, said, of: conversation.length });
  const tell = (): void => {
    for (const listener of listeners) listener(state());
  };

  async function play(speed: number, signal: AbortSignal): Promise<void> {
    const ids: string[] = [];
    for (const { by, text, to, files } of conversation) {
      const replyTo = to === undefined ? undefined : ids[to] || undefined;
      const posted = await post(by, { text, ...(files && { files }), ...(replyTo !== undefined && { replyTo }) });
      // Who was told to be silent is silent: the evening goes on without that line.
      ids.push(posted?.id ?? '');
      said = ids.length;
      tell();
      for (const happening of happenings) if (happening.after === ids.length - 1) await happen(happening, ids);
      await sleep(readingMs(text) / speed, undefined, { signal });
    }
  }

  return {
    start(speed) {
      if (stopping) return;
      const mine = new AbortController();
      stopping = mine;
      said = 0;
      tell();
      // An end by `stop` and one by a full disk look the same here: the group says of each message whether it was sent.
      playing = play(Math.min(1000, Math.max(0.25, speed)), mine.signal)
        .catch(() => undefined)
        .finally(() => {
          stopping = undefined;
          tell();
        });
    },
    stop: () => stopping?.abort(),
    state,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    over: () => playing,
  };
}
