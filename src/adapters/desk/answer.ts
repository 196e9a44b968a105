import { html } from 'hono/html';
import type { Field, Form } from '../../core/command.ts';
import type { Answer, Button, OutFile } from '../../core/platform.ts';
import { select } from './filters.ts';
import { csrfField, type Html } from './layout.ts';
import type { View } from './view.ts';

/** What a command answered, as a piece of a page. Its buttons and its form are posts to `path`, with what `hidden` says. */
export function answered(view: View, answer: Answer, path: string, hidden: Readonly<Record<string, string>>): Html {
  const { text, version, buttons = [], rows = [], form, file } = answer;
  const rowsShown = [...(buttons.length ? [buttons] : []), ...rows].filter((row) => row.length);
  return html`<div class="answer" role="status">${form && form.title === text ? '' : said(text)}${version === undefined ? '' : html`<blockquote class="version" dir="auto">${version}</blockquote>`}
${file ? saved(view, file) : ''}${form ? asked(view, form, path, hidden) : ''}
${rowsShown.length ? html`<div class="rows">${rowsShown.map((row) => html`<div class="acts">${row.map((b) => pressed(view, b, path, hidden))}</div>`)}</div>` : ''}</div>`;
}

const kept = (view: View, hidden: Readonly<Record<string, string>>) =>
  html`${csrfField(view)}${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

const pressed = (view: View, { label, action, tone }: Button, path: string, hidden: Readonly<Record<string, string>>) =>
  html`<form method="post" action="${path}">${kept(view, hidden)}<button class="${tone ?? 'soft'}" name="press" value="${action}" dir="auto">${label}</button></form>`;

const asked = (view: View, form: Form, path: string, hidden: Readonly<Record<string, string>>) =>
  html`<form method="post" action="${path}" class="fields work" autocomplete="off">${kept(view, hidden)}<input type="hidden" name="form" value="${form.action}"><h2>${form.title}</h2>${form.fields.map(field)}<button class="main">${view.phrases.desk.guide.send}</button></form>`;

function field({ id, label, kind, choices = [], required, maxLength, value = '', hint = '' }: Field) {
  const name = `f.${id}`;
  if (kind === 'choice') return select(name, label, [...(required && value !== '' ? [] : [{ value: '', label: '' }]), ...choices], value, required);
  const most = maxLength === undefined ? '' : html`maxlength="${maxLength}"`;
  const must = required ? html`required` : '';
  return kind === 'text'
    ? html`<label><span>${label}</span><textarea name="${name}" rows="4" dir="auto" placeholder="${hint}" ${most} ${must}>${value}</textarea></label>`
    : html`<label><span>${label}</span><input name="${name}" value="${value}" dir="auto" placeholder="${hint}" ${most} ${must}></label>`;
}

/** In the page itself: nothing is kept to be fetched later. */
const saved = (view: View, { name, mime, bytes }: OutFile) =>
  html`<p><a class="file" download="${name}" href="data:${mime.replaceAll(' ', '')};base64,${Buffer.from(bytes).toString('base64')}">${view.phrases.desk.guide.save} <span dir="ltr">(${name})</span></a></p>`;

/** Blank lines part paragraphs; the first line of an answer that has several is its title; links can be followed. */
function said(text: string) {
  const [first = '', ...rest] = text.replaceAll('\u200f', '').split(/\n{2,}/);
  const hasTitle = rest.length > 0 && !first.includes('\n') && first.length <= 120;
  return html`${hasTitle ? html`<h2 dir="auto">${first}</h2>` : paragraph(first)}${rest.map(paragraph)}`;
}

const paragraph = (lines: string) => html`<p dir="auto">${lines.split('\n').map((line, i) => html`${i ? html`<br>` : ''}${linked(line)}`)}</p>`;

const linked = (line: string) =>
  line.split(/(https:\/\/[^\s)»]+)/).map((part, i) => (i % 2 ? html`<a href="${part}" rel="noreferrer noopener" target="_blank" dir="ltr">${part}</a>` : part));
