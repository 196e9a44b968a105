import { html } from 'hono/html';
import type { DryRun } from '../../core/dry-run.ts';
import type { GroupRef } from '../../core/message.ts';
import { groupKey, select } from './filters.ts';
import { csrfField, layout } from './layout.ts';
import type { SettingField, SettingRefusal, SettingsForm, SettingValues } from './settings-form.ts';
import { languageNames, type View } from './view.ts';

interface Shown {
  readonly group: GroupRef;
  readonly groups: readonly GroupRef[];
  readonly sections: Awaited<ReturnType<SettingsForm['read']>>;
  /** What was typed and not saved. */
  readonly typed?: SettingValues;
  readonly refused?: readonly SettingRefusal[];
  readonly tried?: DryRun;
  readonly said?: string;
}

/** What is in force, section by section, and what another choice would have done. */
export async function settingsPage(view: View, { group, groups, sections, typed = {}, refused = [], tried, said }: Shown) {
  const words = view.phrases.desk.figures.settings;
  const { reglages } = view.phrases.answers;
  const named = await Promise.all(groups.map(async (g) => ({ value: groupKey(g), label: await view.names.group(g) })));
  return layout(
    view,
    words.title,
    html`<section class="settings"><h1>${words.title}</h1><p class="quiet">${words.hint}</p>
${named.length > 1 ? html`<form method="get" action="/settings" class="line" data-filter>${select('group', words.group, named, groupKey(group))}<button class="soft">${view.phrases.desk.figures.statistics.show}</button></form>` : html`<p><bdi>${named[0]?.label ?? ''}</bdi></p>`}
${said === undefined ? '' : html`<p class="holds" role="status">${said}</p>`}${refused.length ? html`<p class="refusal" role="alert">${words.refused}</p>` : ''}${tried ? trial(view, tried) : ''}
<form method="post" action="/settings" class="fields">${csrfField(view)}<input type="hidden" name="group" value="${groupKey(group)}">
${sections.map(
  ({ section, fields }) =>
    html`<fieldset><legend>${reglages.sections[section]}</legend>${fields.map((f) =>
      field(
        view,
        f,
        typed[f.name] ?? f.value,
        refused.find((r) => r.name === f.name),
      ),
    )}</fieldset>`,
)}
<p class="acts"><button class="soft" name="do" value="try">${words.try}</button><button class="main" name="do" value="save">${words.save}</button></p></form></section>`,
    'text',
  );
}

function trial({ phrases }: View, { messages, days, alerts, removals, advice, cut }: DryRun) {
  const words = phrases.desk.figures.settings;
  const line = (deed: 'alerts' | 'removals' | 'advice', { more, fewer }: DryRun['alerts']) => html`<li>${words.would(deed, more, fewer)}</li>`;
  return html`<div class="trial" role="status"><h2>${words.tried}</h2><ul>${line('alerts', alerts)}${line('removals', removals)}${line('advice', advice)}</ul><p class="quiet">${words.over(messages, days)}${cut ? ` · ${words.cut}` : ''}</p></div>`;
}

function field(view: View, { name, kind, choices }: SettingField, value: string, refused: SettingRefusal | undefined) {
  const label = view.phrases.answers.reglages.settings[name];
  const input =
    kind === 'choice'
      ? select(
          name,
          label,
          choices.map((c) => ({ value: c, label: valueName(view, name, c) })),
          value,
        )
      : html`<label><span>${label}</span><input name="${name}" value="${value}" maxlength="60" ${refused ? html`aria-invalid="true" aria-describedby="w-${name}"` : ''}></label>`;
  return html`<div class="field">${input}${refused ? html`<p class="refusal" id="w-${name}">${refused.sentence}</p>` : ''}</div>`;
}

function valueName({ tag, phrases }: View, name: SettingField['name'], value: string): string {
  if (name === 'language') return value in languageNames ? languageNames[value as keyof typeof languageNames] : value;
  if (name === 'country' && /^[A-Z]{2}$/.test(value)) return new Intl.DisplayNames([tag], { type: 'region' }).of(value) ?? value;
  return phrases.answers.reglages.values[name]?.[value] ?? value;
}
