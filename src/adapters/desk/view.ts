import type { GroupRef, PersonRef } from '../../core/message.ts';
import type { Phrases } from '../../core/language.ts';
import type { Names } from './names.ts';

export const tags = ['fr', 'en', 'ar'] as const;
export type Tag = (typeof tags)[number];
export const languageNames: Readonly<Record<Tag, string>> = { fr: 'Français', en: 'English', ar: 'العربية' };

/** All that a page needs to know of its reader. */
export interface View {
  readonly tag: Tag;
  readonly direction: 'ltr' | 'rtl';
  readonly phrases: Phrases;
  readonly theme: 'light' | 'dark' | undefined;
  /** Absent on pages shown before a session. */
  readonly csrf?: string;
  readonly path: string;
  readonly problems: number;
  /** Whether the practice group is there to be shown. */
  readonly practice: boolean;
  readonly names: Names;
  readonly me: PersonRef;
  /** Came by the terminal's link: sees every group, the practice group and the machine's own problems. */
  readonly operator: boolean;
  /** Groups whose cases may be shown; nothing: all. */
  readonly groups?: readonly GroupRef[];
  readonly now: string;
}

const isTag = (word: string | undefined): word is Tag => tags.some((t) => t === word);

/** Asked for, chosen before, else the first that browser and desk share, else French. */
export function tagFor(asked: string | undefined, chosen: string | undefined, accepted: string | undefined): Tag {
  const wished = [asked, chosen, ...(accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())];
  return wished.find(isTag) ?? 'fr';
}

export const directionOf = (tag: Tag): 'ltr' | 'rtl' => (tag === 'ar' ? 'rtl' : 'ltr');

/** «Name : value», with the spacing of the language. */
export const labelled = ({ tag }: Pick<View, 'tag'>, name: string, value: string): string => `${name}${tag === 'fr' ? ' :' : ':'} ${value}`;

/** One after the other, each once. */
export const listed = ({ tag }: Pick<View, 'tag'>, words: readonly string[]): string => [...new Set(words)].join(tag === 'ar' ? '، ' : ', ');

/** For the reader of this page; the page's script puts it into the reader's own time zone. */
export const timeIn = (tag: Tag, at: string): string =>
  new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(new Date(at));
