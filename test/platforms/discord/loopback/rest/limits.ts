import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Found } from './route.ts';

export interface Rate {
  readonly limit: number;
  readonly perMs: number;
}

export interface RateLimits {
  /** Requests a second of one bot, whatever the route; 50 unless told. */
  readonly global?: number;
  /** By `METHOD /path`; what is not here has its usual limit. */
  readonly routes?: Readonly<Record<string, Rate>>;
  /** Invalid requests (401, 403, 429) in ten minutes before the address is shut out; 10,000 unless told. */
  readonly invalid?: number;
}

/** Limits like those seen on the real service; they may change any day, and clients read the headers. */
const usual: Readonly<Record<string, Rate>> = {
  'POST /channels/:channel/messages': { limit: 5, perMs: 5000 },
  'PATCH /channels/:channel/messages/:message': { limit: 5, perMs: 5000 },
  'DELETE /channels/:channel/messages/:message': { limit: 5, perMs: 1000 },
  'POST /channels/:channel/messages/bulk-delete': { limit: 1, perMs: 1000 },
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': { limit: 1, perMs: 250 },
  'PATCH /channels/:channel': { limit: 5, perMs: 15_000 },
  'POST /users/@me/channels': { limit: 10, perMs: 10_000 },
};
const other: Rate = { limit: 10, perMs: 1000 };

export interface Limited {
  readonly headers: Readonly<Record<string, string>>;
  /** Present when the call is refused. */
  readonly refused?: { readonly retryAfter: number; readonly scope: 'user' | 'global' };
}

export interface Limiter {
  take(token: string, found: Found): Limited;
  /** Counts an answer; true once the address is shut out. */
  count(status: number, scope?: string): void;
  shutOut(): boolean;
  invalidRequests(): number;
}

export function createLimiter(clock: Clock, limits: RateLimits): Limiter {
  const buckets = new Map<string, { left: number; resetAt: number }>();
  const second = new Map<string, number[]>();
  let invalid: number[] = [];
  const recentInvalid = (): number => (invalid = invalid.filter((at) => at > clock.now() - 600_000)).length;
  return {
    take(token, { route, ids }) {
      const name = `${route.method} ${route.path}`;
      const global = overGlobal(second, token, clock.now(), limits.global ?? 50, exempt(route.path));
      if (global !== undefined)
        return {
          headers: { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global', 'retry-after': String(Math.ceil(global)) },
          refused: { retryAfter: global, scope: 'global' },
        };
      const rate = limits.routes?.[name] ?? usual[name] ?? other;
      const major = ids['channel'] ?? ids['guild'] ?? (ids['webhook'] ?? ids['interaction'] ?? '') + (ids['token'] ?? '');
      const key = `${token} ${name} ${major}`;
      const open = buckets.get(key);
      const bucket = open && open.resetAt > clock.now() ? open : { left: rate.limit, resetAt: clock.now() + rate.perMs };
      buckets.set(key, bucket);
      const over = bucket.left <= 0;
      if (!over) bucket.left -= 1;
      const after = Math.max(0, (bucket.resetAt - clock.now()) / 1000);
      const headers = {
        'x-ratelimit-limit': String(rate.limit),
        'x-ratelimit-remaining': String(bucket.left),
        'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': after.toFixed(3),
        'x-ratelimit-bucket': createHash('md5').update(name).digest('hex'),
      };
      return over
        ? { headers: { ...headers, 'x-ratelimit-scope': 'user', 'retry-after': String(Math.ceil(after)) }, refused: { retryAfter: after, scope: 'user' } }
        : { headers };
    },
    count(status, scope) {
      if (status === 401 || status === 403 || (status === 429 && scope !== 'shared')) invalid.push(clock.now());
    },
    shutOut: () => recentInvalid() >= (limits.invalid ?? 10_000),
    invalidRequests: recentInvalid,
  };
}

/** Interaction endpoints are outside the global limit. */
const exempt = (path: string): boolean => path.startsWith('/interactions/') || path.startsWith('/webhooks/:webhook/:token');

function overGlobal(seen: Map<string, number[]>, token: string, now: number, limit: number, free: boolean): number | undefined {
  if (free) return undefined;
  const recent = (seen.get(token) ?? []).filter((at) => at > now - 1000);
  seen.set(token, recent);
  if (recent.length >= limit) return ((recent[0] ?? now) + 1000 - now) / 1000;
  recent.push(now);
  return undefined;
}
