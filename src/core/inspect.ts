import type { ConductModel } from './conduct/model.ts';
import type { Surroundings } from './conduct/surroundings.ts';
import { type ConductSeen, seeConduct } from './conduct/view.ts';
import type { Passage } from './message.ts';
import type { Hit, NameView, Rule, RuleContext } from './rule.ts';
import { excerptsOf, reveal } from './evasion.ts';
import type { Lexicon, Mention } from './lexicon.ts';
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
  /** A tagger was there to say which names are lay. */
  readonly tagged: boolean;
  readonly mentions: () => readonly Mention[];
  readonly conduct: () => ConductSeen;
  readonly sightings: readonly Sighting[];
}

export interface Inspector {
  readonly rules: readonly Rule[];
  readonly lexicon: Lexicon;
  readonly tagger?: Tagger;
  readonly conduct?: ConductModel;
  /** What may identify, for the anonymised version alone. */
  readonly eager?: (passage: Plain, context: RuleContext, told: boolean) => Iterable<Hit>;
}

/** Where something may identify, by its offsets in the original text; every doubt counts, when the passage is `told` to hold an identifier. */
export function suspects(text: string, country: string, { lexicon, tagger, eager }: Inspector, told: boolean): readonly Hit[] {
  if (!eager) return [];
  const view = plain(text);
  let names: readonly NameView[] | undefined;
  const context: RuleContext = { lexicon, country, names: () => (names ??= tagger?.tag(view.text) ?? []), conduct: () => [] };
  return [...eager(view, context, told)].map((hit) => {
    const [start, end] = view.back(hit.start, hit.end);
    return { ...hit, start, end };
  });
}

/**
 * Stage one: every rule on one passage; `around` is what stands around it and may move how its conduct is read.
 * A rule that throws becomes a finding of its own: silence would read as "clean".
 */
export function inspect(passage: Passage, country: string, { rules, lexicon, tagger, conduct }: Inspector, around?: Surroundings): Inspected {
  // File names write words with underscores; one for one, so that ranges stay true.
  const view = plain(passage.source === 'attachment' ? passage.text.replaceAll('_', ' ') : passage.text);
  const sightings: Sighting[] = [];
  const left = (start: number, end: number, rule = 'names'): void => void sightings.push({ kind: 'unread', start, end, confidence: 'strong', why: [], rule });
  const original = view;
  const look = (view: Plain): (() => ConductSeen) => {
    let seen: ConductSeen | undefined;
    return () =>
      (seen ??=
        conduct && passage.source !== 'quote'
          ? seeConduct(conduct, view, around, view === original ? (start, end) => left(start, end, 'conduct') : undefined)
          : { views: [] });
  };
  const seen = look(view);
  const read = (view: Plain, conduct: () => ConductSeen, found: (hit: Sighting) => void): RuleContext['names'] => {
    let names: readonly NameView[] | undefined;
    // The second reading leaves out what the first one did.
    const unread = view === original ? left : undefined;
    const context: RuleContext = { lexicon, country, names: () => (names ??= tagger?.tag(view.text, unread) ?? []), conduct: () => conduct().views };
    for (const rule of rules) {
      try {
        for (const hit of rule.check(view, context)) found({ ...hit, rule: rule.id });
      } catch {
        found({ kind: 'broken_rule', start: 0, end: 0, confidence: 'certain', why: [], rule: rule.id });
      }
    }
    return context.names;
  };
  const names = read(view, seen, (hit) => sightings.push(hit));
  const known = vocabulary(view, lexicon);
  const hidden = reveal(view.text, known);
  if (hidden) {
    const { excerpts, left: unread } = excerptsOf(view.text.length, hidden.changed);
    if (unread) left(...unread);
    for (const [from, to] of excerpts) {
      const shown = to - from === view.text.length ? hidden : reveal(view.text.slice(from, to), (start, end) => known(start + from, end + from));
      if (!shown) continue;
      const second = plain(shown.text);
      read(second, look(second), (hit) => {
        const [start, end] = shown.back(...second.back(hit.start, hit.end));
        if (shown.touches(start, end)) sightings.push({ ...hit, start: start + from, end: end + from, why: [...hit.why, 'evasion'] });
      });
    }
  }
  return { passage, plain: view, names, tagged: tagger !== undefined, mentions: () => lexicon.mentions(view), conduct: seen, sightings };
}

/** Whether a range holds a word of the vocabulary; found out when it is first asked. */
function vocabulary(view: Plain, lexicon: Lexicon): (start: number, end: number) => boolean {
  let known: Uint8Array | undefined;
  return (start, end) => {
    if (!known) {
      known = new Uint8Array(view.text.length);
      for (const mention of lexicon.mentions(view)) known.fill(1, mention.start, mention.end);
    }
    return known.subarray(start, end).includes(1);
  };
}
