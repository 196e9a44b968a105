import type { Ask, Choice, CommandFace, Form, Submitted } from './command.ts';
import type { GroupRef, Message, MessageRef, PersonRef, PlaceRef } from './message.ts';
import type { NoticeCode } from './notice-code.ts';

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
  /** `also`: the other items of one album, or of one burst; done when none of them is left. */
  (
    | { readonly do: 'remove'; readonly message: MessageRef; readonly also?: readonly MessageRef[] }
    | {
        readonly do: 'advise';
        readonly to: PersonRef;
        readonly about: MessageRef;
        readonly text: string;
        readonly version?: string;
        readonly buttons: readonly Button[];
        readonly otherwise: { readonly text: string; readonly button: Button };
      }
    /** In the author's name where the platform can (a webhook), else quoted by the bot. Nobody is mentioned by it. */
    | { readonly do: 'post'; readonly in: PlaceRef; readonly author: PersonRef; readonly replyTo?: string; readonly text: string }
    /** A private word that is about no message: a note to a member, an answer to an appeal. `unsupported` where the person cannot be reached in private. */
    | { readonly do: 'tell'; readonly to: PersonRef; readonly group: GroupRef; readonly text: string; readonly buttons: readonly Button[] }
    /** Something the bot says in a place: a digest, a reminder. `pinned` pins it. `replyTo` is a message's id. */
    | {
        readonly do: 'say';
        readonly in: PlaceRef;
        readonly text: readonly Rich[];
        readonly buttons: readonly (readonly Button[])[];
        readonly pinned?: true;
        readonly replyTo?: string;
        readonly file?: OutFile;
        /** Opens a thread of this title under it, where the platform has threads; the receipt then leads to the thread. */
        readonly thread?: string;
      }
    /** Takes back what the bot itself posted: the receipt of a `post` or a `say`. */
    | { readonly do: 'unsay'; readonly receipt: string; readonly in: PlaceRef }
    /** The person may read and not write until then (ISO 8601); without `until` the restriction of this case is lifted, or with `all` every one of the bot's. */
    | { readonly do: 'restrict'; readonly person: PersonRef; readonly group: GroupRef; readonly until?: string; readonly all?: true }
    /** At most one message a person in so many seconds; 0 ends it. */
    | { readonly do: 'slow'; readonly in: PlaceRef; readonly seconds: number }
    | { readonly do: 'lock'; readonly in: PlaceRef; readonly locked: boolean }
    /** Shows that a person is verified, by a role or a tag of this label; `verified: false` takes it away. */
    | { readonly do: 'mark'; readonly person: PersonRef; readonly group: GroupRef; readonly verified: boolean; readonly label: string }
    /** Answers a request to join, or lets in who was held. */
    | { readonly do: 'admit'; readonly person: PersonRef; readonly group: GroupRef; readonly accept: boolean }
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

/** A file the bot hands out: a letter, a calendar, an export. Made when asked for, never kept. `name` holds no name of a person. */
export interface OutFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Why a deed cannot be done at all; `outranked`: the person stands at or above the bot. */
export const finalFailures = ['forbidden', 'gone', 'too-old', 'unsupported', 'outranked'] as const;

/** Final failures are values; passing ones (429, 5xx, a cut line) are thrown as `PassingFailure` and tried again. */
export type Performed = { readonly done: true; readonly receipt?: string } | { readonly done: false; readonly why: (typeof finalFailures)[number] };

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
  /** `by`: whose hand it was, where the platform tells that it was not the author's. */
  | { readonly type: 'deleted'; readonly message: MessageRef; readonly by?: PersonRef }
  /** `isNew`: the bot was added a moment ago, as far as the platform tells. */
  | { readonly type: 'group'; readonly group: GroupRef; readonly event: 'joined' | 'left'; readonly isNew?: boolean }
  | { readonly type: 'moved'; readonly group: GroupRef; readonly to: GroupRef }
  | { readonly type: 'moderators'; readonly group: GroupRef; readonly in: PlaceRef; readonly by: PersonRef }
  | { readonly type: 'gap'; readonly group: GroupRef; readonly detail: string }
  /** Emoji put on or taken off a message; `by` is absent where the platform only counts. Custom emoji come as `custom`. */
  | {
      readonly type: 'reaction';
      readonly message: MessageRef;
      readonly at: string;
      readonly by?: PersonRef;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  /**
   * Somebody came, left, changed a name, or asks to be let in. `names` are what others see now (display name, nickname, handle); `before` what they saw.
   * A changed name comes as a message of surface `display_name` too, to be reviewed like any other text. Names are looked at, never kept.
   */
  | {
      readonly type: 'member';
      readonly group: GroupRef;
      readonly person: PersonRef;
      readonly at: string;
      readonly event: 'joined' | 'left' | 'renamed' | 'asked';
      readonly names: readonly string[];
      readonly before?: readonly string[];
      /** Changes when the picture does; `Platform.pictureOf` fetches it. */
      readonly picture?: string;
    };

/** A button was pressed. The answer is shown to the presser alone. */
export interface Press {
  readonly by: PersonRef;
  readonly action: string;
  /** Where the button stands; absent in a private chat. */
  readonly in?: PlaceRef;
  /** The presser's own language, when the platform tells it: `fr`, `en`, `ar` …; else absent. */
  readonly language?: string;
}

export interface Answer {
  readonly text: string;
  /** Show as a private message that goes away: masked text, for instance. */
  readonly secret?: true;
  /** Advice asked for by its author: the version ready to post, and what can be done with it. */
  readonly version?: string;
  readonly buttons?: readonly Button[];
  /** Further rows, where one row of buttons is not enough. */
  readonly rows?: readonly (readonly Button[])[];
  /** Asks for more: shown at once (a modal, questions one after the other, a page). */
  readonly form?: Form;
  readonly file?: OutFile;
}

/** Answers are for the person who asked, in private, whatever the platform. None of these throws: doubt is answered as a sentence. */
export interface Receiver {
  arrived(arrival: Arrival): Promise<void>;
  pressed(press: Press): Promise<Answer>;
  /** A command was said, or chosen on a message. */
  asked(ask: Ask): Promise<Answer>;
  /** A form was filled in. */
  submitted(submitted: Submitted): Promise<Answer>;
  /** While an option is being typed: at most 25 choices, best first. */
  suggested(ask: Ask, option: string, typed: string): Promise<readonly Choice[]>;
  /** The text as it could be posted, for a draft that is being typed anywhere; the same text when nothing was found. */
  drafted(by: PersonRef, text: string, language?: string): Promise<{ readonly text: string; readonly changed: boolean }>;
  /** What to register with the platform. */
  faces(): readonly CommandFace[];
}

/** A standing condition, one code of `phrases.notices`. */
export interface Problem {
  readonly code: NoticeCode;
  readonly platform: string;
  readonly group?: string;
  readonly detail?: string;
}

export const abilityNames = ['read', 'edits', 'remove', 'restrict', 'pin', 'slow', 'lock', 'reactions', 'joins', 'private', 'repost', 'mark'] as const;
export type AbilityName = (typeof abilityNames)[number];

/** `no`: the platform has it and the bot lacks the right; `never`: the platform has no such thing. */
export interface Ability {
  readonly what: AbilityName;
  readonly may: 'yes' | 'no' | 'never';
}

/** How many rows about one person: those that can go now, and those that a running deed needs until its end, such as the end of a restriction. */
export interface Rows {
  readonly going: number;
  readonly staying: number;
}

/** What a platform keeps of persons beside the journal. Both throw where that cannot be done now, and can be asked again. */
export interface Keepsakes {
  of(person: PersonRef): Promise<Rows>;
  /** Lets go of what can go, also in memory; tells what went and what stays. */
  forget(person: PersonRef): Promise<Rows>;
}

/**
 * What is met on the way back through a group. `link` leads to the message, where the platform has such addresses; `place` is a place as the platform shows it.
 * `closed`: it was not read, or not to its end: the bot lacks a right there, or the platform did not answer.
 */
export type Past =
  | { readonly type: 'message'; readonly message: Message; readonly link?: string; readonly place: string }
  | { readonly type: 'closed'; readonly place: string; readonly why: 'rights' | 'failed' };

/** A chat platform. `start` resolves when it receives, or with its problems reported when it cannot; it never takes the process down. */
export interface Platform {
  readonly name: string;
  /** The platform refuses a second deed with the same key. */
  readonly idempotent: boolean;
  /** How many messages a minute the platform takes in one place, and as many changes of messages; absent: it paces the bot by itself. */
  readonly perMinute?: number;
  /** What the bot did not fetch within so many hours is lost; absent: the bot can read what it missed. */
  readonly forgetsAfterHours?: number;
  start(receiver: Receiver, report: (problems: readonly Problem[]) => void): Promise<void>;
  perform(order: Order, signal: AbortSignal): Promise<Performed>;
  /** Whether this person moderates this group now: its own administrators, and whoever belongs to the place its alerts go to. */
  moderates(person: PersonRef, group: GroupRef, moderators?: PlaceRef): Promise<boolean>;
  /** For people's eyes only, never stored. */
  nameOf(person: PersonRef): Promise<string>;
  titleOf(group: GroupRef): Promise<string>;
  /** Whether this person may change the bot's settings for this group now: an owner or administrator of it. */
  administers(person: PersonRef, group: GroupRef): Promise<boolean>;
  /** Who administers this group now, as far as the platform tells, bots left out; at least its owner. Throws where that cannot be asked now; absent where it is never told. */
  administratorsOf?(group: GroupRef): Promise<readonly PersonRef[]>;
  /** Whether this person is a member of this group now. */
  belongs(person: PersonRef, group: GroupRef): Promise<boolean>;
  /** What the bot may do in this group now, for `/etat`. */
  abilities(group: GroupRef): Promise<readonly Ability[]>;
  /** The profile picture, small, for likeness only; nothing when there is none or it cannot be had. */
  pictureOf(person: PersonRef, signal: AbortSignal): Promise<Uint8Array | undefined>;
  /** Absent: it keeps nothing of persons that outlives the process. */
  readonly keepsakes?: Keepsakes;
  /**
   * What was written in this group in the last so many hours and stands there now, newest first; also from before the bot came. Nothing is written down.
   * Ends early when `signal` fires; throws `PassingFailure` where nothing can be read now. Absent: the platform shows no history to bots.
   */
  past?(group: GroupRef, sinceHours: number, signal: AbortSignal): AsyncIterable<Past>;
  /** Stops receiving, waits for what is in hand. */
  stop(): Promise<void>;
}
