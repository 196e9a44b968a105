import type { z } from 'zod';
import type { Upload } from '../compose.ts';
import type { Bot, World } from '../world.ts';

/** A call after its checks. */
export interface Call<B = unknown, Q = unknown> {
  readonly world: World;
  /** Who calls; routes without `open` have one. */
  readonly bot: Bot;
  readonly ids: Readonly<Record<string, string>>;
  readonly body: B;
  readonly query: Q;
  readonly files: readonly Upload[];
  readonly reason: string | undefined;
  readonly strict: boolean;
}

/** What a handler answers besides a body with 200; nothing is 204. */
export class Status {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body?: unknown) {
    this.status = status;
    this.body = body;
  }
}

export interface Route {
  readonly method: string;
  /** As in `/channels/:channel/messages/:message`. */
  readonly path: string;
  readonly body: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  /** Takes no bot token: the address itself holds one. */
  readonly open: boolean;
  readonly handle: (call: Call<never, never>) => unknown;
}

export function route<B = undefined, Q = undefined>(
  method: string,
  path: string,
  checks: { readonly body?: z.ZodType<B>; readonly query?: z.ZodType<Q>; readonly open?: boolean },
  handle: (call: Call<B, Q>) => unknown,
): Route {
  return { method, path, body: checks.body, query: checks.query, open: checks.open ?? false, handle };
}

export interface Found {
  readonly route: Route;
  readonly ids: Readonly<Record<string, string>>;
}

/** The route of an address; a literal step wins over an id, as `@me` and `@original` do. */
export function find(routes: readonly Route[], method: string, path: string): Found | 'wrong method' | undefined {
  const steps = path.split('/');
  const matches = routes
    .flatMap((one) => {
      const names = one.path.split('/');
      if (names.length !== steps.length || !names.every((name, at) => name.startsWith(':') || name === steps[at])) return [];
      const ids = Object.fromEntries(names.flatMap((name, at) => (name.startsWith(':') ? [[name.slice(1), decodeURIComponent(steps[at] ?? '')]] : [])));
      return [{ route: one, ids, literal: names.filter((name) => !name.startsWith(':')).length }];
    })
    .sort((a, b) => b.literal - a.literal);
  const best = matches[0]?.literal;
  const here = matches.filter((one) => one.literal === best);
  return (
    here.find((one) => one.route.method === method) ?? matches.find((one) => one.route.method === method) ?? (matches.length > 0 ? 'wrong method' : undefined)
  );
}
