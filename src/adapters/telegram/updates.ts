import type { Message as TelegramMessage, Update } from 'grammy/types';
import type { Arrival, Receiver } from '../../core/platform.ts';
import { codeOf } from '../../core/log.ts';
import type { Answering } from './answers.ts';
import type { Asking } from './asking.ts';
import type { CommandLine } from './command-line.ts';
import { bearing, messageOf, surfaceOf } from './inbound.ts';
import { answerInline } from './inline.ts';
import type { Lines } from './lines.ts';
import { namesOf, type People } from './people.ts';
import type { Polls } from './polls.ts';
import { press } from './presses.ts';
import { type ReactionCounts, reactionOf } from './reactions.ts';
import type { Recalled } from './recalled.ts';
import { groupOf, personOf } from './refs.ts';
import { retitled } from './titles.ts';
import type { Met } from './visits.ts';

/** What updates are turned into arrivals with. */
export interface Hearing {
  readonly sending: Answering;
  readonly receiver: Receiver;
  readonly asking: Asking;
  readonly people: People;
  readonly recalled: Recalled;
  readonly polls: Polls;
  readonly counts: ReactionCounts;
  readonly lines: Lines;
  readonly isModeratorsChat: (chat: number) => Promise<boolean>;
  /** A group was heard of, by a message or because the bot came to it; looks at its rights once. */
  readonly met: (chat: number, how: Met) => Promise<void>;
  readonly isUnreadable: (error: unknown) => boolean;
}

type Kind = Exclude<keyof Update, 'update_id'>;
type Hear = { readonly [K in Kind]?: (h: Hearing, what: NonNullable<Update[K]>) => Promise<void> };

/** One row a kind of update. What the table does not know is passed over. Resolves when all that must be kept is written down. */
const table: Hear = {
  message: (h, m) => posted(h, m, true),
  channel_post: (h, m) => posted(h, m, true),
  edited_message: (h, m) => posted(h, m, false),
  edited_channel_post: (h, m) => posted(h, m, false),
  callback_query: (h, query) => h.lines.add(`user ${query.from.id}`, () => press(h.sending, h.receiver, h.asking, query)),
  inline_query: (h, query) => h.lines.add(`user ${query.from.id}`, () => answerInline(h.sending, h.receiver, query)),
  async poll(h, poll) {
    const message = h.polls.changed(poll, new Date());
    if (message) await h.receiver.arrived({ type: 'message', message });
  },
  message_reaction: (h, update) => inGroup(h, update.chat.id, [reactionOf(update)]),
  async message_reaction_count(h, update) {
    await inGroup(h, update.chat.id, [h.counts.counted(update)]);
    h.counts.remember(update);
  },
  async chat_member(h, update) {
    for (const { arrivals, remember } of h.people.changed(update)) {
      await inGroup(h, update.chat.id, arrivals);
      remember();
    }
  },
  async chat_join_request(h, { chat, from, date, bio }) {
    const asked: Arrival = {
      type: 'member',
      group: groupOf(chat),
      person: personOf(from),
      at: new Date(date * 1000).toISOString(),
      event: 'asked',
      names: namesOf(from),
    };
    const about = bio?.trim() ? [{ type: 'message', message: bearing({ chat, date, from }, 'bio', `bio:${from.id}`, bio) } as const] : [];
    await inGroup(h, chat.id, [asked, ...about]);
  },
  async my_chat_member(h, { chat, old_chat_member: old, new_chat_member: { status } }) {
    if (chat.type === 'private' || (await h.isModeratorsChat(chat.id))) return;
    const event = status === 'left' || status === 'kicked' ? 'left' : 'joined';
    const isNew = event === 'joined' && ['left', 'kicked'].includes(old?.status ?? '');
    await h.receiver.arrived({ type: 'group', group: groupOf(chat), event, ...(isNew && { isNew }) });
    await h.met(chat.id, event);
  },
};

export async function hear(h: Hearing, update: Update): Promise<void> {
  for (const [kind, what] of Object.entries(update)) {
    const row = Object.hasOwn(table, kind) ? (table[kind as Kind] as ((h: Hearing, what: unknown) => Promise<void>) | undefined) : undefined;
    if (!row || typeof what !== 'object' || what === null) continue;
    try {
      await row(h, what);
    } catch (error) {
      if (!h.isUnreadable(error)) throw error;
      await unread(h, what, error);
    }
  }
}

/** It must not come again for ever and hold up all that follows: the moderators hear that something was missed, where it shows where. */
async function unread(h: Hearing, what: object, error: unknown): Promise<void> {
  h.sending.log.noted({ what: 'fault', platform: 'telegram', step: 'update', code: codeOf(error) });
  const chat: unknown =
    'chat' in what
      ? what.chat
      : 'message' in what && typeof what.message === 'object' && what.message && 'chat' in what.message
        ? what.message.chat
        : undefined;
  const id = typeof chat === 'object' && chat !== null && 'id' in chat ? chat.id : undefined;
  if (typeof id === 'number' && id < 0) await h.receiver.arrived({ type: 'gap', group: groupOf({ id }), detail: 'unreadable' });
}

async function inGroup(h: Hearing, chat: number, arrivals: readonly Arrival[]): Promise<void> {
  if (chat > 0 || !arrivals.length || (await h.isModeratorsChat(chat))) return;
  for (const arrival of arrivals) await h.receiver.arrived(arrival);
  await h.met(chat, 'message');
}

async function posted(h: Hearing, m: TelegramMessage, isNew: boolean): Promise<void> {
  if (m.chat.type === 'private') return isNew && !m.from?.is_bot ? h.lines.add(`user ${m.chat.id}`, () => h.asking.privately(m)) : undefined;
  if (m.migrate_to_chat_id !== undefined) return h.sending.onMoved(String(m.chat.id), m.migrate_to_chat_id);
  // The other half of the same news, where the first was lost.
  if (m.migrate_from_chat_id !== undefined) return h.sending.onMoved(String(m.migrate_from_chat_id), m.chat.id);
  const line = isNew ? h.asking.commandIn(m) : undefined;
  // What only the bot and its author see is reviewed by nobody, and has no number to be taken away by.
  const isEphemeral = m.message_id === 0;
  const isTheirs = await h.isModeratorsChat(m.chat.id);
  const isPlain = !isEphemeral && !isTheirs;
  if (isPlain) await review(h, m, line !== undefined && isBare(m, line));
  if (line) await h.lines.add(`user ${m.from?.id}`, () => command(h, m, line, isPlain));
  if (!isEphemeral) await h.met(m.chat.id, isTheirs ? 'moderators' : 'message');
}

/** A command and nothing else: no words after it, no file above it, nothing quoted. */
const isBare = (m: TelegramMessage, { rest }: CommandLine): boolean => !rest && m.text !== undefined && !m.quote && !m.external_reply && !m.forward_origin;

/** Everything that a message tells, in writing before it is confirmed. */
async function review(h: Hearing, m: TelegramMessage, isCommand: boolean): Promise<void> {
  h.polls.seen(m);
  const message = isCommand ? undefined : readable(m);
  if (message === 'unreadable') await h.receiver.arrived({ type: 'gap', group: groupOf(m.chat), detail: 'unreadable' });
  else if (message) await h.receiver.arrived({ type: 'message', message });
  const surface = surfaceOf(m);
  if (surface) await h.receiver.arrived({ type: 'message', message: surface });
  // The title that a message of the service tells was reviewed as its text.
  if (m.new_chat_title) h.recalled.remember(`title/${m.chat.id}`, m.new_chat_title);
  for (const { arrivals, remember } of [...(m.new_chat_title ? [] : retitled(h.recalled, m.chat, m.date)), ...h.people.moved(m), ...h.people.wrote(m)]) {
    for (const arrival of arrivals) await h.receiver.arrived(arrival);
    remember();
  }
}

/** A draft written behind a command, in a group, goes away at once: it was reviewed like any message, and its author is answered alone. */
async function command({ asking, sending }: Hearing, m: TelegramMessage, line: CommandLine, isPlain: boolean): Promise<void> {
  if (isPlain && line.rest)
    await sending.api
      .deleteMessage(m.chat.id, m.message_id)
      .catch((error: unknown) => sending.log.noted({ what: 'fault', platform: 'telegram', step: 'draft', code: codeOf(error) }));
  await asking.run(m, line);
}

/** A message of a shape nobody foresaw must not come again for ever: the moderators hear that one was missed. */
function readable(m: TelegramMessage): ReturnType<typeof messageOf> | 'unreadable' {
  try {
    return messageOf(m);
  } catch {
    return 'unreadable';
  }
}
