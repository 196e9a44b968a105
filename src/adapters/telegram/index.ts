import { Api, GrammyError } from 'grammy';
import type { CallbackQuery, Message, Update, UserFromGetMe } from 'grammy/types';
import { codeOf, type Log } from '../../core/log.ts';
import type { GroupRef, PersonRef, PlaceRef } from '../../core/message.ts';
import type { NoticeCode } from '../../core/notice-code.ts';
import type { Platform, Problem, Receiver } from '../../core/platform.ts';
import { type CommandWords, command } from './commands.ts';
import { createFading } from './fading.ts';
import { groupProblems } from './health.ts';
import { messageOf } from './inbound.ts';
import { perform } from './outbound.ts';
import { type Polling, poll } from './polling.ts';
import { groupOf, personOf, platform } from './refs.ts';

export interface TelegramOptions {
  readonly token: string;
  /** Another Bot API server than Telegram's own: a local one, or a loopback one. */
  readonly apiRoot?: string;
  readonly log: Log;
  readonly words: CommandWords;
  /** Whether alerts of some group go to this chat: what moderators say there is not reviewed. */
  readonly isModeratorsChat: (chat: string) => Promise<boolean>;
  /** Groups known from before this start. */
  readonly knownGroups: () => Promise<readonly string[]>;
  readonly longPollSeconds?: number;
}

const startLimitMs = 10_000;
const lookMs = 2 * 60_000;
const alertLimit = 190;
/** What Telegram lets a bot say in one group. */
const groupPerMinute = 20;

export function createTelegram(options: TelegramOptions): Platform {
  const { log } = options;
  // The long poll sets its own limit; everything else must answer within twenty seconds.
  const api = new Api(options.token, { ...(options.apiRoot !== undefined && { apiRoot: options.apiRoot }), timeoutSeconds: 60 });
  const fading = createFading(api, log);
  const standing = new Map<string, readonly Problem[]>();
  const checked = new Set<string>();
  let me: UserFromGetMe | undefined;
  let polling: Polling | undefined;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  const botName = (): string => me?.username ?? '';
  const sending = { api, botName, nameOf: (id: string, chat: string) => nameOf(api, id, chat), fading };
  const isAdmin = (user: number, chat: number): Promise<boolean> => hasStatus(api, chat, user, ['creator', 'administrator']);

  function telling(report: (problems: readonly Problem[]) => void) {
    return (key: string, problems: readonly Problem[]): void => {
      if (JSON.stringify(standing.get(key) ?? []) === JSON.stringify(problems)) return;
      standing.set(key, problems);
      report([...standing.values()].flat());
    };
  }

  async function connect(receiver: Receiver, say: ReturnType<typeof telling>): Promise<void> {
    if (stopped) return;
    const trouble = (code: NoticeCode | undefined): void => say('', code ? [{ code, platform }] : []);
    try {
      me = await api.getMe(AbortSignal.timeout(startLimitMs) as never);
      // A webhook left behind by another installation would keep every update from the poll.
      await api.deleteWebhook({}, AbortSignal.timeout(startLimitMs) as never);
    } catch (error) {
      const wrong = error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
      trouble(wrong ? 'telegram-token' : 'telegram-unreachable');
      retry = setTimeout(() => void connect(receiver, say), wrong ? 60_000 : 5_000);
      retry.unref();
      return;
    }
    trouble(undefined);
    for (const group of await options.knownGroups()) await check(group, say);
    polling = poll({
      api,
      trouble,
      handle: (update) => receive(update, receiver, say),
      ...(options.longPollSeconds !== undefined && { longPollSeconds: options.longPollSeconds }),
    });
  }

  async function check(group: string, say: ReturnType<typeof telling>): Promise<void> {
    if (!me || (await options.isModeratorsChat(group))) return;
    checked.add(group);
    say(group, await groupProblems(api, me, group));
  }

  async function receive(update: Update, receiver: Receiver, say: ReturnType<typeof telling>): Promise<void> {
    const posted = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
    if (posted) {
      const isNew = update.message ?? update.channel_post;
      if (isNew && (await attended(() => command({ api, receiver, botName, isAdmin, words: options.words }, posted)))) return;
      if (posted.chat.type === 'private') return;
      if (posted.migrate_to_chat_id !== undefined)
        return receiver.arrived({ type: 'moved', group: groupOf(posted.chat), to: groupOf({ id: posted.migrate_to_chat_id }) });
      const group = String(posted.chat.id);
      if (await options.isModeratorsChat(group)) return;
      const message = readable(posted);
      if (message === 'unreadable') await receiver.arrived({ type: 'gap', group: groupOf(posted.chat), detail: 'unreadable' });
      else if (message) await receiver.arrived({ type: 'message', message });
      if (!checked.has(group)) {
        await receiver.arrived({ type: 'group', group: groupOf(posted.chat), event: 'joined' });
        await attended(() => check(group, say));
      }
    } else if (update.my_chat_member) {
      const { chat, new_chat_member } = update.my_chat_member;
      if (chat.type === 'private' || (await options.isModeratorsChat(String(chat.id)))) return;
      const here = !['left', 'kicked'].includes(new_chat_member.status);
      await receiver.arrived({ type: 'group', group: groupOf(chat), event: here ? 'joined' : 'left' });
      if (here) await attended(() => check(String(chat.id), say));
      else say(String(chat.id), []);
    } else if (update.callback_query) await attended(() => press(update.callback_query as CallbackQuery, receiver));
  }

  /** What answers a person but must not hold up the messages behind it: a failure is written down, the update is not asked for again. */
  async function attended<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      log.noted({ what: 'fault', platform, code: codeOf(error) });
      return undefined;
    }
  }

  async function press(query: CallbackQuery, receiver: Receiver): Promise<void> {
    const by = personOf(query.from);
    const { text, secret } = await receiver.pressed({ by, action: query.data ?? '' });
    if (!secret || text.length <= alertLimit) {
      await api.answerCallbackQuery(query.id, { text: text.slice(0, 200), show_alert: true });
      return;
    }
    try {
      const sent = await api.sendMessage(query.from.id, text.slice(0, 4096), { protect_content: true });
      fading.later(query.from.id, sent.message_id, lookMs);
      await api.answerCallbackQuery(query.id);
    } catch (error) {
      // Who never opened the private chat sees the beginning here; the whole is on the desk.
      if (!(error instanceof GrammyError) || error.error_code !== 403) throw error;
      await api.answerCallbackQuery(query.id, { text: `${text.slice(0, alertLimit)} …`, show_alert: true });
    }
  }

  return {
    name: platform,
    idempotent: false,
    perMinute: groupPerMinute,
    forgetsAfterHours: 24,
    async start(receiver, report) {
      await connect(receiver, telling(report));
    },
    perform: (order, signal) => perform(sending, order, signal),
    async moderates(person: PersonRef, group: GroupRef, moderators?: PlaceRef) {
      const user = Number(person.id);
      if (person.platform !== platform || !Number.isSafeInteger(user)) return false;
      if (group.platform === platform && (await isAdmin(user, Number(group.group)))) return true;
      return moderators?.platform === platform && (await hasStatus(api, Number(moderators.channel), user, ['creator', 'administrator', 'member']));
    },
    administers: async (person, group) =>
      person.platform === platform && group.platform === platform && (await isAdmin(Number(person.id), Number(group.group))),
    belongs: async (person, group) =>
      person.platform === platform &&
      group.platform === platform &&
      (await hasStatus(api, Number(group.group), Number(person.id), ['creator', 'administrator', 'member', 'restricted'])),
    abilities: async () => [],
    pictureOf: async () => undefined,
    nameOf: (person) => nameOf(api, person.id, person.id),
    async titleOf({ group }) {
      const chat = await api.getChat(Number(group)).catch(() => undefined);
      return chat && 'title' in chat ? (chat.title ?? group) : group;
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await polling?.stop();
      await fading.now();
    },
  };
}

/** A message of a shape nobody foresaw must not come again for ever: the moderators hear that one was missed. */
function readable(posted: Message): ReturnType<typeof messageOf> | 'unreadable' {
  try {
    return messageOf(posted);
  } catch {
    return 'unreadable';
  }
}

async function hasStatus(api: Api, chat: number, user: number, statuses: readonly string[]): Promise<boolean> {
  try {
    return statuses.includes((await api.getChatMember(chat, user)).status);
  } catch (error) {
    if (error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429) return false;
    throw error;
  }
}

/** The display name, asked for when it is needed; the id when the platform does not tell. */
async function nameOf(api: Api, id: string, chat: string): Promise<string> {
  try {
    if (id.startsWith('chat:')) {
      const asked = await api.getChat(Number(id.slice(5)));
      return ('title' in asked ? asked.title : undefined) ?? id;
    }
    const { user } = await api.getChatMember(Number(chat), Number(id));
    return [user.first_name, user.last_name].filter(Boolean).join(' ');
  } catch {
    return id;
  }
}
