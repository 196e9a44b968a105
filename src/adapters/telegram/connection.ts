import { type Api, GrammyError } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Problem } from '../../core/platform.ts';
import { platform } from './refs.ts';
import { poll, type Receiving } from './polling.ts';
import { receiveByWebhook, troubleOf, type WebhookOptions } from './webhook.ts';

/** What is needed to be connected, and whom to tell. */
export interface ConnectionOptions {
  readonly api: Api;
  readonly webhook: WebhookOptions | undefined;
  readonly longPollSeconds: number | undefined;
  /** Called once Telegram has said who the bot is, before anything is received; gives back what takes the updates. */
  readonly onMe: (me: UserFromGetMe) => Promise<(update: Update) => Promise<void>>;
  readonly trouble: (problem: Problem | undefined) => void;
  readonly onFault: (error: unknown) => void;
}

export interface Connection {
  /** Resolves when updates come, or when the first attempt failed: it is tried again for as long as it takes. */
  open(): Promise<void>;
  close(): Promise<void>;
}

const limitMs = 10_000;
const againMs = 5_000;
/** What somebody must put right first. */
const mendedMs = 60_000;

/** By the long poll, or by a webhook where one is configured. */
export function createConnection({ api, webhook, longPollSeconds, onMe, trouble, onFault }: ConnectionOptions): Connection {
  const over = new AbortController();
  let receiving: Receiving | undefined;
  let opening: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let handle: ((update: Update) => Promise<void>) | undefined;

  async function attempt(): Promise<void> {
    if (over.signal.aborted) return;
    try {
      const me = await api.getMe(AbortSignal.timeout(limitMs) as never);
      handle ??= await onMe(me);
      if (!webhook) await letGoOfWebhook();
      receiving = webhook ? await receiveByWebhook(webhook, { api, handle, trouble, onFault }) : undefined;
    } catch (error) {
      const problem = troubleOf(error);
      trouble(problem);
      retry = setTimeout(again, problem.code === 'telegram-unreachable' ? waitAfter(error) : mendedMs);
      retry.unref();
      return;
    }
    trouble(undefined);
    receiving ??= poll({
      api,
      trouble: (code) => trouble(code && { code, platform }),
      handle,
      ...(longPollSeconds !== undefined && { longPollSeconds }),
    });
  }

  function again(): void {
    opening = attempt();
    opening.catch(onFault);
  }

  /** One left behind would keep every update from the poll; what waits there is kept. A server that has none may not know the method. */
  async function letGoOfWebhook(): Promise<void> {
    try {
      await api.deleteWebhook({ drop_pending_updates: false }, AbortSignal.timeout(limitMs) as never);
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 404) throw error;
    }
  }

  return {
    async open() {
      again();
      await opening;
    },
    async close() {
      over.abort();
      clearTimeout(retry);
      await opening;
      await receiving?.stop();
    },
  };
}

const waitAfter = (error: unknown): number => Math.max(againMs, (error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0) * 1000);
