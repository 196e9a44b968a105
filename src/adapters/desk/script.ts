import { keys } from './script-keys.ts';
import { lease } from './script-lease.ts';

/**
 * The desk's one script: live pieces, buttons without leaving the page, keys. Every page works without it.
 * Pieces come from the desk's own pages, parsed as documents; nothing is built out of strings.
 */
export const script = `'use strict';
const $ = (s, from) => (from || document).querySelector(s);
const all = (s, from) => [...(from || document).querySelectorAll(s)];
const say = document.body.dataset;
const keepTextMs = 120000;
const cardOf = (e) => e && e.closest('[data-case]');
const inCase = (id, s) => '[data-case="' + id + '"] ' + (s || '');
const parse = (text) => new DOMParser().parseFromString(text, 'text/html');

function localTimes(from) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang + '-u-nu-latn', { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  for (const t of all('time[datetime]', from)) t.textContent = format.format(new Date(t.dateTime));
}
let toastTimer;
function toast(text) { const t = $('#toast'); t.textContent = text; clearTimeout(toastTimer); toastTimer = setTimeout(() => { t.textContent = ''; }, 6000); }

/* Live pieces: read the page again, put in what changed, keep what the reader holds. */
let reading = false, again = false;
const known = new Set(all('.card[data-case]').map((c) => c.dataset.case));
async function refresh() {
  if (reading) { again = true; return; }
  reading = true;
  try {
    const response = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } });
    if (response.status === 401) { location.reload(); return; }
    if (!response.ok) return;
    const fresh = parse(await response.text());
    for (const piece of all('[data-live]')) { const next = fresh.getElementById(piece.id); if (next) put(piece, document.importNode(next, true)); }
    const count = $('#problem-count', fresh), old = $('#problem-count');
    if (old && count) old.textContent = count.textContent;
    waiting();
    countDown();
  } catch { /* offline: the stream says so, and its return asks again */ }
  finally { reading = false; if (again) { again = false; refresh(); } }
}
/* What somebody is writing is not swept away; the version they saw goes on with the page. */
const written = (piece) => all('textarea, input:not([type=hidden])', piece).some((f) => f.value !== f.defaultValue || f.checked !== f.defaultChecked) || piece.contains(document.activeElement) && document.activeElement.matches('textarea, input, select');
function put(piece, next) {
  if (written(piece)) return;
  localTimes(next);
  const held = piece.contains(document.activeElement) ? document.activeElement : null;
  const card = cardOf(held), act = held && held.closest('[data-act]'), inSummary = held && held.matches('summary');
  const chosen = $('.card.current', piece);
  for (const slot of all('.slot', piece)) if (slot.hasChildNodes()) { const there = $(inCase(cardOf(slot).dataset.case, '.slot'), next); if (there) there.replaceWith(slot); }
  for (const open of all('details[open]', piece)) { const c = cardOf(open), all2 = all('details', c || piece), at = all2.indexOf(open), there = all('details', c ? $(inCase(c.dataset.case), next) || next : next)[at]; if (there) there.open = true; }
  if (piece.className !== next.className) piece.className = next.className;
  for (const [name, value] of Object.entries(next.dataset)) piece.dataset[name] = value;
  piece.replaceChildren(...next.childNodes);
  if (chosen) { const same = $(inCase(chosen.dataset.case), piece); if (same) same.classList.add('current'); }
  for (const c of all('.card[data-case]', piece)) { if (!known.has(c.dataset.case)) c.classList.add('new'); known.add(c.dataset.case); }
  if (!card) return;
  const same = piece.matches('[data-case]') ? piece : $(inCase(card.dataset.case), piece);
  const to = same && (inSummary ? $('summary', same) : act && $('[data-act="' + act.dataset.act + '"] button', same)) || same;
  if (to) to.focus({ preventScroll: true });
}
function waiting() { const n = $('#waiting'), badge = $('[data-waiting]'); if (n && badge) badge.textContent = n.dataset.n === '0' ? '' : n.dataset.n; }

/* Buttons: the same forms, sent without leaving. A field named action hides the form's own. */
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-act]')) return;
  event.preventDefault();
  const button = $('button', form), card = cardOf(form), details = form.closest('details'), data = new URLSearchParams(new FormData(form));
  data.set(button.name, button.value);
  button.disabled = true;
  try {
    const response = await fetch(form.getAttribute('action'), { method: 'POST', headers: { 'x-piece': '1' }, body: data });
    if (response.status === 401) { location.reload(); return; }
    const sentence = (response.headers.get('content-type') || '').startsWith('text/plain');
    if (response.status === 200) show(card, parse(await response.text()));
    else if (response.status === 204) { form.reset(); const look = card && $(inCase(card.dataset.case, '[data-look]')); if (look && !['claim', 'release'].includes(form.dataset.act)) look.remove(); }
    else toast(sentence ? await response.text() : say.broken);
    if (details) { details.open = false; if (card) card.focus({ preventScroll: true }); }
  } catch { toast(say.off); }
  finally { button.disabled = false; refresh(); }
});

/* What was looked at leaves the screen after two minutes, and whenever the page is left. */
function show(card, page) {
  const look = $('[data-look]', page);
  const there = card && $(inCase(card.dataset.case, '.slot'));
  if (!look || !there) return;
  const put = document.importNode(look, true);
  there.replaceChildren(put);
  localTimes(put);
  fade(put);
}
function fade(look) {
  const hide = $('[data-hide]', look);
  hide.hidden = false;
  hide.addEventListener('click', () => forget(look));
  setTimeout(() => forget(look), keepTextMs);
}
function forget(look) { if (look.isConnected) { look.remove(); toast(say.hidden); } }
for (const look of all('[data-look]')) fade(look);
addEventListener('pagehide', () => { for (const look of all('[data-look]')) look.remove(); });
${keys}${lease}
/* Light or dark: the frame beside follows. */
$('#theme').hidden = false;
$('#theme').addEventListener('click', () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const next = dark ? 'light' : 'dark';
  document.cookie = 'theme=' + next + '; path=/; max-age=31536000; samesite=strict';
  root.dataset.theme = next;
  const frame = $('#group');
  if (frame && frame.contentDocument) frame.contentDocument.documentElement.dataset.theme = next;
});

/* The stream: says that something changed, or, every quarter of a minute, that it is there. A line that was cut in silence is noticed by that. */
const silentMs = 40000;
let soon, lost = false, live, heardAt = Date.now();
function later() { clearTimeout(soon); soon = setTimeout(refresh, 80); }
function gone() { lost = true; $('#offline').textContent = say.off; $('#offline').hidden = false; }
function listen() {
  if (live) live.close();
  heardAt = Date.now();
  live = new EventSource('/live');
  const heard = (then) => () => { heardAt = Date.now(); if (then) then(); };
  live.addEventListener('problems', heard(() => { if (lost) { lost = false; toast(say.back); } $('#offline').hidden = true; later(); }));
  live.addEventListener('cases', heard(later));
  live.addEventListener('beat', heard());
  const mine = live;
  live.addEventListener('error', () => {
    gone();
    /* A refused stream is not tried again by the browser. */
    if (mine.readyState === EventSource.CLOSED) setTimeout(() => { if (live === mine) listen(); }, 3000);
  });
}
/* Guides alone have no stream: nothing on them changes. */
if ('live' in document.body.dataset) {
  listen();
  addEventListener('offline', () => { gone(); if (live) live.close(); });
  addEventListener('online', listen);
  setInterval(() => { if (navigator.onLine && Date.now() - heardAt > silentMs) { gone(); listen(); } }, 5000);
  /* A claim ends by itself, and no entry says so. */
  setInterval(later, 60000);
}
localTimes();
waiting();
`;
