import type { GroupRef, MessageRef, PersonRef, PlaceRef } from '../../core/message.ts';

export const platform = 'discord';

export const groupOf = (guild: string): GroupRef => ({ platform, group: guild });

export const personOf = (user: { readonly id: string }): PersonRef => ({ platform, id: user.id });

/** Discord's own id, or nothing where the reference names something else (`guild:1`, another platform). */
export const userIdOf = (person: PersonRef): string | undefined => (person.platform === platform && isId(person.id) ? person.id : undefined);

export const isId = (id: string): boolean => /^\d{1,20}$/.test(id);

/** The channel as the API counts: a thread is one. */
export const channelIdOf = (place: Pick<PlaceRef, 'channel' | 'thread'>): string => place.thread ?? place.channel;

export const messageRefOf = (place: PlaceRef, id: string): MessageRef => ({ ...place, id });

/** What can be led back to a message of the bot. */
export const receiptOf = (channel: string, messages: readonly string[]): string => `${channel}/${messages.join(',')}`;

/** A long text is several messages: `channel/first,second`. */
export function readReceipt(receipt: string): { readonly channel: string; readonly messages: readonly [string, ...string[]] } | undefined {
  const [channel = '', ids = ''] = receipt.split('/');
  const [first, ...more] = ids.split(',');
  return first && [channel, first, ...more].every(isId) ? { channel, messages: [first, ...more] } : undefined;
}

/** Snowflakes grow with time. */
export const isLater = (a: string, b: string): boolean => (a.length === b.length ? a > b : a.length > b.length);

const epoch = 1_420_070_400_000;

export const timeOf = (snowflake: string): number => Number(BigInt(snowflake) >> 22n) + epoch;

export const snowflakeAt = (ms: number): string => String(BigInt(Math.max(0, ms - epoch)) << 22n);
