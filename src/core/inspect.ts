import type { Passage } from './message.ts';
import type { Hit, NameView, Rule, RuleContext } from './rule.ts';
import type { Lexicon } from './lexicon.ts';
import { type Plain, plain } from './text.ts';

export interface Tagger {
  /** `left` hears of the stretch of a very long text that was not read for names. */
  tag(text: string, left?: (start: number, end: number) => void): readonly NameView[];
}

/** A hit with the rule that made it; offsets still are those of the passage's `Plain.text`. */
export interface Sighting extends Hit {
  readonly rule: string;
}

export interface Inspected {
  readonly passage: Passage;
  readonly plain: Plain;
  readonly names: () => readonly NameView[];
  readonly sightings: readonly Sighting[];
}

export interface Inspector {
  readonly rules: readonly Rule[];
  readonly lexicon: Lexicon;
  readonly tagger?: Tagger;
}

/** Stage one: every rule on one passage. A rule that throws becomes a finding of its own: silence would read as "clean". */
export function inspect(passage: Passage, country: string, { rules, lexicon, tagger }: Inspector): Inspected {
  // File names write words with underscores; one for one, so that ranges stay true.
  const view = plain(passage.source === 'attachment' ? passage.text.replaceAll('_', ' ') : passage.text);
  let names: readonly NameView[] | undefined;
  const sightings: Sighting[] = [];
  const left = (start: number, end: number): void => void sightings.push({ kind: 'unread', start, end, confidence: 'strong', why: [], rule: 'names' });
  const context: RuleContext = { lexicon, country, names: () => (names ??= tagger?.tag(view.text, left) ?? []) };
  for (const rule of rules) {
    try {
      for (const hit of rule.check(view, context)) sightings.push({ ...hit, rule: rule.id });
    } catch {
      sightings.push({ kind: 'broken_rule', start: 0, end: 0, confidence: 'certain', why: [], rule: rule.id });
    }
  }
  return { passage, plain: view, names: context.names, sightings };
}
