const arabic = /\p{Script=Arabic}/gu;
const latin = /\p{Script=Latin}/gu;
const english =
  /(?<!\p{L})(?:the|is|of|with|has|was|and|for|her|his|she|he|this|any|anyone|please|pls|year-old|yo|bed|admitted|to|my|at|from|since|or|who|can|now|not|needs?|dob|nhs|aware|started?|good|week|call|theatre|ward)(?!\p{L})/giu;
const french = /(?<!\p{L})(?:le|la|les|de|du|des|une?|et|est|pour|avec|elle|il|qui|ans|au|je|vous|pas|sous|chez|ce)(?!\p{L})/giu;

/** The language a text is best mended in; the group's own when nothing tells. */
export function tongueOf(text: string, group: string): string {
  const count = (r: RegExp): number => text.match(r)?.length ?? 0;
  if (count(arabic) > count(latin)) return 'ar';
  const [en, fr] = [count(english), count(french)];
  if (en > fr) return 'en';
  return fr > en ? 'fr' : group;
}
