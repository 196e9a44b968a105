import { createHmac } from 'node:crypto';
import type { Deps } from '../core/deps.ts';
import { readMember, writeMember } from '../core/member.ts';
import { type GroupRef, type PersonRef, samePerson } from '../core/message.ts';
import { later } from '../core/owed.ts';
import { readNumber } from './registers.ts';
import { raise } from './watch.ts';

const claimMs = 7 * 86_400_000;

/** What somebody says of themselves. `name` is compared with an imported register, and forgotten. */
export interface Claimed {
  readonly country: string;
  readonly number: string;
  readonly name?: string;
}

/** How well a number and a name agree with the imported register of a country, 0 to 100; nothing where none was imported. */
export type Agreement = (country: string, register: string, number: string, name: string | undefined) => Promise<number | undefined>;

/** The keyed hash under which a register number is kept: who has the store but not the key cannot try all numbers. */
export const numberHash = (secret: Uint8Array, country: string, register: string, number: string): string =>
  createHmac('sha256', secret).update(['register', country, register, number].join('\0')).digest('base64url').slice(0, 22);

/** A claim waits for a person, and is not changed meanwhile: what a moderator looks at is what they verify. */
export async function claim(
  deps: Deps,
  group: GroupRef,
  person: PersonRef,
  { country, number: typed, name }: Claimed,
  agreement?: Agreement,
): Promise<'sent' | 'waiting' | 'country' | 'shape' | 'key'> {
  const read = readNumber(country, typed);
  if ('wrong' in read) return read.wrong;
  const { register } = read;
  const number = numberHash(deps.secret, country, register, read.number);
  const at = deps.now();
  const waits = (since: string | undefined): boolean => since !== undefined && later(since, claimMs) > at;
  if (waits((await readMember(deps, group, person)).claim?.at)) return 'waiting';
  const score = await agreement?.(country, register, read.number, name);
  const written = await writeMember(deps, group, person, (m) => (waits(m.claim?.at) ? undefined : { type: 'claimedNumber', at, country, register, number }));
  if (!written) return 'waiting';
  const others = (await deps.store.readings.holders(number)).flatMap((m) => (m.person && !samePerson(m.person, person) ? [m.person] : []));
  const apart = others.filter((p, i) => others.findIndex((q) => samePerson(p, q)) === i);
  if (apart.length) await raise(deps, group, { what: 'twice', person, others: apart, signs: [], country, register });
  await raise(deps, group, { what: 'claim', person, others: apart, signs: [], country, register, ...(score !== undefined && { score }) });
  return 'sent';
}
