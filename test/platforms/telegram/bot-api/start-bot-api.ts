import type { Chat, Message, Update, User, UserFromGetMe } from '@grammyjs/types';
import type { Method } from './api-types.ts';
import { type CallLog, createCallLog } from './call-log.ts';
import { type Clock, createClock } from './clock.ts';
import { type BotPlaces, createBotPlaces } from './controls/bot-places.ts';
import { type Buttons, createButtons } from './controls/buttons.ts';
import { type Changes, createChanges } from './controls/changes.ts';
import { roomOf } from './controls/finding.ts';
import { createGroups, type Groups, migrate } from './controls/groups.ts';
import { addBot, createPeople, type GivenBot, type People } from './controls/people.ts';
import { createTalk, type Talk } from './controls/talk.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFlood, type FloodLimits } from './flood.ts';
import { openFront } from './http-front.ts';
import { until } from './until.ts';
import { type BotAccount, counter, type World } from './world.ts';

export interface BotApiOptions {
  /** Refuses parameters the Bot API does not have; the real server ignores them. On unless told. */
  readonly strict?: boolean;
  /** Methods that it answers as an older server, or another's, does: 404, method not found. */
  readonly without?: readonly Method[];
  /** 20 messages a minute into one group unless told. */
  readonly flood?: FloodLimits;
  readonly bot?: GivenBot;
  /** Milliseconds since 1970 the server's clock starts at; now unless told. */
  readonly startAt?: number;
}

/** What goes to the bot, and in what order. */
export interface Updates {
  /** Not yet confirmed by the bot. */
  pending(): readonly Update[];
  /** The next updates arrive twice: as the same update, or as a new one with the same content (as presses may be). */
  duplicateNext(count?: number, id?: 'same' | 'new'): void;
  /** Holds the next updates back until there are `count`, then sends them last first, under rising ids. */
  reorderNext(count: number): void;
  /** Sends what a reorder still holds. */
  release(): void;
  /** Goes on with a random id, as after a silent week. */
  jump(): void;
}

/** A Bot API server of one test: the address and token for grammY, and everything people can do. */
export interface BotApi extends Talk, Buttons, BotPlaces, Changes {
  readonly url: string;
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly clock: Clock;
  readonly people: People;
  readonly groups: Groups;
  /** Another bot of the same world, with its own token and updates. */
  readonly bots: { add(bot?: GivenBot): { readonly user: User; readonly token: string } };
  readonly faults: Faults;
  readonly updates: Updates;
  readonly calls: CallLog['calls'];
  migrate(group: Chat, by?: User): Chat;
  /** What the chat shows now, oldest first. */
  messages(chat: Pick<Chat, 'id'>): readonly Message[];
  /** What was deleted from it, by whomever. */
  removed(chat: Pick<Chat, 'id'>): readonly Message[];
  /** What only one person sees. */
  ephemerals(chat: Pick<Chat, 'id'>, user?: User): readonly Message[];
  pinned(chat: Pick<Chat, 'id'>): readonly number[];
  until: typeof until;
  close(): Promise<void>;
}

export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const clock = createClock(options.startAt);
  const world = emptyWorld(clock, options.flood ?? {});
  const main = addBot(world, options.bot ?? {});
  const faults = createFaults(() => front.dropAll());
  const log = createCallLog();
  const front = await openFront(world, { strict: options.strict ?? true, without: new Set(options.without), faults, log });
  return {
    url: front.url,
    token: main.token,
    get bot() {
      return main.user;
    },
    clock,
    people: createPeople(world),
    groups: createGroups(world, () => main),
    bots: {
      add(given = {}) {
        const bot = addBot(world, given);
        front.register(bot);
        return { user: bot.user, token: bot.token };
      },
    },
    ...createTalk(world),
    ...createButtons(world, () => main),
    ...createBotPlaces(world, () => main),
    ...createChanges(world, () => main),
    faults,
    updates: updatesOf(main),
    calls: log.calls,
    migrate: (group, by) => migrate(world, group, by),
    messages: (chat) => [...roomOf(world, chat).messages.values()].sort((a, b) => a.message_id - b.message_id),
    removed: (chat) => [...roomOf(world, chat).removed],
    ephemerals: (chat, user) => [...roomOf(world, chat).ephemerals.values()].filter((one) => !user || one.receiver_user?.id === user.id),
    pinned: (chat) => roomOf(world, chat).pinned,
    until,
    async close() {
      for (const bot of world.bots.values()) bot.webhook?.close();
      await front.close();
    },
  };
}

const updatesOf = ({ queue }: BotAccount): Updates => ({
  pending: () => queue.first(Number.MAX_SAFE_INTEGER),
  duplicateNext: (count = 1, id = 'same') => queue.duplicateNext(count, id),
  reorderNext: queue.reorderNext,
  release: queue.release,
  jump: queue.jump,
});

const emptyWorld = (clock: Clock, flood: FloodLimits): World => ({
  clock,
  flood: createFlood(clock, flood),
  people: new Map(),
  deactivated: new Set(),
  bots: new Map(),
  rooms: new Map(),
  conversations: new Map(),
  files: new Map(),
  pictures: new Map(),
  queries: new Map(),
  next: counter(),
  sharedMessageIds: counter(),
});
