import type { NoticeCode } from './notice-code.ts';
import type { GroupRef, Message, MessageRef, PersonRef, PlaceRef } from './message.ts';

/** What a card or an answer is made of: the platform turns persons and places into its own mentions and links. */
export type Rich = readonly (string | { readonly person: PersonRef } | { readonly message: MessageRef })[];

/** `action` is at most 64 bytes, the least any platform carries. */
export interface Button {
  readonly label: string;
  readonly action: string;
  readonly tone?: 'main' | 'danger';
}

interface About {
  /** Same key, same deed: a platform that can refuse repetition does so by it. */
  readonly key: string;
  /** A death between the attempt and its receipt lies before this one: mark it where it may show twice. */
  readonly repeat: boolean;
}

/** All that the core asks of a platform. Text is ready to show. `otherwise` is for where the author cannot be reached in private: nothing of the advice itself. */
export type Order = About &
  (
    | { readonly do: 'remove'; readonly message: MessageRef }
    | {
        readonly do: 'advise';
        readonly to: PersonRef;
        readonly about: MessageRef;
        readonly text: string;
        readonly version?: string;
        readonly buttons: readonly Button[];
        readonly otherwise: { readonly text: string; readonly button: Button };
      }
    | { readonly do: 'post'; readonly in: PlaceRef; readonly author: PersonRef; readonly replyTo?: string; readonly text: string }
    | {
        readonly do: 'alert';
        readonly in: PlaceRef;
        readonly card: readonly Rich[];
        readonly buttons: readonly (readonly Button[])[];
        readonly severity: number;
      }
    | {
        readonly do: 'refresh';
        readonly receipt: string;
        readonly in: PlaceRef;
        readonly card: readonly Rich[];
        readonly buttons: readonly (readonly Button[])[];
      }
  );

/** Final failures are values; passing ones (429, 5xx, a cut line) are thrown as `PassingFailure` and tried again. */
export type Performed =
  | { readonly done: true; readonly receipt?: string }
  | { readonly done: false; readonly why: 'forbidden' | 'gone' | 'too-old' | 'unsupported' };

/** Thrown by `perform` for what may pass. Holds a short code and how long to wait, never what the platform's SDK said. */
export class PassingFailure extends Error {
  override readonly name = 'PassingFailure';
  readonly code: string;
  readonly retryAfterMs: number | undefined;
  /** The answer was lost, not refused: the deed may have been done. */
  readonly unsure: boolean;
  constructor(code: string, retryAfterMs?: number, unsure = false) {
    // It is written down, shown and counted: whatever is given, what is kept is a code.
    const short = /^[\w-]{1,40}$/.test(code) ? code : 'unknown';
    super(short);
    this.code = short;
    this.retryAfterMs = retryAfterMs;
    this.unsure = unsure;
  }
}

/** What a platform tells the core. Resolving `receive` means that it is written down: only then may the platform be told. */
export type Arrival =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'deleted'; readonly message: MessageRef }
  | { readonly type: 'group'; readonly group: GroupRef; readonly event: 'joined' | 'left' }
  | { readonly type: 'moved'; readonly group: GroupRef; readonly to: GroupRef }
  | { readonly type: 'moderators'; readonly group: GroupRef; readonly in: PlaceRef; readonly by: PersonRef }
  | { readonly type: 'gap'; readonly group: GroupRef; readonly detail: string };

/** A button was pressed. The answer is shown to the presser alone. */
export interface Press {
  readonly by: PersonRef;
  readonly action: string;
}

export interface Answer {
  readonly text: string;
  /** Show as a private message that goes away: masked text, for instance. */
  readonly secret?: true;
  /** Advice asked for by its author: the version ready to post, and what can be done with it. */
  readonly version?: string;
  readonly buttons?: readonly Button[];
}

export interface Receiver {
  arrived(arrival: Arrival): Promise<void>;
  pressed(press: Press): Promise<Answer>;
}

/** A standing condition, one code of `phrases.notices`. */
export interface Problem {
  readonly code: NoticeCode;
  readonly platform: string;
  readonly group?: string;
  readonly detail?: string;
}

/** A chat platform. `start` resolves when it receives, or with its problems reported when it cannot; it never takes the process down. */
export interface Platform {
  readonly name: string;
  /** The platform refuses a second deed with the same key. */
  readonly idempotent: boolean;
  start(receiver: Receiver, report: (problems: readonly Problem[]) => void): Promise<void>;
  perform(order: Order, signal: AbortSignal): Promise<Performed>;
  /** Whether this person moderates this group now: its own administrators, and whoever belongs to the place its alerts go to. */
  moderates(person: PersonRef, group: GroupRef, moderators?: PlaceRef): Promise<boolean>;
  /** For people's eyes only, never stored. */
  nameOf(person: PersonRef): Promise<string>;
  titleOf(group: GroupRef): Promise<string>;
  /** Stops receiving, waits for what is in hand. */
  stop(): Promise<void>;
}
