import { html } from 'hono/html';
import type { Entry } from '../../core/journal.ts';
import { select } from './filters.ts';
import { csrfField, layout, time } from './layout.ts';
import { tell, type Told } from './timeline.ts';
import { allShown, type Part } from './trail.ts';
import type { View } from './view.ts';

/** The journal backwards, by kind of entry, and the proof that nobody altered it. */
export async function auditPage(view: View, part: Part, verified?: { readonly brokenAt?: number; readonly entries: number }) {
  const { audit, figures } = view.phrases.desk;
  const { entries, shown, before, further } = part;
  const rows = await Promise.all(entries.map(async (entry) => ({ told: await tell(view, entry), subject: await subjectOf(view, entry) })));
  const verdict =
    verified &&
    (verified.brokenAt === undefined
      ? html`<p class="holds" role="status">${audit.holds(verified.entries)}</p>`
      : html`<p class="refusal" role="alert">${audit.broken(verified.brokenAt)}</p>`);
  const address = (from?: number): string => {
    const said = { ...(shown && { show: shown }), ...(from !== undefined && { before: String(from) }) };
    return Object.keys(said).length ? `/audit?${new URLSearchParams(said)}` : '/audit';
  };
  const words = figures.audit;
  return layout(
    view,
    audit.title,
    html`<section><header class="queue-head"><h1>${audit.title}</h1><form method="post" action="/audit/verify">${csrfField(view)}<button class="soft">${audit.verify}</button></form></header>
  <p class="quiet">${audit.hint}</p>${verdict ?? ''}
  <form method="get" action="/audit" class="line" data-filter>${select('show', words.filter, [{ value: '', label: words.all }, ...allShown.map((value) => ({ value, label: words[value] }))], shown)}<button class="soft">${figures.statistics.show}</button></form>
  ${rows.length ? table(view, rows) : html`<div class="empty"><p class="quiet">${shown ? words.nothing : audit.empty}</p></div>`}
  <p class="pages">${further === undefined ? '' : html`<a href="${address(further)}">${rows.length ? audit.older : words.further}</a>`}${before === undefined ? '' : html`<a href="${address()}">${audit.newest}</a>`}</p></section>`,
    'text',
  );
}

interface Row {
  readonly told: Told;
  readonly subject: unknown;
}

function table(view: View, rows: readonly Row[]) {
  const { audit, facts } = view.phrases.desk;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${audit.title}"><table><thead><tr><th scope="col">${audit.entry}</th><th scope="col">${facts.when}</th><th scope="col">${audit.subject}</th><th scope="col">${audit.what}</th></tr></thead><tbody>${rows.map(
    ({ told, subject }) =>
      html`<tr><td class="number">${told.entry.seq}</td><td>${time(view, told.entry.at)}</td><td><bdi>${subject}</bdi></td><td>${told.said}${told.who ? html` · <bdi>${told.who}</bdi>` : ''}</td></tr>`,
  )}</tbody></table></div>`;
}

async function subjectOf(view: View, { subject }: Entry): Promise<unknown> {
  const [what, first, ...rest] = subject.split('/');
  if (what === 'case') return html`<a href="/case/${first}"><code>${first}</code></a>`;
  // A member's subject ends in a keyed hash, which says nothing to anybody.
  const group = { platform: first ?? '', group: (what === 'member' ? rest.slice(0, -1) : rest).join('/') };
  return `${what === 'member' ? view.phrases.desk.figures.audit.members : view.phrases.desk.audit.group} ${await view.names.group(group)}`;
}
