import { html } from 'hono/html';
import { type Case, isRemoved, isWaiting } from '../../core/case.ts';
import { type Decision, type How, isReason, type Letter, reasons } from '../../core/decision.ts';
import { letterOf } from '../../core/letter.ts';
import { select } from './filters.ts';
import { csrfField } from './layout.ts';
import type { View } from './view.ts';

/** The templates that fit a decision, besides its own. */
const lettersFor: Readonly<Record<Decision, readonly Letter[]>> = {
  keep: ['reminder'],
  remove: ['removed', 'reminder'],
  confirm: ['removed', 'reminder'],
  restore: ['released'],
  restore_original: ['released'],
  false_alarm: ['released'],
  warn: ['warned', 'reminder'],
  restrict: ['restricted'],
  seen: [],
};

const harsh: readonly Decision[] = ['warn', 'restrict'];

/** What can be decided of the case as it stands, in full. */
export function decisionsFor(c: Case): readonly Decision[] {
  const all: readonly Decision[] = isRemoved(c)
    ? ['confirm', 'restore', 'restore_original', 'false_alarm', ...harsh]
    : ['keep', 'remove', 'false_alarm', ...harsh];
  return c.outcome === 'care' ? all.filter((d) => !harsh.includes(d)) : all;
}

export const mayDetail = (c: Case): boolean => c.about.what === 'message' && isWaiting(c) && c.stage !== 'appealed';

/** What the form says, or nothing when a template does not go with the decision. */
export function readHow(decision: Decision, form: Readonly<Record<string, string>>): How | undefined {
  const { reason = '', letter = '', hours = '' } = form;
  const chosen = lettersFor[decision].find((l) => l === letter);
  if (letter !== '' && !chosen) return undefined;
  return {
    ...(isReason(reason) && { reason }),
    ...(/^\d{1,3}$/.test(hours) && { hours: Number(hours) }),
    ...(chosen && { letter: chosen }),
  };
}

/** Decision, reason, length and a word to the author from a template, in one form; the templates can be read first. */
export function detailForm(view: View, c: Case, group: string) {
  const { card, cases, desk } = view.phrases;
  const { detail } = desk.cases;
  const decisions = decisionsFor(c);
  const letters = [...new Set(decisions.flatMap((d) => lettersFor[d]))];
  return html`<details class="work"><summary>${detail.title}</summary>
<form method="post" action="/decide" data-act="detail" class="fields">${csrfField(view)}<input type="hidden" name="case" value="${c.id}"><input type="hidden" name="version" value="${c.version}">
${select(
  'decision',
  detail.decision,
  decisions.map((value) => ({ value, label: card.decisions[value] })),
  decisions[0],
)}
${select('reason', detail.reason, [{ value: '', label: detail.noReason }, ...reasons.map((value) => ({ value, label: cases.reasons[value] }))], '')}
<label><span>${detail.hours}</span><input name="hours" inputmode="numeric" pattern="[0-9]{1,3}" maxlength="3"></label>
${select('letter', detail.letter, [{ value: '', label: detail.usual }, ...letters.map((value) => ({ value, label: detail.letters[value] ?? value }))], '')}
<button class="main">${detail.apply}</button></form>
<details><summary>${detail.previews}</summary><dl class="letters">${letters.map((l) => html`<div><dt>${detail.letters[l] ?? l}</dt><dd>${letterOf(c, l, view.phrases, { group, until: '…' })?.text ?? ''}</dd></div>`)}</dl></details>
</details>`;
}
