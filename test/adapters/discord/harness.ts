import { createDiscord, type DiscordOptions } from '../../../src/adapters/discord/index.ts';
import type { Ask, CommandFace, Submitted } from '../../../src/core/command.ts';
import type { Noted } from '../../../src/core/log.ts';
import type { Marks } from '../../../src/core/marks.ts';
import type { Answer, Arrival, Order, Performed, Platform, Press, Problem } from '../../../src/core/platform.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { quietReceiver } from '../../fakes/quiet-receiver.ts';
import { type Discord, type DiscordOptions as ServerOptions, startDiscord } from '../../platforms/discord/loopback/start-discord.ts';

/** The adapter on a Discord of its own, and everything it told the core. */
export interface Harness {
  readonly discord: Discord;
  readonly adapter: () => Platform;
  readonly arrivals: Arrival[];
  readonly presses: Press[];
  readonly asks: Ask[];
  readonly submissions: Submitted[];
  readonly problems: () => readonly Problem[];
  readonly faults: Noted[];
  readonly marks: Marks;
  /** The next `times` arrivals are refused, as when the store is down. */
  refuse(times: number): void;
  answer: (what: Press | Ask | Submitted) => Answer | Promise<Answer>;
  perform(order: Order): Promise<Performed>;
  /** The process ends; what the store holds stays. */
  stop(): Promise<void>;
  /** A second life on the same store. */
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Options extends Partial<DiscordOptions> {
  readonly server?: ServerOptions;
  readonly before?: (discord: Discord) => void;
  readonly faces?: readonly CommandFace[];
  readonly suggest?: (typed: string) => readonly { readonly label: string; readonly value: string }[];
}

export async function start({ server, before, faces = [], suggest, ...rest }: Options = {}): Promise<Harness> {
  const discord = await startDiscord(server);
  before?.(discord);
  const arrivals: Arrival[] = [];
  const presses: Press[] = [];
  const asks: Ask[] = [];
  const submissions: Submitted[] = [];
  const faults: Noted[] = [];
  const { marks } = createMemoryStore();
  let problems: readonly Problem[] = [];
  let refusals = 0;
  let adapter: Platform | undefined;
  const running = (): Platform => {
    if (!adapter) throw new Error('The adapter is stopped.');
    return adapter;
  };
  const harness: Harness = {
    discord,
    adapter: running,
    arrivals,
    presses,
    asks,
    submissions,
    faults,
    marks,
    problems: () => problems,
    refuse(times) {
      refusals = times;
    },
    answer: () => ({ text: 'fait' }),
    perform: (order) => running().perform(order, AbortSignal.timeout(5_000)),
    async stop() {
      await adapter?.stop();
      adapter = undefined;
    },
    async start() {
      problems = [];
      adapter = createDiscord({
        token: discord.token,
        apiRoot: discord.api,
        log: { reviewed: () => undefined, noted: (line) => void faults.push(line) },
        marks,
        isModeratorsChat: async () => false,
        knownGroups: async () => [],
        openMessages: async () => [],
        ...rest,
      });
      await adapter.start(
        {
          ...quietReceiver,
          async arrived(arrival) {
            if (refusals-- > 0) throw new Error('the store is down');
            arrivals.push(arrival);
          },
          async pressed(press) {
            presses.push(press);
            return harness.answer(press);
          },
          async asked(ask) {
            asks.push(ask);
            return harness.answer(ask);
          },
          async submitted(submitted) {
            submissions.push(submitted);
            return harness.answer(submitted);
          },
          suggested: async (_ask, _option, typed) => suggest?.(typed) ?? [],
          faces: () => faces,
        },
        (found) => {
          problems = found;
        },
      );
    },
    async close() {
      await harness.stop();
      await discord.close();
    },
  };
  await harness.start();
  return harness;
}

/** Messages proper; names and titles come as messages of a surface. */
export const messages = (h: Harness) => h.arrivals.flatMap((a) => (a.type === 'message' && !a.message.surface ? [a.message] : []));
export const surfaces = (h: Harness) => h.arrivals.flatMap((a) => (a.type === 'message' && a.message.surface ? [a.message] : []));
export const texts = (h: Harness): string[] => messages(h).map((m) => m.text);

/** A server with one channel and one member, and the bot with what it may. */
export function ward(discord: Discord, may?: bigint) {
  const guild = discord.guilds.create({ name: 'Garde de nuit', ...(may !== undefined && { bot: may }) });
  const channel = discord.guilds.channel(guild, { name: 'avis' });
  const salma = discord.people.create({ username: 'salma', global_name: 'Salma' });
  discord.guilds.join(guild, salma);
  return { guild, channel, salma };
}
