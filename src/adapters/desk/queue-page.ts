import { html } from 'hono/html';
import type { Case } from '../../core/case.ts';
import { queueCard } from './card.ts';
import type { DeskDeps } from './deps.ts';
import { factsOf } from './facts.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

const shown = 40;
const recently = 6;

/** The group beside the queue, or the queue alone. */
export async function queuePage(view: View, readings: DeskDeps['readings']) {
  const { desk } = view.phrases;
  const queue = html`<section id="queue" class="queue" aria-label="${desk.queue.title}" data-live>${await queueOf(view, readings)}</section>`;
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

async function queueOf(view: View, readings: DeskDeps['readings']) {
  const { desk } = view.phrases;
  const [open, done] = await Promise.all([readings.cases({ open: true, limit: 200 }), readings.cases({ open: false, limit: recently })]);
  const waiting = await Promise.all(open.map((c) => factsOf(view, c)));
  // The gravest first, and of two alike the newer.
  waiting.sort((a, b) => b.severity - a.severity || (a.case.openedAt < b.case.openedAt ? 1 : -1));
  const recent = await Promise.all(done.filter((c: Case) => c.state !== 'closed').map((c) => factsOf(view, c)));
  return html`
  <header class="queue-head"><h1>${desk.queue.title}</h1><p class="quiet" id="waiting" data-n="${waiting.length}">${desk.queue.waiting(waiting.length)}</p></header>
  <div id="cards" class="cards">${
    waiting.length
      ? waiting.slice(0, shown).map((f) => queueCard(view, f))
      : html`<div class="empty"><span aria-hidden="true" class="leaf"></span><p><b>${desk.queue.empty}</b></p><p class="quiet">${desk.queue.emptyHint}</p></div>`
  }</div>
  ${waiting.length > shown ? html`<p class="quiet">${desk.queue.more(waiting.length - shown)}</p>` : ''}
  ${recent.length ? html`<h2>${desk.queue.recent}</h2><div id="recent" class="cards recent">${recent.map((f) => queueCard(view, f))}</div>` : ''}
  ${keysOf(view)}`;
}

function keysOf({ phrases: { desk } }: View) {
  const keys = { move: 'j k', open: '⏎', claim: 'c', look: 'l', decide: 'd', undo: 'u' } as const;
  return html`<footer class="keys" aria-label="${desk.keys.title}">${Object.entries(keys).map(([deed, key]) => html`<span>${key.split(' ').map((k) => html`<kbd>${k}</kbd>`)} ${desk.keys.list[deed as keyof typeof keys]}</span>`)}</footer>`;
}
