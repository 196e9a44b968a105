import type { AbilityName } from './platform.ts';
import type { Mode } from './policy.ts';
import type { SettingName, SettingSection } from './setting-name.ts';

/** What the commands of every day answer. */
export interface CommandAnswers {
  /** How long ago, from minutes: «il y a 3 h». */
  readonly ago: (minutes: number) => string;
  readonly aide: { readonly intro: string };
  readonly verifier: {
    readonly form: string;
    readonly field: string;
    /** Nothing seen. A machine's word, said as such. */
    readonly clean: string;
    readonly seen: (kinds: string) => string;
    readonly care: string;
    /** The version is ready; nothing of the draft is kept. */
    readonly version: string;
    readonly post: string;
    readonly posted: string;
    readonly notPosted: string;
    readonly expired: string;
    readonly empty: string;
  };
  readonly signaler: {
    /** Said on no message. */
    readonly how: string;
    readonly ask: string;
    readonly expired: string;
    /** After a report of a colleague in distress. */
    readonly distress: string;
  };
  readonly alertes: {
    readonly none: string;
    readonly title: (n: number) => string;
    readonly taken: (name: string) => string;
    /** A case of its own service: a gap, a broken rule. */
    readonly notice: string;
    readonly next: string;
    readonly back: string;
    readonly gone: string;
  };
  readonly reglages: {
    readonly title: string;
    readonly sections: Readonly<Record<SettingSection, string>>;
    /** At most 45 characters: they are labels of fields. */
    readonly settings: Readonly<Record<SettingName, string>>;
    /** What a value is called, by setting and value; else the value is shown. */
    readonly values: Readonly<Partial<Record<SettingName, Readonly<Record<string, string>>>>>;
    /** Where what is in force comes from. `usual`: nobody chose, it is the product's own. */
    readonly sources: Readonly<Record<'group' | 'operator' | 'usual', string>>;
    readonly capped: string;
    /** Where the alerts go. */
    readonly place: Readonly<Record<'chosen' | 'operator' | 'none', string>>;
    readonly changed: string;
    readonly unchanged: string;
    /** Nothing was changed; the form comes again with what was typed. */
    readonly refused: string;
    readonly why: {
      readonly number: string;
      readonly least: (n: number) => string;
      readonly most: (n: number) => string;
      /** The operator of this installation allows no more. */
      readonly limit: (n: string) => string;
      readonly time: string;
      readonly zone: string;
      readonly other: string;
    };
    readonly reset: string;
    readonly resetAsk: string;
    readonly resetDone: string;
    readonly again: string;
  };
  readonly etat: {
    readonly mode: Readonly<Record<Mode, string>>;
    readonly place: (chosen: boolean) => string;
    /** Before an ability: yes, no (a right is missing), never (the platform has no such thing). */
    readonly marks: Readonly<Record<'yes' | 'no' | 'never', string>>;
    readonly abilities: Readonly<Record<AbilityName, string>>;
    readonly problems: string;
    readonly well: string;
    readonly waiting: (n: number) => string;
    /** The last message that was judged on this platform, since the start of the process. */
    readonly judged: (ago: string | undefined) => string;
    /** Which readers work: rules always do. */
    readonly readers: (readers: { readonly names: boolean; readonly conduct: boolean; readonly second: boolean }) => string;
  };
  readonly mesdonnees: {
    readonly title: string;
    readonly nothing: string;
    /** Cases about what this person wrote. */
    readonly cases: (n: number, open: number) => string;
    /** No text but what is sealed, for hours. */
    readonly sealed: string;
    readonly reports: (n: number) => string;
    readonly deeds: (n: number) => string;
    readonly member: {
      readonly verified: (until: string) => string;
      readonly claimed: string;
      readonly signed: (on: string) => string;
      readonly strikes: (n: number) => string;
      readonly restricted: (until: string) => string;
      readonly other: string;
    };
    readonly more: (n: number) => string;
    /** What the chat platform's side keeps: names as last seen, by keyed hash; ends of restrictions. */
    readonly beside: (n: number) => string;
    readonly file: string;
    readonly erase: string;
    readonly eraseAsk: string;
    readonly confirm: string;
    readonly erased: (n: number) => string;
    /** Before what stays for now. */
    readonly stays: string;
    readonly staysCase: (n: number) => string;
    readonly staysStrike: string;
  };
  /** What stood in the group before, looked at once. Times are UTC, to the minute. */
  readonly relire: {
    /** The platform shows bots no history. */
    readonly noHistory: string;
    readonly running: string;
    /** Not a number of days. */
    readonly days: (most: number) => string;
    readonly none: (days: number) => string;
    readonly read: (n: number, from: string, to: string) => string;
    /** So many messages, or seconds, are the most: what is older was not read. */
    readonly cut: Readonly<Record<'messages' | 'time', (most: number) => string>>;
    /** Before the places that the bot may not read. */
    readonly rights: string;
    /** Before the places that were not read to their end. */
    readonly failed: string;
    /** Attachments that nobody here has read. */
    readonly unread: (n: number) => string;
    readonly held: (n: number) => string;
    readonly all: string;
    readonly gravest: (n: number) => string;
    readonly clean: string;
    /** Nothing was written, removed or said; each message was read by itself. */
    readonly silent: string;
  };
  readonly bureau: { readonly link: (address: string) => string; readonly closed: string };
  readonly nommer: {
    readonly none: string;
    readonly list: string;
    /** `name` of the person, as the group sees it. */
    readonly ask: (name: string) => string;
    readonly appoint: string;
    readonly appointed: (name: string) => string;
    readonly already: string;
    readonly outside: string;
    readonly dismiss: (name: string) => string;
    readonly dismissed: string;
    readonly last: string;
  };
  /** What the bot did in thirty days: counts alone. */
  readonly journal: {
    /** `more`: only the latest were counted. */
    readonly title: (n: number, more: boolean) => string;
    readonly none: string;
    readonly removed: (n: number) => string;
    readonly moderators: (appointed: number, dismissed: number) => string;
    readonly advised: (n: number) => string;
    readonly wrong: (n: number) => string;
    readonly open: (n: number) => string;
    readonly kinds: string;
  };
}
