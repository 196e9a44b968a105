import type { Deps } from '../../core/deps.ts';
import type { Journal, Readings } from '../../core/journal.ts';
import type { Phrases } from '../../core/language.ts';
import type { Log } from '../../core/log.ts';
import type { GroupRef, PersonRef } from '../../core/message.ts';
import type { Moderation } from '../../core/moderator.ts';
import type { Problem, Receiver } from '../../core/platform.ts';
import type { SettingsForm } from './settings-form.ts';

export interface DeskDeps {
  readonly moderation: Moderation;
  readonly readings: Pick<Readings, 'case' | 'cases' | 'rows' | 'count' | 'group' | 'groups'>;
  readonly journal: Pick<Journal, 'read' | 'follow' | 'verify'>;
  /** What is asked of platforms and of the core's own readings: rights, histories, trials of a policy, the course of a talk. */
  readonly core: Deps;
  readonly settings: SettingsForm;
  /** The commands, asked from a page. */
  readonly commands: Pick<Receiver, 'asked' | 'pressed' | 'submitted' | 'suggested' | 'faces'>;
  /** What is said in a language: `fr`, `en` or `ar`. */
  readonly phrases: (tag: string) => Phrases;
  readonly problems: () => readonly Problem[];
  readonly nameOf: (person: PersonRef) => Promise<string>;
  readonly titleOf: (group: GroupRef) => Promise<string>;
  /** The operator: whoever holds the one-time link of the terminal. */
  readonly me: PersonRef;
  /** 32 bytes; the keys of sessions are derived from it. */
  readonly secret: Uint8Array;
  /** Pages of platforms, by path: `/practice`, for the operator alone. They see their own paths, and a token in `x-csrf-token` that their posts must bring back. */
  readonly mounts: Readonly<Record<string, (request: Request) => Promise<Response>>>;
  /** Writes a line where only the operator reads it. */
  readonly print: (line: string) => void;
  /** Where people reach the desk when a proxy stands before it; its host is then accepted too. */
  readonly publicUrl?: string;
  /** Addresses or networks of proxies whose word on where a request came from is believed. */
  readonly trustedProxies?: readonly string[];
  /** Figures for a collector, without a session; absent: no such page. */
  readonly metrics?: () => Promise<string>;
  readonly log?: Pick<Log, 'noted'>;
  readonly now?: () => string;
}
