import { html } from 'hono/html';
import { type CaseFilter, type Lane, lanes } from '../../core/case-row.ts';
import { allKinds, type Kind } from '../../core/kinds.ts';
import { type GroupRef, sameGroup } from '../../core/message.ts';
import { type CaseState, caseStates } from '../../core/moves.ts';
import { later } from '../../core/owed.ts';
import type { View } from './view.ts';

/** What the reader wants to see of the cases, as it stands in the address. What makes no sense counts as not said. */
export interface Wanted {
  readonly state: 'waiting' | 'all' | CaseState;
  readonly kind?: Kind;
  readonly severity?: number;
  readonly lane?: Lane;
  readonly group?: GroupRef;
  readonly age?: Age;
  readonly mine: boolean;
  readonly before?: string;
}

const hours = { h1: 1, h24: 24, d7: 168, d30: 720 } as const;
const ages = [...(Object.keys(hours) as (keyof typeof hours)[]), 'old'] as const;
type Age = (typeof ages)[number];

export const groupKey = ({ platform, group }: GroupRef): string => `${platform}:${group}`;

/** Only a group that the reader may see is understood. */
export const groupIn = (said: string | undefined, groups: readonly GroupRef[]): GroupRef | undefined => groups.find((g) => groupKey(g) === said);

export function readFilters(query: Readonly<Record<string, string>>, groups: readonly GroupRef[]): Wanted {
  const one = <T extends string>(name: string, of: readonly T[]): T | undefined => of.find((value) => value === query[name]);
  const kind = one('kind', allKinds);
  const lane = one('lane', lanes);
  const age = one('age', ages);
  const severity = one('severity', ['1', '2', '3', '4']);
  const group = groupIn(query['group'], groups);
  const before = /^[mn]-[\w-]{16}$/.exec(query['before'] ?? '')?.[0];
  return {
    state: one('state', ['waiting', 'all', ...caseStates] as const) ?? 'waiting',
    ...(kind && { kind }),
    ...(severity && { severity: Number(severity) }),
    ...(lane && { lane }),
    ...(group && { group }),
    ...(age && { age }),
    mine: query['mine'] === '1',
    ...(before !== undefined && { before }),
  };
}

export const isFiltered = (wanted: Wanted): boolean =>
  wanted.state !== 'waiting' || wanted.mine || [wanted.kind, wanted.severity, wanted.lane, wanted.group, wanted.age].some((x) => x !== undefined);

/** As the store is asked: inside what the reader may see, whatever the address says. */
export function filterOf({ state, kind, severity, lane, group, age, mine, before }: Wanted, view: Pick<View, 'groups' | 'me' | 'now'>): CaseFilter {
  const allowed = view.groups;
  const groups = group ? (allowed ?? [group]).filter((g) => sameGroup(g, group)) : allowed;
  return {
    ...(groups && { groups }),
    ...(state === 'waiting' ? { open: true } : state === 'all' ? {} : { states: [state] }),
    ...(kind && { kind }),
    ...(severity !== undefined && { minSeverity: severity }),
    ...(lane && { lane }),
    ...(age === 'old' && { openedBefore: later(view.now, -24 * 3_600_000) }),
    ...(age && age !== 'old' && { openedSince: later(view.now, -hours[age] * 3_600_000) }),
    ...(mine && { claimedBy: view.me }),
    ...(before !== undefined && { before }),
    order: state === 'waiting' ? 'urgent' : 'newest',
  };
}

/** The address of the same cases, further on. */
export function addressOf(wanted: Wanted, before?: string): string {
  const { state, kind, severity, lane, group, age, mine } = wanted;
  const said = Object.entries({
    state: state === 'waiting' ? undefined : state,
    kind,
    severity: severity?.toString(),
    lane,
    group: group && groupKey(group),
    age,
    mine: mine ? '1' : undefined,
    before,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return said.length ? `/?${new URLSearchParams(said)}` : '/';
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export const select = (name: string, label: string, options: readonly Option[], chosen: string | undefined, required = false) => html`
  <label><span>${label}</span><select name="${name}" ${required ? html`required` : ''}>${options.map(({ value, label: text }) => html`<option value="${value}" ${value === (chosen ?? '') ? html`selected` : ''}>${text}</option>`)}</select></label>`;

export async function filterForm(view: View, wanted: Wanted, groups: readonly GroupRef[]) {
  const { kinds, desk } = view.phrases;
  const { filters } = desk.cases;
  const any = { value: '', label: filters.any };
  const named = await Promise.all(groups.map(async (g) => ({ value: groupKey(g), label: await view.names.group(g) })));
  return html`<details class="filters" id="filters" ${isFiltered(wanted) ? html`open` : ''}><summary class="soft">${filters.title}</summary><form method="get" action="/" data-filter>
    ${select('state', filters.state, [{ value: '', label: filters.waiting }, { value: 'all', label: filters.any }, ...caseStates.map((value) => ({ value, label: filters.states[value] }))], wanted.state)}
    ${select('severity', filters.severity, [any, ...([1, 2, 3, 4] as const).map((n) => ({ value: String(n), label: filters.atLeast(desk.levels[n]) }))], wanted.severity?.toString())}
    ${select('kind', filters.kind, [any, ...allKinds.map((value) => ({ value, label: kinds[value] }))], wanted.kind)}
    ${select('lane', filters.lane, [any, ...lanes.map((value) => ({ value, label: filters.lanes[value] }))], wanted.lane)}
    ${select('age', filters.age, [any, ...ages.map((value) => ({ value, label: filters.ages[value] }))], wanted.age)}
    ${named.length > 1 ? select('group', filters.group, [any, ...named], wanted.group && groupKey(wanted.group)) : ''}
    <label class="check"><input type="checkbox" name="mine" value="1" ${wanted.mine ? html`checked` : ''}> ${filters.mine}</label>
    <p><button class="soft">${filters.apply}</button> ${isFiltered(wanted) ? html`<a href="/">${filters.reset}</a>` : ''}</p></form></details>`;
}
