import type { PersonRef } from './message.ts';
import type { Step } from './step.ts';

/**
 * What moderators are told of an account: it looks like another one, it asks to be verified, its number is another's, somebody else may be writing from it,
 * or it moderates from now on, or no longer.
 * Ids, codes and a score; the card shows ids as mentions, and no name or number is kept.
 */
export interface Account {
  readonly what: AccountMatter;
  readonly person: PersonRef;
  /** Those it is compared with; none where it passes for the Order, the moderators or the bot. Who chose, of an appointment. */
  readonly others: readonly PersonRef[];
  readonly signs: readonly AccountSign[];
  /** Of a claim: ISO 3166 code and the register's id. */
  readonly country?: string;
  readonly register?: string;
  /** How well name and number agree with the imported register, 0 to 100; absent where none was imported. */
  readonly score?: number;
}

export const accountMatters = ['alike', 'claim', 'twice', 'takeover', 'appointed', 'dismissed'] as const;
export type AccountMatter = (typeof accountMatters)[number];

export const accountSigns = [
  'same',
  'glyphs',
  'spelling',
  'letters',
  'script',
  'order',
  'staff',
  'bot',
  'picture',
  'newNumber',
  'language',
  'links',
  'burst',
  'code',
] as const;
export type AccountSign = (typeof accountSigns)[number];

/** What moderators may do with an account, by a button. Each is a step of the case, as durable as any other. */
export const accountDeeds = ['hold', 'free', 'verify', 'reject', 'reverify'] as const;
export type AccountDeed = (typeof accountDeeds)[number];
export const isAccountDeed = (word: string): word is AccountDeed => (accountDeeds as readonly string[]).includes(word);

/** What each matter offers. */
export const offered: Readonly<Record<AccountMatter, readonly AccountDeed[]>> = {
  alike: ['hold', 'free'],
  claim: ['verify', 'reject'],
  twice: ['hold', 'free'],
  takeover: ['hold', 'free', 'reverify'],
  appointed: [],
  dismissed: [],
};

/** After these nothing is left to decide. */
export const ending: readonly AccountDeed[] = ['verify', 'reject'];

/** What a deed owes, in order. `admit`: the person waits at the door; `lift`: they were held from writing. */
export function stepsOf(
  deed: AccountDeed,
  version: number,
  by: PersonRef,
  { admit, lift }: { readonly admit: boolean; readonly lift: boolean },
): readonly Step[] {
  const step = (kind: Step['kind'], after?: string): Step => ({ id: `${kind}.${version}`, kind, by, ...(after && { after: `${after}.${version}` }) });
  const door = admit ? [step('admit', 'verify')] : [];
  const pen = lift ? [step('lift', 'verify')] : [];
  const table: Readonly<Record<AccountDeed, readonly Step[]>> = {
    hold: [step('restrict')],
    free: [step('lift')],
    verify: [step('verify'), ...door, ...pen, step('mark', 'verify'), step('tell', 'verify')],
    reject: [step('unverify'), step('tell', 'unverify')],
    reverify: [step('unverify'), step('mark', 'unverify'), step('tell', 'unverify')],
  };
  return table[deed];
}

/** How long an account is held unless somebody lets it write again. */
export const holdDays = 7;
/** How long a verification counts. */
export const verifiedDays = 365;
