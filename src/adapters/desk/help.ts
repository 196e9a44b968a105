import { html } from 'hono/html';
import type { View } from './view.ts';

const keys = { move: 'j k', open: '⏎', claim: 'c', look: 'l', decide: 'd', undo: 'u' } as const;

/** All keys on one sheet, opened by `?`. */
export function helpSheet({ phrases: { desk } }: Pick<View, 'phrases'>) {
  const { help } = desk.cases;
  const rows = [
    ...Object.entries(keys).map(([deed, key]) => [key, desk.keys.list[deed as keyof typeof keys]] as const),
    ['↑ ↓', help.menu],
    ['f', help.filter],
    ['t', help.theme],
    ['?', help.open],
  ] as const;
  return html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">${help.title}</h2><dl>${rows.map(([key, said]) => html`<div><dt>${key.split(' ').map((k) => html`<kbd>${k}</kbd>`)}</dt><dd>${said}</dd></div>`)}</dl><form method="dialog"><button class="soft">${help.close}</button></form></dialog>`;
}
