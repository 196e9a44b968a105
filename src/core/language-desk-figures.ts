/** What the desk says of figures, settings and the journal's filter. */
export interface DeskFigurePhrases {
  readonly nav: Readonly<Record<'statistics' | 'settings', string>>;
  readonly statistics: Readonly<
    Record<
      | 'title'
      | 'hint'
      | 'period'
      | 'allGroups'
      | 'show'
      | 'csv'
      | 'empty'
      | 'weeks'
      | 'week'
      | 'severalKinds'
      | 'cases'
      | 'others'
      | 'confirmed'
      | 'kind'
      | 'share'
      | 'interval'
      | 'time'
      | 'moderators'
      | 'moderator'
      | 'decided'
      | 'median'
      | 'reasons'
      | 'reason'
      | 'unsaid'
      | 'waiting'
      | 'reports'
      | 'appeals'
      | 'asTable'
      | 'cut',
      string
    >
  > & {
    readonly days: (n: number) => string;
    readonly hours: (h: number) => string;
    readonly within: readonly [string, string, string, string, string];
    readonly appealsSaid: (made: number, upheld: number, overturned: number) => string;
  };
  readonly settings: Readonly<
    Record<'title' | 'hint' | 'group' | 'notAdmin' | 'none' | 'try' | 'save' | 'saved' | 'unchanged' | 'refused' | 'tried' | 'cut', string>
  > & {
    /** What the wished policy would have done on the last days. */
    readonly would: (deed: 'alerts' | 'removals' | 'advice', more: number, fewer: number) => string;
    readonly over: (messages: number, days: number) => string;
  };
  readonly audit: Readonly<Record<'filter' | 'all' | 'looks' | 'decisions' | 'claims' | 'bot' | 'groups' | 'members' | 'nothing' | 'further', string>>;
  readonly access: Readonly<Record<'personal' | 'personalHint' | 'open' | 'operator', string>>;
}
