// A name found once is looked for again as hurried people write it: in small letters, with one letter wrong.
import type { Hit, RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { personName } from './people/person-name.ts';
import { ordinary } from './gazetteer/ordinary.ts';

/** The tagger is that sure of a patient's name before its twins are sought. */
const sure = 0.5;
const shortestTwin = 4;
const shortestMistyped = 6;
const mostNames = 20;

export function* twinsOfNames(passage: Plain, context: RuleContext): Iterable<Hit> {
  const told = [...personName.check(passage, context)];
  const wanted = new Set<string>();
  for (const { start, end } of [
    ...told.filter((hit) => hit.kind === 'person_name' && hit.confidence !== 'weak'),
    ...context.names().filter((n) => n.lay >= sure),
  ]) {
    if (wanted.size >= mostNames) break;
    for (const part of passage.folded.slice(start, end).split(/[^\p{L}\p{M}]+/u)) if (part.length >= shortestTwin && !ordinary.has(part)) wanted.add(part);
  }
  if (!wanted.size) return;
  // A colleague of the same name stays, where a title or a greeting says so.
  const taken = told.filter((hit) => hit.kind === 'practitioner_name' && hit.why.some((w) => opposed.has(w)));
  for (const { start, end, kind } of passage.tokens) {
    if (kind !== 'word' || end - start < shortestTwin || taken.some((n) => start < n.end && n.start < end)) continue;
    const word = passage.folded.slice(start, end);
    if (wanted.has(word) || (word.length >= shortestMistyped && !ordinary.has(word) && [...wanted].some((name) => isMistyped(word, name))))
      yield { kind: 'person_name', start, end, confidence: 'weak', why: ['memory'] };
  }
}

const opposed: ReadonlySet<string> = new Set(
  ['practitioner', 'staff', 'staffAfter', 'colleague', 'greeting', 'cites', 'recommended'].map((sign) => `no-cue:${sign}`),
);

/** One letter wrong, missing, too many, or two that changed places; the first one stands. */
function isMistyped(word: string, name: string): boolean {
  if (word[0] !== name[0] || Math.abs(word.length - name.length) > 1 || name.length < shortestMistyped) return false;
  let from = 0;
  while (from < word.length && word[from] === name[from]) from++;
  const [restW, restN] = [word.slice(from), name.slice(from)];
  return (
    restW.slice(1) === restN.slice(1) ||
    restW === restN.slice(1) ||
    restW.slice(1) === restN ||
    (restW[0] === restN[1] && restW[1] === restN[0] && restW.slice(2) === restN.slice(2))
  );
}
