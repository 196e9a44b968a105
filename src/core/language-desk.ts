import type { CaseEventType } from './case-event.ts';
import type { Decision } from './decision.ts';
import type { GroupEvent } from './group.ts';
import type { DeskCasePhrases } from './language-desk-cases.ts';
import type { DeskFigurePhrases } from './language-desk-figures.ts';
import type { DeskGuidePhrases } from './language-desk-guide.ts';
import type { MemberEvent } from './member.ts';

/** The desk's own interface. Names, times and figures are put in by the page. */
export interface DeskPhrases {
  readonly cases: DeskCasePhrases;
  readonly figures: DeskFigurePhrases;
  readonly guide: DeskGuidePhrases;
  readonly nav: Readonly<Record<'queue' | 'group' | 'problems' | 'audit' | 'leave' | 'theme' | 'language' | 'skip', string>>;
  readonly queue: {
    readonly title: string;
    /** `n` cases wait for a person. */
    readonly waiting: (n: number) => string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly recent: string;
    readonly open: string;
    readonly more: (n: number) => string;
  };
  readonly facts: Readonly<Record<'about' | 'kinds' | 'reasons' | 'severity' | 'where' | 'who' | 'when' | 'bot' | 'state' | 'rules' | 'until', string>>;
  /** By severity, 0 to 4. */
  readonly levels: readonly [string, string, string, string, string];
  /** What the bot still owes: now, or not before a time. */
  readonly owed: { readonly waiting: string; readonly later: string; readonly retry: string; readonly nothing: string };
  readonly look: Readonly<
    Record<'title' | 'hint' | 'masked' | 'clear' | 'clearHint' | 'recorded' | 'hide' | 'hidden' | 'attachment' | 'quote' | 'nothing', string>
  >;
  /** What was decided, said afterwards: «retrait confirmé». */
  readonly decided: Readonly<Record<Decision, string>>;
  readonly deeds: Readonly<Record<'decide' | 'claimFirst' | 'yours' | 'back', string>>;
  readonly timeline: {
    readonly title: string;
    readonly entries: Readonly<Record<CaseEventType | GroupEvent['type'] | MemberEvent['type'], string>>;
    readonly clear: string;
    readonly forgotten: string;
  };
  readonly problems: Readonly<Record<'title' | 'none' | 'noneHint' | 'some', string>>;
  readonly audit: Readonly<Record<'title' | 'hint' | 'verify' | 'older' | 'newest' | 'empty' | 'entry' | 'subject' | 'what' | 'group', string>> & {
    readonly holds: (entries: number) => string;
    readonly broken: (at: number) => string;
  };
  readonly access: Readonly<Record<'title' | 'body' | 'wait' | 'spent' | 'left' | 'printed', string>>;
  readonly errors: Readonly<Record<'notFound' | 'forbidden' | 'misdirected' | 'tooLarge' | 'tooMany' | 'method' | 'broken' | 'home', string>>;
  readonly live: Readonly<Record<'off' | 'back' | 'changed', string>>;
  readonly keys: { readonly title: string; readonly list: Readonly<Record<'move' | 'open' | 'claim' | 'look' | 'decide' | 'undo', string>> };
}
