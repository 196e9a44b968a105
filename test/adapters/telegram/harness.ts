import { createTelegram, type TelegramOptions } from '../../../src/adapters/telegram/index.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { quietReceiver } from '../../fakes/quiet-receiver.ts';
import type { Noted } from '../../../src/core/log.ts';
import type { Answer, Arrival, Order, Platform, Press, Problem, Receiver } from '../../../src/core/platform.ts';
import { type BotApi, type BotApiOptions, startBotApi } from '../../platforms/telegram/bot-api/start-bot-api.ts';

/** The adapter on a Bot API of its own, and everything it told the core. */
export interface Harness {
  readonly api: BotApi;
  readonly telegram: Platform;
  readonly arrivals: Arrival[];
  readonly presses: Press[];
  readonly problems: () => readonly Problem[];
  /** Every problem that stood at some time. */
  readonly told: Problem[];
  readonly faults: Noted[];
  /** The next `times` arrivals are refused, as when the store is down. */
  refuse(times: number): void;
  answer: (press: Press) => Answer;
  perform(order: Order): ReturnType<Platform['perform']>;
  close(): Promise<void>;
}

export async function start(
  options: Partial<TelegramOptions> & { readonly api?: BotApiOptions; readonly before?: (api: BotApi) => void; readonly receiver?: Partial<Receiver> } = {},
): Promise<Harness> {
  const { api: apiOptions, before, receiver, ...rest } = options;
  const api = await startBotApi(apiOptions);
  before?.(api);
  const arrivals: Arrival[] = [];
  const presses: Press[] = [];
  const faults: Noted[] = [];
  const told: Problem[] = [];
  let problems: readonly Problem[] = [];
  let refusals = 0;
  const telegram = createTelegram({
    token: api.token,
    apiRoot: api.url,
    log: { reviewed: () => undefined, noted: (line) => void faults.push(line) },
    words: (language = 'fr') => phrasesOf(language).telegram,
    isModeratorsChat: async () => false,
    knownGroups: async () => [],
    longPollSeconds: 1,
    ...rest,
  });
  const harness: Harness = {
    api,
    telegram,
    arrivals,
    presses,
    faults,
    problems: () => problems,
    told,
    refuse: (times) => {
      refusals = times;
    },
    answer: () => ({ text: 'fait' }),
    perform: (order) => telegram.perform(order, AbortSignal.timeout(5_000)),
    async close() {
      await telegram.stop();
      await api.close();
    },
  };
  await telegram.start(
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
      ...receiver,
    },
    (found) => {
      problems = found;
      told.push(...found);
    },
  );
  return harness;
}

const texts = (h: Harness) => h.arrivals.flatMap((a) => (a.type === 'message' ? [a.message] : []));

export const messages = (h: Harness) => texts(h).filter((m) => m.surface === undefined);

/** What stands elsewhere than in a message: names, titles, biographies. */
export const surfaces = (h: Harness) => texts(h).filter((m) => m.surface !== undefined);
