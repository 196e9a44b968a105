import type { CommandName } from './command-name.ts';

/** The commands that have a page on the desk. */
export type GuideName = Exclude<
  CommandName,
  'aide' | 'anonymiser' | 'signaler' | 'etat' | 'alertes' | 'garde' | 'bureau' | 'reglages' | 'moderateurs' | 'nommer' | 'relire'
>;

/** The desk's page of guides and forms. What each answers is said by the commands themselves. */
export interface DeskGuidePhrases {
  /** In the menu. */
  readonly nav: string;
  readonly title: string;
  readonly hint: string;
  readonly sections: Readonly<Record<'know' | 'act' | 'write' | 'self', string>>;
  /** Titles, for people who never typed a command. */
  readonly names: Readonly<Record<GuideName, string>>;
  readonly group: string;
  readonly choose: string;
  readonly send: string;
  /** On a file to take away. */
  readonly save: string;
  readonly again: string;
  readonly back: string;
  /** Who belongs to no watched group. */
  readonly none: string;
}
