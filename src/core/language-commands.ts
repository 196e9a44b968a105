import type { AbilityName } from './platform.ts';
import type { Mode } from './policy.ts';

/** What the commands of every day answer. */
export interface CommandAnswers {
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
  readonly etat: {
    readonly mode: Readonly<Record<Mode, string>>;
    readonly place: (chosen: boolean) => string;
    /** Before an ability: yes, no (a right is missing), never (the platform has no such thing). */
    readonly marks: Readonly<Record<'yes' | 'no' | 'never', string>>;
    readonly abilities: Readonly<Record<AbilityName, string>>;
    readonly problems: string;
    readonly well: string;
  };
  readonly bureau: { readonly link: (address: string) => string; readonly closed: string };
  /** What the bot did in thirty days: counts alone. */
  readonly journal: {
    /** `more`: only the latest were counted. */
    readonly title: (n: number, more: boolean) => string;
    readonly none: string;
    readonly removed: (n: number) => string;
    readonly advised: (n: number) => string;
    readonly wrong: (n: number) => string;
    readonly open: (n: number) => string;
    readonly kinds: string;
  };
}
