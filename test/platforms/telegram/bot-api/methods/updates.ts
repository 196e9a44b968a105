import type { Update } from '@grammyjs/types';
import type { UpdateKind } from '../api-types.ts';
import type { Call, Handler } from '../handler.ts';
import { badRequest, conflict } from '../refusal.ts';
import { openWebhook } from '../webhook.ts';
import type { BotAccount } from '../world.ts';

export const getUpdates: Handler<'getUpdates'> = async ({ bot, signal }, params) => {
  if (bot.webhook) throw conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
  bot.poll?.abort('terminated by other getUpdates request; make sure that only one bot instance is running');
  subscribe(bot, params.allowed_updates);
  const limit = Math.min(100, Math.max(1, params.limit ?? 100));
  bot.queue.confirm(params.offset ?? 0);
  const seconds = Math.min(50, Math.max(0, params.timeout ?? 0));
  if (seconds === 0 || bot.queue.size() > 0) return [...bot.queue.first(limit)];
  return wait(bot, limit, seconds, signal);
};

async function wait(bot: BotAccount, limit: number, seconds: number, gone: AbortSignal): Promise<Update[]> {
  const poll = new AbortController();
  bot.poll = poll;
  const timer = setTimeout(() => poll.abort(), seconds * 1000);
  const leave = (): void => poll.abort();
  gone.addEventListener('abort', leave);
  try {
    while (!poll.signal.aborted && bot.queue.size() === 0) await bot.queue.changed(poll.signal);
    if (typeof poll.signal.reason === 'string') throw conflict(poll.signal.reason);
    return [...bot.queue.first(limit)];
  } finally {
    clearTimeout(timer);
    gone.removeEventListener('abort', leave);
    if (bot.poll === poll) bot.poll = undefined;
  }
}

/** "Specify an empty list to receive all update types except chat_member, message_reaction, and message_reaction_count. If not specified, the previous setting will be used." */
function subscribe(bot: BotAccount, asked: readonly UpdateKind[] | undefined): void {
  if (asked) bot.allowed = asked.length > 0 ? asked : undefined;
}

export const setWebhook: Handler<'setWebhook'> = (call, params) => {
  const { bot } = call;
  const url = params.url ?? '';
  if (params.drop_pending_updates) bot.queue.clear();
  if (url === '') return close(bot);
  checkUrl(url);
  if (params.secret_token !== undefined && !/^[\w-]{1,256}$/.test(params.secret_token)) throw badRequest('secret token contains unallowed characters');
  bot.poll?.abort('terminated by setWebhook request');
  subscribe(bot, params.allowed_updates);
  bot.webhook?.close();
  bot.webhook = openWebhook(call, {
    url,
    secret: params.secret_token,
    connections: Math.min(100, Math.max(1, params.max_connections ?? 40)),
    address: params.ip_address,
  });
  return true;
};

/** Only HTTPS, as on the real server; plain HTTP to the same machine is this server's one allowance, so that tests need no certificate. */
function checkUrl(url: string): void {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  const loopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
}

export const deleteWebhook: Handler<'deleteWebhook'> = ({ bot }, params) => {
  if (params.drop_pending_updates) bot.queue.clear();
  return close(bot);
};

function close(bot: BotAccount): true {
  bot.webhook?.close();
  bot.webhook = undefined;
  return true;
}

export const getWebhookInfo: Handler<'getWebhookInfo'> = ({ bot }: Call) => ({
  url: '',
  has_custom_certificate: false,
  pending_update_count: bot.queue.size(),
  ...bot.webhook?.info(),
  ...(bot.allowed ? { allowed_updates: [...bot.allowed] } : {}),
});
