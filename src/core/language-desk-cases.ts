import type { CaseState } from './moves.ts';
import type { Letter } from './decision.ts';
import type { Lane } from './case-row.ts';

/** What the desk says around a case: filters, the claim, the member, notes, a decision in detail. */
export interface DeskCasePhrases {
  readonly filters: Readonly<
    Record<
      'title' | 'state' | 'waiting' | 'any' | 'kind' | 'severity' | 'group' | 'age' | 'mine' | 'lane' | 'apply' | 'reset' | 'none' | 'next' | 'first',
      string
    >
  > & {
    readonly states: Readonly<Record<CaseState, string>>;
    readonly lanes: Readonly<Record<Lane, string>>;
    readonly atLeast: (level: string) => string;
    readonly ages: Readonly<Record<'h1' | 'h24' | 'd7' | 'd30' | 'old', string>>;
  };
  readonly lease: Readonly<Record<'ends' | 'renew' | 'free', string>>;
  /** Who saw the text in clear. */
  readonly clearViews: string;
  readonly member: Readonly<Record<'title' | 'restricted' | 'none' | 'all' | 'expires', string>> & {
    readonly cases: (n: number) => string;
    readonly points: (n: number) => string;
  };
  readonly notes: Readonly<Record<'title' | 'hint' | 'add' | 'gone' | 'none' | 'label', string>>;
  readonly hand: Readonly<Record<'title' | 'to' | 'give' | 'nobody', string>>;
  readonly appeal: Readonly<Record<'title' | 'asked' | 'by' | 'notYou', string>>;
  readonly detail: Readonly<Record<'title' | 'decision' | 'reason' | 'noReason' | 'hours' | 'letter' | 'usual' | 'previews' | 'apply', string>> & {
    /** What each template is called. */
    readonly letters: Readonly<Partial<Record<Letter, string>>>;
  };
  readonly storm: Readonly<Record<'title' | 'gone', string>>;
  readonly help: Readonly<Record<'title' | 'open' | 'close' | 'menu' | 'theme' | 'filter', string>>;
}
