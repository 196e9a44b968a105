import { html } from 'hono/html';
import { actionOf } from '../../core/actions.ts';
import type { Case } from '../../core/case.ts';
import type { Looked } from '../../core/moderator.ts';
import { actButton, claimButton, decisionsOf, mayLook } from './buttons.ts';
import { deedList, severityMark } from './card.ts';
import type { DeskDeps } from './deps.ts';
import { type Facts, factsOf } from './facts.ts';
import { layout, time } from './layout.ts';
import { looked } from './look.ts';
import { isChore, tell, type Told } from './timeline.ts';
import type { View } from './view.ts';

interface Shown {
  readonly case: Case;
  readonly looked?: Looked;
  /** The sentence of a refusal. */
  readonly refused?: string;
}

/** Facts, the message for who looks, decisions, and everything that happened. */
export async function casePage(view: View, journal: DeskDeps['journal'], { case: c, looked: seen, refused }: Shown) {
  const { desk } = view.phrases;
  const back = `/case/${c.id}`;
  const facts = await factsOf(view, c);
  const entries = await journal.read(`case/${c.id}`);
  const told = await Promise.all(entries.filter((e) => !isChore(e)).map((e) => tell(view, e)));
  return layout(
    view,
    facts.title,
    html`
<p class="crumb"><a href="/">${desk.deeds.back}</a></p>
${refused ? html`<p class="refusal" role="alert">${refused}</p>` : ''}
<div class="case-page">
  <div class="case-main">
    <section id="facts" class="card s${facts.severity}" data-live data-case="${c.id}" data-version="${c.version}">${factsOfCase(view, facts, back)}</section>
    ${mayLook(c) ? lookPanel(view, c, back, seen) : ''}
  </div>
  <section id="timeline" class="timeline" data-live aria-label="${desk.timeline.title}"><h2>${desk.timeline.title}</h2><ol>${told.map((t) => timelineItem(view, t))}</ol></section>
</div>`,
    'case',
  );
}

function factsOfCase(view: View, facts: Facts, back: string) {
  const { desk, card } = view.phrases;
  const { case: c } = facts;
  const notice = c.about.what === 'notice';
  const row = (name: string, value: unknown, kind = '') =>
    value ? html`<div><dt>${name}</dt><dd>${kind === 'name' ? html`<bdi>${value}</bdi>` : value}</dd></div>` : '';
  return html`
  <header><h1>${facts.title}</h1>${notice ? '' : severityMark(view, facts.severity)}</header>
  <p class="meta"><span class="state ${facts.stateTone}">${facts.state}</span></p>
  ${facts.contested ? html`<p class="contested">${card.contested}</p>` : ''}
  <dl>
    ${row(desk.facts.kinds, facts.kinds)}${row(desk.facts.reasons, facts.signs)}${row(desk.facts.rules, facts.rules)}
    ${row(desk.facts.who, facts.who, 'name')}${row(desk.facts.where, facts.where, 'name')}${row(desk.facts.when, time(view, c.openedAt))}
    ${notice ? '' : row(desk.facts.bot, deedList(view, facts))}
  </dl>
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
