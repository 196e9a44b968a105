import { html } from 'hono/html';
import type { Choice, CommandFace, CommandOption } from '../../core/command.ts';
import type { DeskGuidePhrases } from '../../core/language-desk-guide.ts';
import type { GroupRef } from '../../core/message.ts';
import { groupKey, select } from './filters.ts';
import type { Guide } from './guides.ts';
import { csrfField, type Html, layout } from './layout.ts';
import type { View } from './view.ts';

/** Which group the guides speak of, and among which it can be chosen. */
export interface Home {
  readonly group: GroupRef;
  readonly groups: readonly GroupRef[];
}

export const guideAddress = (name: string, group: GroupRef): string => `/guide/${name}?${new URLSearchParams({ group: groupKey(group) })}`;

/** All guides that this reader may use, by what they are for. */
export async function guidesPage(view: View, { group, groups }: Home, shown: readonly Guide[]) {
  const words = view.phrases.desk.guide;
  const sections = Object.keys(words.sections) as (keyof DeskGuidePhrases['sections'])[];
  const card = ({ name }: Guide) => {
    const { description } = view.phrases.faces[name];
    return html`<li><a href="${guideAddress(name, group)}">${titleOf(view, name)}</a><p class="quiet">${description}</p></li>`;
  };
  return layout(
    view,
    words.title,
    html`<section class="guide"><h1>${words.title}</h1><p class="quiet">${words.hint}</p>${groups.length > 1 ? await chooser(view, { group, groups }) : ''}
${sections.map((s) => html`<h2>${words.sections[s]}</h2><ul class="guides">${shown.filter((g) => g.section === s).map(card)}</ul>`)}</section>`,
    'text',
  );
}

async function chooser(view: View, { group, groups }: Home) {
  const words = view.phrases.desk.guide;
  const named = await Promise.all(groups.map(async (g) => ({ value: groupKey(g), label: await view.names.group(g) })));
  return html`<form method="get" action="/guide" class="line" data-filter>${select('group', words.group, named, groupKey(group))}<button class="soft">${words.choose}</button></form>`;
}

const titleOf = ({ phrases }: View, name: Guide['name']): string => phrases.desk.guide.names[name];

interface Shown {
  readonly guide: Guide;
  readonly face: CommandFace;
  readonly group: GroupRef;
  readonly answer: Html;
  /** What may be typed for `guide.asks`, as choices. */
  readonly choices: readonly Choice[];
  readonly typed: string;
}

/** One guide: its question where it has one, and the answer. */
export async function guidePage(view: View, { guide, face, group, answer, choices, typed }: Shown) {
  const words = view.phrases.desk.guide;
  const option = face.options.find((o) => o.name === guide.asks);
  return layout(
    view,
    titleOf(view, guide.name),
    html`<section class="guide"><p><a href="/guide?${new URLSearchParams({ group: groupKey(group) })}">${words.back}</a></p><h1>${titleOf(view, guide.name)}</h1>
<p class="quiet">${await view.names.group(group)} · ${view.phrases.faces[guide.name].description}</p>
${option ? question(view, guide, { option, group, choices, typed }) : ''}${answer}</section>`,
    'text',
  );
}

function question(
  view: View,
  { name }: Guide,
  { option, group, choices, typed }: { readonly option: CommandOption; readonly group: GroupRef; readonly choices: readonly Choice[]; readonly typed: string },
) {
  const label = view.phrases.faces[name].options?.[option.name]?.description ?? option.name;
  const input = option.choices
    ? select('asked', label, [{ value: '', label: '' }, ...choices], typed)
    : html`<label><span>${label}</span><input name="asked" value="${typed}" maxlength="${option.maxLength ?? 200}" dir="auto" list="suggested"></label><datalist id="suggested">${choices.map((c) => html`<option value="${c.label}"></option>`)}</datalist>`;
  return html`<form method="post" action="/guide/${name}" class="line" autocomplete="off">${csrfField(view)}<input type="hidden" name="group" value="${groupKey(group)}">${input}<button class="soft">${view.phrases.desk.guide.send}</button></form>`;
}
