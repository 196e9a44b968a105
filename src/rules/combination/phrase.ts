import type { Concept } from '../../core/language.ts';
import type { Factor, Hit, Rule, RuleContext } from '../../core/rule.ts';
import type { Plain } from '../../core/text.ts';
import { mentionsOf, says } from '../near.ts';
import { sceneOf } from '../scene.ts';
import { illness } from '../illness.ts';

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
      for (const { start, end } of mentionsOf(passage, context, concept)) {
        if (tells && !tells(passage, context, start, end)) continue;
        const [from, to] = phraseAround(passage.text, start, end);
        yield { kind: 'rare_profile', start: from, end: to, confidence: 'weak', why: [`combination:${signal}`, ...aroundIt(passage, context, from, to)] };
      }
    },
  };
}

/** The message speaks of one ill person, not of a meeting, a paper, an exam. */
export function ofSomebody(passage: Plain, context: RuleContext): boolean {
  const scene = sceneOf(passage, context);
  if (scene.fictional || (scene.advert && !scene.aged)) return false;
  return (
    scene.clinical > 0 ||
    illness(passage) > 0 ||
    (scene.patient && says(passage, context, 'hint')) ||
    says(passage, context, 'rare_disease') ||
    (scene.patient && says(passage, context, 'course'))
  );
}

/** One patient is spoken of, with an age, a course, or both the word and the illness. */
export function isCase(passage: Plain, context: RuleContext): boolean {
  const { aged, patient, clinical } = sceneOf(passage, context);
  const ill = Math.max(clinical, illness(passage));
  return aged || says(passage, context, 'course') || (patient && ill > 0) || ill > 1;
}

const oneOfMany = /(?<!\p{L})une? $/u;
/** «une seule hémoculture», «d’un seul pâtissier»: nobody is the only one. */
export const isOneOfMany = ({ folded }: Plain, start: number): boolean => oneOfMany.test(folded.slice(Math.max(0, start - 5), start));

const definite =
  /(?:^|[\s«"(])(?:le |la |l['’]|les |du |au |aux |notre |the |our |that |ce |cet |cette |l'?|had |داك |هاداك )(?:anciens? |anciennes? |ex[- ]|petite? |jeune |vieux |vieille |nouveau |nouvelle |derniers? |dernière |premier |première |old |young |former |local |retired |famous |new |blind )?$/iu;
const placed =
  /(?<![\p{L}])(?:de|du|des|d['’]|à|au|en|sur|of|from|in|at|on|d|f|mn|dyal|dial|ف|من|ديال|في|ب)(?: l[ae]s?| the)? ?(?:l['’])?(?:\p{Lu}[\p{L}\p{M}'’-]{2,}|village|île|vallée|bourg|douar|ksar|island|valley|town|archipel|canton|commune|القصر|القرية|المدينة|الدوار)/u;
const tale =
  /^(?:,? ?(?:qui |dont |celui |celle |who |who['’]s |whose |that |the one |li |lli |اللي |الذي |التي )|[^,;.!?\n]{0,24} (?:qui |dont |who |who['’]s |whose |li |lli |اللي ))/u;

/** What makes a phrase point at one person: «le», a place by its name, a story, the author who holds the name back. */
export function aroundIt(passage: Plain, context: RuleContext, start: number, end: number): readonly Factor[] {
  const { text } = passage;
  const why: Factor[] = [];
  const phrase = text.slice(start, end + 16);
  const hinted = says(passage, context, 'hint');
  if (isCase(passage, context)) why.push('combination:case');
  else if (!hinted) return why;
  if (definite.test(text.slice(Math.max(0, start - 22), start)) || (/[\u0600-\u06FF]/.test(phrase[0] ?? '') && phrase.startsWith('ال')))
    why.push('combination:definite');
  if (placed.test(text.slice(start, end + 1))) why.push('combination:placed');
  if (tale.test(text.slice(end, end + 40)) || tale.test(text.slice(start, end).replace(/^[^ ]+/, ''))) why.push('combination:tale');
  if (hinted) why.push('combination:hint');
  return why;
}

const edges = /[,;:.!?()\n«»"،]/;
/** Where the person ends and the story begins. */
const story =
  / (?:en réa|en rea|pour|avec|chez|vu|vue|est|a|ont|with|has|is|was|for|asking|who has|مع|عندو|عندها|حامل|مريض|دار|دارت|dar|jat|ja|3ndo|3ndha|hospitalis\p{L}*|sous|sans|après|ce matin|cette|hier|hit|confirmed|revient|descend)(?= |$)/u;

/** The words around, up to the comma, at most sixty characters on. */
export function phraseAround(text: string, start: number, end: number): readonly [number, number] {
  let to = end;
  while (to < text.length && to - end < 60 && !edges.test(text[to]!)) to++;
  const rest = text.slice(end, to);
  return [start, end + rest.slice(0, story.exec(rest)?.index ?? rest.length).trimEnd().length];
}
