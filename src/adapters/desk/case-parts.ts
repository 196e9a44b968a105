import { html } from 'hono/html';
import { type Case, claimant, isWaiting } from '../../core/case.ts';
import { samePerson } from '../../core/message.ts';
import { actionOf } from '../../core/actions.ts';
import { actButton } from './buttons.ts';
import { columns } from './chart.ts';
import { select } from './filters.ts';
import { csrfField, time } from './layout.ts';
import type { Around } from './read-case.ts';
import type { View } from './view.ts';

/** How long the claim lasts, counted down by the script; the one who has it can renew it. */
export function lease(view: View, c: Case, back: string) {
  const by = claimant(c, view.now);
  if (!by || !c.claim) return '';
  const { lease: words } = view.phrases.desk.cases;
  const mine = samePerson(by, view.me);
  return html`<div class="lease" data-lease="${c.claim.until}" data-free="${words.free}" ${mine ? html`data-mine` : ''}>${mine ? `${words.ends} ` : ''}<b class="left" data-left>${time(view, c.claim.until)}</b> ${mine ? actButton(view, { label: words.renew, action: actionOf('claim', c.id, c.version), tone: 'plain' }, back) : ''}</div>`;
}

/** The second look that an author asked for. */
export async function appealPart(view: View, c: Case) {
  if (c.stage !== 'appealed' || !c.decided || !c.appeal) return '';
  const { appeal } = view.phrases.desk.cases;
  const { by, with: second } = c.decided;
  const own = [by, second].some((p) => p && samePerson(p, view.me));
  return html`<section class="appeal"><h2>${appeal.title}</h2><p>${appeal.asked} ${time(view, c.appeal.at)}</p>
<p>${appeal.by} <bdi>${await view.names.person(by, view.phrases.desk.deeds.yours)}</bdi> · ${view.phrases.desk.decided[c.decided.decision]}</p>${own ? html`<p class="refusal">${appeal.notYou}</p>` : ''}</section>`;
}

/** Breaking the glass is seen by everybody who works on the case. */
export async function clearViews(view: View, c: Case) {
  const seen = c.views.filter((v) => v.clear);
  if (!seen.length) return '';
  const said = await Promise.all(seen.map(async (v) => html`<li><bdi>${await view.names.person(v.by)}</bdi> · ${time(view, v.at)}</li>`));
  return html`<div class="glass"><p><b>${view.phrases.desk.cases.clearViews}</b></p><ul>${said}</ul></div>`;
}

export function stormPart(view: View, c: Case, { talk }: Around) {
  if (c.about.what !== 'notice' || !c.about.storm) return '';
  const { storm: words } = view.phrases.desk.cases;
  const { buzz } = view.phrases;
  const { events, people, reasons } = talk ?? c.about.storm;
  const figures = buzz.figures(events, people);
  const why = reasons.map((r) => buzz.reasons[r]).join(' · ');
  return html`<section class="panel" id="storm"><h2>${words.title}</h2><p>${figures}</p>${why ? html`<p class="quiet">${why}</p>` : ''}
${talk ? columns(talk.course, `${words.title}. ${figures}. ${buzz.crisis.chart(talk.minutes)}`, buzz.crisis.chart(talk.minutes)) : html`<p class="quiet">${words.gone}</p>`}</section>`;
}

export function memberPart(view: View, c: Case, { history }: Around) {
  if (!history) return '';
  const { member } = view.phrases.desk.cases;
  const others = history.cases.filter((row) => row.id !== c.id);
  return html`<section class="panel"><h2>${member.title}</h2>
<p>${member.cases(history.cases.length)} · ${member.points(history.points)}</p>
${history.restrictedUntil === undefined ? '' : html`<p class="contested">${member.restricted} ${time(view, history.restrictedUntil)}</p>`}
${others.length ? html`<p><a href="/case/${c.id}/author">${member.all}</a></p>` : html`<p class="quiet">${member.none}</p>`}</section>`;
}

export async function notesPart(view: View, c: Case, { notes, isOwn }: Around) {
  if (isOwn || c.about.what === 'notice') return '';
  const { notes: words } = view.phrases.desk.cases;
  const list = await Promise.all(
    notes.map(
      async (n) =>
        html`<li><p dir="auto" class="note-text">${n.text ?? html`<i>${words.gone}</i>`}</p><p class="quiet"><bdi>${await view.names.person(n.by, view.phrases.desk.deeds.yours)}</bdi> · ${time(view, n.at)}</p></li>`,
    ),
  );
  const open = c.stage !== 'closed';
  return html`<section class="panel" id="notes"><h2>${words.title}</h2>${list.length ? html`<ul class="notes">${list}</ul>` : html`<p class="quiet">${words.none}</p>`}
${open ? html`<form method="post" action="/note" data-act="note" class="fields">${csrfField(view)}<input type="hidden" name="case" value="${c.id}"><label><span>${words.label}</span><textarea name="text" maxlength="1000" rows="2" required dir="auto"></textarea></label><p class="quiet">${words.hint}</p><button class="soft">${words.add}</button></form>` : ''}</section>`;
}

/** Only who has a case in hand can hand it over. */
export async function handPart(view: View, c: Case, { others }: Around) {
  const by = claimant(c, view.now);
  if (!by || !samePerson(by, view.me) || !isWaiting(c)) return '';
  const { hand } = view.phrases.desk.cases;
  const options = await Promise.all(others.map(async (p) => ({ value: `${p.platform}:${p.id}`, label: await view.names.person(p) })));
  return html`<details class="work"><summary>${hand.title}</summary>${
    options.length
      ? html`<form method="post" action="/hand" data-act="hand" class="fields">${csrfField(view)}<input type="hidden" name="case" value="${c.id}">${select('to', hand.to, options, options[0]?.value)}<button class="soft">${hand.give}</button></form>`
      : html`<p class="quiet">${hand.nobody}</p>`
  }</details>`;
}
