import { html } from 'hono/html';
import { actButton, claimButton, decisionsOf, lookButton } from './buttons.ts';
import type { Facts } from './facts.ts';
import { time } from './layout.ts';
import { labelled, type View } from './view.ts';

export const severityMark = (view: View, severity: number) => {
  const name = view.phrases.desk.levels[severity as 0 | 1 | 2 | 3 | 4] ?? '';
  return html`<span class="severity s${severity}" title="${view.phrases.card.severity(severity)}"><span aria-hidden="true" class="bars">${[1, 2, 3, 4].map((n) => html`<i class="${n <= severity ? 'on' : ''}"></i>`)}</span>${name}</span>`;
};

export const deedList = (view: View, { bot }: Facts) =>
  bot.length
    ? html`<ul class="deeds">${bot.map((d) => html`<li class="${d.tone}">${d.text}</li>`)}</ul>`
    : html`<span class="quiet">${view.phrases.desk.owed.nothing}</span>`;

/** One alert in the queue: never a word of the message. */
export function queueCard(view: View, facts: Facts) {
  const { desk, card } = view.phrases;
  const { case: c } = facts;
  const decisions = decisionsOf(view, c);
  const url = `/case/${c.id}`;
  const notice = c.about.what === 'notice';
  return html`
<article class="card s${facts.severity} ${notice ? 'notice' : ''}" data-case="${c.id}" data-version="${c.version}" tabindex="-1" aria-labelledby="t-${c.id}">
  <header><h3 id="t-${c.id}"><a href="${url}">${facts.title}</a></h3>${notice ? '' : severityMark(view, facts.severity)}</header>
  ${facts.kinds ? html`<p class="kinds">${facts.kinds}</p>` : ''}
  ${facts.signs ? html`<p class="signs">${labelled(view, desk.facts.reasons, facts.signs)}</p>` : ''}
  <p class="meta"><span class="state ${facts.stateTone}">${facts.state}</span>${facts.who ? html`<bdi>${facts.who}</bdi>` : ''}<bdi>${facts.where}</bdi><span>${time(view, c.openedAt)}</span></p>
  ${notice ? '' : deedList(view, facts)}
  ${facts.contested ? html`<p class="contested">${card.contested}</p>` : ''}
  <div class="slot"></div>
  <div class="acts">
    ${claimButton(view, c, '/')}${lookButton(view, c, '/')}
    ${decisions.length > 1 ? html`<details class="decide"><summary class="soft">${desk.deeds.decide}</summary><div class="menu">${decisions.map((d) => actButton(view, d, '/'))}</div></details>` : decisions.map((d) => actButton(view, d, '/'))}
  </div>
</article>`;
}
