import { blank } from './rewrite.ts';

/** Sentences end there; where a text is one sentence, its clauses do. */
const sentenceEnd = /(?<=[.!?؟…]\s{1,3}|\n)(?=\S)/u;
const clauseEnd = /(?<=[,،;؛:]\s{1,3})(?=\S)|(?<=\s)(?=[(–—])/u;
/** Cuts tried: each is read by both tiers. */
const most = 20;
/** Letters and figures that a version must keep to be worth posting. */
const least = 8;

export const isEmptied = (text: string): boolean => text.replaceAll(blank, '').replace(/[^\p{L}\p{N}]/gu, '').length < least;

function partsOf(text: string): readonly string[] {
  const sentences = text.split(sentenceEnd);
  return sentences.length > 1 ? sentences : text.split(clauseEnd);
}

/** Parts that go leave one blank for a run of them, and the space or line end that stood after it. */
const written = (parts: readonly string[], stays: (i: number) => boolean): string =>
  parts.map((part, i) => (stays(i) ? part : stays(i + 1) || i === parts.length - 1 ? blank + (/\s*$/.exec(part)?.[0] ?? '') : '')).join('');

/** What is left without one part of a text, or of a single part, the longest first. */
export function cuts(text: string): readonly string[] {
  const parts = partsOf(text);
  if (parts.length < 2) return [];
  const without = parts.map((_, gone) => written(parts, (i) => i !== gone));
  const alone = parts.length > 2 ? parts.map((_, kept) => written(parts, (i) => i === kept)) : [];
  return [...without, ...alone]
    .filter((t) => !isEmptied(t))
    .sort((a, b) => b.length - a.length)
    .slice(0, most);
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
