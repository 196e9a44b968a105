import { html } from 'hono/html';
import type { Case } from '../../core/case.ts';
import type { CaseRow } from '../../core/case-row.ts';
import type { History } from '../../core/history.ts';
import type { PersonRef } from '../../core/message.ts';
import { layout, time } from './layout.ts';
import { listed, type View } from './view.ts';

/** What moderators of a group know of one of its members: cases, points that count, a pause. Reached from a case, so that no address names a person. */
export async function memberPage(view: View, from: Case, author: PersonRef, { cases, strikes, points, restrictedUntil }: History) {
  const { desk } = view.phrases;
  const { member } = desk.cases;
  const row = (r: CaseRow) =>
    html`<tr><td>${time(view, r.openedAt)}</td><td><a href="/case/${r.id}">${listed(
      view,
      r.kinds.map((k) => view.phrases.kinds[k]),
    )}</a></td><td>${desk.levels[r.severity as 0 | 1 | 2 | 3 | 4]}</td><td>${desk.cases.filters.states[r.state]}${r.decision ? ` · ${desk.decided[r.decision]}` : ''}</td></tr>`;
  return layout(
    view,
    member.title,
    html`<p class="crumb"><a href="/case/${from.id}">${desk.queue.open}</a></p><section><h1><bdi>${await view.names.person(author)}</bdi></h1>
<p class="quiet"><bdi>${await view.names.group(from.group)}</bdi> · ${member.cases(cases.length)} · ${member.points(points)}</p>
${restrictedUntil === undefined ? '' : html`<p class="contested">${member.restricted} ${time(view, restrictedUntil)}</p>`}
${strikes.length ? html`<ul class="strikes">${strikes.map((s) => html`<li><a href="/case/${s.case}">${member.points(s.weight)}</a> · ${member.expires} ${time(view, s.expires)}</li>`)}</ul>` : ''}
<div class="scroll" tabindex="0" role="group" aria-label="${member.title}"><table><thead><tr><th scope="col">${desk.facts.when}</th><th scope="col">${desk.facts.kinds}</th><th scope="col">${desk.facts.severity}</th><th scope="col">${desk.facts.state}</th></tr></thead><tbody>${cases.map(row)}</tbody></table></div></section>`,
    'text',
  );
}
