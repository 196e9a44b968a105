import { WebSocketManager, type SessionInfo, WebSocketShardEvents } from '@discordjs/ws';
import { type APIApplication, GatewayCloseCodes as Close, type GatewayDispatchPayload, GatewayIntentBits as I, Routes } from 'discord.js';
import { codeOf, type Log } from '../../core/log.ts';
import type { Problem } from '../../core/platform.ts';
import { statusOf } from './errors.ts';
import { createBudget } from './identify-budget.ts';
import { pause } from './lines.ts';
import { platform } from './refs.ts';
import type { Rest } from './rest.ts';
import { createShards } from './shards.ts';

/** Two of them are privileged: `GuildMembers` and `MessageContent`. Direct messages are not asked for: what people write to the bot in private is not read. */
const intents =
  I.Guilds |
  I.GuildMembers |
  I.GuildMessages |
  I.GuildMessageReactions |
  I.MessageContent |
  I.GuildScheduledEvents |
  I.AutoModerationConfiguration |
  I.AutoModerationExecution;

export interface Gateway {
  stop(): Promise<void>;
}

interface Options {
  readonly rest: Rest;
  readonly token: string;
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
  readonly log: Log;
  /** Who the bot is, before anything arrives. */
  readonly known: (who: { readonly user: string; readonly application: string }) => void | Promise<void>;
  /** Every event, in order, one shard after the other. Must not throw. */
  readonly heard: (event: GatewayDispatchPayload, shard: { readonly id: number; readonly count: number }) => void;
  readonly trouble: (problems: readonly Problem[]) => void;
}

/** No use in trying again at once: somebody has to change something first. */
const fatal: Readonly<Record<number, Problem['code']>> = {
  [Close.AuthenticationFailed]: 'discord-token',
  [Close.InvalidShard]: 'discord-unreachable',
  [Close.ShardingRequired]: 'discord-unreachable',
  [Close.InvalidAPIVersion]: 'discord-unreachable',
  [Close.InvalidIntents]: 'discord-intents',
  [Close.DisallowedIntents]: 'discord-intents',
};

const slowMs = 60_000;
const longestMs = 15 * 60_000;

/** The connection, kept up for as long as the process lives: what discord.js cannot mend by itself begins anew, ever more slowly. */
export function openGateway(o: Options): Gateway {
  const over = new AbortController();
  const budget = createBudget();

  async function life(): Promise<void> {
    for (let failures = 0; !over.signal.aborted; failures++) {
      const began = Date.now();
      const ended = await session();
      if (over.signal.aborted) return;
      if (Date.now() - began > 10 * 60_000) failures = 0;
      o.trouble([await problemOf(ended)]);
      await pause(ended === 'unreachable' ? Math.min(1_000 * 2 ** failures, 30_000) : Math.min(slowMs * 2 ** failures, longestMs), over.signal);
    }
  }

  /** From the first question to an end that discord.js does not mend. */
  async function session(): Promise<Problem['code'] | 'unreachable'> {
    try {
      const [user, application] = [
        await o.rest.get<{ id: string }>('/users/@me'),
        await o.rest.get<{ id: string }>(Routes.currentApplication()).catch(withoutPart),
      ];
      await o.known({ user: user.id, application: application?.id ?? user.id });
    } catch (error) {
      o.log.noted({ what: 'fault', platform, step: 'connect', code: codeOf(error) });
      return statusOf(error) === 401 ? 'discord-token' : 'unreachable';
    }
    return connected();
  }

  async function connected(): Promise<Problem['code'] | 'unreachable'> {
    const sessions = new Map<number, SessionInfo | null>();
    const manager = new WebSocketManager({
      token: o.token,
      intents,
      // Two copies of discord.js's REST client have one shape.
      rest: o.rest.rest as never,
      ...(o.shards && { shardIds: [...o.shards.ids], shardCount: o.shards.count }),
      buildStrategy: createShards,
      buildIdentifyThrottler: async () => budget.throttler((await manager.fetchGatewayInformation()).session_start_limit?.max_concurrency ?? 1),
      retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
      updateSessionInfo: (shard, session) => void sessions.set(shard, session),
    });
    let end: (why: Problem['code'] | 'unreachable') => void = () => undefined;
    const ended = new Promise<Problem['code'] | 'unreachable'>((resolve) => {
      end = resolve;
    });
    const up = new Set<number>();
    manager.on(WebSocketShardEvents.Ready, ({ shardId }) => {
      up.add(shardId);
      o.trouble([]);
    });
    manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => {
      up.add(shardId);
      o.trouble([]);
    });
    manager.on(WebSocketShardEvents.Dispatch, ({ data, shardId }) =>
      o.heard(data as GatewayDispatchPayload, { id: shardId, count: manager.options.shardCount ?? 1 }),
    );
    manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
      up.delete(shardId);
      const why = fatal[code];
      if (why) end(why);
      else soonDown(up, shardId);
    });
    manager.on(WebSocketShardEvents.Error, ({ error }) => o.log.noted({ what: 'fault', platform, step: 'gateway', code: codeOf(error) }));
    manager.connect().catch((error: unknown) => {
      o.log.noted({ what: 'fault', platform, step: 'connect', code: codeOf(error) });
      // A fatal close has said why already.
      setTimeout(() => end('unreachable'), 100).unref();
    });
    over.signal.addEventListener('abort', () => end('unreachable'), { once: true });
    const why = await ended;
    await Promise.race([Promise.resolve(manager.destroy()).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 3_000).unref())]);
    return why;
  }

  /** A connection that is not back within ten seconds is worth a word. */
  function soonDown(up: ReadonlySet<number>, shard: number): void {
    setTimeout(() => {
      if (!up.has(shard) && !over.signal.aborted) o.trouble([{ code: 'discord-unreachable', platform }]);
    }, 10_000).unref();
  }

  async function problemOf(ended: Problem['code'] | 'unreachable'): Promise<Problem> {
    if (ended !== 'discord-intents') return { code: ended === 'unreachable' ? 'discord-unreachable' : ended, platform };
    const missing = await missingIntents(o.rest);
    return { code: ended, platform, ...(missing && { detail: missing }) };
  }

  const living = life().catch((error: unknown) => o.log.noted({ what: 'fault', platform, step: 'gateway', code: codeOf(error) }));
  return {
    async stop() {
      over.abort();
      await living;
    },
  };
}

/** What a server that has no such endpoint does not tell. */
const withoutPart = (error: unknown): undefined => {
  const status = statusOf(error);
  if (status === undefined || status === 401 || status === 429 || (status >= 500 && status !== 501)) throw error;
  return undefined;
};

/** Switched on, or granted after a review: two bits each. */
const privileged: readonly (readonly [name: string, bits: number])[] = [
  ['Server Members Intent', (1 << 14) | (1 << 15)],
  ['Message Content Intent', (1 << 18) | (1 << 19)],
];

async function missingIntents(rest: Rest): Promise<string | undefined> {
  const application = await rest.get<Partial<APIApplication>>(Routes.currentApplication()).catch(() => undefined);
  const flags = application?.flags;
  if (flags === undefined) return undefined;
  const missing = privileged.filter(([, bits]) => !(Number(flags) & bits)).map(([name]) => name);
  return missing.length ? missing.join(', ') : undefined;
}
