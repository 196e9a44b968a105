import type { Edit, Undo } from './layer.ts';

const cue =
  /(?<!\p{L})(?:[àa] l['’]envers|de droite [àa] gauche|reversed?|backwards?|spelled back|mirror(?:ed)?|verlan|بالمقلوب|معكوس|مقلوب|بالعكس|m9lou?b|me9loub|meqloub|bel3aks)(?!\p{L})/iu;
/** A part of each of them, sought first: most texts hold none. */
const hint = /envers|gauche|revers|backward|spelled back|mirror|verlan|مقلوب|معكوس|بالعكس|9lou|meqlou|bel3aks/i;
const word = /[\p{L}]{4,20}|\d[\d ]{6,18}\d/gu;

/** «mirak ilaneb (à l'envers)»: only where the message says so, and never words that the vocabulary knows. */
export const reversed =
  (isKnown: (start: number, end: number) => boolean): Undo =>
  (text) => {
    const said = hint.test(text) ? cue.exec(text) : null;
    if (!said) return [];
    const edits: Edit[] = [];
    for (const { 0: found, index } of text.matchAll(word)) {
      const end = index + found.length;
      if ((index < said.index + said[0].length && said.index < end) || isKnown(index, end)) continue;
      edits.push({ start: index, end, put: [...found].reverse().join('') });
    }
    return edits;
  };
