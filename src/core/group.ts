import type { CharterClause } from './charter.ts';
import type { OnRoster, Off } from './duty.ts';
import { type FeedSource, mostSources } from './feeds.ts';
import type { LeakItem } from './leak.ts';
import { type AskedOpinion, changedOpinion, withOpinion } from './opinion.ts';
import { type GroupRef, type PersonRef, type PlaceRef, samePerson } from './message.ts';
import type { Kind } from './kinds.ts';
import type { Policy } from './policy.ts';
import type { Outcome } from './verdict.ts';

/** What was found in a message that was let be: enough to tell what another policy would have done. */
export interface Found {
  readonly kind: Kind;
  readonly rule: string;
  readonly outcome: Outcome;
}

export type GroupEvent = { readonly at: string } & (
  | { readonly type: 'joined' }
  /** Seen and let be: weak signs, or signs that the policy silences. Kinds only. */
  | {
      readonly type: 'noted';
      readonly message: string;
      readonly outcome: Outcome;
      readonly kinds: readonly Kind[];
      readonly rules: readonly string[];
      readonly channel?: string;
      readonly found?: readonly Found[];
    }
  | { readonly type: 'left' }
  | { readonly type: 'moved'; readonly to: GroupRef }
  | { readonly type: 'moderatorsChosen'; readonly in: PlaceRef; readonly by?: PersonRef }
  /** Moderates here whatever the platform says, or no longer so; by an administrator or the operator. */
  | { readonly type: 'moderatorAppointed' | 'moderatorDismissed'; readonly by: PersonRef; readonly person: PersonRef }
  /** `dropped`: no longer chosen here, the operator's counts again. */
  | { readonly type: 'settingsChosen'; readonly chosen: Partial<Policy>; readonly by?: PersonRef; readonly dropped?: readonly (keyof Policy)[] }
  /** A moderator's own wish to be named on cards, or not: `off` absent means always. */
  | { readonly type: 'dutyChosen'; readonly by: PersonRef; readonly off?: Off }
  | { readonly type: 'dutyLeft'; readonly by: PersonRef }
  /** What the group adds to the charter. */
  | { readonly type: 'charterChosen'; readonly by: PersonRef; readonly clauses: readonly CharterClause[] }
  /** A line of the checklist after a leak, ticked or not. */
  | { readonly type: 'leakMarked'; readonly by: PersonRef; readonly item: LeakItem; readonly done: boolean }
  | { readonly type: 'leakEnded'; readonly by: PersonRef }
  /** A colleague's opinion was asked for, closed, asked after. */
  | { readonly type: 'opinionAsked'; readonly by: PersonRef; readonly opinion: AskedOpinion }
  | { readonly type: 'opinionReminded'; readonly opinion: string }
  | { readonly type: 'opinionClosed'; readonly by: PersonRef; readonly opinion: string }
  /** Feeds that moderators chose, and whether the group hears of them each week. */
  | { readonly type: 'sourceAdded'; readonly by: PersonRef; readonly source: FeedSource }
  | { readonly type: 'sourceDropped'; readonly by: PersonRef; readonly url: string }
  | { readonly type: 'digestChosen'; readonly by: PersonRef; readonly in?: PlaceRef }
  | { readonly type: 'digestPosted'; readonly week: number }
  | { readonly type: 'quizTold'; readonly week: number }
  /** Reports of this member count for nothing until then. */
  | { readonly type: 'reporterMuted'; readonly by: PersonRef; readonly reporter: PersonRef; readonly until: string }
);

/** A group as its entries tell it. */
export interface GroupState {
  readonly ref: GroupRef;
  readonly version: number;
  readonly active: boolean;
  /** What this group chose for itself; the rest are the operator's defaults. */
  readonly chosen: Partial<Policy>;
  /** Where its alerts go; absent until somebody chose. */
  readonly moderators?: PlaceRef;
  /** Moderate here besides those of whom the platform says so. */
  readonly appointed?: readonly { readonly person: PersonRef; readonly at: string }[];
  readonly movedTo?: GroupRef;
  readonly charter?: readonly CharterClause[];
  /** The last that were asked for. */
  readonly opinions?: readonly AskedOpinion[];
  readonly sources?: readonly FeedSource[];
  /** Where the weekly digest goes. */
  readonly digest?: PlaceRef | undefined;
  readonly digestWeek?: number;
  /** The last week whose case was told of. */
  readonly quizWeek?: number;
  /** When each line of the checklist after a leak was done. */
  readonly leak?: Readonly<Partial<Record<LeakItem, string>>>;
  /** Moderators who are named on grave cards. */
  readonly roster: readonly OnRoster[];
  readonly muted: readonly { readonly reporter: PersonRef; readonly until: string }[];
}

export const newGroup = (ref: GroupRef): GroupState => ({ ref, version: 0, active: true, chosen: {}, roster: [], muted: [] });

const mostOnRoster = 50;
const mostAppointed = 50;
const mostMuted = 200;

type Effects = { readonly [T in GroupEvent['type']]: (g: GroupState, event: GroupEvent & { readonly type: T }) => Partial<GroupState> };

const without = (leak: GroupState['leak'], item: LeakItem): GroupState['leak'] =>
  Object.fromEntries(Object.entries(leak ?? {}).filter(([key]) => key !== item));

const effects: Effects = {
  noted: () => ({}),
  joined: () => ({ active: true }),
  left: () => ({ active: false }),
  moved: (_g, { to }) => ({ active: false, movedTo: to }),
  moderatorsChosen: (_g, event) => ({ moderators: event.in }),
  moderatorAppointed: (g, { person, at }) => ({ appointed: [...(g.appointed ?? []), { person, at }].slice(-mostAppointed) }),
  moderatorDismissed: (g, { person }) => ({ appointed: (g.appointed ?? []).filter((a) => !samePerson(a.person, person)) }),
  settingsChosen: (g, { chosen, dropped = [] }) => ({ chosen: { ...withoutKeys(g.chosen, dropped), ...chosen } }),
  opinionAsked: (g, { opinion }) => ({ opinions: withOpinion(g.opinions, opinion) }),
  opinionReminded: (g, { opinion, at }) => ({ opinions: changedOpinion(g.opinions, opinion, { remindedAt: at }) }),
  opinionClosed: (g, { opinion, at }) => ({ opinions: changedOpinion(g.opinions, opinion, { closedAt: at }) }),
  sourceAdded: (g, { source }) => ({ sources: [...(g.sources ?? []).filter((s) => s.url !== source.url), source].slice(-mostSources) }),
  sourceDropped: (g, { url }) => ({ sources: (g.sources ?? []).filter((s) => s.url !== url) }),
  digestChosen: (_g, event) => ({ digest: event.in }),
  digestPosted: (_g, { week }) => ({ digestWeek: week }),
  quizTold: (_g, { week }) => ({ quizWeek: week }),
  charterChosen: (_g, { clauses }) => ({ charter: clauses }),
  leakMarked: (g, { item, done, at }) => ({ leak: { ...without(g.leak, item), ...(done && { [item]: at }) } }),
  leakEnded: () => ({ leak: {} }),
  dutyChosen: (g, { by, off }) => ({
    roster: [...g.roster.filter((r) => !samePerson(r.person, by)), { person: by, ...(off && { off }) }].slice(-mostOnRoster),
  }),
  dutyLeft: (g, { by }) => ({ roster: g.roster.filter((r) => !samePerson(r.person, by)) }),
  reporterMuted: (g, { reporter, until, at }) => ({
    muted: [...g.muted.filter((m) => !samePerson(m.reporter, reporter) && m.until > at), { reporter, until }].slice(-mostMuted),
  }),
};

const withoutKeys = (chosen: Partial<Policy>, keys: readonly (keyof Policy)[]): Partial<Policy> =>
  Object.fromEntries(Object.entries(chosen).filter(([key]) => !keys.includes(key as keyof Policy)));

export function evolveGroup(g: GroupState, event: GroupEvent): GroupState {
  const change = (effects[event.type] as (g: GroupState, event: GroupEvent) => Partial<GroupState>)(g, event);
  return { ...g, ...change, version: g.version + 1 };
}
