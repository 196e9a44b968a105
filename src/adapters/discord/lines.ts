import { codeOf, type Log } from '../../core/log.ts';
import { platform } from './refs.ts';

/** One thing to be written down. Throws while it cannot be: then it comes again, before everything behind it. */
export type Work = () => Promise<void>;

interface Line {
  readonly guild: string;
  readonly channel: string;
  waiting: Work[];
  /** Something may have been missed: history is read before anything else. */
  missing: boolean;
  running: Promise<void> | undefined;
}

/**
 * One line a channel: in order, one at a time, none lost. A full line forgets what is newest and reads it from history instead,
 * so that a store that is away costs no memory.
 */
export interface Lines {
  add(guild: string, channel: string, work: Work): void;
  /** History is to be read here, after what is in hand. */
  missed(guild: string, channel: string): void;
  /** Resolves when nothing is in hand. */
  settled(): Promise<void>;
  /** Lets go of what waits; resolves when what is in hand is written, or after the limit. */
  stop(limitMs: number): Promise<void>;
}

interface Options {
  readonly history: (guild: string, channel: string) => Promise<void>;
  readonly log: Log;
  /** Across all channels. */
  readonly most?: number;
}

const mostInLine = 200;
const longestPauseMs = 30_000;

export function createLines({ history, log, most = 4_000 }: Options): Lines {
  const lines = new Map<string, Line>();
  const over = new AbortController();
  const reading = createTurns(4);
  let waiting = 0;

  async function step(line: Line): Promise<void> {
    if (line.missing) {
      line.missing = false;
      try {
        await reading(() => history(line.guild, line.channel));
      } catch (error) {
        line.missing = true;
        throw error;
      }
      return;
    }
    const [work] = line.waiting;
    if (!work) return;
    await work();
    line.waiting.shift();
    waiting--;
  }

  async function run(line: Line): Promise<void> {
    for (let failures = 0; !over.signal.aborted && (line.missing || line.waiting.length); ) {
      try {
        await step(line);
        failures = 0;
      } catch (error) {
        log.noted({ what: 'fault', platform, step: 'receive', code: codeOf(error) });
        await pause(Math.min(250 * 2 ** failures++, longestPauseMs), over.signal);
      }
    }
    lines.delete(line.channel);
    line.running = undefined;
  }

  function lineOf(guild: string, channel: string): Line {
    const line = lines.get(channel) ?? { guild, channel, waiting: [], missing: false, running: undefined };
    lines.set(channel, line);
    return line;
  }
  const wake = (line: Line): void => {
    line.running ??= run(line);
  };

  return {
    add(guild, channel, work) {
      if (over.signal.aborted) return;
      const line = lineOf(guild, channel);
      if (line.waiting.length >= mostInLine || waiting >= most) line.missing = true;
      else {
        line.waiting.push(work);
        waiting++;
      }
      wake(line);
    },
    missed(guild, channel) {
      if (over.signal.aborted) return;
      const line = lineOf(guild, channel);
      line.missing = true;
      wake(line);
    },
    async settled() {
      while (lines.size && !over.signal.aborted) await Promise.all([...lines.values()].map((l) => l.running));
    },
    async stop(limitMs) {
      const all = [...lines.values()].map((l) => l.running);
      over.abort();
      await Promise.race([Promise.all(all), new Promise((resolve) => setTimeout(resolve, limitMs).unref())]);
    },
  };
}

/** At most so many at once. */
function createTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free++;
    }
  };
}

export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
