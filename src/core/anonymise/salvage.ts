import { blank } from './rewrite.ts';

/** Sentences end there; where a text is one sentence, its clauses do. */
const sentenceEnd = /(?<=[.!?؟…])\s+|\n+/u;
const clauseEnd = /(?<=[,،;؛:])\s+|\s+(?=[(–—])/u;
const most = 10;
/** Letters and figures that a version must keep to be worth posting. */
const least = 8;

export const isEmptied = (text: string): boolean => text.replaceAll(blank, '').replace(/[^\p{L}\p{N}]/gu, '').length < least;

function partsOf(text: string): readonly string[] {
  const sentences = text.split(sentenceEnd).filter(Boolean);
  return (sentences.length > 1 ? sentences : text.split(clauseEnd).filter(Boolean)).slice(0, most);
}

/** What is left without one part of a text, or of a single part, the longest first. */
export function cuts(text: string): readonly string[] {
  const parts = partsOf(text);
  if (parts.length < 2) return [];
  const without = parts.map((_, gone) => parts.map((part, i) => (i === gone ? blank : part)));
  const alone = parts.length > 2 ? parts.map((_, kept) => parts.map((part, i) => (i === kept ? part : blank))) : [];
  return [...without, ...alone]
    .map((p) => p.filter((part, i) => part !== blank || p[i - 1] !== blank).join(' '))
    .filter((t) => !isEmptied(t))
    .sort((a, b) => b.length - a.length);
}

/**
 * The longest version that can be posted without one part of the text, where the whole of it tells.
 * @param safe the version of a cut; emptied when it still tells
 */
export async function salvage(text: string, safe: (cut: string) => Promise<string>): Promise<string | undefined> {
  for (const cut of cuts(text)) {
    const version = await safe(cut);
    if (!isEmptied(version)) return version;
  }
  return undefined;
}
