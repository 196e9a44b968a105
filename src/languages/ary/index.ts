import type { Language } from '../../core/language.ts';
import { anonymised } from './anonymised.ts';
import { words } from './words.ts';

/** Darija, in Latin and Arabic letters: read by the rules, spoken by the bot only where it mends a text written so. */
export const ary: Language = { tag: 'ary', direction: 'rtl', words, anonymised };
