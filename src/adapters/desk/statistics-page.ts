import { html } from 'hono/html';
import type { CaseRow } from '../../core/case-row.ts';
import { reasons } from '../../core/decision.ts';
import type { Kind } from '../../core/kinds.ts';
import type { GroupRef } from '../../core/message.ts';
import { type Share, type Statistics, statisticsOf } from '../../core/statistics.ts';
import { bar, stacks } from './chart.ts';
import { groupKey, select } from './filters.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

export const periods = [30, 90, 365] as const;
export type Period = (typeof periods)[number];
const mostRows = 20_000;
/** Kinds with a colour of their own; the rest are counted together. */
const ownColours = 5;
const minuteMs = 60_000;
const limits = [15, 60, 240, 1440, Number.POSITIVE_INFINITY];

interface Asked {
  readonly groups: readonly GroupRef[];
  readonly group?: GroupRef;
  readonly days: Period;
}

/** What the cases say about the work, in counts; each chart has its figures beside it in words. */
export async function statisticsPage(view: View, rows: readonly CaseRow[], { groups, group, days }: Asked) {
  const words = view.phrases.desk.figures.statistics;
  const s = statisticsOf(rows);
  const named = await Promise.all(groups.map(async (g) => ({ value: groupKey(g), label: await view.names.group(g) })));
  const query = new URLSearchParams({ days: String(days), ...(group && { group: groupKey(group) }) });
  const said = (n: number): string => n.toLocaleString(`${view.tag}-u-nu-latn`);
  return layout(
    view,
    words.title,
    html`<section class="figures"><header class="queue-head"><h1>${words.title}</h1><a href="/statistics.csv?${query}" download>${words.csv}</a></header><p class="quiet">${words.hint}</p>
<form method="get" action="/statistics" class="line" data-filter>${select(
      'days',
      words.period,
      periods.map((d) => ({ value: String(d), label: words.days(d) })),
      String(days),
    )}${named.length > 1 ? select('group', view.phrases.desk.cases.filters.group, [{ value: '', label: words.allGroups }, ...named], group && groupKey(group)) : ''}<button class="soft">${words.show}</button></form>
${rows.length >= mostRows ? html`<p class="contested">${words.cut}</p>` : ''}
${
  s.cases
    ? html`<ul class="totals"><li><b>${said(s.cases)}</b> ${words.cases}</li><li><b>${said(s.waiting)}</b> ${words.waiting}</li><li><b>${said(s.decided)}</b> ${words.decided}</li><li><b>${percent(s.confirmed)}</b> ${words.share}${interval(s.confirmed)}</li><li><b>${said(s.reports)}</b> ${words.reports}</li><li><b>${said(s.appeals.made)}</b> ${words.appeals}<span class="quiet"> (${words.appealsSaid(s.appeals.made, s.appeals.upheld, s.appeals.overturned)})</span></li></ul>
${weeks(view, s)}${confirmed(view, s)}${times(view, rows, s)}${await load(view, s)}${falseAlarms(view, s)}`
    : html`<div class="empty"><p>${words.empty}</p></div>`
}</section>`,
    'text',
  );
}

function weeks(view: View, { weeks: list, kinds }: Statistics) {
  const { kinds: names, desk } = view.phrases;
  const words = desk.figures.statistics;
  const own = kinds.slice(0, ownColours).map((k) => k.kind);
  const many = kinds.length > ownColours;
  const partsOf = (of: Readonly<Partial<Record<Kind, number>>>): number[] => [
    ...own.map((k) => of[k] ?? 0),
    ...(many ? [Object.entries(of).reduce((sum, [k, n]) => (own.some((o) => o === k) ? sum : sum + n), 0)] : []),
  ];
  const labels = [...own.map((k) => names[k]), ...(many ? [words.others] : [])];
  const day = (week: string): string =>
    new Intl.DateTimeFormat(`${view.tag}-u-nu-latn`, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(week));
  const stacked = list.map((w) => ({ label: day(w.week), parts: partsOf(w.kinds) }));
  const cells = (of: readonly number[]) => of.map((n) => html`<td class="number">${n}</td>`);
  return html`<figure><figcaption><h2>${words.weeks}</h2></figcaption>${stacks(stacked, words.weeks)}
<ul class="legend">${labels.map((l, i) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="c${i}" width="10" height="10"></rect></svg>${l}</li>`)}</ul><p class="quiet">${words.severalKinds}</p>
<details><summary>${words.asTable}</summary><div class="scroll" tabindex="0" role="group" aria-label="${words.weeks}"><table><thead><tr><th scope="col">${words.week}</th><th scope="col">${words.cases}</th>${labels.map((l) => html`<th scope="col">${l}</th>`)}</tr></thead><tbody>${list.map((w, i) => html`<tr><th scope="row">${stacked[i]?.label}</th><td class="number">${w.cases}</td>${cells(stacked[i]?.parts ?? [])}</tr>`)}</tbody></table></div></details></figure>`;
}

function confirmed({ phrases }: View, { kinds }: Statistics) {
  const words = phrases.desk.figures.statistics;
  const rows = kinds
    .filter((k) => k.decided > 0)
    .map(({ kind, confirmed: c }) => ({
      name: phrases.kinds[kind],
      drawn: bar(c.n / c.of, { low: c.low ?? 0, high: c.high ?? 1 }),
      figure: html`${percent(c)} <span class="quiet">${c.n}/${c.of}${interval(c)}</span>`,
    }));
  return table({ title: words.confirmed, name: words.kind, figure: `${words.share} (${words.interval})`, rows });
}

/** From opening to decision, in five stretches. */
function times({ phrases }: View, rows: readonly CaseRow[], { hoursToDecision: h }: Statistics) {
  const words = phrases.desk.figures.statistics;
  const minutes = rows
    .filter((r) => r.lane !== 'notice' && r.decidedAt !== undefined)
    .map((r) => (Date.parse(r.decidedAt ?? '') - Date.parse(r.openedAt)) / minuteMs);
  const counts = limits.map((limit, i) => minutes.filter((m) => m < limit && m >= (limits[i - 1] ?? Number.NEGATIVE_INFINITY)).length);
  const list = counts.map((n, i) => ({ name: words.within[i] ?? '', drawn: bar(n / Math.max(1, minutes.length)), figure: html`${n}` }));
  const middle = h.median === undefined ? '' : `${words.median} : ${words.hours(h.median)} · 90 % : ${words.hours(h.p90 ?? h.median)}`;
  return minutes.length ? table({ title: words.time, name: words.time, figure: words.decided, rows: list, below: middle }) : '';
}

async function load(view: View, { moderators }: Statistics) {
  const words = view.phrases.desk.figures.statistics;
  const most = Math.max(1, ...moderators.map((m) => m.decided));
  const rows = await Promise.all(
    moderators.map(async (m) => ({
      name: html`<bdi>${await view.names.person(m.person)}</bdi>`,
      drawn: bar(m.decided / most),
      figure: html`${m.decided} <span class="quiet">${words.median} ${words.hours(m.medianHours)}</span>`,
    })),
  );
  return table({ title: words.moderators, name: words.moderator, figure: words.decided, rows });
}

function falseAlarms({ phrases }: View, s: Statistics) {
  const words = phrases.desk.figures.statistics;
  const said = reasons.flatMap((r) => (s.reasons[r] ? [{ name: phrases.cases.reasons[r], n: s.reasons[r] }] : []));
  const unsaid = s.falseAlarms - said.reduce((sum, r) => sum + r.n, 0);
  const all = [...said.sort((a, b) => b.n - a.n), ...(unsaid > 0 ? [{ name: words.unsaid, n: unsaid }] : [])];
  const rows = all.map(({ name, n }) => ({ name, drawn: bar(n / Math.max(1, s.falseAlarms)), figure: html`${n}` }));
  return table({ title: words.reasons, name: words.reason, figure: words.cases, rows });
}

interface Table {
  readonly title: string;
  readonly name: string;
  readonly figure: string;
  readonly rows: readonly { readonly name: unknown; readonly drawn: unknown; readonly figure: unknown }[];
  readonly below?: string;
}

/** A chart whose bars stand in a table: who cannot see the bars reads the rows. */
const table = ({ title, name, figure, rows, below = '' }: Table) =>
  rows.length
    ? html`<h2>${title}</h2><div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="bars-table"><thead><tr><th scope="col">${name}</th><th scope="col"><span class="hidden">${title}</span></th><th scope="col">${figure}</th></tr></thead><tbody>${rows.map((r) => html`<tr><th scope="row">${r.name}</th><td>${r.drawn}</td><td>${r.figure}</td></tr>`)}</tbody></table></div>${below ? html`<p class="quiet">${below}</p>` : ''}`
    : '';

const percent = ({ n, of }: Share): string => (of ? `${Math.round((100 * n) / of)} %` : '–');
const interval = ({ low, high }: Share): string => (low === undefined || high === undefined ? '' : ` (${Math.round(low * 100)}–${Math.round(high * 100)} %)`);
