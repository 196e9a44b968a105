/** What a moderator can decide. `seen` ends a notice, all others a message's case. */
export const decisions = ['keep', 'remove', 'confirm', 'restore', 'restore_original', 'warn', 'restrict', 'false_alarm', 'seen'] as const;
export type Decision = (typeof decisions)[number];
export const isDecision = (word: string): word is Decision => (decisions as readonly string[]).includes(word);

/** Why an alarm was false: what the statistics of false alarms are made of. */
export const reasons = ['colleague', 'eponym', 'fictitious', 'consent', 'public', 'humour', 'clinical', 'other'] as const;
export type Reason = (typeof reasons)[number];
export const isReason = (word: string): word is Reason => (reasons as readonly string[]).includes(word);

/** How an appeal ends. */
export const rulings = ['uphold', 'overturn'] as const;
export type Ruling = (typeof rulings)[number];

/** Why a member reports a message. */
export const reportReasons = ['patient', 'disrespect', 'advertising', 'impostor', 'distress', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];
export const isReportReason = (word: string): word is ReportReason => (reportReasons as readonly string[]).includes(word);

/** What a report weighs until a person has looked, 0 to 4. */
export const reportSeverity: Readonly<Record<ReportReason, number>> = { patient: 3, disrespect: 2, advertising: 1, impostor: 3, distress: 3, other: 2 };

/** Decisions that touch the author, who may appeal against them. */
export const appealable: readonly Decision[] = ['remove', 'confirm', 'restore', 'warn', 'restrict'];

/** Decisions that say that nothing was wrong: the same content again is let be, until it changes. */
export const clearing: readonly Decision[] = ['keep', 'restore_original', 'false_alarm'];

/** Details of a decision; what a decision does not need is ignored. */
export interface How {
  /** Of a false alarm. */
  readonly reason?: Reason;
  /** Of a restriction; the policy's `restrictHours` otherwise. */
  readonly hours?: number;
  /** A word to the author, one of `letters`; each decision has its own. */
  readonly letter?: Letter;
}

/** Words to a member, from templates in their language: `phrases.letters`. */
export const letters = ['removed', 'reminder', 'warned', 'restricted', 'lifted', 'appeal-received', 'upheld', 'overturned', 'held', 'released'] as const;
export type Letter = (typeof letters)[number];

/** Letters that a moderator may send at any time, beside a decision or without one. */
export const freeLetters = ['reminder', 'released'] as const satisfies readonly Letter[];
export type FreeLetter = (typeof freeLetters)[number];

/** Points that a decision puts on a member's account, until they expire or the decision is undone. */
export interface Strike {
  readonly weight: number;
  readonly until: string;
}
