import type { BuzzReason } from './buzz/estimate.ts';
import type { Measure } from './storm.ts';

/** What is said of a talk that runs out of hand: to moderators, and one reminder to the group. */
export interface BuzzPhrases {
  readonly title: Readonly<Record<2 | 3, string>>;
  readonly calmed: string;
  readonly figures: (events: number, people: number) => string;
  readonly reasons: Readonly<Record<BuzzReason, string>>;
  readonly options: string;
  readonly measures: Readonly<Record<Measure, string>>;
  /** Pinned in the group: calm, about nobody. */
  readonly reminder: string;
  /** The crisis card of `/badbuzz`, part by part. */
  readonly crisis: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly law: string;
    readonly noLaw: string;
    readonly now: string;
    readonly quiet: string;
    /** Under the chart: each bar is so many minutes. */
    readonly chart: (minutes: number) => string;
  };
}
