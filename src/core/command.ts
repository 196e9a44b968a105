import type { CommandName } from './command-name.ts';
import type { Deps } from './deps.ts';
import type { CommandWords, Phrases } from './language.ts';
import type { GroupRef, Message, PersonRef, PlaceRef } from './message.ts';
import type { Moderation } from './moderator.ts';
import type { Answer, Press } from './platform.ts';

/** Who may say it: checked of the platform at every use, never remembered. */
export type Audience = 'anyone' | 'moderator' | 'admin';

export interface Choice {
  /** At most 100 characters. */
  readonly label: string;
  readonly value: string;
}

/** What is typed after a command. The first text option takes the rest of the line where a platform has no named options. */
export interface CommandOption {
  /** a–z, 0–9 and `_`; its words in each language are in `CommandWords.options`. */
  readonly name: string;
  readonly type: 'text' | 'choice' | 'person' | 'number';
  readonly required: boolean;
  /** Values; their labels are in `CommandWords.choices`. */
  readonly choices?: readonly string[];
  /** Choices are asked for while it is typed. */
  readonly suggests?: true;
  readonly maxLength?: number;
}

export interface CommandShape {
  readonly name: CommandName;
  readonly audience: Audience;
  readonly options: readonly CommandOption[];
  /** Can be chosen on a message: a context menu, or said in reply to it. */
  readonly onMessage?: true;
}

/** What a platform registers: the shape, and its words by language (`fr`, `en`, `ar`). */
export interface CommandFace extends CommandShape {
  readonly words: Readonly<Record<string, CommandWords>>;
}

/** A command that was said. */
export interface Ask {
  readonly command: CommandName;
  readonly by: PersonRef;
  /** Absent in a private chat with the bot. */
  readonly in?: PlaceRef;
  /** The person's own language when the platform tells it. */
  readonly language?: string;
  /** By option name; persons as `platform:id`. */
  readonly options: Readonly<Record<string, string>>;
  /** The message it was chosen on or said in reply to, as the platform shows it now. */
  readonly message?: Message;
}

export interface Field {
  /** a–z, A–Z, 0–9 and `_`. */
  readonly id: string;
  /** At most 45 characters. */
  readonly label: string;
  readonly kind: 'line' | 'text' | 'choice';
  readonly choices?: readonly Choice[];
  readonly required: boolean;
  readonly maxLength?: number;
  readonly value?: string;
  readonly hint?: string;
}

/** At most five fields, the most that any platform asks at once; a longer form is several, each answered by the next. */
export interface Form {
  /** `x:<command>:<argument>`, at most 64 bytes. */
  readonly action: string;
  /** At most 45 characters. */
  readonly title: string;
  readonly fields: readonly Field[];
}

export interface Submitted {
  readonly action: string;
  readonly by: PersonRef;
  /** Where the form was asked for, wherever it was filled in. */
  readonly in?: PlaceRef;
  readonly language?: string;
  /** By field id; a field left empty is absent. */
  readonly values: Readonly<Record<string, string>>;
}

/** What a command is given besides what was said. `group` is where it counts: the place it was said in, or the one group its sayer belongs to. */
export interface Said {
  readonly deps: Deps;
  readonly moderation: Moderation;
  readonly by: PersonRef;
  readonly group?: GroupRef;
  /** That group alone; or, said in a moderators' place, all groups whose alerts go there. */
  readonly groups: readonly GroupRef[];
  /** Where it was said; absent in private. */
  readonly in?: PlaceRef;
  /** Of the person, else of the group, else French. */
  readonly language: string;
  readonly country: string;
  readonly phrases: Phrases;
}

/** One command. `run`, `press` and `submit` answer the person in private; they do not throw for what may well happen. */
export interface Command extends CommandShape {
  /** True: only where a group is known; else the person is told to say it in the group. */
  readonly needsGroup?: true;
  /** Speaks for all of `Said.groups`: rights in one of them are enough to be heard, and `run` asks for each. */
  readonly shared?: true;
  /** Where `run` asks for rights by itself: whom `/aide` tells of it. */
  readonly listedFor?: Audience;
  run(said: Said, ask: Ask): Promise<Answer>;
  /** A button of its own, `x:<name>:<argument>`. */
  press?(said: Said, argument: string, press: Press): Promise<Answer>;
  submit?(said: Said, argument: string, submitted: Submitted): Promise<Answer>;
  suggest?(said: Said, option: string, typed: string): Promise<readonly Choice[]>;
}

const longestAction = 64;

/** The action of a command's own button or form. Throws when it is longer than any platform carries: a mistake of the command's author. */
export function commandAction(name: CommandName, argument = ''): string {
  const action = `x:${name}:${argument}`;
  if (new TextEncoder().encode(action).length > longestAction) throw new Error(`the action of ${name} is too long`);
  return action;
}

export function readCommandAction(action: string): { readonly name: string; readonly argument: string } | undefined {
  const m = /^x:([a-z0-9_]{1,32}):(.{0,60})$/s.exec(action);
  return m ? { name: m[1] as string, argument: m[2] ?? '' } : undefined;
}
