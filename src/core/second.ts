import { claims, combine, type Weighed } from './combine.ts';
import { evidenceOf } from './evidence.ts';
import { scoreOf, thresholds } from './evidence-weights.ts';
import type { Inspected, Sighting } from './inspect.ts';
import { areaOf } from './kinds.ts';
import type { SecondReader, SecondSpan, SecondView } from './second-reader.ts';
import { outcomeOf, outcomes } from './verdict.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

const reaches = (f: Weighed): boolean => outcomes.indexOf(f.outcome) >= outcomes.indexOf('advise');
/** Patient data that reaches a person. */
export const isTold = (f: Weighed): boolean => areaOf(f.kind) === 'patient' && reaches(f);

/** Whose these are is read from the words around. */
const owned: ReadonlySet<string> = new Set(['rare_profile', 'room_bed', 'phone', 'email', 'address', 'url', 'handle', 'vehicle_plate', 'device_id']);

/**
 * What the tagger, a sum of signs or an owner's cue said: a second reading may lower it. A number with its check digit, a labelled form, an age stay as they are;
 * so does what was written in disguise, which the second reader has not seen plain.
 */
export const isSoft = (f: Weighed): boolean =>
  !f.why.includes('evasion') &&
  ((f.kind === 'person_name' && f.confidence !== 'certain' && !f.why.some((w) => surely.has(w))) ||
    (owned.has(f.kind) && !f.why.includes('checksum') && !isClaimed(f)));

/** A name that the words around ask for, beyond doubt for the first tier: lowered only where both tiers together are far from a leak. */
const isAskedFor = (f: Weighed): boolean =>
  f.kind === 'person_name' && f.confidence === 'certain' && !f.why.includes('evasion') && !f.why.some((w) => surely.has(w));

/** What a second reading may lower at all. */
export const mayYield = (f: Weighed): boolean => isSoft(f) || isAskedFor(f);

/** What a ward says of a patient alone, right beside the name. */
const surely: ReadonlySet<string> = new Set(['slot:value', 'slot:happens']);
/** The words around say whose it is, and none says that it is a service's or a colleague's. */
const isClaimed = (f: Weighed): boolean => f.why.some((w) => claims.has(w)) && !f.why.some((w) => w.startsWith('no-cue:'));

/** Something was told, and nothing of it beyond doubt. */
export const isDoubtful = (found: readonly Weighed[]): boolean => found.some(isTold) && found.filter(isTold).every(isSoft);

/** Whether a second reading could change what is said of this passage. */
export function isUnsure(inspected: Inspected, found: readonly Weighed[]): boolean {
  const loud = found.filter(isTold);
  if (!loud.every(mayYield)) return false;
  const first = scoreOf('first', evidenceOf(inspected, found));
  return loud.length ? first < thresholds.sureLeak : first > thresholds.sureClean;
}

/** In a conversation a colleague's name follows a case as often as the patient's: a name told there takes both tiers. */
export const isUnsureInContext = (inspected: Inspected, found: readonly Weighed[]): boolean => found.some(isOfContext) || isUnsure(inspected, found);

/** Names that nobody asked for and nothing announces, and what singles out. */
const isOfContext = (f: Weighed): boolean =>
  isTold(f) && isSoft(f) && (f.kind === 'rare_profile' || (f.kind === 'person_name' && !f.why.includes('slot:form') && !f.why.includes('slot:named')));

export interface Reading {
  readonly remembered: readonly string[];
  /** What is read is a conversation, not one message. */
  readonly context?: boolean;
}

/** What one message seems to tell and the question before it does not bear out: a colleague was asked for. */
export const softened = (found: readonly Weighed[]): readonly Weighed[] => lowered(found, { start: 0, end: Number.POSITIVE_INFINITY }, isTold, 'memory');

/** The first tier's word, raised or lowered as both tiers together weigh it. Without an answer it stands. */
export async function readTwice(
  inspected: Inspected,
  found: readonly Weighed[],
  { remembered, context = false }: Reading,
  second: SecondReader,
): Promise<readonly Weighed[]> {
  const loud = found.some(isTold);
  const below = context ? thresholds.inContext : found.some((f) => isTold(f) && isAskedFor(f)) ? thresholds.lowerCertain : thresholds.lower;
  let now = found;
  for (const range of excerpts(inspected, found)) {
    const view = await second.read(inspected.plain.text.slice(range.start, range.end));
    if (!view) continue;
    const seen = shifted(view, range.start);
    const score = scoreOf('both', evidenceOf(within(inspected, range), found.filter(inside(range)), seen));
    if (!loud && score >= raiseFrom(inspected, found, seen)) return combine(raised(inspected, found, seen, range), remembered);
    if (loud && score < below) now = lowered(now, range, context ? isOfContext : isTold);
    else if (loud && context) now = now.map((f): Weighed => (isOfContext(f) ? { ...f, why: [...f.why, 'encoder'] } : f));
  }
  return now;
}

/** How likely the first tier holds it, at the least, that a name it had a doubt of is a patient's. */
const doubted = 0.05;

/** From which sum on a doubt is raised: less where the first tier had a doubt of its own at what the second points at. */
export function raiseFrom({ names }: Pick<Inspected, 'names'>, found: readonly Weighed[], { spans }: Pick<SecondView, 'spans'>): number {
  const [name, profile] = [likeliest(spans, 'person_name'), likeliest(spans, 'rare_profile')];
  const at = name && profile ? (name.probability >= profile.probability ? name : profile) : (name ?? profile);
  if (!at) return found.some((f) => areaOf(f.kind) === 'patient') ? thresholds.raiseAlone : thresholds.raiseBlind;
  const meets = (r: Range): boolean => r.start < at.end && at.start < r.end;
  const shared = found.some((f) => areaOf(f.kind) === 'patient' && meets(f)) || names().some((n) => n.lay > doubted && meets(n));
  return shared ? thresholds.raise : thresholds.raiseAlone;
}

/** What the second reading points at becomes strong: the name both saw, else the name it saw, else what singles out. */
function raised({ sightings }: Inspected, found: readonly Weighed[], { leak, spans }: SecondView, range: Range): readonly Sighting[] {
  const name = likeliest(spans, 'person_name');
  const profile = likeliest(spans, 'rare_profile');
  if (name && (leak.direct >= leak.quasi || !profile)) {
    const same = found.filter((s) => (s.kind === 'person_name' || s.kind === 'practitioner_name') && s.start < name.end && name.start < s.end);
    const start = Math.min(name.start, ...same.map((s) => s.start));
    const end = Math.max(name.end, ...same.map((s) => s.end));
    const others = sightings.filter((s) => !same.some((k) => k.start === s.start && k.kind === s.kind));
    return [...others, strong({ kind: 'person_name', start, end, confidence: 'strong', why: same.flatMap((s) => s.why), rule: 'person-name' })];
  }
  const doubt = found.find((f) => inside(range)(f) && areaOf(f.kind) === 'patient' && f.kind !== 'rare_profile' && f.confidence === 'weak');
  if (doubt && leak.direct >= leak.quasi) return sightings.map((s) => (s.kind === doubt.kind && s.start === doubt.start ? strong(s) : s));
  const { start, end } = profile ?? found.find((f) => f.kind === 'rare_profile' && inside(range)(f)) ?? range;
  return [...sightings, strong({ kind: 'rare_profile', start, end, confidence: 'strong', why: [], rule: 'second-reading' })];
}

const strong = (s: Sighting): Sighting => ({ ...s, confidence: 'strong', why: [...s.why, 'encoder'] });

/** What reached people by doubtful signs alone is a note; what belonged to it says nothing again. */
function lowered(found: readonly Weighed[], range: Range, may: (f: Weighed) => boolean, why: 'encoder' | 'memory' = 'encoder'): readonly Weighed[] {
  const now = found.map(
    (f): Weighed => (isTold(f) && may(f) && inside(range)(f) ? { ...f, confidence: 'weak', why: [...f.why, why], outcome: outcomeOf(f.kind, 'weak') } : f),
  );
  return now.some(isTold) ? now : now.map((f) => (areaOf(f.kind) === 'companion' ? { ...f, outcome: outcomeOf(f.kind, f.confidence) } : f));
}

const likeliest = (spans: readonly SecondSpan[], label: string): SecondSpan | undefined =>
  spans.filter((s) => s.label === label).reduce<SecondSpan | undefined>((a, b) => (a && a.probability >= b.probability ? a : b), undefined);

const whole = 600;
const around = 220;
const most = 2;

/** The text, or of a long one what stands around the doubts: a reading costs as much as its text is long. */
function excerpts({ plain: { text }, names }: Inspected, found: readonly Weighed[]): readonly Range[] {
  if (text.length <= whole) return [{ start: 0, end: text.length }];
  const out: { start: number; end: number }[] = [];
  const doubts = [...found.filter((f) => areaOf(f.kind) === 'patient'), ...names().filter((n) => n.lay >= 0.1)].sort((a, b) => a.start - b.start);
  for (const f of doubts) {
    const last = out.at(-1);
    const [start, end] = [Math.max(0, f.start - around), Math.min(text.length, f.end + around)];
    if (last && start <= last.end && end - last.start <= whole) last.end = Math.max(last.end, end);
    else if (out.length < most && end - start <= whole) out.push({ start, end });
    else break;
  }
  return out;
}

const inside =
  ({ start, end }: Range) =>
  (f: Range): boolean =>
    f.start >= start && f.end <= end;

const within = (inspected: Inspected, range: Range): Inspected => ({ ...inspected, names: () => inspected.names().filter(inside(range)) });

const shifted = (view: SecondView, by: number): SecondView =>
  by ? { ...view, spans: view.spans.map((s) => ({ ...s, start: s.start + by, end: s.end + by })) } : view;
