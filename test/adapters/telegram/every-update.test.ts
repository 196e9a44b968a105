import { readFileSync } from 'node:fs';
import type { Message as TelegramMessage, Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { wantedUpdates } from '../../../src/adapters/telegram/inbound.ts';
import { createPeople } from '../../../src/adapters/telegram/people.ts';
import { createPolls } from '../../../src/adapters/telegram/polls.ts';
import { createReactionCounts } from '../../../src/adapters/telegram/reactions.ts';
import { openRecalled } from '../../../src/adapters/telegram/recalled.ts';
import { type Hearing, hear } from '../../../src/adapters/telegram/updates.ts';
import { passagesOf } from '../../../src/core/message.ts';
import type { Arrival } from '../../../src/core/platform.ts';
import { kindsOfUpdates, kindsWithMessages, type StringField, stringFieldsOfUpdates } from './every-field.ts';
import { notAskedFor, notReviewed, notReviewedInUpdates } from './not-reviewed.ts';

const marker = 'Mme Repère, chambre 12';
const chat = { id: -1001, type: 'supergroup', title: 'G' };
const user = { id: 2, is_bot: false, first_name: 'B' };
const where = { chat, date: 1, from: user };

/** The least that each kind of update holds. */
const least: Readonly<Record<string, object>> = {
  message_reaction: { chat, date: 1, message_id: 1, user, old_reaction: [], new_reaction: [{ type: 'custom_emoji' }] },
  message_reaction_count: { chat, date: 1, message_id: 1, reactions: [{ type: { type: 'custom_emoji' }, total_count: 1 }] },
  inline_query: { id: '1', from: user, query: '', offset: '' },
  callback_query: { id: '1', from: user, chat_instance: '1' },
  poll: { id: 'p', question: 'q', options: [], total_voter_count: 0 },
  my_chat_member: { ...where, old_chat_member: { status: 'left', user }, new_chat_member: { status: 'member', user } },
  chat_member: { ...where, old_chat_member: { status: 'left', user }, new_chat_member: { status: 'member', user } },
  chat_join_request: { ...where, user_chat_id: 2 },
};

/** An update that holds the marker in one field. Lists get one item. */
function updateWith([kind = '', ...path]: readonly string[]): Update {
  const put = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return marker;
    const inner = Array.isArray(value) ? (value[0] ?? {}) : typeof value === 'object' && value !== null ? value : {};
    const changed = { ...inner, [key]: put(inner[key as keyof typeof inner], rest) };
    return Array.isArray(value) ? [changed] : changed;
  };
  return { update_id: 1, [kind]: put(least[kind], path) } as unknown as Update;
}

async function isReviewed({ path }: StringField): Promise<boolean> {
  const arrivals: Arrival[] = [];
  const recalled = openRecalled(new Uint8Array(32), () => undefined);
  const polls = createPolls();
  polls.seen({ ...where, message_id: 5, poll: { id: 'p', options: [] } } as unknown as TelegramMessage);
  const h = {
    receiver: { arrived: async (a: Arrival) => void arrivals.push(a) },
    people: createPeople(recalled),
    recalled,
    polls,
    counts: createReactionCounts(),
    lines: { add: async () => undefined, settled: async () => undefined },
    isModeratorsChat: async () => false,
    met: async () => undefined,
    isUnreadable: () => false,
  } as unknown as Hearing;
  await hear(h, updateWith(path));
  return arrivals.some((a) =>
    a.type === 'message' ? passagesOf(a.message).some((p) => p.text.includes(marker)) : a.type === 'member' && a.names.some((n) => n.includes(marker)),
  );
}

/** Names of accounts and chats are reviewed as such, where they change. */
const isAccount = ({ owner }: StringField): boolean => /^(User|Chat\.\w+)\./.test(owner);

describe('every kind of update that the Bot API declares', () => {
  it('is asked for, or stands in the table with the reason', () => {
    expect([...wantedUpdates, ...Object.keys(notAskedFor)].sort()).toEqual([...kindsOfUpdates()].sort());
  });

  it('that brings a message in a group is asked for', () => {
    expect(kindsWithMessages().filter((k) => !(k in notAskedFor))).toEqual(['message', 'edited_message', 'channel_post', 'edited_channel_post']);
  });
});

describe('every string of an update beside its message', () => {
  const all = stringFieldsOfUpdates().filter((f) => Object.hasOwn(least, f.path[0] ?? '') && !isAccount(f));

  it('is reviewed, or stands in the table with the reason', async () => {
    const reviewed = new Set<string>();
    for (const field of all) if (await isReviewed(field)) reviewed.add(field.owner);
    const inMessages = Object.values(notReviewed).flat();
    const left = [...new Set(all.map((f) => f.owner))].filter((o) => !reviewed.has(o) && !inMessages.includes(o)).sort();
    expect(left).toEqual(Object.values(notReviewedInUpdates).flat().sort());
  });

  it.each([
    ['chat_member.new_chat_member.user.first_name'],
    ['chat_member.new_chat_member.user.last_name'],
    ['chat_member.new_chat_member.user.username'],
    ['chat_join_request.bio'],
    ['poll.explanation'],
  ])('is reviewed: %s', async (path) => {
    expect(await isReviewed({ path: path.split('.'), owner: '' })).toBe(true);
  });
});

describe('docs/privacy.md', () => {
  it('names every field of the Bot API that is not reviewed, under its reason, and no other', () => {
    const page = readFileSync(new URL('../../../docs/privacy.md', import.meta.url), 'utf8');
    const annex = page.slice(page.indexOf('## Fields of the Bot API that nobody reads'));
    const told = [...annex.matchAll(/^\| (\w+) \| [^|]+ \| (`.+`) \|$/gm)].map(
      (m) => [m[1], (m[2] ?? '').split(', ').map((f) => f.replace(/`/g, ''))] as const,
    );
    const reasons = [...new Set([...Object.keys(notReviewed), ...Object.keys(notReviewedInUpdates)])];
    const decided = reasons.map((r) => [r, [...new Set([...(notReviewed[r] ?? []), ...(notReviewedInUpdates[r] ?? [])])].sort()] as const);
    expect(Object.fromEntries(told)).toEqual({ ...Object.fromEntries(decided), unasked: Object.keys(notAskedFor).sort() });
  });
});
