import { REST, type RawFile, RESTEvents, type RouteLike } from 'discord.js';
import { PassingFailure } from '../../core/platform.ts';
import { statusOf } from './errors.ts';

export interface Call {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly files?: readonly RawFile[];
  readonly signal?: AbortSignal;
  /** Without the bot's token: where the address itself holds the right, a webhook's or an interaction's. */
  readonly open?: true;
}

/** Discord's REST API, v10. Limits are kept by discord.js from the headers; what waits longer than a moment is handed back to be tried later. */
export interface Rest {
  readonly get: <T>(route: RouteLike, call?: Call) => Promise<T>;
  readonly post: <T>(route: RouteLike, call?: Call) => Promise<T>;
  readonly put: <T>(route: RouteLike, call?: Call) => Promise<T>;
  readonly patch: <T>(route: RouteLike, call?: Call) => Promise<T>;
  readonly delete: (route: RouteLike, call?: Call) => Promise<void>;
  /** For the gateway's own question where it is. */
  readonly rest: REST;
}

interface Options {
  readonly token: string;
  /** As `https://discord.com/api`. */
  readonly apiRoot?: string;
  readonly cdnRoot?: string;
  /** How many calls were refused within ten minutes, each time it is a warning's worth; 0 when it is over. */
  readonly refused: (count: number) => void;
}

const longestWaitMs = 5_000;
const callMs = 15_000;
/** Discord shuts an address out for an hour after 10,000 refused calls in ten minutes. */
const warnEvery = 1_000;
const brakeAt = 8_000;

export function createRest({ token, apiRoot, cdnRoot, refused }: Options): Rest {
  const rest = new REST({
    version: '10',
    ...(apiRoot !== undefined && { api: apiRoot.replace(/\/+$/, '') }),
    ...(cdnRoot !== undefined && { cdn: cdnRoot.replace(/\/+$/, '') }),
    timeout: callMs,
    // What failed is tried again by the case that owes it, which knows whether it may be done twice.
    retries: 0,
    // A 429 that names no time would be asked again at once, for ever.
    rejectOnRateLimit: ({ timeToReset, retryAfter, sublimitTimeout }) => {
      return retryAfter <= 0 || Math.max(timeToReset, retryAfter, sublimitTimeout) > longestWaitMs;
    },
    invalidRequestWarningInterval: warnEvery,
  }).setToken(token);
  let brakedUntil = 0;

  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    refused(count);
    if (count < brakeAt) return;
    brakedUntil = Date.now() + remainingTime;
    setTimeout(() => refused(0), remainingTime).unref();
  });

  const call =
    (method: 'get' | 'post' | 'put' | 'patch' | 'delete') =>
    async <T>(route: RouteLike, { body, query, files, signal, open }: Call = {}): Promise<T> => {
      if (Date.now() < brakedUntil) throw new PassingFailure('braked', brakedUntil - Date.now());
      try {
        // What the documentation says of the route is the type; what is missing is dealt with where it is read.
        return (await rest[method](route, {
          ...(body !== undefined && { body }),
          ...(query && {
            query: new URLSearchParams(Object.entries(query).flatMap(([k, v]): [string, string][] => (v === undefined ? [] : [[k, String(v)]]))),
          }),
          ...(files && { files: [...files] }),
          ...(signal && { signal }),
          ...(open && { auth: false }),
        })) as T;
      } catch (error) {
        // discord.js forgets its token at the first 401; ours may be good again when Discord is.
        if (statusOf(error) === 401) rest.setToken(token);
        throw error;
      }
    };

  return { get: call('get'), post: call('post'), put: call('put'), patch: call('patch'), delete: call('delete'), rest };
}
