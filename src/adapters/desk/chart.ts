import { html } from 'hono/html';

/** Charts without a style attribute, for the content policy allows none: widths and heights are the drawing's own, colours come from classes. */
const wide = 640;
const high = 180;
const left = 34;
const bottom = 22;
const top = 10;
const room = high - bottom - top;

/** One column a value, from left to right whatever the language, for it is time. `said` is read out. */
export function columns(values: readonly number[], said: string, unit: string) {
  const most = Math.max(1, ...values);
  const step = (wide - left - 6) / Math.max(1, values.length);
  return html`<svg class="chart" viewBox="0 0 ${wide} ${high}" role="img" aria-label="${said}" direction="ltr">
${axis(most)}
${values.map((v, i) => html`<rect class="c0" x="${n(left + i * step + 1)}" y="${n(top + room * (1 - v / most))}" width="${n(Math.max(1, step - 2))}" height="${n((room * v) / most)}"></rect>`)}
<text x="${left}" y="${high - 5}">${unit}</text></svg>`;
}

export interface Stack {
  readonly label: string;
  readonly parts: readonly number[];
}

/** Columns of parts, each part in the colour of its place: 0 to 5. */
export function stacks(list: readonly Stack[], said: string) {
  const most = Math.max(1, ...list.map(({ parts }) => sum(parts)));
  const step = (wide - left - 6) / Math.max(1, list.length);
  const every = Math.ceil(list.length / 8);
  return html`<svg class="chart" viewBox="0 0 ${wide} ${high}" role="img" aria-label="${said}" direction="ltr">
${axis(most)}
${list.map(({ label, parts }, i) => {
  const x = left + i * step;
  return html`${parts.map((v, p) => html`<rect class="c${p}" x="${n(x + 1)}" y="${n(top + room * (1 - sum(parts.slice(0, p + 1)) / most))}" width="${n(Math.min(46, Math.max(1, step - 3)))}" height="${n((room * v) / most)}"></rect>`)}${i % every === 0 ? html`<text x="${n(x + 1)}" y="${high - 5}">${label}</text>` : ''}`;
})}</svg>`;
}

/** A bar in a row of a table; its figure stands beside it in words, so the bar itself is not read out. `low` and `high` draw where the truth may lie. */
export const bar = (part: number, spread?: { readonly low: number; readonly high: number }) =>
  html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"></rect><rect class="c0" width="${n(part * 100)}" height="10"></rect>${
    spread ? html`<rect class="spread" x="${n(spread.low * 100)}" y="4" width="${n(Math.max(0.5, (spread.high - spread.low) * 100))}" height="2"></rect>` : ''
  }</svg>`;

const axis = (most: number) =>
  html`<line x1="${left}" x2="${wide}" y1="${top + room}" y2="${top + room}"></line><text x="2" y="${top + 8}">${most}</text><text x="2" y="${top + room}">0</text>`;
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const n = (x: number): string => x.toFixed(1);
