import { randomBytes } from 'node:crypto';
import { Api } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { TelegramPhrases } from '../../core/language-telegram.ts';
import { codeOf, type Log } from '../../core/log.ts';
import type { GroupRef, PersonRef, PlaceRef } from '../../core/message.ts';
import type { Platform, Receiver } from '../../core/platform.ts';
import type { Answering } from './answers.ts';
import { createAsking } from './asking.ts';
import { type Connection, createConnection } from './connection.ts';
import { createDurable } from './durable.ts';
import { createFading } from './fading.ts';
import { abilitiesOf } from './health.ts';
import { openKept } from './kept.ts';
import { createLines } from './lines.ts';
import { hasStatus, nameOf, pictureOf } from './members.ts';
import { registerMenus } from './menus.ts';
import { perform } from './outbound.ts';
import { createPace } from './pace.ts';
import { createPeople } from './people.ts';
import { createPolls } from './polls.ts';
import { createReactionCounts } from './reactions.ts';
import { openRecalled } from './recalled.ts';
import { groupOf, platform } from './refs.ts';
import { type Hearing, hear } from './updates.ts';
import { createVisits, type Visits } from './visits.ts';
import type { WebhookOptions } from './webhook.ts';
import { createWhispers } from './whisper.ts';

export interface TelegramOptions {
  readonly token: string;
  /** Another Bot API server than Telegram's own: a local one, or a loopback one. */
  readonly apiRoot?: string;
  readonly log: Log;
  readonly words: (language?: string) => TelegramPhrases;
  /** Whether alerts of some group go to this chat: what moderators say there is not reviewed. */
  readonly isModeratorsChat: (chat: string) => Promise<boolean>;
  /** Groups known from before this start. */
  readonly knownGroups: () => Promise<readonly string[]>;
  /** Chats where alerts arrive, for their list of commands. */
  readonly moderatorsChats?: () => Promise<readonly string[]>;
  /** Where numbers of messages that must go away outlive the process; without it they are in memory. */
  readonly keptIn?: string;
  /** Where keyed hashes of names and titles outlive the process, to notice what changed meanwhile; without it they are in memory. */
  readonly namesIn?: { readonly file: string; readonly secret: Uint8Array };
  readonly longPollSeconds?: number;
  /** Telegram calls here instead of being asked. */
  readonly webhook?: WebhookOptions;
  /** Messages a minute into one group; 20 unless told. */
  readonly perMinute?: number;
}

/** What Telegram lets a bot say in one group. */
const groupPerMinute = 20;
const telegramRoot = 'https://api.telegram.org';

export function createTelegram(options: TelegramOptions): Platform {
  const { log, token } = options;
  // The long poll sets its own limit; everything else must answer within a minute.
  const api = new Api(token, { ...(options.apiRoot !== undefined && { apiRoot: options.apiRoot }), timeoutSeconds: 60 });
  const keeping = openKept(options.keptIn);
  const fading = createFading(api, log, keeping);
  const fault = (error: unknown): void => log.noted({ what: 'fault', platform, code: codeOf(error) });
  const lines = createLines(fault);
  const recalled = openRecalled(options.namesIn?.secret ?? randomBytes(32), fault, options.namesIn?.file);
  const people = createPeople(recalled);
  const over = new AbortController();
  let me: UserFromGetMe | undefined;
  let receiving: Receiver | undefined;
  let connection: Connection | undefined;

  const sending: Answering = {
    api,
    me: () => me,
    nameOf: (id, chat) => nameOf(api, id, chat),
    fading,
    keeping,
    pace: createPace(options.perMinute ?? groupPerMinute),
    whispers: createWhispers(api),
    log,
    words: options.words,
    async onMoved(from, to) {
      if (keeping.current().moved[from] === to) return;
      await receiving?.arrived({ type: 'moved', group: groupOf({ id: Number(from) }), to: groupOf({ id: to }) });
      try {
        keeping.change(({ moved }) => ({ moved: { ...moved, [from]: to } }));
      } catch (error) {
        // The core has it in writing; held up here, nothing else would be heard.
        fault(error);
      }
    },
  };
  const isAdmin = (user: number, chat: number): Promise<boolean> => hasStatus(api, chat, user, ['creator', 'administrator']);

  /** A moderators' chat that became a supergroup is still theirs. */
  async function isModeratorsChat(chat: number): Promise<boolean> {
    if (await options.isModeratorsChat(String(chat))) return true;
    for (const [from, to] of Object.entries(keeping.current().moved)) if (to === chat && (await options.isModeratorsChat(from))) return true;
    return false;
  }

  /** Everything that hears updates, once it is known who the bot is. */
  async function hearing(receiver: Receiver, visits: Visits): Promise<(update: Update) => Promise<void>> {
    fading.resume();
    await lines.add('groups', async () => {
      for (const group of await options.knownGroups()) if (!over.signal.aborted) await visits.visit(Number(group)).catch(fault);
    });
    await lines.add('menus', async () => {
      const chats = (await options.moderatorsChats?.()) ?? [];
      await registerMenus(api, receiver.faces(), chats.map(Number), log, over.signal);
    });
    const { kept, isUnreadable } = createDurable();
    const context: Hearing = {
      sending: { ...sending, onMoved: kept(sending.onMoved) },
      receiver: { ...receiver, arrived: kept(receiver.arrived) },
      isUnreadable,
      asking: createAsking(sending, receiver, people.idOf),
      people,
      recalled,
      polls: createPolls(),
      counts: createReactionCounts(),
      lines,
      isModeratorsChat: kept(isModeratorsChat),
      met: kept((chat, how) => visits.met(chat, how, lines)),
    };
    return (update) => hear(context, update);
  }

  /** A person's: the numbers of chats that speak for themselves are negative. */
  const isAccount = (id: string): boolean => /^\d{1,16}$/.test(id);
  const isOurs = (person: PersonRef, group: GroupRef): boolean => person.platform === platform && group.platform === platform;

  return {
    name: platform,
    idempotent: false,
    perMinute: options.perMinute ?? groupPerMinute,
    forgetsAfterHours: 24,
    async start(receiver, report) {
      receiving = receiver;
      const visits = createVisits({ api, me: () => me, receiver, isModeratorsChat, report, recalled });
      connection = createConnection({
        api,
        webhook: options.webhook,
        longPollSeconds: options.longPollSeconds,
        onMe(self) {
          me = self;
          return hearing(receiver, visits);
        },
        trouble: (problem) => visits.say('', problem ? [problem] : []),
        onFault: fault,
      });
      await connection.open();
    },
    perform: (order, signal) => perform(sending, order, signal),
    async moderates(person: PersonRef, group: GroupRef, moderators?: PlaceRef) {
      const user = Number(person.id);
      if (person.platform !== platform || !Number.isSafeInteger(user)) return false;
      if (group.platform === platform && (await isAdmin(user, Number(group.group)))) return true;
      if (moderators?.platform !== platform) return false;
      const chat = keeping.current().moved[moderators.channel] ?? Number(moderators.channel);
      return hasStatus(api, chat, user, ['creator', 'administrator', 'member']);
    },
    administers: async (person, group) => isOurs(person, group) && (await isAdmin(Number(person.id), Number(group.group))),
    async administratorsOf({ group }) {
      const found = await api.getChatAdministrators(Number(group));
      return found.flatMap(({ user }) => (user.is_bot ? [] : [{ platform, id: String(user.id) }]));
    },
    belongs: async (person, group) =>
      isOurs(person, group) && (await hasStatus(api, Number(group.group), Number(person.id), ['creator', 'administrator', 'member', 'restricted'])),
    async abilities({ group }) {
      if (!me) return [];
      const [self, chat] = await Promise.all([api.getChatMember(Number(group), me.id), api.getChat(Number(group))]);
      return abilitiesOf(me, self, chat);
    },
    pictureOf: async (person, signal) => (isAccount(person.id) ? pictureOf(api, options.apiRoot ?? telegramRoot, token, Number(person.id), signal) : undefined),
    nameOf: (person) => nameOf(api, person.id, person.id),
    async titleOf({ group }) {
      const chat = await api.getChat(Number(group)).catch(() => undefined);
      return chat && 'title' in chat ? (chat.title ?? group) : group;
    },
    keepsakes: {
      of: async ({ id }) => ({ going: isAccount(id) ? recalled.count(id) : 0, staying: 0 }),
      async forget({ id }) {
        const going = isAccount(id) ? recalled.forget(id) : 0;
        people.forget(Number(id));
        return { going, staying: 0 };
      },
    },
    async stop() {
      over.abort();
      await connection?.close();
      await lines.settled();
      await fading.now();
    },
  };
}
