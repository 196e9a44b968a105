import { html } from 'hono/html';
import type { Entry } from '../../core/journal.ts';
import type { DeskDeps } from './deps.ts';
import { headOf } from './follow.ts';
import { csrfField, layout, time } from './layout.ts';
import { tell, type Told } from './timeline.ts';
import type { View } from './view.ts';

const pageSize = 50;

/** The journal backwards, and the proof that nobody altered it. */
export async function auditPage(
  view: View,
  journal: DeskDeps['journal'],
  before: number | undefined,
  verified?: { readonly brokenAt?: number; readonly entries: number },
) {
  const { audit } = view.phrases.desk;
  const last = before === undefined ? await headOf(journal) : before - 1;
  const from = Math.max(0, last - pageSize);
  const entries = last > 0 ? (await journal.follow(from, last - from)).filter((e) => e.seq <= last) : [];
  const rows = await Promise.all([...entries].reverse().map(async (entry) => ({ told: await tell(view, entry), subject: await subjectOf(view, entry) })));
  const verdict =
    verified &&
    (verified.brokenAt === undefined
      ? html`<p class="holds" role="status">${audit.holds(verified.entries)}</p>`
      : html`<p class="refusal" role="alert">${audit.broken(verified.brokenAt)}</p>`);
  return layout(
    view,
    audit.title,
    html`<section><header class="queue-head"><h1>${audit.title}</h1><form method="post" action="/audit/verify">${csrfField(view)}<button class="soft">${audit.verify}</button></form></header>
  <p class="quiet">${audit.hint}</p>${verdict ?? ''}
  ${rows.length ? table(view, rows) : html`<div class="empty"><p class="quiet">${audit.empty}</p></div>`}
  <p class="pages">${from > 0 ? html`<a href="/audit?before=${from + 1}">${audit.older}</a>` : ''}${before === undefined ? '' : html`<a href="/audit">${audit.newest}</a>`}</p></section>`,
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
  return `${view.phrases.desk.audit.group} ${await view.names.group({ platform: first ?? '', group: rest.join('/') })}`;
}
