import { QUERY_LIFE } from '../delivery.ts';
import type { Call, Handler } from '../handler.ts';
import { badRequest } from '../refusal.ts';
import type { OpenQuery } from '../world.ts';

export const answerCallbackQuery: Handler<'answerCallbackQuery'> = (call, params) => {
  const { callback_query_id: id, cache_time: _cache, ...answer } = params;
  // "0-200 characters" (Bot API, answerCallbackQuery.text).
  if ((answer.text ?? '').length > 200) throw badRequest('MESSAGE_TOO_LONG');
  if (answer.url !== undefined && !answer.url.startsWith('t.me/') && !/^https:\/\/t\.me\//.test(answer.url)) throw badRequest('URL_INVALID');
  openQuery(call, id).answer = answer;
  return true;
};

export const answerInlineQuery: Handler<'answerInlineQuery'> = (call, params) => {
  if (params.results.length > 50) throw badRequest('RESULTS_TOO_MUCH');
  const ids = params.results.map((result) => result.id);
  if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
  openQuery(call, params.inline_query_id).answer = params.results;
  return true;
};

export function openQuery({ world, bot }: Pick<Call, 'world' | 'bot'>, id: string): OpenQuery {
  const query = world.queries.get(id);
  if (query?.bot !== bot.user.id || world.clock.now() - query.at > QUERY_LIFE)
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  return query;
}
