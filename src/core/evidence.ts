import { pointsOf, type Weighed } from './combine.ts';
import type { Inspected } from './inspect.ts';
import { areaOf } from './kinds.ts';
import type { SecondView } from './second-reader.ts';

/** What both tiers say of one passage, as numbers that a linear sum can weigh. The first ones come from rules and tagger alone. */
export const evidenceNames = [
  'one',
  'nameLay', // log-odds of the likeliest lay name
  'nameWeak',
  'nameStrong',
  'nameCertain',
  'nameSlotted', // a slot asks for a lay name there: Mme, kin, «s'appelle»
  'nameOpposed', // a title of practitioner, a greeting, a citation beside it
  'colleague', // somebody is recognised as a practitioner
  'profile', // points of what singles out, from one phrase at least
  'profileTold',
  'bed',
  'doubt', // another kind of patient data, weak
  'companions', // days, towns, hospitals
  'leak', // second tier: log-odds of a leak
  'quasi', // second tier: share of singling out in it
  'spanName',
  'spanNameAgreed', // on a name that the first tier saw as well
  'spanPractitioner',
  'spanProfile',
  'spanOther',
] as const;
export type EvidenceName = (typeof evidenceNames)[number];
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

export function evidenceOf(inspected: Inspected, weighed: readonly Weighed[], view?: SecondView): Evidence {
  const names = inspected.names();
  const people = weighed.filter((f) => f.kind === 'person_name');
  const has = (confidence: Weighed['confidence']): number => yes(people.some((f) => f.confidence === confidence));
  const seen = [...people, ...names.filter((n) => n.lay >= 0.1)];
  const profiles = weighed.filter((f) => f.kind === 'rare_profile');
  const spans = (label: string) => (view?.spans ?? []).filter((s) => s.label === label);
  const leak = view ? view.leak.direct + view.leak.quasi : 0.5;
  return {
    one: 1,
    nameLay: names.length ? odds(strongest(names.map((n) => n.lay)), 4.5) : -4.5,
    nameWeak: has('weak'),
    nameStrong: has('strong'),
    nameCertain: has('certain'),
    nameSlotted: yes(people.some((f) => f.why.some((w) => slots.has(w)))),
    nameOpposed: yes(people.some((f) => f.why.some((w) => opposed.has(w)))),
    colleague: yes(weighed.some((f) => f.kind === 'practitioner_name') || names.some((n) => n.role === 'practitioner' && n.probability > 0.5)),
    profile: profiles.length ? Math.min(4, pointsOf(weighed)) : 0,
    profileTold: yes(profiles.some((f) => f.confidence !== 'weak')),
    bed: yes(weighed.some((f) => f.kind === 'room_bed')),
    doubt: yes(weighed.some((f) => areaOf(f.kind) === 'patient' && f.confidence === 'weak' && f.kind !== 'person_name' && f.kind !== 'rare_profile')),
    companions: Math.min(3, weighed.filter((f) => areaOf(f.kind) === 'companion').length),
    leak: odds(leak, 5),
    quasi: leak > 0.01 && view ? view.leak.quasi / leak : 0,
    spanName: strongest(spans('person_name').map((s) => s.probability)),
    spanNameAgreed: strongest(
      spans('person_name')
        .filter((s) => seen.some((n) => n.start < s.end && s.start < n.end))
        .map((s) => s.probability),
    ),
    spanPractitioner: strongest(spans('practitioner_name').map((s) => s.probability)),
    spanProfile: strongest(spans('rare_profile').map((s) => s.probability)),
    spanOther: strongest((view?.spans ?? []).filter((s) => !labelsOfOthers.has(s.label)).map((s) => s.probability)),
  };
}
