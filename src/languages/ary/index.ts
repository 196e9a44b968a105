import type { Language } from '../../core/language.ts';
import { words } from './words.ts';

/** Darija, in Latin and Arabic letters: read by the rules, not spoken by the bot. */
export const ary: Language = { tag: 'ary', direction: 'rtl', words };
