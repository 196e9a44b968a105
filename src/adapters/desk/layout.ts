import { html } from 'hono/html';
import { helpSheet } from './help.ts';
import { languageNames, tags, timeIn, type View } from './view.ts';

export type Html = ReturnType<typeof html>;

const navLink = (view: View, path: string, name: string, count = 0) =>
  html`<a href="${path}" ${view.path === path || (path !== '/' && view.path.startsWith(`${path}/`)) ? html`aria-current="page"` : ''}>${name}${count ? html` <span class="count" id="problem-count">${count}</span>` : ''}</a>`;

/** The frame of every page. `main` is replaced piece by piece by the script, never by markup that people wrote. */
export const layout = (view: View, title: string, main: unknown, kind = 'page') => {
  const { desk } = view.phrases;
  const moderates = view.operator || (view.groups?.length ?? 0) > 0;
  return html`<!doctype html>
<html lang="${view.tag}" dir="${view.direction}" ${view.theme ? html`data-theme="${view.theme}"` : ''}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${title} · Confrère</title>
  <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/desk.css">
  ${view.csrf === undefined ? '' : html`<script src="/assets/desk.js" defer></script>`}
</head>
<body class="${kind}" ${moderates ? html`data-live` : ''} data-off="${desk.live.off}" data-back="${desk.live.back}" data-hidden="${desk.look.hidden}" data-broken="${desk.errors.broken}">
  <a class="skip" href="#main">${desk.nav.skip}</a>
  <header class="top">
    <a class="brand" href="/"><span aria-hidden="true" class="mark"></span>Confrère</a>
    ${view.csrf === undefined ? '' : html`<nav aria-label="Confrère">${moderates ? html`${navLink(view, '/', desk.nav.queue)}${navLink(view, '/statistics', desk.figures.nav.statistics)}${navLink(view, '/audit', desk.nav.audit)}${navLink(view, '/settings', desk.figures.nav.settings)}` : ''}${navLink(view, '/guide', desk.guide.nav)}${moderates ? navLink(view, '/problems', desk.nav.problems, view.problems) : ''}</nav>`}
    <div class="tools">
      <span class="languages" role="group" aria-label="${desk.nav.language}">${tags.map((t) => html`<a href="?lang=${t}" lang="${t}" hreflang="${t}" title="${languageNames[t]}" ${t === view.tag ? html`aria-current="true"` : ''}>${t}</a>`)}</span>
      <button type="button" class="icon" id="theme" aria-label="${desk.nav.theme}" title="${desk.nav.theme}" hidden><span aria-hidden="true"></span></button>
      ${view.csrf === undefined ? '' : html`<form method="post" action="/leave">${csrfField(view)}<button class="plain">${desk.nav.leave}</button></form>`}
    </div>
  </header>
  <p id="offline" class="offline" role="status" hidden></p>
  <main id="main">${main}</main>
  <div id="toast" class="toast" role="alert"></div>
  ${view.csrf === undefined ? '' : helpSheet(view)}
</body>
</html>`;
};

export const csrfField = (view: View) => html`<input type="hidden" name="csrf" value="${view.csrf ?? ''}">`;

export const time = (view: View, at: string) => html`<time datetime="${at}">${timeIn(view.tag, at)}</time>`;

/** A page of one sentence: a refusal, an error, a way in. */
export const notePage = (view: View, title: string, sentence: string, more: unknown = '') =>
  layout(view, title, html`<section class="note"><h1>${title}</h1><p>${sentence}</p>${more}</section>`, 'small');
