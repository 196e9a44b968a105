import { createHash, randomBytes } from 'node:crypto';
import type { JournalEvent, Subject } from '../../core/journal.ts';
import { canonical, storable } from './json.ts';

/** The end of the chain: the last entry's place and hash. */
export interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

/** A row of `entries`. `payload` and `salt` go when a person is forgotten; what is hashed stays. */
export interface Link {
  readonly seq: number;
  readonly subject: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly payload: JournalEvent | null;
  readonly salt: Buffer | null;
  readonly digest: Buffer;
  readonly prev: Buffer;
  readonly hash: Buffer;
  readonly persons: readonly string[];
}

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Salted, so that a forgotten payload cannot be found again by trying. */
const digestOf = (salt: Buffer, payload: JournalEvent, persons: readonly string[]): Buffer => sha256(salt, canonical([payload, persons]));

const hashOf = (link: Omit<Link, 'hash' | 'payload' | 'salt' | 'persons'>): Buffer =>
  sha256(link.prev, JSON.stringify([link.seq, link.subject, link.version, link.type, link.at]), link.digest);

export function linkOf(head: Head, subject: Subject, version: number, event: JournalEvent, persons: readonly string[]): Link {
  const payload = storable(event);
  const salt = randomBytes(16);
  const bare = { seq: head.seq + 1, subject, version, type: event.type, at: event.at, digest: digestOf(salt, payload, persons), prev: head.hash };
  return { ...bare, payload, salt, persons, hash: hashOf(bare) };
}

/** Whether this entry is what was written, and right after `before`. */
export function holds(link: Link, before: Head): boolean {
  const { payload, salt } = link;
  const whole = payload === null || salt === null ? payload === null && salt === null : digestOf(salt, payload, link.persons).equals(link.digest);
  return whole && link.seq === before.seq + 1 && link.prev.equals(before.hash) && hashOf(link).equals(link.hash);
}
