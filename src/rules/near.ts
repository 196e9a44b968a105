import type { Concept } from '../core/language.ts';
import type { Mention } from '../core/lexicon.ts';
import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';

const indexed = new WeakMap<Plain, ReadonlyMap<Concept, readonly Mention[]>>();
const none: readonly Mention[] = [];
/** UTF-16 units: no phrase of the vocabulary is longer, with what may stand between its words. */
export const longest = 96;

/** The passage's mentions of one concept, ordered; sorted once a passage. */
export function mentionsOf(passage: Plain, { lexicon }: RuleContext, concept: Concept): readonly Mention[] {
  let index = indexed.get(passage);
  if (!index) {
    const made = new Map<Concept, Mention[]>();
    for (const mention of lexicon.mentions(passage)) {
      const row = made.get(mention.concept);
      if (row) row.push(mention);
      else made.set(mention.concept, [mention]);
    }
    indexed.set(passage, (index = made));
  }
  return index.get(concept) ?? none;
}

export const says = (passage: Plain, context: RuleContext, concept: Concept): boolean => mentionsOf(passage, context, concept).length > 0;

/** The index of the first mention that starts at `at` or later. */
function firstFrom(row: readonly Mention[], at: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle] as Mention).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions of one concept that start in [from, to), ordered. */
export function startingIn(passage: Plain, context: RuleContext, concept: Concept, from: number, to: number): readonly Mention[] {
  const row = mentionsOf(passage, context, concept);
  const [first, last] = [firstFrom(row, from), firstFrom(row, to)];
  return first < last ? row.slice(first, last) : none;
}

export interface Reach {
  readonly before?: number;
  readonly after?: number;
}

/** The nearest mention of a concept that stands wholly before or after a range, within so many characters. */
export function near(
  passage: Plain,
  context: RuleContext,
  concept: Concept,
  start: number,
  end: number,
  { before = 40, after = 0 }: Reach = {},
): Mention | undefined {
  const row = mentionsOf(passage, context, concept);
  if (row.length === 0) return undefined;
  let best: Mention | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = firstFrom(row, start) - 1; i >= 0; i--) {
    const mention = row[i] as Mention;
    if (start - mention.start > before + longest) break;
    const gap = start - mention.end;
    if (gap >= 0 && gap <= before && gap <= least) [best, least] = [mention, gap];
  }
  const next = row[firstFrom(row, end)];
  return next && next.start - end <= after && next.start - end < least ? next : best;
}

/** A mention that ends right before `at`: only spaces, quotes, colons and the like between. */
export function touching(passage: Plain, context: RuleContext, concept: Concept, at: number, between = 4): Mention | undefined {
  const row = mentionsOf(passage, context, concept);
  for (let i = firstFrom(row, at) - 1; i >= 0; i--) {
    const mention = row[i] as Mention;
    if (mention.end > at) continue;
    if (at - mention.end > between) return undefined;
    if (/^[\s.:«"“([’'=,–—-]*$/.test(passage.text.slice(mention.end, at))) return mention;
  }
  return undefined;
}

/** A mention that begins right after `at`. */
export function followedBy(passage: Plain, context: RuleContext, concept: Concept, at: number, between = 4): Mention | undefined {
  const row = mentionsOf(passage, context, concept);
  for (let i = firstFrom(row, at); i < row.length; i++) {
    const mention = row[i] as Mention;
    if (mention.start - at > between) return undefined;
    if (/^[\s.:«»"”()[\],;|–—-]*$/.test(passage.text.slice(at, mention.start))) return mention;
  }
  return undefined;
}
