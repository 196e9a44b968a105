import type { EthicsText } from './text.ts';
import { ethicsTexts } from './texts.ts';
import { tongueOf } from './subject.ts';

/** The texts of these ids that bind in a country; never those of another. */
export const textsFor = (ids: readonly string[], country: string): readonly EthicsText[] =>
  ethicsTexts.filter((t) => ids.includes(t.id) && t.country === country);

/** Texts of this country in all: where there is one alone, it is said. */
export const countOf = (country: string): number => ethicsTexts.filter((t) => t.country === country).length;

/** `· CSP art. R.4127-4 : …`, with what was not verified. */
export function citation(text: EthicsText, language: string): string {
  const tongue = tongueOf(language);
  // In Arabic the reference stays in one piece, from left to right.
  const reference = tongue === 'ar' ? `\u2066${text.reference}\u2069` : text.reference;
  return `· ${reference}${tongue === 'fr' ? ' :' : ':'} ${text.words[tongue]}${text.note ? ` (${text.note[tongue]})` : ''}`;
}
