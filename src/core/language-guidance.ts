import type { CharterClause } from './charter.ts';
import type { LeakItem } from './leak.ts';

/** What the commands of guidance say besides the subjects themselves (`guidance/`). */
export interface GuidancePhrases {
  readonly regle: {
    readonly ask: string;
    readonly field: string;
    readonly list: string;
    readonly none: string;
    readonly texts: (country: string) => string;
    /** No verified text for this country: the group's charter counts. */
    readonly charter: (country: string) => string;
    /** One text alone was checked for this country. */
    readonly little: string;
    readonly international: string;
    readonly now: string;
    readonly checked: (month: string) => string;
    readonly others: string;
    readonly countries: Readonly<Record<string, string>>;
  };
  readonly charte: {
    readonly title: string;
    readonly opening: string;
    readonly always: readonly string[];
    readonly clauses: Readonly<Record<CharterClause, string>>;
    readonly sign: string;
    readonly signed: (day: string) => string;
    readonly thanks: string;
    /** It changed since it was signed. */
    readonly changed: string;
    readonly pin: string;
    readonly pinned: string;
    readonly count: (signed: number) => string;
    readonly choose: string;
  };
  readonly usurpation: { readonly title: string; readonly steps: readonly string[]; readonly letters: string; readonly file: string };
  readonly fuite: {
    readonly title: string;
    readonly hour: string;
    readonly items: Readonly<Record<LeakItem, string>>;
    /** By country; `other` where nothing was verified. */
    readonly duties: Readonly<Record<'EU' | 'MA' | 'CH' | 'other', string>>;
    readonly texts: string;
    readonly done: (day: string) => string;
    readonly restart: string;
    readonly restarted: string;
  };
}
