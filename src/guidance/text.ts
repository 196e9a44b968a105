import type { Tongue } from './subject.ts';

/**
 * A text that binds or guides doctors, as far as it was verified. `V`: read at its source, or in two that agree; `V~`: in part, and `note` says what was not.
 * Only texts in force are here; what could not be verified is left out. Never shown as the rule of another country.
 */
export interface EthicsText {
  readonly id: string;
  /** ISO 3166-1 alpha-2, or `INT`. */
  readonly country: string;
  readonly reference: string;
  /** What it says, in our words. */
  readonly words: Readonly<Record<Tongue, string>>;
  readonly confidence: 'V' | 'V~';
  /** What was not verified. */
  readonly note?: Readonly<Record<Tongue, string>>;
  /** Where it was read. */
  readonly source: string;
}
