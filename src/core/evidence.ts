import { pointsOf, type Weighed } from './combine.ts';
import type { Inspected } from './inspect.ts';
import { areaOf } from './kinds.ts';
import type { Concept } from './language.ts';
import type { SecondView } from './second-reader.ts';

/** Concepts whose mere presence tells a message about a patient from talk among colleagues. */
const spoken = [
  'patient',
  'kin',
  'named',
  'lay_title',
  'practitioner_title',
  'staff',
  'colleague',
  'greeting',
  'addressed',
  'document',
  'sick',
  'course',
  'room',
  'eponym',
  'cites',
  'duty',
  'service',
  'job_advert',
  'event',
  'fictional',
  'media',
  'hint',
  'job',
  'only',
  'rare_disease',
  'happening',
  'lives',
  'first_person',
] as const satisfies readonly Concept[];

const firstNames = [
  'one',
  'nameLay', // log-odds of the likeliest lay name
  'nameWeak',
  'nameStrong',
  'nameSlotted', // a slot asks for a lay name there: Mme, kin, «s'appelle»
  'nameOpposed', // a title of practitioner, a greeting, a citation beside it
  'nameWords', // two words and more
  'colleague', // somebody is recognised as a practitioner
  'several', // three names and more: a list
  'profile', // points of what singles out, from one phrase at least
  'profileTold',
  'bed',
  'doubt', // another kind of patient data, weak
  'claimed', // a number or an address that reached people by its owner's cues, without a check digit
  'companions', // days, towns, hospitals
  'aged',
  'long',
] as const;

const secondNames = [
  'leak', // log-odds of a leak
  'quasi', // share of singling out in it
  'spanName',
  'spanNameAgreed', // on a name that the first tier saw as well
  'spanPractitioner',
  'spanProfile',
  'spanOther',
] as const;

export type EvidenceName = (typeof firstNames)[number] | (typeof secondNames)[number] | `says ${(typeof spoken)[number]}`;
/** What rules and tagger alone can say. */
export const firstEvidence: readonly EvidenceName[] = [...firstNames, ...spoken.map((c) => `says ${c}` as const)];
export const evidenceNames: readonly EvidenceName[] = [...firstEvidence, ...secondNames];
export type Evidence = Readonly<Record<EvidenceName, number>>;

const odds = (p: number, most: number): number => Math.max(-most, Math.min(most, Math.log((p + 1e-4) / (1 - p + 1e-4))));
const strongest = (numbers: readonly number[]): number => Math.max(0, ...numbers);
const yes = (b: boolean): number => (b ? 1 : 0);

const slots = new Set(['slot:named', 'slot:title', 'slot:layTitle', 'slot:kin', 'slot:patient', 'slot:room', 'slot:form']);
const opposed = new Set([
  'no-cue:practitioner',
  'no-cue:staff',
  'no-cue:staffAfter',
  'no-cue:colleague',
  'no-cue:greeting',
  'no-cue:cites',
  'no-cue:addressed',
]);
const labelsOfOthers = new Set([
  'person_name',
  'practitioner_name',
  'public_figure',
  'rare_profile',
  'city',
  'facility',
  'date',
  'postcode',
  'practitioner_id',
]);
const age =
  /(?<!\d)(?:\d{1,2}|1[01]\d) ?(?:ans|a|y|yo|yr|yrs|years?|mois|months?|3am|3amm|snin|sna|chhor|sem|semaines|weeks?|سنة|سنه|عام|سنين|شهر|[FMH])(?![\p{L}\p{M}])/iu;

/** What both tiers say of one passage, as numbers that a linear sum can weigh. */
export function evidenceOf(inspected: Inspected, weighed: readonly Weighed[], view?: SecondView): Evidence {
  const names = inspected.names();
  const people = weighed.filter((f) => f.kind === 'person_name');
  const has = (confidence: Weighed['confidence']): number => yes(people.some((f) => f.confidence === confidence));
  const because = (signs: ReadonlySet<string>): number => yes(people.some((f) => f.why.some((w) => signs.has(w))));
  const profiles = weighed.filter((f) => f.kind === 'rare_profile');
  const others = weighed.filter((f) => areaOf(f.kind) === 'patient' && f.kind !== 'person_name' && f.kind !== 'rare_profile' && f.kind !== 'room_bed');
  const said = new Set<string>(inspected.mentions().map((m) => m.concept));
  const first: Record<(typeof firstNames)[number], number> = {
    one: 1,
    nameLay: names.length ? odds(strongest(names.map((n) => n.lay)), 4.5) : inspected.tagged || !people.length ? -4.5 : 0,
    nameWeak: has('weak'),
    nameStrong: has('strong'),
    nameSlotted: because(slots),
    nameOpposed: because(opposed),
    nameWords: because(new Set(['slot:full'])),
    colleague: yes(weighed.some((f) => f.kind === 'practitioner_name') || names.some((n) => n.role === 'practitioner' && n.probability > 0.5)),
    several: yes(names.length > 2),
    profile: profiles.length ? Math.min(4, pointsOf(weighed)) : 0,
    profileTold: yes(profiles.some((f) => f.confidence !== 'weak')),
    bed: yes(weighed.some((f) => f.kind === 'room_bed')),
    doubt: yes(others.some((f) => f.confidence === 'weak')),
    claimed: yes(others.some((f) => f.confidence !== 'weak')),
    companions: Math.min(3, weighed.filter((f) => areaOf(f.kind) === 'companion').length),
    aged: yes(age.test(inspected.plain.digits)),
    long: Math.min(3, inspected.plain.text.length / 150),
  };
  const concepts = Object.fromEntries(spoken.map((c) => [`says ${c}`, yes(said.has(c))])) as Record<`says ${(typeof spoken)[number]}`, number>;
  return { ...first, ...concepts, ...ofSecond(view, [...people, ...names.filter((n) => n.lay >= 0.1)]) };
}

function ofSecond(
  view: SecondView | undefined,
  seen: readonly { readonly start: number; readonly end: number }[],
): Record<(typeof secondNames)[number], number> {
  const spans = view?.spans ?? [];
  const of = (label: string): number => strongest(spans.filter((s) => s.label === label).map((s) => s.probability));
  const leak = view ? view.leak.direct + view.leak.quasi : 0.5;
  const agreed = spans.filter((s) => s.label === 'person_name' && seen.some((n) => n.start < s.end && s.start < n.end));
  return {
    leak: odds(leak, 5),
    quasi: view && leak > 0.01 ? view.leak.quasi / leak : 0,
    spanName: of('person_name'),
    spanNameAgreed: strongest(agreed.map((s) => s.probability)),
    spanPractitioner: of('practitioner_name'),
    spanProfile: of('rare_profile'),
    spanOther: strongest(spans.filter((s) => !labelsOfOthers.has(s.label)).map((s) => s.probability)),
  };
}
