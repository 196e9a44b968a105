import type { Button, Rich } from '../../core/platform.ts';

/** Emoji and who put them. */
export type Reactions = Readonly<Record<string, readonly string[]>>;

/** A message as the practice group keeps it. Text and file name are gone from it once it is removed. */
export interface Posted {
  readonly id: string;
  /** A member's id, or the bot's. */
  readonly author: string;
  readonly at: string;
  readonly text: string;
  /** The name of a pretended attachment. */
  readonly file?: string;
  readonly replyTo?: string;
  readonly editedAt?: string;
  /** Grows with each change by its author. */
  readonly revision: number;
  /** Kept here, and not yet written down by whoever receives. */
  readonly pending?: true;
  readonly removed?: 'author' | 'bot';
  /** The member whose words the bot posts. */
  readonly quotes?: string;
  /** Pictures posted together share it. */
  readonly album?: string;
  readonly reactions?: Reactions;
  /** What the bot says may hold persons, buttons, a file by its name; `title` is that of a thread, which this group has not. */
  readonly rich?: readonly Rich[];
  readonly buttons?: readonly (readonly Button[])[];
  readonly title?: string;
  readonly pinned?: true;
}

/** What the group knows of one person, besides who they are. */
export interface Standing {
  readonly id: string;
  /** Chosen by themselves; else the one they came with. */
  readonly name?: string;
  readonly away?: true;
  /** Asks to be let in. */
  readonly asking?: true;
  readonly restrictedUntil?: string;
  /** The label that says that they are verified. */
  readonly mark?: string;
}

/** What holds for everybody in the hall. */
export interface HallState {
  readonly slowSeconds?: number;
  readonly locked?: true;
}

/** A private word of the bot to one member. */
export interface Advice {
  readonly id: string;
  readonly to: string;
  readonly about: string;
  readonly at: string;
  readonly text: string;
  readonly version?: string;
  readonly buttons: readonly Button[];
}

/** A card in the moderators' room. */
export interface Alert {
  readonly id: string;
  readonly at: string;
  readonly card: readonly Rich[];
  readonly buttons: readonly (readonly Button[])[];
  readonly severity: number;
  /** Something the bot says there, not an alert. */
  readonly said?: true;
  readonly file?: string;
}

/** All that the practice group remembers: one file. */
export interface Held {
  readonly format: 1;
  readonly messages: readonly Posted[];
  readonly advice: readonly Advice[];
  readonly alerts: readonly Alert[];
  /** What was done under which key, and its receipt. */
  readonly deeds: readonly (readonly [key: string, receipt: string])[];
  readonly standings?: readonly Standing[];
  readonly hall?: HallState;
}

export const empty: Held = { format: 1, messages: [], advice: [], alerts: [], deeds: [] };

/** What is older goes. The keys of deeds outlive them: an order may be repeated late. */
export const bounded = (held: Held): Held => ({
  ...held,
  messages: held.messages.slice(-500),
  advice: held.advice.slice(-200),
  alerts: held.alerts.slice(-200),
  deeds: held.deeds.slice(-4000),
});

/** What the file said, if that is what this program writes. */
export function readHeld(text: string): Held | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isHeld(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;
const all = (x: unknown, keys: readonly string[], more: (row: Readonly<Record<string, unknown>>) => boolean): boolean =>
  Array.isArray(x) && x.every((row) => isRecord(row) && keys.every((key) => typeof row[key] === 'string') && more(row));

const isHeld = (x: unknown): x is Held =>
  isRecord(x) &&
  x['format'] === 1 &&
  all(x['messages'], ['id', 'author', 'at', 'text'], (m) => typeof m['revision'] === 'number') &&
  all(x['advice'], ['id', 'to', 'about', 'at', 'text'], (a) => Array.isArray(a['buttons'])) &&
  all(x['alerts'], ['id', 'at'], (a) => Array.isArray(a['card']) && Array.isArray(a['buttons'])) &&
  Array.isArray(x['deeds']) &&
  x['deeds'].every((d: unknown) => Array.isArray(d) && typeof d[0] === 'string' && typeof d[1] === 'string') &&
  (x['standings'] === undefined || all(x['standings'], ['id'], () => true)) &&
  (x['hall'] === undefined || isRecord(x['hall']));
