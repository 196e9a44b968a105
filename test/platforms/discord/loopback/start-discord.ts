import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { type CallLog, createCallLog } from './call-log.ts';
import { type Clock, createClock } from './clock.ts';
import { createEvents, type Events } from './controls/events.ts';
import { channelAt, type Id } from './controls/finding.ts';
import { createGuilds, type Guilds } from './controls/guilds.ts';
import { addBot, createPeople, type GivenBot, type People } from './controls/people.ts';
import { createUsing, type Using } from './controls/interactions.ts';
import { createRooms, type Rooms } from './controls/rooms.ts';
import { createTalk, type Talk } from './controls/talk.ts';
import { createThreads, type Threads } from './controls/threads.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { byId, createIds } from './ids.ts';
import { openFront } from './rest/front.ts';
import { createLimiter, type RateLimits } from './rest/limits.ts';
import { direct } from './routes/account.ts';
import { routes } from './routes/table.ts';
import { messageJson } from './shown-message.ts';
import { type Channel, emptyWorld, type World } from './world.ts';

export interface DiscordOptions {
  /** Refuses fields Discord does not have; the real server ignores them. On unless told. */
  readonly strict?: boolean;
  readonly rates?: RateLimits;
  readonly bot?: GivenBot;
  /** Milliseconds since 1970 the server's clock starts at; now unless told. */
  readonly startAt?: number;
  /** 41,250 unless told, as the real gateway asks. */
  readonly heartbeatMs?: number;
  /** Between two IDENTIFYs; not enforced unless told, 5,000 on the real gateway. */
  readonly identifyEveryMs?: number;
  /** How long a session can be resumed after its connection is gone; two minutes of the server's clock unless told. */
  readonly resumeWithinMs?: number;
}

/** A Discord of one test: addresses and token for a client, and everything people can do. */
export interface Discord {
  /** For `rest: { api }`. */
  readonly api: string;
  /** For `rest: { cdn }`: avatars and stickers. */
  readonly cdn: string;
  readonly token: string;
  readonly bot: { readonly user: APIUser; readonly applicationId: string };
  readonly clock: Clock;
  readonly people: People;
  readonly guilds: Guilds;
  readonly talk: Talk;
  readonly threads: Threads;
  readonly events: Events;
  readonly rooms: Rooms;
  /** Commands, buttons, selects and modals. */
  readonly use: Using;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly calls: CallLog['calls'];
  /** 401, 403 and 429 of the last ten minutes. */
  invalidRequests(): number;
  /** What the channel shows now to everyone who may see it, oldest first. */
  messages(channel: Id): readonly APIMessage[];
  /** What the bot and one person have written to each other. */
  direct(user: Id): readonly APIMessage[];
  /** What only one person sees in a channel. */
  ephemerals(channel: Id, user?: Id): readonly APIMessage[];
  /** What was deleted from it, by whomever. */
  removed(channel: Id): readonly APIMessage[];
  /** The ports close and every connection is cut; what the server knows stays. */
  kill(): Promise<void>;
  /** Opens again at the same address. Sessions can be resumed unless they are to be lost. */
  restore(sessions?: 'kept' | 'lost'): Promise<void>;
  close(): Promise<void>;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const clock = createClock(options.startAt);
  const world = emptyWorld(clock, createIds(clock.now));
  const main = addBot(world, options.bot);
  const faults = createFaults(() => dropAll());
  const talk = createTalk(world, () => main);
  const log = createCallLog();
  const limiter = createLimiter(clock, options.rates ?? {});
  const gateway = createGateway(world, faults, main, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    resumeWithinMs: options.resumeWithinMs ?? 120_000,
    identifyEveryMs: options.identifyEveryMs ?? 0,
  });
  const desk = { world, routes, limiter, faults, log, strict: options.strict ?? true };
  let server: Server | undefined;
  const dropAll = (): void => {
    server?.closeAllConnections();
    gateway.cutAll();
  };
  const open = async (port: number): Promise<number> => {
    const opened = openFront(desk, gateway.upgrade);
    server = opened;
    await new Promise<void>((resolve, reject) => opened.once('error', reject).listen(port, '127.0.0.1', resolve));
    // A server on a TCP port has an address with a port.
    return (opened.address() as AddressInfo).port;
  };
  const shut = async (): Promise<void> => {
    const closing = server;
    server = undefined;
    if (!closing) return;
    const closed = new Promise<void>((resolve) => closing.close(() => resolve()));
    closing.closeAllConnections();
    gateway.cutAll();
    await closed;
  };
  const port = await open(0);
  world.origin = `http://127.0.0.1:${port}`;
  return {
    api: `${world.origin}/api`,
    cdn: `${world.origin}/cdn`,
    get token() {
      return main.token;
    },
    bot: { user: main.user, applicationId: main.applicationId },
    clock,
    people: createPeople(world),
    guilds: createGuilds(world, () => main),
    talk,
    threads: createThreads(world, talk),
    events: createEvents(world),
    rooms: createRooms(world),
    use: createUsing(world, () => main),
    gateway,
    faults,
    calls: log.calls,
    invalidRequests: limiter.invalidRequests,
    ...views(world, (user) => direct(world, main, user.id)),
    kill: shut,
    async restore(sessions = 'kept') {
      if (sessions === 'lost') world.sessions.clear();
      await open(port);
    },
    close: shut,
  };
}

/** What can be looked at from outside. */
function views(world: World, dmOf: (user: Id) => Channel): Pick<Discord, 'messages' | 'direct' | 'ephemerals' | 'removed'> {
  const shown = (channel: Channel, of: (posted: Channel['removed'][number]) => boolean): APIMessage[] =>
    [...channel.messages.values()]
      .filter(of)
      .sort((a, b) => byId(a.message, b.message))
      .map((posted) => messageJson(world, channel, posted, { userId: '', content: true }));
  return {
    messages: ({ id }) => shown(channelAt(world, id), (posted) => posted.onlyFor === undefined),
    direct: (user) => shown(dmOf(user), (posted) => posted.onlyFor === undefined),
    ephemerals: ({ id }, user) => shown(channelAt(world, id), (posted) => posted.onlyFor !== undefined && (user === undefined || posted.onlyFor === user.id)),
    removed: ({ id }) => channelAt(world, id).removed.map((posted) => posted.message),
  };
}
