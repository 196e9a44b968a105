import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { NoticeCode } from '../../core/notice-code.ts';
import { wantedUpdates } from './inbound.ts';

/** However updates come. */
export interface Receiving {
  /** Resolves when nothing comes any more, and what was handled is confirmed. */
  stop(): Promise<void>;
}

interface Options {
  readonly api: Api;
  /** Resolves when the update is written down; a throw means that it must come again. */
  readonly handle: (update: Update) => Promise<void>;
  readonly trouble: (code: NoticeCode | undefined) => void;
  readonly longPollSeconds?: number;
  readonly now?: () => number;
}

/** After a week without updates Telegram goes on with a number drawn anew, which may be lower: by then ours must be forgotten. */
const forgetAfterMs = 6 * 86_400_000;
/** A server that does not wait for news is not asked more often. */
const leastMs = 500;

/**
 * Our own loop over getUpdates: an update is confirmed, by asking for the next, only after its handler resolved.
 * grammY's loop confirms an update whose handler threw, and its stop() confirms the one in flight.
 */
export function poll({ api, handle, trouble, longPollSeconds = 25, now = Date.now }: Options): Receiving {
  const over = new AbortController();
  let offset = 0;
  let heardAt = now();

  async function once(): Promise<void> {
    const askedAt = performance.now();
    const updates = await api.getUpdates({ offset, limit: 100, timeout: longPollSeconds, allowed_updates: wantedUpdates }, over.signal as never);
    trouble(undefined);
    // An empty answer: all that was handled is confirmed.
    if (!updates.length && now() - heardAt > forgetAfterMs) offset = 0;
    if (updates.length) heardAt = now();
    for (const update of updates) {
      await handle(update);
      if (Number.isSafeInteger(update.update_id)) offset = update.update_id + 1;
      if (over.signal.aborted) return;
    }
    const left = leastMs - (performance.now() - askedAt);
    if (!updates.length && left > 0) await pause(left, over.signal);
  }

  async function loop(): Promise<void> {
    for (let failures = 0; !over.signal.aborted; ) {
      try {
        await once();
        failures = 0;
      } catch (error) {
        if (over.signal.aborted) break;
        failures++;
        trouble(troubleOf(error));
        await pause(waitAfter(error, failures), over.signal);
      }
    }
    // Tells the platform what was written down, so that the next start does not hear it again.
    if (offset)
      await api
        .getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: wantedUpdates }, AbortSignal.timeout(5_000) as never)
        .catch(() => trouble('telegram-unreachable'));
  }

  const ended = loop();
  return {
    async stop() {
      over.abort();
      await ended;
    },
  };
}

function troubleOf(error: unknown): NoticeCode {
  if (!(error instanceof GrammyError)) return 'telegram-unreachable';
  return error.error_code === 401 || error.error_code === 404 ? 'telegram-token' : error.error_code === 409 ? 'telegram-conflict' : 'telegram-unreachable';
}

function waitAfter(error: unknown, failures: number): number {
  if (error instanceof GrammyError && error.parameters.retry_after !== undefined) return error.parameters.retry_after * 1000;
  return Math.min(500 * 2 ** Math.min(failures, 6), 30_000);
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve();
    };
    const timer = setTimeout(onAbort, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });
