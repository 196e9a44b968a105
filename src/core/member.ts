import { createHmac } from 'node:crypto';
import type { Deps } from './deps.ts';
import type { MemberSubject } from './journal.ts';
import type { GroupRef, PersonRef } from './message.ts';

/**
 * What people and the bot wrote of one member of one group. Ids, codes and keyed hashes; never a name, never a number in clear.
 * Each names its member, for the subject it stands under is a keyed hash: once payloads are forgotten nothing leads back to the person.
 */
export type MemberEvent = { readonly at: string; readonly person: PersonRef } & (
  | { readonly type: 'asked' | 'joined' | 'left' }
  /** A decision that counts against the member until `expires`. */
  | { readonly type: 'struck'; readonly by: PersonRef; readonly case: string; readonly weight: number; readonly expires: string }
  /** The strike of that case no longer counts: undone, or an appeal was granted. */
  | { readonly type: 'pardoned'; readonly by: PersonRef; readonly case: string }
  | { readonly type: 'restricted'; readonly by?: PersonRef; readonly until?: string; readonly why: string }
  /** A claim to be a doctor waits for a person to look at the proof. `number` is a keyed hash. */
  | { readonly type: 'claimedNumber'; readonly country: string; readonly register: string; readonly number: string }
  | { readonly type: 'verified'; readonly by: PersonRef; readonly country: string; readonly register: string; readonly number: string; readonly until: string }
  | { readonly type: 'unverified'; readonly by?: PersonRef; readonly why: 'refused' | 'revoked' | 'expired' | 'takeover' }
  /** The charter's version, as the hash of its text. */
  | { readonly type: 'signed'; readonly charter: string }
  | { readonly type: 'declared' }
  | { readonly type: 'chose'; readonly what: 'quiz' | 'digest'; readonly on: boolean }
  | { readonly type: 'scored'; readonly quiz: string; readonly right: number; readonly asked: number }
);

export interface Strike {
  readonly case: string;
  readonly at: string;
  readonly weight: number;
  readonly expires: string;
}

/** A member as their entries tell it. */
export interface MemberState {
  readonly group: GroupRef;
  /** Absent once forgotten. */
  readonly person?: PersonRef;
  readonly version: number;
  readonly since?: string;
  /** Waits to be let in. */
  readonly asking?: true;
  readonly strikes: readonly Strike[];
  readonly restrictedUntil?: string;
  readonly claim?: { readonly at: string; readonly country: string; readonly register: string; readonly number: string };
  readonly verified?: {
    readonly at: string;
    readonly by: PersonRef;
    readonly country: string;
    readonly register: string;
    readonly number: string;
    readonly until: string;
  };
  readonly unverified?: { readonly at: string; readonly why: string };
  readonly signed?: { readonly at: string; readonly charter: string };
  readonly declaredAt?: string;
  readonly choices: Readonly<Record<string, boolean>>;
  readonly scores: readonly { readonly quiz: string; readonly right: number; readonly asked: number }[];
}

export const newMember = (group: GroupRef, version = 0): MemberState => ({
  group: { platform: group.platform, group: group.group },
  version,
  strikes: [],
  choices: {},
  scores: [],
});

const mostScores = 60;

export function evolveMember(m: MemberState, event: MemberEvent): MemberState {
  const next = { ...m, version: m.version + 1, person: event.person };
  const { at } = event;
  switch (event.type) {
    case 'asked':
      return { ...next, asking: true };
    case 'joined':
      return { ...without(next, 'asking'), since: at };
    case 'left':
      return without(next, 'since', 'asking');
    case 'struck':
      return { ...next, strikes: [...m.strikes.filter((s) => s.case !== event.case), { case: event.case, at, weight: event.weight, expires: event.expires }] };
    case 'pardoned':
      return { ...next, strikes: m.strikes.filter((s) => s.case !== event.case) };
    case 'restricted':
      return event.until === undefined ? without(next, 'restrictedUntil') : { ...next, restrictedUntil: event.until };
    case 'claimedNumber':
      return { ...next, claim: { at, country: event.country, register: event.register, number: event.number } };
    case 'verified': {
      const { by, country, register, number, until } = event;
      return { ...without(next, 'claim', 'unverified'), verified: { at, by, country, register, number, until } };
    }
    case 'unverified':
      return { ...without(next, 'claim', 'verified'), unverified: { at, why: event.why } };
    case 'signed':
      return { ...next, signed: { at, charter: event.charter } };
    case 'declared':
      return { ...next, declaredAt: at };
    case 'chose':
      return { ...next, choices: { ...m.choices, [event.what]: event.on } };
    case 'scored':
      return { ...next, scores: [...m.scores, { quiz: event.quiz, right: event.right, asked: event.asked }].slice(-mostScores) };
  }
}

function without<K extends 'since' | 'asking' | 'restrictedUntil' | 'claim' | 'verified' | 'unverified'>(m: MemberState, ...keys: K[]): MemberState {
  const copy = { ...m };
  for (const key of keys) delete copy[key];
  return copy;
}

/** The weight of what still counts. */
export const strikeWeight = (m: MemberState, now: string): number => m.strikes.reduce((sum, s) => sum + (s.expires > now ? s.weight : 0), 0);

export const isVerified = (m: MemberState, now: string): boolean => m.verified !== undefined && m.verified.until > now;

/** The register numbers, as keyed hashes, that a member claims or holds. */
export const numbersOf = (m: MemberState): string[] => [m.claim?.number, m.verified?.number].filter((n) => n !== undefined);

const memberSubject = (secret: Uint8Array, group: GroupRef, person: PersonRef): MemberSubject =>
  `member/${group.platform}/${group.group}/${createHmac('sha256', secret).update(['member', group.platform, group.group, person.platform, person.id].join('\0')).digest('base64url').slice(0, 22)}`;

type Told = MemberEvent extends infer E ? (E extends MemberEvent ? Omit<E, 'person'> : never) : never;

/** Appends to a member's entries, again when a rival was first. `make` may answer nothing: then there is nothing to say. */
export async function writeMember(
  deps: Pick<Deps, 'store' | 'secret'>,
  group: GroupRef,
  person: PersonRef,
  make: (m: MemberState) => Told | undefined,
): Promise<boolean> {
  const subject = memberSubject(deps.secret, group, person);
  for (let tries = 0; tries < 50; tries++) {
    const m = await deps.store.readings.memberAt(subject);
    const told = make(m);
    if (!told) return false;
    if (await deps.store.journal.append(subject, m.version, [{ ...told, person } as MemberEvent])) return true;
  }
  throw new Error('fifty rivals wrote first');
}

export const readMember = (deps: Pick<Deps, 'store' | 'secret'>, group: GroupRef, person: PersonRef): Promise<MemberState> =>
  deps.store.readings.memberAt(memberSubject(deps.secret, group, person));
