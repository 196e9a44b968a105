import { Bot, type Context } from 'grammy';
import { type BotApi, type BotApiOptions, startBotApi } from './start-bot-api.ts';

/** A server together with the real grammY bots that talk to it; closing it stops them first. */
export interface Bench {
  readonly api: BotApi;
  /** For calls, without updates. */
  bot(token?: string): Bot;
  /** A bot that polls and hands every update to `handle`. */
  poll(handle?: (context: Context) => unknown, options?: Parameters<Bot['start']>[0]): Polling;
  close(): Promise<void>;
}

export interface Polling {
  readonly bot: Bot;
  /** Settles as `bot.start()` does. */
  readonly running: Promise<void>;
}

export async function startBench(options?: BotApiOptions): Promise<Bench> {
  const api = await startBotApi(options);
  const started: Polling[] = [];
  const bot = (token = api.token): Bot => new Bot(token, { client: { apiRoot: api.url } });
  return {
    api,
    bot,
    poll(handle = () => undefined, how = {}) {
      const one = bot();
      one.use(async (context) => {
        await handle(context);
      });
      const running = one.start(how);
      // Awaited by whoever cares; here it only must not be reported as unhandled.
      running.catch(() => undefined);
      const polling = { bot: one, running };
      started.push(polling);
      return polling;
    },
    async close() {
      api.faults.clear();
      await Promise.all(started.map((one) => one.bot.stop().catch(() => undefined)));
      await api.close();
    },
  };
}
