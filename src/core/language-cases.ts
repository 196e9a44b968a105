import type { Letter, Reason, ReportReason, Ruling } from './decision.ts';

/** What is said of cases: to moderators on cards, to authors in letters. */
export interface CasePhrases {
  /** Templates with `{kinds}`, `{group}` and `{until}`: one whose place stays empty is never sent. */
  readonly letters: Readonly<Record<Letter, string>>;
  /** In a letter, where no kind can be named. */
  readonly unnamed: string;
  /** The author's button under a letter. */
  readonly appeal: string;
  readonly appealSent: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly rulings: Readonly<Record<Ruling, string>>;
  readonly reportReasons: Readonly<Record<ReportReason, string>>;
  /** Title of a card that members asked for. */
  readonly reportTitle: string;
  readonly reported: (n: number, reasons: string) => string;
  /** Answered to who reported. */
  readonly reportSent: string;
  readonly repeats: (n: number) => string;
  readonly points: (n: number) => string;
  readonly notes: (n: number) => string;
  /** Before the first of two moderators' decision. */
  readonly proposed: string;
  /** Answered to the first of two. */
  readonly secondNeeded: string;
  readonly escalate: string;
  /** Before the moderators that a card names. */
  readonly ring: string;
  readonly thanks: string;
  /** Answered when a moderator chose when to be named. */
  readonly duty: {
    readonly on: string;
    readonly off: (until: string) => string;
    /** Every day between two times. */
    readonly hours: (from: string, to: string, zone: string) => string;
    readonly left: string;
    /** Nothing was ever chosen. */
    readonly none: string;
  };
  readonly mute: string;
  readonly muted: string;
}
