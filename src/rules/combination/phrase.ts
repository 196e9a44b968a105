import type { Concept } from '../../core/language.ts';
import type { Factor, Hit, Rule, RuleContext } from '../../core/rule.ts';
import type { Plain } from '../../core/text.ts';
import { mentionsOf, says } from '../near.ts';
import { sceneOf } from '../scene.ts';

/** A rule that marks a phrase which helps to single somebody out. Weak by itself: `combine` adds the signs up. */
export interface PhraseRule {
  readonly id: string;
  readonly summary: string;
  readonly concept: Concept;
  /** What `combine` counts. */
  readonly signal: string;
  /** Whether this mention speaks of the patient. */
  readonly tells?: (passage: Plain, context: RuleContext, start: number, end: number) => boolean;
  readonly examples: Rule['examples'];
}

export function phraseRule({ id, summary, concept, signal, tells, examples }: PhraseRule): Rule {
  return {
    id,
    kinds: ['rare_profile'],
    summary,
    examples,
    *check(passage, context): Iterable<Hit> {
      if (!ofSomebody(passage, context)) return;
      const why: Factor[] = [`combination:${signal}`, ...(isCase(passage, context) ? (['combination:case'] as const) : [])];
      for (const { start, end } of mentionsOf(passage, context, concept)) {
        if (tells && !tells(passage, context, start, end)) continue;
        const [from, to] = phraseAround(passage.text, start, end);
        yield { kind: 'rare_profile', start: from, end: to, confidence: 'weak', why };
      }
    },
  };
}

/** The message speaks of one ill person, not of a meeting, a paper, an exam. */
export function ofSomebody(passage: Plain, context: RuleContext): boolean {
  const scene = sceneOf(passage, context);
  if (scene.fictional || (scene.advert && !scene.aged)) return false;
  return scene.clinical > 0 || says(passage, context, 'rare_disease') || (scene.patient && says(passage, context, 'course'));
}

/** One patient is spoken of, with an age, a course, or both the word and the illness. */
export function isCase(passage: Plain, context: RuleContext): boolean {
  const { aged, patient, clinical } = sceneOf(passage, context);
  return aged || says(passage, context, 'course') || (patient && clinical > 0) || clinical > 2;
}

const edges = /[,;:.!?()\n«»"،]/;
/** Where the person ends and the story begins. */
const story =
  / (?:en réa|en rea|pour|avec|chez|vu|vue|est|a|ont|with|has|is|was|for|asking|who has|مع|عندو|عندها|حامل|مريض|دار|دارت|dar|jat|ja|3ndo|3ndha|hospitalis\p{L}*|sous|sans|après|ce matin|cette|hier|hit|confirmed|revient|descend)(?= |$)/u;

/** The words around, up to the comma, at most sixty characters on. */
function phraseAround(text: string, start: number, end: number): readonly [number, number] {
  let to = end;
  while (to < text.length && to - end < 60 && !edges.test(text[to]!)) to++;
  const rest = text.slice(end, to);
  return [start, end + rest.slice(0, story.exec(rest)?.index ?? rest.length).trimEnd().length];
}
