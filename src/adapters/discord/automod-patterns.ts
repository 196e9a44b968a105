import type { Kind } from '../../core/kinds.ts';
import type { Concept, Words } from '../../core/language.ts';
import type { Rule, Written } from '../../core/rule.ts';
import { fold } from '../../core/text.ts';
import { type RustShape, rustShape } from './rust-pattern.ts';

/**
 * What Discord's AutoMod may block before it is posted: identifiers that name a patient whatever stands around them, made from our own rules.
 * Nobody looks at what is blocked and no checksum can be asked: a label is part of each, unless the rule itself needs nothing but the shape.
 */
export interface AutoModPattern {
  /** The rule that reads the same after posting, with more care. */
  readonly rule: string;
  readonly pattern: string;
  /** The labels that it knows; empty where it needs none. */
  readonly labels: readonly string[];
}

export interface AutoModPatterns {
  readonly patterns: readonly AutoModPattern[];
  readonly refused: readonly { readonly rule: string; readonly why: string }[];
  /** Labels that found no room, by rule: behind them a number is read after posting only. */
  readonly leftOut: readonly { readonly rule: string; readonly labels: number }[];
}

/** Discord's limits: characters in a pattern, patterns in a rule. */
const longest = 260;
export const patternsARule = 10;
const mostAnIdentifier = 2;

/** What may be blocked unseen. Why not the others: */
const kindsOut: Partial<Record<Kind, string>> = {
  account_number: 'an account may be an association’s, and meant to be shared',
  practitioner_id: 'a doctor’s number, not a patient’s',
  vehicle_plate: 'a shape too common to be blocked unseen',
};

interface Given {
  readonly rules: readonly Rule[];
  readonly vocabularies: readonly Words[];
  /** Its identifiers come first, for room is limited. ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export function autoModPatterns({ rules, vocabularies, country }: Given): AutoModPatterns {
  const patterns: AutoModPattern[] = [];
  const refused: AutoModPatterns['refused'][number][] = [];
  const leftOut: AutoModPatterns['leftOut'][number][] = [];
  const known = { vocabularies, meansMore: otherMeanings(vocabularies) };
  const home = (r: Rule): number => (country !== undefined && r.written?.country === country ? 0 : r.written?.country === undefined ? 1 : 2);
  for (const rule of [...rules].sort((a, b) => home(a) - home(b))) {
    if (!rule.written) continue;
    const made = patternsOf(rule, rule.written, known);
    if ('why' in made) refused.push({ rule: rule.id, why: made.why });
    else {
      patterns.push(...made.patterns);
      if (made.leftOut) leftOut.push({ rule: rule.id, labels: made.leftOut });
    }
  }
  return { patterns, refused, leftOut };
}

interface Known {
  readonly vocabularies: readonly Words[];
  /** Phrases that mean something else than a number's name. */
  readonly meansMore: ReadonlySet<string>;
}

type Made = { readonly patterns: readonly AutoModPattern[]; readonly leftOut: number } | { readonly why: string };

function patternsOf(rule: Rule, written: Written, words: Known): Made {
  const out = rule.kinds.map((kind) => kindsOut[kind]).find((why) => why !== undefined);
  if (out !== undefined) return { why: out };
  const shape = rustShape(written.shape.source);
  if ('why' in shape) return shape;
  return (written.alone && aloneOf(rule, shape)) || labelledOf(rule, written, shape, words);
}

function aloneOf(rule: Rule, { before, body, after }: RustShape): Made | undefined {
  const pattern = `(?:^|[^${before}])(?:${body})${after}`;
  return pattern.length > longest || blocksClean(rule, pattern) ? undefined : { patterns: [{ rule: rule.id, pattern, labels: [] }], leftOut: 0 };
}

function labelledOf(rule: Rule, written: Written, { before, body, after }: RustShape, words: Known): Made {
  // Between a label and its number stands a sign that no shape forbids before it.
  if (/[ :=#°]/.test(before)) return { why: 'an edge on its left that forbids what stands after a label' };
  const patternOf = (labels: readonly string[]): string =>
    `(?i)(?:^|[^\\p{L}\\p{N}])(?:${labels.map(lettersOf).join('|')})[ :=#]{1,3}(?:n°[ :]{0,2}|n )?(?:${body})${after}`;
  const room = longest - patternOf([]).length;
  if (room < 3) return { why: `longer than ${longest} characters` };
  const known = labelsOf(rule, written, words);
  // Where no clean example holds the shape at all, no label can make the pattern block one.
  const isRisky = blocksClean(rule, `(?i)(?:${body})`);
  const labels = isRisky ? known.filter((label) => !blocksClean(rule, patternOf([label]))) : known;
  const sets = packed(labels, room);
  if (!sets.length) return { why: labels.length ? `longer than ${longest} characters` : 'it would block what the rule lets pass' };
  return { patterns: sets.map((set) => ({ rule: rule.id, pattern: patternOf(set), labels: set })), leftOut: known.length - sets.flat().length };
}

/** What the rule lets pass must not be blocked: a checksum, a second look, a word that says otherwise cannot be written in a pattern. */
function blocksClean(rule: Rule, pattern: string): boolean {
  const regex = readAsRust(pattern);
  return rule.examples.passes.some((text) => regex.test(text));
}

/** The pattern as JavaScript reads it: to Rust every decimal digit of Unicode is `\d`. */
export const readAsRust = (pattern: string): RegExp =>
  new RegExp(pattern.replace(/^\(\?i\)/, '').replaceAll('\\d', '\\p{Nd}'), pattern.startsWith('(?i)') ? 'iu' : 'u');

/** Concepts that name numbers; a word that means something else besides is too little to block by. */
const numberNames: ReadonlySet<string> = new Set<Concept>(['national_id', 'insurance_id', 'record_id', 'passport', 'account', 'document']);

const otherMeanings = (vocabularies: readonly Words[]): ReadonlySet<string> =>
  new Set(
    vocabularies.flatMap((words) => Object.entries(words).flatMap(([concept, all]) => (numberNames.has(concept) ? [] : all.map((p) => partsOf(p).join(' '))))),
  );

/** First the words of the rule's own examples, then in the order of the languages; of «carte nationale» and «numéro de carte nationale» the shorter says both. */
function labelsOf(rule: Rule, { labels, loose }: Written, { vocabularies, meansMore }: Known): readonly string[] {
  const phrases = vocabularies.flatMap((words) => labels.flatMap((label: Concept) => words[label])).map((phrase) => phrase.toLowerCase());
  // Of two spellings the one with accents: it is read without them too.
  const spelt = [...phrases].sort((a, b) => Number(fold(a) !== a) - Number(fold(b) !== b));
  const known = new Map(spelt.map((phrase) => [partsOf(phrase).join(' '), phrase]));
  const folded = [...new Set(phrases.map((p) => partsOf(p).join(' ')))].filter((p) => p.length > 1 && !/^n | n$/.test(p) && !loose?.test(p));
  const ends = new Set(folded);
  const plainest = folded.filter((p) => !meansMore.has(p) && !tails(p).some((tail) => ends.has(tail)));
  const before = rule.examples.flags.map((text) => ` ${partsOf(text.slice(0, text.indexOf('⟦'))).join(' ')}`);
  const shown = (p: string): boolean => before.some((text) => text.endsWith(` ${p}`));
  return [...plainest.filter(shown), ...plainest.filter((p) => !shown(p))].map((p) => known.get(p) ?? p);
}

const partsOf = (phrase: string): readonly string[] => fold(phrase).match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
const tails = (phrase: string): readonly string[] => [...phrase.matchAll(/ /g)].map((m) => phrase.slice(m.index + 1));

/** A label as people type it: with its accents or without, with one sign between its words. */
const lettersOf = (label: string): string =>
  (label.match(/[\p{L}\p{M}]+|\d+/gu) ?? [])
    .map((part) => [...part].map((letter) => (fold(letter) === letter || /\p{M}/u.test(letter) ? letter : `[${letter}${fold(letter)}]`)).join(''))
    .join("[ .'’-]");

/** As many as there is room for, in at most so many patterns; a long one gives way to those behind it. */
function packed(labels: readonly string[], room: number): readonly (readonly string[])[] {
  const sets: string[][] = [];
  let left = labels;
  while (left.length && sets.length < mostAnIdentifier) {
    const set: string[] = [];
    let length = -1;
    for (const label of left) {
      const more = lettersOf(label).length + 1;
      if (length + more > room) continue;
      set.push(label);
      length += more;
    }
    if (!set.length) break;
    sets.push(set);
    left = left.filter((label) => !set.includes(label));
  }
  return sets;
}
