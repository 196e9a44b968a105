import type { DeskGuidePhrases, GuideName } from '../../core/language-desk-guide.ts';

/** A command as a page: `asks` is the option that is typed or chosen on it. */
export interface Guide {
  readonly name: GuideName;
  readonly section: keyof DeskGuidePhrases['sections'];
  readonly asks?: string;
}

/** The commands that have a page here, in the order in which it lists them. */
export const guides: readonly Guide[] = [
  { name: 'regle', section: 'know', asks: 'sujet' },
  { name: 'charte', section: 'know' },
  { name: 'quiz', section: 'know' },
  { name: 'veille', section: 'know', asks: 'specialite' },
  { name: 'usurpation', section: 'act' },
  { name: 'fuite', section: 'act' },
  { name: 'badbuzz', section: 'act' },
  { name: 'avis', section: 'write', asks: 'recherche' },
  { name: 'verifier', section: 'write' },
  { name: 'profil', section: 'write' },
  { name: 'declaration', section: 'write' },
  { name: 'verification', section: 'self' },
  { name: 'mesdonnees', section: 'self' },
  { name: 'journal', section: 'self' },
];

export const guideOf = (name: string | undefined): Guide | undefined => guides.find((g) => g.name === name);
