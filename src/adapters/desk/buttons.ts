import { html } from 'hono/html';
import { actionOf, type Verb } from '../../core/actions.ts';
import { buttonsOf } from '../../core/card.ts';
import { type Case, claimant, isWaiting } from '../../core/case.ts';
import { samePerson } from '../../core/message.ts';
import { csrfField } from './layout.ts';
import type { View } from './view.ts';

interface Choice {
  readonly label: string;
  readonly action: string;
  readonly tone?: string | undefined;
}

/** One form a button: it works before the script has come, and without it. `back` is where it leads. */
export const actButton = (view: View, { label, action, tone }: Choice, back: string, hint = '') => html`
  <form method="post" action="/act" data-act="${action.split(':')[0]}">${csrfField(view)}<input type="hidden" name="back" value="${back}"><button name="action" value="${action}" class="${tone ?? 'soft'}" ${hint ? html`title="${hint}"` : ''}>${label}</button></form>`;

/** The decisions that chats offer for the case as it stands: the same buttons, but claim and look, which the desk places itself. */
export const decisionsOf = (view: View, c: Case): readonly Choice[] =>
  buttonsOf(c, view.phrases)
    .flat()
    .filter((b) => !['claim', 'look'].includes(b.action.split(':')[0] ?? ''));

export function claimButton(view: View, c: Case, back: string) {
  if (c.about.what === 'notice' || !isWaiting(c)) return '';
  const { card, desk } = view.phrases;
  const by = claimant(c, view.now);
  if (by && !samePerson(by, view.me)) return '';
  const choice = (verb: Verb, label: string): Choice => ({ label, action: actionOf(verb, c.id, c.version) });
  return actButton(view, by ? choice('release', card.release) : choice('claim', card.claim), back, desk.deeds.claimFirst);
}

/** Whether there may be a text to look at. */
export const mayLook = (c: Case): boolean => c.about.what === 'message' && c.state !== 'closed';

export const lookButton = (view: View, c: Case, back: string) =>
  mayLook(c) ? actButton(view, { label: view.phrases.card.look, action: actionOf('look', c.id, c.version) }, back, view.phrases.desk.look.hint) : '';
