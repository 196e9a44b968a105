import type { Hit, Rule } from '../core/rule.ts';
import { wordSearch } from './word-search.ts';

interface SpreadRule {
  readonly id: string;
  readonly summary: string;
  /** Over the folded text, without edges: they are added. */
  readonly says: readonly string[];
  readonly examples: Rule['examples'];
}

/** A sign for the watch over talks, never an alarm by itself: what it finds stays `weak`. */
export function spreadRule({ id, summary, says, examples }: SpreadRule): Rule {
  const search = wordSearch(says.join('|'));
  return {
    id,
    kinds: ['press_virality'],
    summary,
    examples,
    *check(passage): Iterable<Hit> {
      for (const match of search(passage))
        yield { kind: 'press_virality', start: match.index, end: match.index + match[0].length, confidence: 'weak', why: ['cue'] };
    },
  };
}
