import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Follower } from './follow.ts';

/** Streams that tell open pages that something changed: ids and counts, the page then reads what it shows. */
export interface Live {
  /** `ids`: whether the reader may know which cases they are; others are told that something changed. */
  serve(c: Context, ids: boolean): Response;
  close(): void;
}

const beatMs = 15_000;
/** The browser comes back by itself, and its session is looked at again. */
const longestMs = 30 * 60_000;

export function createLive(follower: Follower, problems: () => number): Live {
  const open = new Set<() => void>();
  return {
    serve: (c, ids) =>
      streamSSE(c, async (stream) => {
        const send = (event: string, content: object): void => void stream.writeSSE({ event, data: JSON.stringify(content) }).catch(() => undefined);
        let told = problems();
        const watching = follower.watch((entries) =>
          send('cases', {
            ...(ids && { ids: [...new Set(entries.filter((e) => e.subject.startsWith('case/')).map((e) => e.subject.slice(5)))] }),
            seq: entries.at(-1)?.seq,
          }),
        );
        // The page reads itself again at this first word: what came before it is on the page, what comes after is told.
        void watching.ready.then(() => send('problems', { n: told }));
        const look = setInterval(() => {
          if (problems() === told) return;
          told = problems();
          send('problems', { n: told });
        }, 1_000);
        const beat = setInterval(() => send('beat', {}), beatMs);
        let end = (): void => undefined;
        const over = setTimeout(() => end(), longestMs);
        await new Promise<void>((resolve) => {
          end = resolve;
          open.add(end);
          stream.onAbort(end);
          if (stream.aborted) resolve();
        });
        open.delete(end);
        watching.stop();
        clearInterval(look);
        clearInterval(beat);
        clearTimeout(over);
      }),
    close() {
      for (const end of open) end();
      follower.close();
    },
  };
}
