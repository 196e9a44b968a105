/** Stands where something was taken out, until the punctuation around it is mended. */
export const gap = '\uE000';

/** In this order; the text away from a gap is not touched. */
const mends: readonly (readonly [RegExp, string])[] = [
  [/\uE000(?:[ \t]*[,;–-]?[ \t]*\uE000)+/g, gap],
  [/\([ \t]*\uE000[ \t]*\)|\[[ \t]*\uE000[ \t]*\]|«\s*\uE000\s*»|"[ \t]*\uE000[ \t]*"|<\uE000>/g, gap],
  // Something stays inside the brackets.
  [/([([«])[ \t]*\uE000[ \t]*[,;:–-]?[ \t]*/g, '$1'],
  [/[ \t]*[,;:–/-]?[ \t]*\uE000(?:[ \t]*[,;،\uE000])*(?=[ \t]*[)\]»])/g, ''],
  [/[ \t]+[–—-][ \t]*\uE000[ \t]*(?=[–—-][ \t]|\n|$)/g, ' '],
  // A line of which nothing is left.
  [/(^|\n)[ \t]*\uE000(?:[ \t]*[\uE000,;:.|/–-])*[ \t]*(?:\n|$)/g, '$1'],
  [/(^|\n)[ \t]*\uE000(?:[ \t]*[\uE000,;:،|/])*[ \t]*(?:[–—-][ \t]+)?/g, '$1'],
  [/(?:[ \t]*[,;:،|/=–—-])*[ \t]*\uE000[ \t]*(?=\n|$|[.!?؟])/g, ''],
  [/[ \t]*([,;،|])[ \t]*\uE000[ \t]*[,;،|]?[ \t]*/g, '$1 '],
  [/([.!?؟:])[ \t]*\uE000[ \t]*[.,;،|]?[ \t]*(?=\S)/g, '$1 '],
  [/[ \t]*\uE000(?=[ \t]*[,;،|])/g, ''],
  [/[ \t]+\uE000[ \t]*|\uE000[ \t]+/g, ' '],
  [/\uE000/g, ''],
];

export function tidy(text: string): string {
  if (!text.includes(gap)) return text;
  return mends.reduce((t, [from, to]) => t.replace(from, to), text);
}
