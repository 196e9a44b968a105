import type { Message as TelegramMessage } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { messageOf, surfaceOf } from '../../../src/adapters/telegram/inbound.ts';
import { treatmentOf } from '../../../src/adapters/telegram/strings.ts';
import { passagesOf } from '../../../src/core/message.ts';
import { type StringField, stringFieldsOfMessages } from './every-field.ts';
import { notReviewed } from './not-reviewed.ts';

const all = stringFieldsOfMessages();
const reasonOf = new Map(Object.entries(notReviewed).flatMap(([reason, owners]) => owners.map((o) => [o, reason] as const)));
const marker = 'Mme Repère, chambre 12';

/** A message that holds the marker in one field, and there alone. */
function messageWith({ path, owner }: StringField): TelegramMessage {
  const type = owner.split('.').slice(0, -1).join('.');
  const beside =
    type === 'User' ? { is_bot: false } : type === 'Chat.PrivateChat' ? { type: 'private' } : type === 'Contact' ? { first_name: 'A', phone_number: '1' } : {};
  const [leaf = '', ...above] = [...path].reverse();
  const inner: unknown = { ...beside, [leaf]: marker };
  const content = above.reduce((value: unknown, key) => ({ [key]: value }), inner);
  return {
    message_id: 1,
    date: 1,
    chat: { id: -1001, type: 'supergroup', title: 'G' },
    from: { id: 2, is_bot: false, first_name: 'B' },
    ...(content as object),
  } as TelegramMessage;
}

function isReviewed(field: StringField): boolean {
  const m = messageWith(field);
  return [messageOf(m), surfaceOf(m)].some((read) => read && passagesOf(read).some((p) => p.text.includes(marker)));
}

describe('every string of a message that the Bot API declares', () => {
  it('is found in the installed types', () => {
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.map((f) => f.owner)).toEqual(
      expect.arrayContaining(['Message.text', 'Poll.question', 'RichBlockParagraph.text', 'MessageOriginHiddenUser.sender_user_name']),
    );
  });

  it('is reviewed, or stands in the table with the reason', () => {
    const owners = new Set(all.map((f) => f.owner));
    const reviewed = new Set(all.filter(isReviewed).map((f) => f.owner));
    expect([...owners].filter((o) => !reviewed.has(o)).sort()).toEqual([...reasonOf.keys()].sort());
  });

  it('is reviewed wherever it stands, unless all that stands there is left out', () => {
    const left = ['id', 'number', 'account', 'itself', 'system'];
    const missed = all.filter((f) => !reasonOf.has(f.owner) && !left.includes(treatmentOf(f.path[0] ?? '')) && !isReviewed(f));
    expect(missed.map((f) => f.path.join('.'))).toEqual([]);
  });

  it('is reviewed when a later Bot API brings a field that nobody foresaw', () => {
    expect(isReviewed({ path: ['hologram', 'legend'], owner: 'Hologram.legend' })).toBe(true);
  });
});
