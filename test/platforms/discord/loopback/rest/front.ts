import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallLog } from '../call-log.ts';
import { fetched } from '../cdn.ts';
import { checked } from '../check-body.ts';
import type { Fault, FaultSource } from '../faults.ts';
import { bodyOf, noRoute, notAllowed, Refusal, unauthorized } from '../refusal.ts';
import type { Bot, World } from '../world.ts';
import type { Limiter } from './limits.ts';
import { read } from './read.ts';
import { type Call, find, type Found, type Route, Status } from './route.ts';

export interface Desk {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly limiter: Limiter;
  readonly faults: FaultSource;
  readonly log: CallLog;
  readonly strict: boolean;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly page?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The HTTP side: `/api/v10/…` and `/cdn/…`. Upgrades go to the gateway. */
export const openFront = (desk: Desk, upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): Server =>
  createServer((request, response) => void serve(desk, request, response)).on('upgrade', upgrade);

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.on('error', () => response.destroy());
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/cdn/')) return await serveFile(desk, url, response);
    const path = /^\/api(?:\/v(\d+))?(\/.*)$/.exec(url.pathname);
    if (!path || (path[1] !== undefined && path[1] !== '10')) return write(response, { status: 404, body: bodyOf(noRoute()) });
    await api(desk, request, response, path[2] ?? '/', url);
  } catch (error) {
    if (response.destroyed) return;
    write(response, refused(error));
  }
}

async function serveFile(desk: Desk, url: URL, response: ServerResponse): Promise<void> {
  const fault = desk.faults.take('GET /cdn');
  if (fault && (await spoilt(fault, response))) return;
  const picture = desk.world.pictures.get(url.pathname.slice('/cdn'.length).replace(/\.(png|webp|jpg|jpeg|gif)$/, ''));
  if (picture) {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length });
    response.end(picture);
    return;
  }
  const file = fetched(desk.world, url.pathname.slice('/cdn'.length), url.searchParams);
  if (!file) return write(response, { status: 404, page: 'This content is no longer available.' });
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length });
  response.end(file.bytes);
}

async function api(desk: Desk, request: IncomingMessage, response: ServerResponse, path: string, url: URL): Promise<void> {
  const method = request.method ?? 'GET';
  const found = find(desk.routes, method, path);
  const known = typeof found === 'object' ? found : undefined;
  const query = Object.fromEntries(url.searchParams);
  const given = await read(request);
  const reasonHeader = request.headers['x-audit-log-reason'];
  const reason = typeof reasonHeader === 'string' ? decodeURIComponent(reasonHeader) : undefined;
  const name = known ? `${known.route.method} ${known.route.path}` : '';
  const done = desk.log.open({
    method,
    path,
    route: name,
    query,
    body: given.body,
    files: given.files.map((file) => file.name),
    ...(reason === undefined ? {} : { reason }),
    at: desk.world.clock.now(),
  });
  const fault = desk.faults.take(name);
  const lost = fault && 'disconnect' in fault && fault.disconnect === 'after';
  if (fault && !lost && (await spoilt(fault, response, desk.limiter, done))) return;
  if (desk.limiter.shutOut()) {
    done({ performed: false, status: 429 });
    return write(response, { status: 429, page: 'error code: 1015', headers: { 'retry-after': '600' } });
  }
  const answer = await answered(desk, found, request.headers.authorization, { query, ...given, reason });
  desk.limiter.count(answer.status);
  done({ performed: answer.status < 300, ...(lost ? {} : { status: answer.status, answer: answer.body }) });
  if (lost) response.destroy();
  else write(response, answer);
}

/** True when the call ends here. */
async function spoilt(fault: Fault, response: ServerResponse, limiter?: Limiter, done?: ReturnType<CallLog['open']>): Promise<boolean> {
  if ('delayMs' in fault) {
    await wait(fault.delayMs);
    return false;
  }
  if ('disconnect' in fault) {
    done?.({ performed: false });
    response.destroy();
    return true;
  }
  if ('retryAfter' in fault) {
    const scope = fault.scope ?? 'user';
    limiter?.count(429, scope);
    done?.({ performed: false, status: 429 });
    const body = {
      message: scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.',
      retry_after: fault.retryAfter,
      global: scope === 'global',
    };
    write(response, {
      status: 429,
      body,
      headers: {
        'retry-after': String(Math.ceil(fault.retryAfter)),
        'x-ratelimit-scope': scope,
        ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
      },
    });
    return true;
  }
  limiter?.count(fault.status);
  done?.({ performed: false, status: fault.status });
  write(response, {
    status: fault.status,
    ...(fault.page === undefined ? { body: { message: fault.message ?? 'Internal Server Error', code: fault.code ?? 0 } } : { page: fault.page }),
  });
  return true;
}

async function answered(
  desk: Desk,
  found: Found | 'wrong method' | undefined,
  authorization: string | undefined,
  given: { readonly query: Readonly<Record<string, string>>; readonly body: unknown; readonly files: Call['files']; readonly reason: string | undefined },
): Promise<Answer> {
  if (found === undefined) return refused(noRoute());
  if (found === 'wrong method') return refused(notAllowed());
  const { route, ids } = found;
  const token = /^Bot (.+)$/.exec(authorization ?? '')?.[1] ?? '';
  const bot = desk.world.bots.get(token);
  if (!bot && !route.open) return refused(unauthorized());
  const limit = desk.limiter.take(token, found);
  if (limit.refused) {
    const { retryAfter, scope } = limit.refused;
    return {
      status: 429,
      headers: limit.headers,
      body: { message: 'You are being rate limited.', retry_after: Number(retryAfter.toFixed(3)), global: scope === 'global' },
    };
  }
  try {
    const call = {
      world: desk.world,
      // An open route asks nothing of the bot.
      bot: bot as Bot,
      ids,
      body: route.body ? checked(route.body, given.body ?? {}, desk.strict) : undefined,
      query: route.query ? checked(route.query, given.query, desk.strict) : undefined,
      files: given.files,
      reason: given.reason,
      strict: desk.strict,
    };
    const result = await route.handle(call as Call<never, never>);
    if (result instanceof Status) return { status: result.status, body: result.body, headers: limit.headers };
    return { status: result === undefined ? 204 : 200, body: result, headers: limit.headers };
  } catch (error) {
    return { ...refused(error), headers: limit.headers };
  }
}

const refused = (error: unknown): Answer =>
  error instanceof Refusal
    ? { status: error.status, body: bodyOf(error) }
    : // A bug of this server, told apart from anything a test provokes.
      { status: 501, body: { code: 0, message: `loopback server failed: ${error instanceof Error ? error.stack : String(error)}` } };

function write(response: ServerResponse, { status, body, page, headers = {} }: Answer): void {
  if (response.destroyed || response.headersSent) return;
  const text = page ?? (body === undefined ? '' : JSON.stringify(body));
  response.writeHead(status, { ...headers, ...(text === '' ? {} : { 'content-type': page === undefined ? 'application/json' : 'text/html' }) });
  response.end(text);
}
