import { html } from 'hono/html';
import type { GroupRef } from '../../core/message.ts';
import { queueCard } from './card.ts';
import type { DeskDeps } from './deps.ts';
import { factsOf } from './facts.ts';
import { addressOf, filterForm, filterOf, isFiltered, type Wanted } from './filters.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

const shown = 40;
const recently = 6;

interface Asked {
  readonly wanted: Wanted;
  readonly groups: readonly GroupRef[];
}

/** The group beside the queue, or the queue alone. */
export async function queuePage(view: View, readings: DeskDeps['readings'], asked: Asked) {
  const { desk } = view.phrases;
  const filters = await filterForm(view, asked.wanted, asked.groups);
  const queue = html`<section id="queue" class="queue" aria-label="${desk.queue.title}">${await queueOf(view, readings, asked.wanted, filters)}</section>`;
  if (!view.practice) return layout(view, desk.queue.title, queue, 'home');
  return layout(
    view,
    desk.queue.title,
    html`
<div class="panes" role="group" aria-label="Confrère">
  <input type="radio" name="pane" id="pane-group"><label for="pane-group">${desk.nav.group}</label>
  <input type="radio" name="pane" id="pane-queue" checked><label for="pane-queue">${desk.nav.queue} <span class="count" data-waiting></span></label>
</div>
<div class="split"><iframe id="group" src="/practice/?lang=${view.tag}" title="${desk.nav.group}"></iframe>${queue}</div>`,
    'home wide',
  );
}

async function queueOf(view: View, readings: DeskDeps['readings'], wanted: Wanted, filters: unknown) {
  const { desk } = view.phrases;
  const { before: _before, ...all } = filterOf(wanted, view);
  const plain = !isFiltered(wanted) && wanted.before === undefined;
  const inside = view.groups && { groups: view.groups };
  const [found, n, done] = await Promise.all([
    readings.cases({ ...filterOf(wanted, view), limit: shown + 1 }),
    readings.count(wanted.state === 'waiting' ? all : { ...inside, open: true }),
    plain ? readings.cases({ ...inside, states: ['decided', 'mended', 'withdrawn'], limit: recently }) : [],
  ]);
  const cards = await Promise.all(found.slice(0, shown).map((c) => factsOf(view, c)));
  const recent = await Promise.all(done.map((c) => factsOf(view, c)));
  const last = found.length > shown ? found[shown - 1] : undefined;
  return html`
  <header class="queue-head" id="queue-head" data-live><h1>${desk.queue.title}</h1><p class="quiet" id="waiting" data-n="${n}">${desk.queue.waiting(n)}</p></header>
  ${filters}
  <div id="queue-cards" data-live><div id="cards" class="cards">${cards.length ? cards.map((f) => queueCard(view, f)) : nothing(view, plain)}</div>
  ${last || wanted.before !== undefined ? pages(view, wanted, last?.id) : ''}
  ${recent.length ? html`<h2>${desk.queue.recent}</h2><div id="recent" class="cards recent">${recent.map((f) => queueCard(view, f))}</div>` : ''}</div>
  ${keysOf(view)}`;
}

const nothing = ({ phrases: { desk } }: View, plain: boolean) =>
  plain
    ? html`<div class="empty"><span aria-hidden="true" class="leaf"></span><p><b>${desk.queue.empty}</b></p><p class="quiet">${desk.queue.emptyHint}</p></div>`
    : html`<div class="empty"><p>${desk.cases.filters.none}</p></div>`;

const pages = ({ phrases: { desk } }: View, wanted: Wanted, next: string | undefined) =>
  html`<p class="pages">${wanted.before === undefined ? '' : html`<a href="${addressOf(wanted)}">${desk.cases.filters.first}</a>`}${next === undefined ? '' : html`<a rel="next" href="${addressOf(wanted, next)}">${desk.cases.filters.next}</a>`}</p>`;

function keysOf({ phrases: { desk } }: View) {
  const keys = { move: 'j k', open: '⏎', claim: 'c', look: 'l', decide: 'd', undo: 'u' } as const;
  return html`<footer class="keys" aria-label="${desk.keys.title}">${Object.entries(keys).map(([deed, key]) => html`<span>${key.split(' ').map((k) => html`<kbd>${k}</kbd>`)} ${desk.keys.list[deed as keyof typeof keys]}</span>`)}<span><kbd>?</kbd> ${desk.cases.help.open}</span></footer>`;
}
