/** What stands before a range decides the words in its place: the first row whose `after` ends the text wins, and what it matched is replaced too. */
export interface Row {
  readonly after: RegExp;
  readonly put: string;
}
export type Rows = readonly Row[];
export type Sex = 'feminine' | 'masculine' | 'unknown';

/** How one language tells what was taken out of a text, so that the sentence still reads. */
export interface Wording {
  /** In a sentence, by sex: «la patiente», «du patient». */
  readonly person: Readonly<Record<Sex, Rows>>;
  /** In a bare list, by sex: «un(e) patient(e)». */
  readonly listed: Readonly<Record<Sex, string>>;
  readonly cues: Readonly<Record<'feminine' | 'masculine', RegExp>>;
  /** «qui s’appelle», with its subject, at the end of what stands before a name. */
  readonly named: RegExp;
  readonly nameRemoved: string;
  readonly date: Rows;
  readonly city: Rows;
  readonly facility: Rows;
  readonly over89: string;
  readonly detail: string;
  /** The ten years of age that begin at `from`. */
  readonly band: (from: number) => string;
  /** Little words that hang in the air once what they lead to is gone: «au», «n°». */
  readonly hanging: RegExp;
}

/** Whole words at the end of a text, with the blank that follows them. */
export const after = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words})$`, 'iu');
/** The same words, left where they are. */
export const behind = (words: string): RegExp => new RegExp(`(?<=(?<![\\p{L}\\p{M}\\p{N}])(?:${words}))$`, 'iu');
/** The row that always holds. */
export const anywhere = /$/u;
