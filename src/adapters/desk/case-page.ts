import { html } from 'hono/html';
import { actionOf } from '../../core/actions.ts';
import type { Case } from '../../core/case.ts';
import type { Looked } from '../../core/moderator.ts';
import { actButton, claimButton, decisionsOf, mayLook } from './buttons.ts';
import { deedList, severityMark } from './card.ts';
import { appealPart, clearViews, handPart, lease, memberPart, notesPart, stormPart } from './case-parts.ts';
import { detailForm, mayDetail } from './detail.ts';
import { type Facts, factsOf } from './facts.ts';
import { layout, time } from './layout.ts';
import { looked } from './look.ts';
import type { Around } from './read-case.ts';
import { isChore, tell, type Told } from './timeline.ts';
import type { View } from './view.ts';

interface Shown {
  readonly case: Case;
  readonly around: Around;
  readonly looked?: Looked;
  /** The sentence of a refusal. */
  readonly refused?: string;
}

/** Facts, the message for who looks, decisions, notes, the author's past, and everything that happened. */
export async function casePage(view: View, { case: c, around, looked: seen, refused }: Shown) {
  const { desk } = view.phrases;
  const back = `/case/${c.id}`;
  const facts = await factsOf(view, c);
  const told = await Promise.all(around.entries.filter((e) => !isChore(e)).map((e) => tell(view, e)));
  const own = around.isOwn ? html`<p class="refusal">${view.phrases.refusals['own-message']}</p>` : '';
  return layout(
    view,
    facts.title,
    html`
<p class="crumb"><a href="/">${desk.deeds.back}</a></p>
${refused ? html`<p class="refusal" role="alert">${refused}</p>` : own}
<div class="case-page">
  <div class="case-main">
    <section id="facts" class="card s${facts.severity}" data-live data-case="${c.id}" data-version="${c.version}">${await factsOfCase(view, facts, back)}</section>
    <div id="appeal" data-live>${await appealPart(view, c)}</div>
    ${mayLook(c) && !around.isOwn ? lookPanel(view, c, back, seen) : ''}
    <div id="work" class="works" data-live>${around.isOwn ? '' : html`${mayDetail(c) ? detailForm(view, c, facts.where) : ''}${await handPart(view, c, around)}`}</div>
    <div id="talk" data-live>${stormPart(view, c, around)}</div>
    <div id="noted" data-live>${await notesPart(view, c, around)}</div>
  </div>
  <div class="case-side">
    <div id="author" data-live>${memberPart(view, c, around)}</div>
    <section id="timeline" class="timeline" data-live aria-label="${desk.timeline.title}"><h2>${desk.timeline.title}</h2><ol>${told.map((t) => timelineItem(view, t))}</ol></section>
  </div>
</div>`,
    'case',
  );
}

async function factsOfCase(view: View, facts: Facts, back: string) {
  const { desk, card, cases } = view.phrases;
  const { case: c } = facts;
  const notice = c.about.what === 'notice';
  const row = (name: string, value: unknown, kind = '') =>
    value ? html`<div><dt>${name}</dt><dd>${kind === 'name' ? html`<bdi>${value}</bdi>` : value}</dd></div>` : '';
  return html`
  <header><h1>${facts.title}</h1>${notice ? '' : severityMark(view, facts.severity)}</header>
  <p class="meta"><span class="state ${facts.stateTone}">${facts.state}</span></p>
  ${lease(view, c, back)}
  ${facts.contested ? html`<p class="contested">${card.contested}</p>` : ''}
  ${c.proposed ? html`<p class="contested">${cases.proposed} <b>${card.decisions[c.proposed.decision]}</b> · <bdi>${await view.names.person(c.proposed.by, desk.deeds.yours)}</bdi></p>` : ''}
  <dl>
    ${row(desk.facts.kinds, facts.kinds)}${row(desk.facts.reasons, facts.signs)}${row(desk.facts.rules, facts.rules)}
    ${row(desk.facts.who, facts.who, 'name')}${row(desk.facts.where, facts.where, 'name')}${row(desk.facts.when, time(view, c.openedAt))}
    ${notice ? '' : row(desk.facts.bot, deedList(view, facts))}
  </dl>
  ${await clearViews(view, c)}
  <div class="acts">${claimButton(view, c, back)}${decisionsOf(view, c).map((d) => actButton(view, d, back))}</div>`;
}

function lookPanel(view: View, c: Case, back: string, seen: Looked | undefined) {
  const { look } = view.phrases.desk;
  return html`
<section id="look-panel" class="look-panel" data-case="${c.id}">
  <h2>${look.title}</h2><p class="quiet">${look.hint}</p>
  <div class="acts">${actButton(view, { label: look.masked, action: actionOf('look', c.id, c.version) }, back)}</div>
  <div class="slot">${seen ? looked(view, seen, back) : ''}</div>
</section>`;
}

const timelineItem = (view: View, { entry, said, who }: Told) => html`
<li class="e-${entry.event?.type ?? 'forgotten'}"><span>${said}</span><span class="quiet">${who ? html`<bdi>${who}</bdi> · ` : ''}${time(view, entry.at)}</span></li>`;
