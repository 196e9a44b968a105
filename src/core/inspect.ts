import type { ConductModel } from './conduct/model.ts';
import type { Surroundings } from './conduct/surroundings.ts';
import { type ConductSeen, seeConduct } from './conduct/view.ts';
import type { Passage } from './message.ts';
import type { Hit, NameView, Rule, RuleContext } from './rule.ts';
import { excerptsOf, readWhole, reveal, type Revealed } from './evasion.ts';
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
  /** The same with another view of its conduct: the rules that asked for it are asked again. */
  readonly settled: (seen: ConductSeen) => Inspected;
  readonly sightings: readonly Sighting[];
  /** The passage without its disguises, where it has any and is short enough to be read again whole. */
  readonly hidden?: Revealed;
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
/** «La patiente Nadia / Cherkaoui refait…»: where a sentence goes on over the line the tagger, to which a new line is a new start, is shown a space. */
const wrap = /(?<=\p{L} \p{L}{1,30})\n(?=\p{Lu}\p{Ll}{1,30} \p{Ll})/gu;
const unwrapped = (text: string): string => (text.includes('\n') ? text.replace(wrap, ' ') : text);

export function suspects(text: string, country: string, { lexicon, tagger, eager }: Inspector, told: boolean): readonly Hit[] {
  if (!eager) return [];
  const view = plain(text);
  let names: readonly NameView[] | undefined;
  const context: RuleContext = { lexicon, country, names: () => (names ??= tagger?.tag(unwrapped(view.text)) ?? []), conduct: () => [] };
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
  const contextOf = (view: Plain, seen: () => ConductSeen): RuleContext => {
    let names: readonly NameView[] | undefined;
    // The second reading leaves out what the first one did.
    const unread = view === original ? left : undefined;
    return { lexicon, country, names: () => (names ??= tagger?.tag(unwrapped(view.text), unread) ?? []), conduct: () => seen().views };
  };
  const judges = new Set<Rule>();
  const context = contextOf(view, seen);
  for (const rule of rules) {
    const conduct = (): ReturnType<RuleContext['conduct']> => {
      judges.add(rule);
      return context.conduct();
    };
    sightings.push(...check(rule, view, { ...context, conduct }));
  }
  const plainly = sightings.length;
  const known = vocabulary(view, lexicon);
  const hidden = reveal(view.text, known);
  if (hidden) {
    const { excerpts, left: unread } = excerptsOf(view.text.length, hidden.changed);
    if (unread) left(...unread);
    for (const [from, to] of excerpts) {
      const shown = to - from === view.text.length ? hidden : reveal(view.text.slice(from, to), (start, end) => known(start + from, end + from));
      if (!shown) continue;
      const second = plain(shown.text);
      const context = contextOf(second, look(second));
      for (const hit of rules.flatMap((rule) => check(rule, second, context))) {
        const [start, end] = shown.back(...second.back(hit.start, hit.end));
        if (shown.touches(start, end)) sightings.push({ ...hit, start: start + from, end: end + from, why: [...hit.why, 'evasion'] });
      }
    }
  }
  const settled = (now: ConductSeen): Inspected => {
    const asked = new Set([...judges].map((rule) => rule.id));
    const again = [...judges].flatMap((rule) => check(rule, view, { ...context, conduct: () => now.views }));
    const kept = sightings.filter((s, i) => i >= plainly || !asked.has(s.rule));
    return { ...inspected, conduct: () => now, sightings: [...again, ...kept] };
  };
  const inspected: Inspected = {
    passage,
    plain: view,
    names: context.names,
    tagged: tagger !== undefined,
    mentions: () => lexicon.mentions(view),
    conduct: seen,
    settled,
    sightings,
    ...(hidden && view.text.length <= readWhole && { hidden }),
  };
  return inspected;
}

/** What a rule finds; one that throws is a finding of its own. */
function check(rule: Rule, view: Plain, context: RuleContext): readonly Sighting[] {
  const found: Sighting[] = [];
  try {
    for (const hit of rule.check(view, context)) found.push({ ...hit, rule: rule.id });
  } catch {
    found.push({ kind: 'broken_rule', start: 0, end: 0, confidence: 'certain', why: [], rule: rule.id });
  }
  return found;
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
