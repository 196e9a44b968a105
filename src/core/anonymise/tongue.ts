const arabic = /\p{Script=Arabic}/gu;
const latin = /\p{Script=Latin}/gu;
const english =
  /(?<!\p{L})(?:the|is|of|with|has|was|and|for|her|his|she|he|this|any|anyone|please|pls|year-old|yo|bed|admitted|to|my|at|from|since|or|who|can|now|not|needs?|dob|nhs|aware|started?|good|week|call|theatre|ward)(?!\p{L})/giu;
const french = /(?<!\p{L})(?:le|la|les|de|du|des|une?|et|est|pour|avec|elle|il|qui|ans|au|je|vous|pas|sous|chez|ce)(?!\p{L})/giu;

const darija =
  /(?<![\p{L}\p{N}])(?:f|mn|men|dyal|dial|wach|chi|hadi|had|lli|li|3la|3nd|3ndo|3ndha|3endo|3endha|m3a|ma|mazal|daba|lyoum|bach|ghir|kayn|kayna|wahed|wa7ed|howa|hiya|rah|ra|jat|ja|3ndi|3andi|chno|chnou|kifach|3afak|3afakom|bzaf|lmrid|lmrida|khoya|salam|smito|smitha|l|d|w|gal|lih|liha|dar|dart|3ndna|kan|kant|hta|7ta|walo|walakin)(?![\p{L}\p{N}])/giu;

/** The language a text is best mended in; the group's own when nothing tells. */
export function tongueOf(text: string, group: string): string {
  const count = (r: RegExp): number => text.match(r)?.length ?? 0;
  if (count(arabic) > count(latin)) return 'ar';
  const [en, fr, ary] = [count(english), count(french), count(darija)];
  if (ary > 2 && ary > en && ary > fr) return 'ary';
  if (en > fr) return 'en';
  return fr > en ? 'fr' : group;
}
