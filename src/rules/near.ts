import type { Concept } from '../core/language.ts';
import type { Mention } from '../core/lexicon.ts';
import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';

const indexed = new WeakMap<Plain, ReadonlyMap<Concept, readonly Mention[]>>();
const none: readonly Mention[] = [];

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
  let best: Mention | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mention of mentionsOf(passage, context, concept)) {
    const gap = mention.end <= start ? start - mention.end : mention.start >= end ? mention.start - end : Number.POSITIVE_INFINITY;
    const reach = mention.end <= start ? before : after;
    if (gap <= reach && gap < least) [best, least] = [mention, gap];
  }
  return best;
}

/** A mention that ends right before `at`: only spaces, quotes, colons and the like between. */
export function touching(passage: Plain, context: RuleContext, concept: Concept, at: number, between = 4): Mention | undefined {
  const row = mentionsOf(passage, context, concept);
  for (let i = row.length - 1; i >= 0; i--) {
    const mention = row[i] as Mention;
    if (mention.end > at) continue;
    if (at - mention.end > between) return undefined;
    if (/^[\s.:«"“([’'=,–—-]*$/.test(passage.text.slice(mention.end, at))) return mention;
  }
  return undefined;
}

/** A mention that begins right after `at`. */
export function followedBy(passage: Plain, context: RuleContext, concept: Concept, at: number, between = 4): Mention | undefined {
  for (const mention of mentionsOf(passage, context, concept)) {
    if (mention.start < at) continue;
    if (mention.start - at > between) return undefined;
    if (/^[\s.:«»"”()[\],;|–—-]*$/.test(passage.text.slice(at, mention.start))) return mention;
  }
  return undefined;
}
