import type { FeedFailure } from './feeds.ts';

export const profileFields = ['titres', 'specialite', 'ville', 'langues', 'liens'] as const;
export type ProfileField = (typeof profileFields)[number];
export const declarationFields = ['nom', 'numero', 'conseil', 'comptes', 'pseudonymes'] as const;
export type DeclarationField = (typeof declarationFields)[number];

/** `/profil` and `/declaration`, papers that are made when asked for and kept nowhere; and the weekly case of `/quiz`. */
export interface PaperPhrases {
  readonly profil: {
    readonly title: string;
    readonly intro: string;
    readonly fields: Readonly<Record<ProfileField, string>>;
    readonly heading: string;
    readonly promotes: string;
    /** The card seems to hold a patient, or what only its owner should give. */
    readonly names: string;
    readonly ready: string;
    readonly post: string;
  };
  readonly declaration: {
    readonly title: string;
    readonly fields: Readonly<Record<DeclarationField, string>>;
    /** What the member's country asks, as far as it was verified. */
    readonly required: string;
    readonly advised: string;
    readonly letter: (facts: Readonly<Record<DeclarationField, string>> & { readonly day: string }) => string;
    readonly ready: string;
    readonly textOnly: string;
    readonly lastOn: (day: string) => string;
  };
  readonly veille: {
    readonly title: string;
    readonly none: string;
    readonly add: string;
    readonly address: string;
    readonly speciality: string;
    readonly added: (n: number) => string;
    readonly full: string;
    readonly drop: string;
    readonly weekly: string;
    readonly never: string;
    readonly failures: Readonly<Record<FeedFailure, string>>;
    /** Links that lead elsewhere than to their source were left out. */
    readonly astray: (n: number) => string;
  };
  readonly quiz: {
    readonly title: string;
    readonly question: string;
    readonly verdicts: Readonly<Record<'post' | 'change' | 'never', string>>;
    readonly right: string;
    readonly wrong: (right: string) => string;
    readonly score: (right: number, of: number) => string;
    readonly join: string;
    readonly leave: string;
    readonly joined: string;
    readonly left: string;
    /** Told in private, once a week, to who asked for it. */
    readonly weekly: string;
  };
}
