import { html } from 'hono/html';
import type { Problem } from '../../core/platform.ts';
import { layout } from './layout.ts';
import type { View } from './view.ts';

/** What somebody must mend, each with its remedy. */
export async function problemsPage(view: View, problems: readonly Problem[]) {
  const { desk, notices } = view.phrases;
  const rows = await Promise.all(
    problems.map(async (p) => ({
      sentence: notices[p.code]({ n: 1, detail: p.detail ?? p.group ?? '' }),
      where: p.group === undefined ? p.platform : `${p.platform} · ${await view.names.group({ platform: p.platform, group: p.group })}`,
    })),
  );
  const list = rows.length
    ? html`<p class="quiet">${desk.problems.some}</p><ul class="problems">${rows.map((r) => html`<li class="card s2 notice"><p>${r.sentence}</p><p class="meta"><bdi>${r.where}</bdi></p></li>`)}</ul>`
    : html`<div class="empty"><span aria-hidden="true" class="leaf"></span><p><b>${desk.problems.none}</b></p><p class="quiet">${desk.problems.noneHint}</p></div>`;
  return layout(view, desk.problems.title, html`<section id="problems" data-live><h1>${desk.problems.title}</h1>${list}</section>`, 'text');
}
