import type { Marks } from './marks.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseFilter, CaseRow } from './case-row.ts';
import type { Found, GroupEvent, GroupState } from './group.ts';
import type { MemberEvent, MemberState } from './member.ts';
import type { Envelope, GroupRef, Passage, PersonRef, PlaceRef } from './message.ts';

/** `case/<id>`, `group/<platform>/<group>` or `member/<platform>/<group>/<keyed hash of the person>`. */
export type Subject = `case/${string}` | `group/${string}/${string}` | MemberSubject;
export type MemberSubject = `member/${string}/${string}/${string}`;
export type JournalEvent = CaseEvent | GroupEvent | MemberEvent;

export interface Entry {
  /** Position in the whole journal, without gaps. */
  readonly seq: number;
  readonly subject: Subject;
  /** Position in the subject, from 1. */
  readonly version: number;
  readonly at: string;
  /** Absent once forgotten: the chain still verifies. */
  readonly event?: JournalEvent;
}

/**
 * The only memory: append-only, free of message text, hash-chained over a salted digest of each payload.
 * Promises: an append is atomic, with its projections; of two rivals at one version exactly one gets `true`.
 * Does not promise: that an entry's payload is still there (it may have been forgotten).
 */
export interface Journal {
  read(subject: Subject): Promise<readonly Entry[]>;
  /**
   * Writes `events` as versions `version + 1 …`. False: somebody was first, read again. `settles` removes that inbox row in the same transaction,
   * if its revision is still the one given.
   */
  append(subject: Subject, version: number, events: readonly JournalEvent[], settles?: Settles): Promise<boolean>;
  /** Entries after `seq`, in order, at most `limit`. */
  follow(seq: number, limit: number): Promise<readonly Entry[]>;
  /** Entries that name this person, as the author of a case or by what they did; oldest first, at most `limit`. */
  naming(person: PersonRef, limit: number): Promise<readonly Entry[]>;
  /** Drops payload and salt of everything that names this person as author or actor; answers how many entries. `except`: what must stay for now. */
  forget(person: PersonRef, except?: readonly Subject[]): Promise<number>;
  /** Walks the chain; the first place where it does not hold, or nothing. */
  verify(): Promise<{ readonly brokenAt?: number; readonly entries: number }>;
}

/** The inbox row that a verdict ends. */
export interface Settles {
  readonly id: string;
  readonly revision: number;
  /** Its text is that of a case already: it goes with the row. */
  readonly known?: true;
  /** Refused while another case stands for this content. */
  readonly apart?: Content;
}

/** What makes two messages one case. */
export interface Content {
  readonly group: GroupRef;
  readonly fingerprint: string;
  readonly album?: string;
}

/** What is read out of the journal: always as new as the last append. */
export interface Readings {
  readonly case: (id: string) => Promise<Case | undefined>;
  /** Cases, newest first unless the filter says otherwise; 200 unless it says how many, at most 1,000. */
  readonly cases: (filter: CaseFilter) => Promise<readonly Case[]>;
  /** The same cases as rows without text or names, for statistics and exports; at most 20,000, newest first. */
  readonly rows: (filter: CaseFilter) => Promise<readonly CaseRow[]>;
  readonly count: (filter: CaseFilter) => Promise<number>;
  /** The case, not closed, that stands for this content: an album's by its album, any other by its text. */
  readonly standingFor: (content: Content) => Promise<Case | undefined>;
  /** Cards sent (`alert`) or changed (`refresh`) in a moderators' place since then. */
  readonly cardsSince: (place: PlaceRef, kind: 'alert' | 'refresh', at: string) => Promise<{ readonly n: number; readonly oldest?: string }>;
  /** Reports that this person made since then. */
  readonly reportsSince: (person: PersonRef, at: string) => Promise<number>;
  /** What was seen and let be in a group since then; at most 20,000, newest first. */
  readonly notedSince: (group: GroupRef, at: string) => Promise<readonly Noted[]>;
  /** Ids of cases that owe a step due at `now`, the longest waiting first. */
  readonly owing: (now: string, limit: number) => Promise<readonly string[]>;
  /** How many messages the bot decided to take away by itself: counted at the decision, so that a burst cannot outrun its ceiling. */
  readonly removalsSince: (group: GroupRef, at: string) => Promise<number>;
  readonly group: (group: GroupRef) => Promise<GroupState>;
  readonly groups: () => Promise<readonly GroupState[]>;
  readonly memberAt: (subject: MemberSubject) => Promise<MemberState>;
  /** Members of a group of whom something was written, in no order; at most `limit`, 1,000 unless said. */
  readonly members: (group: GroupRef, limit?: number) => Promise<readonly MemberState[]>;
  /** Whoever claims or holds this register number, a keyed hash, in any group. */
  readonly holders: (number: string) => Promise<readonly MemberState[]>;
}

/** One message that was seen and let be. */
export interface Noted {
  readonly at: string;
  readonly channel: string;
  readonly found: readonly Found[];
}

/** A message taken in and not judged yet. */
export interface Arrived {
  readonly id: string;
  /** Grows when a later version of the same message arrives. */
  readonly revision: number;
  readonly envelope: Envelope;
  /** Empty when the text expired, or was tampered with, before it was judged: somebody must be told. */
  readonly passages: readonly Passage[];
}

/**
 * Messages between their arrival and their verdict: a row of ids here, the text sealed in the vault, both in one transaction, before the platform is told.
 * The latest version of a message counts; an older one that comes late changes nothing.
 */
export interface Inbox {
  keep(id: string, envelope: Envelope, passages: readonly Passage[], hours: number): Promise<Arrived | 'older'>;
  /** Judged and of no consequence: row and text go. A newer revision stays, and so does that of a message that has a case by now: it comes again by `waiting`. True when it went. */
  drop(id: string, revision: number): Promise<boolean>;
  /** Rows that have waited since `since` or longer, claimed for `leaseMs` so that two processes do not judge the same. */
  waiting(since: string, leaseMs: number, limit: number): Promise<readonly Arrived[]>;
}

/** Message text at rest: sealed with AES-256-GCM, one key a case, each key wrapped by the operator's. */
export interface Vault {
  keep(id: string, passages: readonly Passage[], hours: number): Promise<void>;
  /** Nothing when shredded or expired. */
  open(id: string): Promise<readonly Passage[] | undefined>;
  shred(id: string): Promise<void>;
  /** Shreds what has expired; answers how many. */
  sweep(now: string): Promise<number>;
}

/** When this store was last in the hands of a living process: so that a long stop is told as a gap. */
export interface Heartbeat {
  last(): Promise<string | undefined>;
  beat(at: string): Promise<void>;
}

export interface Store {
  readonly journal: Journal;
  readonly readings: Readings;
  readonly inbox: Inbox;
  readonly vault: Vault;
  readonly marks: Marks;
  readonly heartbeat: Heartbeat;
  close(): Promise<void>;
}
