import { type Decaying, plus, still, valueAt } from './decay.ts';
import type { Feeling } from './emoji.ts';

/** Decay times in milliseconds: reactions fade sooner than replies, what was alarming stays for half an hour, what leads out for an hour. */
export const tau = { reaction: 10 * 60_000, reply: 20 * 60_000, alarm: 30 * 60_000, outward: 60 * 60_000 } as const;
const mostPeople = 256;

/** What is known of one root message and of all that hangs on it. Numbers and keyed ids, no text. */
export interface Root {
  readonly id: string;
  readonly startedAt: number;
  /** 0 to 1: how harmful the root message itself looked. */
  harm: number;
  /** A patient can be recognised in it or in what hangs on it. */
  patient: boolean;
  lastAt: number;
  events: number;
  replies: number;
  repliesToReplies: number;
  feelings: Record<Feeling, number>;
  reactions: Decaying;
  answers: Decaying;
  /** Running mean of the replies' harm. */
  tone: number;
  /** What leads out of the group, of late: calls to spread, networks and papers named, the same text again. */
  calls: Decaying;
  outlets: Decaying;
  copies: Decaying;
  left: number;
  readonly people: Set<string>;
  /** Events in each ten minutes since it began, for a day at most. */
  readonly beats: number[];
  /** The leaky sum of alarm, and the alarm of the last events. */
  alarm: Decaying;
  last: number;
  rising: number;
  /** The highest level told, and when. */
  told: 0 | 1 | 2 | 3;
  toldAt: number;
}

export const newRoot = (id: string, at: number, harm: number, patient: boolean): Root => ({
  id,
  startedAt: at,
  harm,
  patient,
  lastAt: at,
  events: 0,
  replies: 0,
  repliesToReplies: 0,
  feelings: { warm: 0, laugh: 0, sad: 0, angry: 0, other: 0 },
  reactions: still,
  answers: still,
  tone: 0,
  calls: still,
  outlets: still,
  copies: still,
  left: 0,
  people: new Set(),
  beats: [],
  alarm: still,
  last: 0,
  rising: 0,
  told: 0,
  toldAt: 0,
});

export const beatMs = 10 * 60_000;
const mostBeats = 144;

export function beat(root: Root, at: number): void {
  const i = Math.min(mostBeats - 1, Math.max(0, Math.floor((at - root.startedAt) / beatMs)));
  while (root.beats.length <= i) root.beats.push(0);
  root.beats[i] = (root.beats[i] ?? 0) + 1;
}

export function meet(root: Root, person: string | undefined): void {
  if (person !== undefined && root.people.size < mostPeople) root.people.add(person);
}

export function addReaction(root: Root, at: number, feeling: Feeling, n: number): void {
  root.feelings[feeling] += n;
  root.reactions = plus(root.reactions, at, tau.reaction, n);
}

export function addReply(root: Root, at: number, harm: number, toReply: boolean): void {
  root.replies++;
  if (toReply) root.repliesToReplies++;
  root.answers = plus(root.answers, at, tau.reply);
  root.tone += (harm - root.tone) / Math.min(8, root.replies + 1);
}

/** Replies to replies for each reply, drawn towards a quiet talk until there are many. Below 1: a talk that ends by itself. */
export const branching = (root: Root): number => Math.min(0.9, (1 + root.repliesToReplies) / (4 + root.replies));

/** Events still to be expected if it goes on as it does now. */
export const expected = (root: Root, at: number): number =>
  (valueAt(root.reactions, at, tau.reaction) + valueAt(root.answers, at, tau.reply)) / (1 - branching(root));
