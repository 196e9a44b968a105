import type { Sighting } from './inspect.ts';
import { areaOf, kinds } from './kinds.ts';
import type { Factor } from './rule.ts';
import { type Outcome, outcomeOf, outcomes } from './verdict.ts';

/** A sighting with what it leads to. */
export interface Weighed extends Sighting {
  readonly outcome: Outcome;
}

/** What singles a person out, in points; `rare_profile` from `singlesOut` on. One table, as cases are labelled: an age, a sex, a town say nothing alone. */
const worth: Readonly<Record<string, number>> = {
  unique: 2,
  office: 1.5,
  media: 1.5,
  member: 1.5,
  case: 0.5,
  job: 1,
  disease: 1,
  hamlet: 1.5,
  initials: 1,
  bed: 1.5,
  age: 2,
  date: 0.5,
  town: 0.5,
  facility: 0.5,
  definite: 0.5,
  placed: 0.5,
  tale: 0.5,
  hint: 0.5,
  happening: 1,
  multiple: 1,
  pointed: 1,
};
export const singlesOut = 2;

/** Stage two, over the sightings of one passage: overlaps settled, quasi-identifiers added up, companions raised. Pure. */
export function combine(sightings: readonly Sighting[], remembered: readonly string[] = []): readonly Weighed[] {
  const kept = withoutOverlaps(sightings).map((s): Weighed => ({ ...s, outcome: outcomeOf(s.kind, s.confidence) }));
  return raiseCompanions(singleOut(withOwner(ofColleague(kept)), remembered));
}

const rank = (s: Sighting): number =>
  outcomes.indexOf(outcomeOf(s.kind, s.confidence)) * 1000 + ['weak', 'strong', 'certain'].indexOf(s.confidence) * 100 + kinds[s.kind].severity * 10;

/** Of sightings that share text, the gravest stays; of equals, the longer. Phrases that single out may lie over what they hold. */
function withoutOverlaps(sightings: readonly Sighting[]): readonly Sighting[] {
  const ordered = [...sightings].sort((a, b) => rank(b) - rank(a) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Sighting[] = [];
  const taken = new Uint8Array(ordered.reduce((end, s) => Math.max(end, s.end), 0));
  for (const s of ordered) {
    if (s.kind === 'rare_profile' || areaOf(s.kind) === 'conduct') kept.push(s);
    else if (!taken.subarray(s.start, s.end).includes(1)) {
      taken.fill(1, s.start, s.end);
      kept.push(s);
    }
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The combination signs a sighting carries. */
export const signalsOf = (s: Sighting): readonly string[] => {
  if (s.kind === 'room_bed' && s.confidence !== 'weak') return ['bed'];
  if (s.kind === 'age_over_89' && s.confidence !== 'weak') return ['age'];
  if (s.kind === 'date') return ['date'];
  if (s.kind === 'city') return ['town'];
  if (s.kind === 'facility') return ['facility'];
  return s.why.filter((w) => w.startsWith('combination:')).map((w) => w.slice('combination:'.length));
};

/** The points of all combination signs of a passage, whether or not a phrase makes them count. */
export const pointsOf = (found: readonly Sighting[]): number => score(found.flatMap(signalsOf));

const score = (signals: Iterable<string>): number => [...new Set(signals)].reduce((sum, s) => sum + (worth[s] ?? 0), 0);

/** Phrases of a passage that together single somebody out become strong; their reasons say what was added up. */
function singleOut(found: readonly Weighed[], remembered: readonly string[]): readonly Weighed[] {
  const phrases = found.filter((f) => f.kind === 'rare_profile');
  if (!phrases.length) return found;
  const signals = new Set([...found.flatMap(signalsOf), ...remembered]);
  if (score(signals) < singlesOut) return found;
  const why: Factor[] = [...signals].map((s): Factor => `combination:${s}`);
  if (remembered.length) why.push('memory');
  return found.map((f) =>
    f.kind === 'rare_profile' && f.confidence === 'weak' ? { ...f, confidence: 'strong' as const, why, outcome: outcomeOf('rare_profile', 'strong') } : f,
  );
}

/** The words beside a number that say it is a patient's or a relative's. */
export const claims: ReadonlySet<string> = new Set(['owner:kinBeside', 'owner:patientBeside', 'owner:livesBeside', 'owner:layTitleBeside', 'owner:bornBeside']);
/** UTF-16 units between a colleague's name and a number that may be theirs. */
const colleagueReach = 50;

/** «Rédigée par X, joignable au …»: a number that no patient is said to own, right after a colleague's name, is the colleague's. */
function ofColleague(found: readonly Weighed[]): readonly Weighed[] {
  let named: Weighed | undefined;
  return found.map((f) => {
    if (f.kind === 'practitioner_name' || f.kind === 'person_name') named = f;
    if (f.confidence !== 'strong' || !ownable.has(f.kind) || f.why.some((w) => claims.has(w) || w === 'owner:aged')) return f;
    if (named?.kind !== 'practitioner_name' || f.start - named.end > colleagueReach) return f;
    return { ...f, confidence: 'weak' as const, why: [...f.why, 'no-cue:practitionerBeside' as const], outcome: outcomeOf(f.kind, 'weak') };
  });
}

/** A telephone or an address that nobody claims, a bed, beside the name or the initials of a patient, is the patient's. */
function withOwner(found: readonly Weighed[]): readonly Weighed[] {
  if (!found.some((f) => (f.kind === 'person_name' && f.confidence !== 'weak') || f.why.includes('combination:initials'))) return found;
  return found.map((f) =>
    f.confidence === 'weak' && (f.kind === 'room_bed' || (ownable.has(f.kind) && !f.why.some((w) => w.startsWith('no-cue') && w !== 'no-cue:noPatient')))
      ? { ...f, confidence: 'strong' as const, why: [...f.why, 'combination' as const], outcome: outcomeOf(f.kind, 'strong') }
      : f,
  );
}

const ownable: ReadonlySet<string> = new Set(['phone', 'email', 'address', 'url', 'handle', 'account_number']);

/** A town, a day, a hospital beside a leak are part of it. */
function raiseCompanions(found: readonly Weighed[]): readonly Weighed[] {
  const leak = found
    .filter((f) => areaOf(f.kind) === 'patient')
    .reduce<Outcome>((worst, f) => (outcomes.indexOf(f.outcome) > outcomes.indexOf(worst) ? f.outcome : worst), 'pass');
  if (outcomes.indexOf(leak) < outcomes.indexOf('alert')) return found;
  return found.map((f) => (areaOf(f.kind) === 'companion' ? { ...f, outcome: leak } : f));
}
