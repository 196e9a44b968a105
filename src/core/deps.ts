import { createHmac } from 'node:crypto';
import type { BuzzWatch } from './buzz/watch.ts';
import type { Arrived, Store } from './journal.ts';
import type { Feeds } from './feeds.ts';
import type { Phrases } from './language.ts';
import type { Log } from './log.ts';
import type { GroupRef, MessageRef, Passage, PersonRef, PlaceRef } from './message.ts';
import type { Arrival, Platform } from './platform.ts';
import type { Policy } from './policy.ts';
import type { Queue } from './queue.ts';
import type { Verdict } from './verdict.ts';

/** What is asked of the engine for one message; `thread` ties the messages of one conversation. */
export interface Question {
  readonly passages: readonly Passage[];
  readonly country: string;
  readonly id?: string;
  readonly thread?: string;
  readonly author?: string;
  readonly at?: string;
  readonly replyTo?: string;
}

export interface Reviewer {
  review(question: Question): Promise<Verdict>;
  /** The text as it could have been posted; it reviews as `pass`. */
  safeVersion(text: string, country: string, language: string): Promise<string>;
}

/** How long things may take, in milliseconds. */
export interface Limits {
  /** One call to a platform. */
  readonly callMs: number;
  /** How long an attempt, or a message being judged, is left to the process that has it: longer than a call. */
  readonly leaseMs: number;
  /** How often the journal is asked what is still owed. */
  readonly resumeMs: number;
}

export const usualLimits: Limits = { callMs: 20_000, leaseMs: 45_000, resumeMs: 30_000 };

/** What the core is given: ports, the clock, and the two things the operator sets. */
export interface Deps {
  readonly store: Store;
  readonly queue: Queue;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly reviewer: Reviewer;
  /** What counts in this place now. */
  policyOf(place: PlaceRef): Promise<Policy>;
  /** Where this group's alerts go, if anybody chose. */
  moderatorsOf(group: GroupRef): Promise<PlaceRef | undefined>;
  phrases(language: string): Phrases;
  readonly log: Log;
  now(): string;
  readonly limits: Limits;
  /** Hear of what happens around messages: reactions, arrivals, departures, renames. In memory or through the journal, each as it needs. */
  readonly watchers?: readonly ((arrival: Extract<Arrival, { type: 'reaction' | 'member' }>) => Promise<void>)[];
  /** The watch over talks that run out of hand; `createService` tells it what happens. */
  readonly buzz?: BuzzWatch;
  /** Hears of every verdict. Keeps no text. */
  readonly judged?: (arrived: Arrived, verdict: Verdict) => Promise<void>;
  /** Reads the feeds that groups chose; absent where none may be read. */
  readonly feeds?: Feeds;
  /** A personal, one-time address of the desk for a moderator; absent where no desk is open, nothing where this person could not reach it. */
  readonly deskLink?: (person: PersonRef) => string | undefined;
  /** Names this process in `trying` entries. */
  readonly worker: string;
  /** No other process works on this store: what another worker was trying is over. */
  readonly exclusive: boolean;
  /** 32 bytes: keys the fingerprints, so that nobody can guess a text from one. */
  readonly secret: Uint8Array;
}

const keyed = (secret: Uint8Array, ...parts: readonly string[]): Buffer => createHmac('sha256', secret).update(parts.join('\0')).digest();

/** One message, one case: its id is known before anything is written. 18 characters, safe in a button. */
export const caseIdOf = (secret: Uint8Array, m: MessageRef): string =>
  `m-${keyed(secret, 'case', m.platform, m.group, m.channel, m.id).toString('base64url').slice(0, 16)}`;

/** One notice a group, a code and a day. */
export const noticeIdOf = (secret: Uint8Array, g: GroupRef, code: string, detail: string, day: string): string =>
  `n-${keyed(secret, 'notice', g.platform, g.group, code, detail, day).toString('base64url').slice(0, 16)}`;

export const fingerprintOf = (secret: Uint8Array, passages: readonly Passage[]): string =>
  keyed(secret, 'text', ...passages.flatMap((p) => [p.source, p.text]))
    .toString('base64url')
    .slice(0, 22);
