import type { Language } from '../../core/language.ts';
import { phrases } from './phrases.ts';
import { words } from './words.ts';

export const en: Language = { tag: 'en', direction: 'ltr', words, phrases };
