const scripts = ['Arabic', 'Cyrillic', 'Greek', 'Hebrew', 'Han', 'Hangul', 'Devanagari', 'Thai'] as const;
const latin = ['fr', 'en', 'es', 'nl'] as const;
export type Tongue = (typeof scripts)[number] | (typeof latin)[number];

const scriptOf = scripts.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const);
/** Small words that only one of them has. */
const small: Readonly<Record<(typeof latin)[number], ReadonlySet<string>>> = {
  fr: new Set('le les des est une pour avec dans pas que qui vous nous je sur mais merci bonjour cette être ai'.split(' ')),
  en: new Set('the and is are with for this that you your have has please from not will can my was'.split(' ')),
  es: new Set('el los las una por con está usted gracias muy pero para como esto del hola'.split(' ')),
  nl: new Set('het een van met niet voor zijn dat ook aan maar deze wordt naar'.split(' ')),
};
const fewestLetters = 20;
const fewestWords = 3;

/** The script of a text, and for Latin letters its language where small words tell it; nothing where they do not, as in a sentence that mixes. */
export function tongueOf(text: string): Tongue | undefined {
  const begun = text.slice(0, 500);
  const letters = begun.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return undefined;
  for (const [name, signs] of scriptOf) if ((begun.match(signs)?.length ?? 0) > letters * 0.6) return name;
  const words = begun.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = latin.map((name) => [name, words.filter((w) => small[name].has(w)).length] as const).sort((a, b) => b[1] - a[1]);
  const [first, second] = counts;
  return first && second && first[1] >= fewestWords && first[1] >= 2 * second[1] ? first[0] : undefined;
}
