import type { Language } from '../../core/language.ts';
import { phrases } from './phrases.ts';
import { words } from './words.ts';

export const ar: Language = { tag: 'ar', direction: 'rtl', words, phrases };
