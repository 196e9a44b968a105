import { request } from 'node:http';
import type { Update, WebhookInfo } from '@grammyjs/types';
import { compact } from './compact.ts';
import type { Call } from './handler.ts';

export interface Webhook {
  /** Something may be waiting. */
  wake(): void;
  close(): void;
  info(): Partial<WebhookInfo>;
}

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string | undefined;
  readonly connections: number;
  readonly address: string | undefined;
}

const FIRST_RETRY_MS = 20;
const LONGEST_RETRY_MS = 1000;

/** Posts waiting updates to the bot: several at once, but one after the other within a chat, each again until it is taken or expires. */
export function openWebhook({ bot, world }: Pick<Call, 'bot' | 'world'>, settings: WebhookSettings): Webhook {
  const closed = new AbortController();
  const busy = new Map<string, Update>();
  const timers = new Set<NodeJS.Timeout>();
  let failure: Pick<WebhookInfo, 'last_error_date' | 'last_error_message'> = {};

  const wake = (): void => {
    for (const update of bot.queue.first(1000)) {
      const line = lineOf(update);
      if (closed.signal.aborted || busy.size >= settings.connections) return;
      if (busy.has(line)) continue;
      busy.set(line, update);
      void deliver(line, update, FIRST_RETRY_MS);
    }
  };
  const free = (line: string, update: Update): void => {
    bot.queue.remove(update);
    busy.delete(line);
    wake();
  };
  const later = (ms: number, what: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      what();
    }, ms);
    timers.add(timer);
  };
  async function deliver(line: string, update: Update, retryMs: number): Promise<void> {
    const outcome = await post(settings, update, closed.signal);
    if (closed.signal.aborted) return;
    if (outcome.taken) {
      if (outcome.reply) bot.onWebhookReply(outcome.reply.method, outcome.reply.params);
      return free(line, update);
    }
    failure = { last_error_date: world.clock.seconds(), last_error_message: outcome.why };
    // Expired or deleted meanwhile: the queue no longer has it.
    if (!bot.queue.first(Number.MAX_SAFE_INTEGER).includes(update)) return free(line, update);
    later(retryMs, () => void deliver(line, update, Math.min(LONGEST_RETRY_MS, retryMs * 2)));
  }

  later(0, wake);
  return {
    wake,
    close() {
      closed.abort();
      for (const timer of timers) clearTimeout(timer);
    },
    info: () => ({ url: settings.url, max_connections: settings.connections, ...compact({ ip_address: settings.address }), ...failure }),
  };
}

/** A method in the body of the webhook's answer is performed, its result told to nobody ("Making requests when getting updates"). */
interface WebhookReply {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function lineOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post ?? update.callback_query?.message;
  return message ? String(message.chat.id) : String(update.update_id);
}

type Outcome = { readonly taken: true; readonly reply: WebhookReply | undefined } | { readonly taken: false; readonly why: string };

function post({ url, secret }: WebhookSettings, update: Update, signal: AbortSignal): Promise<Outcome> {
  const body = JSON.stringify(update);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
    ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
  };
  if (!url.startsWith('http:')) return Promise.resolve({ taken: false, why: 'Connection failed: this loopback server speaks plain HTTP only' });
  return new Promise((resolve) => {
    const out = request(url, { method: 'POST', headers, signal, agent: false, timeout: 30_000 }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        const taken = status >= 200 && status < 300;
        resolve(
          taken
            ? { taken, reply: replyIn(Buffer.concat(parts).toString()) }
            : { taken, why: `Wrong response from the webhook: ${status} ${answer.statusMessage ?? ''}`.trim() },
        );
      });
      answer.on('error', () => resolve({ taken: false, why: 'Connection reset by peer' }));
    });
    out.on('timeout', () => out.destroy(new Error('Read timeout expired')));
    out.on('error', (error) => resolve({ taken: false, why: error.message }));
    out.end(body);
  });
}

function replyIn(text: string): WebhookReply | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('method' in body) || typeof body.method !== 'string') return undefined;
    const { method, ...params } = body;
    return { method, params };
  } catch {
    return undefined;
  }
}
