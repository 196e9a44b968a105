/** The desk's one script. Pages work without it; with it they follow the journal, take keys, and need no reload. Only markup rendered by the desk is put in. */
export const script = `'use strict';
const body = document.body, $ = (id) => document.getElementById(id);
const lookMs = 120000;
let chosen, timer, toastTimer;

function toast(text) { const t = $('toast'); t.textContent = text; t.classList.add('shown'); clearTimeout(toastTimer); toastTimer = setTimeout(() => t.classList.remove('shown'), 4000); }
function local() { for (const t of document.querySelectorAll('time:not([data-local])')) { t.dataset.local = '1'; t.textContent = new Intl.DateTimeFormat(document.documentElement.lang + '-u-nu-latn', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(t.dateTime)); } }

/* The parts marked data-live are asked for anew; what a person has open in them stays. */
async function refresh() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const known = new Set([...document.querySelectorAll('article.card')].map((c) => c.dataset.case));
  const slots = new Map([...document.querySelectorAll('article.card .slot')].filter((s) => s.firstElementChild).map((s) => [s.closest('article').dataset.case, s.firstElementChild]));
  const menu = document.querySelector('details.decide[open]')?.closest('article')?.dataset.case;
  const focus = document.activeElement?.closest('article.card')?.dataset.case;
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(part.id);
    if (fresh) { part.replaceChildren(...fresh.childNodes); for (const a of fresh.attributes) part.setAttribute(a.name, a.value); }
  }
  for (const [id, look] of slots) document.querySelector('article[data-case="' + id + '"] .slot')?.append(look);
  for (const c of document.querySelectorAll('#cards article.card')) if (!known.has(c.dataset.case)) c.classList.add('new');
  if (menu) document.querySelector('article[data-case="' + menu + '"] details.decide')?.setAttribute('open', '');
  if (chosen) choose(document.querySelector('article[data-case="' + chosen + '"]'), focus !== undefined);
  const count = page.getElementById('problem-count'), here = $('problem-count');
  if (here && count) here.textContent = count.textContent;
  waiting(); local();
}
function soon() { clearTimeout(timer); timer = setTimeout(() => refresh().catch(() => undefined), 120); }
function waiting() { const n = $('waiting')?.dataset.n; const tag = document.querySelector('[data-waiting]'); if (tag) tag.textContent = n && n !== '0' ? n : ''; }

function listen() {
  const source = new EventSource('/live');
  source.addEventListener('changed', soon);
  source.addEventListener('hello', () => { const off = $('offline'); if (!off.hidden) { off.hidden = true; toast(body.dataset.back); soon(); } });
  source.onerror = () => { $('offline').textContent = body.dataset.off; $('offline').hidden = false; if (source.readyState === 2) setTimeout(listen, 3000); };
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-act]')) return;
  event.preventDefault();
  const data = new URLSearchParams(new FormData(form));
  if (event.submitter?.name) data.set(event.submitter.name, event.submitter.value);
  const button = event.submitter; if (button) button.disabled = true;
  try {
    const response = await fetch(form.action, { method: 'POST', headers: { 'x-piece': '1' }, body: data });
    if (!(response.headers.get('content-type') || '').includes('json')) throw new Error('unexpected');
    const answer = await response.json();
    if (answer.refused) toast(answer.refused);
    if (answer.piece) show(form, answer.piece);
    form.closest('details')?.removeAttribute('open');
    soon();
  } catch { toast(body.dataset.broken); } finally { if (button) button.disabled = false; }
});

/* What was looked at leaves the screen after two minutes, and when the page is left. */
function show(form, piece) {
  const slot = form.closest('[data-case]')?.querySelector('.slot') || $('look-panel')?.querySelector('.slot');
  if (!slot) return;
  const page = new DOMParser().parseFromString(piece, 'text/html');
  const look = page.body.firstElementChild;
  slot.replaceChildren(look);
  const hide = look.querySelector('[data-hide]');
  hide.hidden = false;
  const away = () => { if (look.isConnected) { look.remove(); toast(body.dataset.hidden); } };
  hide.addEventListener('click', away);
  setTimeout(away, lookMs);
}
addEventListener('pagehide', () => { for (const look of document.querySelectorAll('.look')) look.remove(); });

const cards = () => [...document.querySelectorAll('article.card')];
function choose(card, focus = true) { if (!card) return; for (const c of cards()) c.classList.toggle('chosen', c === card); chosen = card.dataset.case; if (focus) card.focus({ preventScroll: false }); }
function press(act) { const scope = document.querySelector('article.card.chosen') || $('main'); scope.querySelector('form[data-act="' + act + '"] button')?.click(); }
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  const all = cards(), at = all.findIndex((c) => c.dataset.case === chosen);
  const keys = {
    j: () => choose(all[Math.min(all.length - 1, at + 1)]), k: () => choose(all[Math.max(0, at - 1)]),
    c: () => press('claim'), l: () => press('look'), u: () => press('undo'),
    d: () => { const menu = document.querySelector('article.card.chosen details.decide'); if (menu) { menu.open = !menu.open; menu.querySelector('.menu button')?.focus(); } else document.querySelector('#facts .acts button')?.focus(); },
    Escape: () => { for (const open of document.querySelectorAll('details[open]')) open.open = false; },
    Enter: () => { if (event.target.matches('article.card')) event.target.querySelector('h3 a').click(); },
  };
  if (keys[event.key]) { if (event.key !== 'Enter') event.preventDefault(); keys[event.key](); }
});

const theme = $('theme');
if (theme) {
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const dark = (document.documentElement.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    const next = dark ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    document.cookie = 'theme=' + next + ';path=/;max-age=31536000;samesite=strict';
    const frame = $('group'); if (frame?.contentDocument) frame.contentDocument.documentElement.dataset.theme = next;
  });
}
local(); waiting(); listen();
`;
