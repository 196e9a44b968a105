import { html } from 'hono/html';
import { actionOf } from '../../core/actions.ts';
import type { Looked } from '../../core/moderator.ts';
import { actButton } from './buttons.ts';
import type { View } from './view.ts';

/** What was looked at. In the answer to a post only: it is in no address, and no browser keeps it. */
export function looked(view: View, { case: c, clear, passages }: Looked, back: string) {
  const { look } = view.phrases.desk;
  const shown = passages.filter((p) => p.text !== '');
  return html`
<section class="look ${clear ? 'clear' : ''}" data-look="${c.id}" aria-label="${look.title}">
  ${shown.length ? shown.map((p) => html`<blockquote dir="auto">${marked(view, p)}</blockquote>`) : html`<p>${look.nothing}</p>`}
  <p class="quiet" role="status">${look.recorded}</p>
  <div class="acts">${clear ? '' : actButton(view, { label: look.clear, action: actionOf('look_clear', c.id, c.version), tone: 'soft' }, back, look.clearHint)}<button type="button" class="plain" data-hide hidden>${look.hide}</button></div>
</section>`;
}

function marked({ phrases }: View, { text, marks }: Looked['passages'][number]) {
  const parts: unknown[] = [];
  let last = 0;
  for (const { start, end, kind } of marks) {
    parts.push(text.slice(last, start), html`<mark title="${phrases.kinds[kind]}">${text.slice(start, end)}</mark>`);
    last = end;
  }
  return html`${[...parts, text.slice(last)]}`;
}
