import type { Language } from '../../core/language.ts';
import { phrases } from './phrases.ts';
import { words } from './words.ts';

export const fr: Language = { tag: 'fr', direction: 'ltr', words, phrases };
