/** Stands where something was taken out, until the punctuation around it is mended. */
export const gap = '\uE000';

/** In this order; the text away from a gap is not touched. */
const mends: readonly (readonly [RegExp, string])[] = [
  [/\uE000(?:[ \t]{0,20}[,;–-]?[ \t]{0,20}\uE000)+/g, gap],
  [/\([ \t]{0,20}\uE000[ \t]{0,20}\)|\[[ \t]{0,20}\uE000[ \t]{0,20}\]|«\s*\uE000\s*»|"[ \t]{0,20}\uE000[ \t]{0,20}"|<\uE000>/g, gap],
  // Something stays inside the brackets.
  [/([([«])[ \t]{0,20}\uE000[ \t]{0,20}[,;:–-]?[ \t]{0,20}/g, '$1'],
  [/[ \t]{0,20}[,;:–/-]?[ \t]{0,20}\uE000(?:[ \t]{0,20}[,;،\uE000])*(?=[ \t]{0,20}[)\]»])/g, ''],
  [/[ \t]{1,20}[–—-][ \t]{0,20}\uE000[ \t]{0,20}(?=[–—-][ \t]|\n|$)/g, ' '],
  // A line of which nothing is left.
  [/(^|\n)[ \t]{0,20}\uE000(?:[ \t]{0,20}[\uE000,;:.|/–-])*[ \t]{0,20}(?:\n|$)/g, '$1'],
  [/(^|\n)[ \t]{0,20}\uE000(?:[ \t]{0,20}[\uE000,;:،|/])*[ \t]{0,20}(?:[–—-][ \t]{1,20})?/g, '$1'],
  [/(?:[ \t]{0,20}[,;:،|/=–—-])*[ \t]{0,20}\uE000[ \t]{0,20}(?=\n|$|[.!?؟])/g, ''],
  [/[ \t]{0,20}([,;،|])[ \t]{0,20}\uE000[ \t]{0,20}[,;،|]?[ \t]{0,20}/g, '$1 '],
  [/([.!?؟:])[ \t]{0,20}\uE000[ \t]{0,20}[.,;،|]?[ \t]{0,20}(?=\S)/g, '$1 '],
  [/[ \t]{0,20}\uE000(?=[ \t]{0,20}[,;،|])/g, ''],
  [/[ \t]{1,20}\uE000[ \t]{0,20}|\uE000[ \t]{1,20}/g, ' '],
  [/\uE000/g, ''],
];

export function tidy(text: string): string {
  if (!text.includes(gap)) return text;
  return mends.reduce((t, [from, to]) => t.replace(from, to), text);
}
