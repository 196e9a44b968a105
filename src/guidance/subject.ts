export type Tongue = 'fr' | 'en' | 'ar';
export const tongueOf = (language: string): Tongue => (language === 'en' || language === 'ar' ? language : 'fr');

/** One subject of professional ethics, in plain words. What binds stands in the texts it names; the words here are ours. */
export interface Subject {
  /** a–z and `_`. */
  readonly id: string;
  /** Ids of `ethicsTexts`; each country sees its own and the international ones. */
  readonly texts: readonly string[];
  readonly words: Readonly<Record<Tongue, SubjectWords>>;
}

export interface SubjectWords {
  readonly title: string;
  /** Three sentences. */
  readonly says: readonly [string, string, string];
  /** What to do now. */
  readonly now: string;
  /** How people ask: words, typical questions, other spellings. */
  readonly asks: readonly string[];
}
