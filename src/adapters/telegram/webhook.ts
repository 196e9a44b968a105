import { type Api, GrammyError } from 'grammy';
import type { Problem } from '../../core/platform.ts';
import { openDoor, type DoorOptions } from './door.ts';
import { wantedUpdates } from './inbound.ts';
import { platform } from './refs.ts';
import type { Receiving } from './polling.ts';

/** Telegram calls us instead of being asked: `url` is where it reaches the door that listens on `host` and `port`. */
export interface WebhookOptions {
  readonly url: string;
  /** Comes back in a header of every call. 1 to 256 of A-Z, a-z, 0-9, _ and -. */
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  /** How often Telegram is asked whether it reaches the door. */
  readonly checkMs?: number;
}

interface Around extends Pick<DoorOptions, 'handle' | 'onFault'> {
  readonly api: Api;
  readonly trouble: (problem: Problem | undefined) => void;
}

const limitMs = 10_000;

/** The door is open before Telegram is told of it, and what waited there comes through it: nothing is dropped on the way. Rejects when either cannot be. */
export async function receiveByWebhook({ url, secret, host, port, checkMs = 60_000 }: WebhookOptions, { api, trouble, ...door }: Around): Promise<Receiving> {
  const opened = await openDoor({ host, port, path: new URL(url).pathname, secret, ...door });
  const register = async (): Promise<void> => {
    await api.setWebhook(
      url,
      { secret_token: secret, allowed_updates: wantedUpdates, max_connections: 20, drop_pending_updates: false },
      AbortSignal.timeout(limitMs) as never,
    );
  };
  try {
    await register();
  } catch (error) {
    await opened.close();
    throw error;
  }

  let failedAt = 0;
  /** Another program may have taken the webhook down, and Telegram may not reach it: neither shows by itself. */
  async function check(): Promise<void> {
    try {
      const info = await api.getWebhookInfo(AbortSignal.timeout(limitMs) as never);
      const isFailing = (info.last_error_date ?? 0) > failedAt && info.pending_update_count > 0;
      failedAt = info.last_error_date ?? failedAt;
      trouble(info.url !== url ? { code: 'telegram-conflict', platform } : isFailing ? { code: 'telegram-webhook', platform, detail: 'unreached' } : undefined);
      if (info.url !== url) await register();
    } catch (error) {
      // A server that does not tell is no trouble; one that does not answer is.
      if (!(error instanceof GrammyError && error.error_code === 404)) trouble(troubleOf(error));
    }
  }
  let checking = Promise.resolve();
  const timer = setInterval(() => {
    checking = checking.then(check);
  }, checkMs);
  timer.unref();

  return {
    /** The webhook stays: what is said meanwhile waits at Telegram for the next start. */
    async stop() {
      clearInterval(timer);
      await checking;
      await opened.close();
    },
  };
}

/** Telegram's reasons for refusing a webhook, by the words it gives them in. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/https url must be provided|an https/i, 'https'],
  [/resolve host/i, 'host'],
  [/port/i, 'ports'],
  [/ip address|reserved/i, 'address'],
  [/secret/i, 'secret'],
];

/** What kept the webhook from being set, or the door from being opened. */
export function troubleOf(error: unknown): Problem {
  const isRefused = error instanceof GrammyError && (error.error_code === 400 || (error.error_code === 404 && error.method === 'setWebhook'));
  if (isRefused) return { code: 'telegram-webhook', platform, detail: refusals.find(([words]) => words.test(error.description))?.[1] ?? 'refused' };
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) return { code: 'telegram-token', platform };
  const isTaken = error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(String(error.code));
  return isTaken ? { code: 'telegram-webhook', platform, detail: 'taken' } : { code: 'telegram-unreachable', platform };
}
