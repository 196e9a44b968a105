import type { AccountDeed, AccountMatter, AccountSign } from './account.ts';

/** What is said of who people are: on moderators' cards, in `/verification`, and to who is held or verified. */
export interface IdentityPhrases {
  readonly title: Readonly<Record<AccountMatter, string>>;
  /** Before the account that the first one is compared with. */
  readonly beside: string;
  /** Before who appointed or dismissed. */
  readonly chosenBy: string;
  readonly signs: Readonly<Record<AccountSign, string>>;
  readonly hint: Readonly<Record<AccountMatter, string>>;
  readonly deeds: Readonly<Record<AccountDeed, string>>;
  readonly score: (n: number) => string;
  /** By register id. */
  readonly registers: Readonly<Record<string, string>>;
  /** The role or tag of a verified account. */
  readonly label: string;
  readonly accepted: string;
  readonly refused: string;
  readonly takenOver: string;
  /** To who moderates from now on. */
  readonly appointed: string;
  readonly expired: string;
  /** To who asks to join. */
  readonly welcome: (group: string) => string;
  readonly start: string;
  readonly form: {
    readonly title: string;
    readonly country: string;
    readonly number: string;
    readonly numberHint: string;
    readonly name: string;
    readonly nameHint: string;
    readonly other: string;
  };
  readonly status: {
    readonly none: string;
    readonly waiting: string;
    readonly verified: (until: string) => string;
    readonly over: string;
  };
  readonly wrong: Readonly<Record<'shape' | 'key' | 'country' | 'often', string>>;
  readonly sent: string;
  readonly privacy: string;
  readonly team: {
    readonly counts: (verified: number, waiting: number, soon: number) => string;
    readonly revoke: string;
    readonly revoked: string;
    /** Added where the mark could not be taken away. */
    readonly markStays: string;
    readonly unknown: string;
  };
}
