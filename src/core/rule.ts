import type { ConductView } from './conduct/view.ts';
import type { Kind } from './kinds.ts';
import type { Concept } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Plain } from './text.ts';

/** Three levels that a person can defend: worth a line, worth a colleague's glance, beyond reasonable doubt. */
export type Confidence = 'weak' | 'strong' | 'certain';

/** Signs that counted for or against, in words that hold nothing of the text; a detail after the colon is a country, a concept, a figure. */
export type Sign =
  | 'shape'
  | 'checksum'
  | 'checksum-wrong'
  | 'label'
  | 'country'
  | 'cue'
  | 'no-cue'
  | 'slot'
  | 'owner'
  | 'tagger'
  | 'encoder'
  | 'calendar'
  | 'gazetteer'
  | 'combination'
  | 'memory'
  | 'evasion'
  | 'neighbour'
  | 'target'
  | 'attack'
  | 'tone'
  | 'stance'
  | 'guard'
  | 'model';
export type Factor = Sign | `${Sign}:${string}`;

/** What a rule found. Offsets are UTF-16 indices into `Plain.text`; there is no text in a hit. */
export interface Hit {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly why: readonly Factor[];
}

/** A name as the tagger sees it: `lay` is the calibrated probability that it is a patient's or lay person's. */
export interface NameView {
  readonly start: number;
  readonly end: number;
  readonly role: 'lay' | 'practitioner' | 'public';
  readonly probability: number;
  readonly lay: number;
  /** One word, that a disease, a sign or a device is named for and that is no frequent name. */
  readonly eponym: boolean;
}

export interface RuleContext {
  readonly lexicon: Lexicon;
  /** The group's country, ISO 3166-1 alpha-2: settles shapes that two countries share. */
  readonly country: string;
  /** Names in this passage, computed once and only when a rule asks. */
  names(): readonly NameView[];
  /** How the passage speaks of people, computed once and only when a rule asks; nothing for what the author only quotes. */
  conduct(): readonly ConductView[];
}

/** A number and the words that say which it is. What a label and the shape name together, the rule finds. */
export interface Written {
  /** Global and with flag u, over ASCII digits, with edges of its own. */
  readonly shape: RegExp;
  readonly labels: readonly Concept[];
  /** A second look at letters and digits alone, which no pattern can say: months, ranges. */
  readonly fits?: (compact: string) => boolean;
  /** Beyond doubt without its label: nothing but the shape could tell more. */
  readonly alone: boolean;
  /** Labels that name the number of anything, lower case and without accents. */
  readonly loose?: RegExp;
  readonly country?: string;
}

/**
 * A rule turns text into ranges and nothing else: no I/O, no clock, no logger, no platform.
 * Its examples are its tests and its page in docs/rules.md: `flags` must be found exactly where ⟦…⟧ marks it, `passes` must stay silent
 * (for this rule's kinds, at more than `weak`).
 */
export interface Rule {
  /** The file's name. */
  readonly id: string;
  readonly kinds: readonly Kind[];
  /** One sentence for a doctor. */
  readonly summary: string;
  /** Who owns the format, when somebody does. */
  readonly source?: string;
  readonly examples: { readonly flags: readonly string[]; readonly passes: readonly string[]; readonly country?: string };
  /** How what it finds is written, where that can be said without reading the rest: for platforms that look before a message is posted. */
  readonly written?: Written;
  check(passage: Plain, context: RuleContext): Iterable<Hit>;
}
