import { commandScript } from './script-commands.ts';
import { peopleScript } from './script-people.ts';

const talkScript = `'use strict';
const body = document.body;
const words = JSON.parse(body.dataset.words);
const $ = (id) => document.getElementById(id);
const list = $('messages'), pane = $('private'), composer = $('composer'), eveningForm = $('evening');
let me = recall() || body.dataset.me, source, context, playing = false;
let messages = new Map(), advice = new Map(), alerts = new Map(), answers = new Map(), away = new Set(), asked = new Map();
let people = new Map(), hallState = {}, mine = {}, faces = [];

function recall() { try { return localStorage.getItem('practice-me'); } catch { return undefined; } }
function make(tag, className, text) { const e = document.createElement(tag); if (className) e.className = className; if (text !== undefined) e.textContent = text; return e; }
function button(label, className, act) { const b = make('button', className, label); b.type = 'button'; b.addEventListener('click', act); return b; }
const clock = new Intl.DateTimeFormat(body.dataset.lang + '-u-nu-latn', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

async function send(path, content) {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': body.dataset.csrf }, body: JSON.stringify({ me, lang: body.dataset.lang, ...content }) });
  const answer = await response.json().catch(() => ({}));
  if (answer.why) { mine = { ...mine, silenced: answer }; drawSilenced(); }
  if (!answer.ok) throw new Error(answer.why ? 'silenced' : 'refused');
  return answer;
}
function trying(work) { $('failed').hidden = true; return work.catch((e) => { $('failed').hidden = e.message === 'silenced'; }); }

function drawMessage(m) {
  const item = make('li', 'message hue-' + m.author + (m.mine ? ' mine' : '') + (m.author === 'confrere' ? ' bot' : ''));
  item.id = 'm' + m.id;
  if (m.album) item.dataset.album = m.album;
  const face = make('span', 'face', m.author === 'confrere' ? 'C' : m.name.replace(/^Dr /, '').split(' ').map((p) => p[0]).join(''));
  face.setAttribute('aria-hidden', 'true');
  const content = make('div');
  const head = make('div', 'head');
  head.append(make('b', '', m.name));
  const mark = people.get(m.author)?.mark;
  if (mark) head.append(make('small', 'verified', mark));
  if (m.pinned && !m.removed) head.append(make('small', 'pin', words.pinned));
  if (m.quotes) head.append(make('small', '', words.quotes + ' ' + m.quotes));
  const time = make('small', '', clock.format(new Date(m.at)) + (m.edited && !m.removed ? ' · ' + words.edited : '') + (m.pending ? ' · ' + words.sending : ''));
  head.append(time);
  content.append(head);
  if (m.removed) content.append(make('p', 'trace', m.removed === 'bot' ? words.removedByBot : words.removedByAuthor));
  else {
    const bubble = make('div', 'bubble');
    const before = m.replyTo && messages.get(m.replyTo);
    if (before) { const q = make('span', 'quote', before.name + ' · ' + (before.removed ? '…' : before.text || before.file || '')); q.dir = 'auto'; bubble.append(q); }
    if (m.title) { const t = make('b', '', m.title); t.dir = 'auto'; t.style.display = 'block'; bubble.append(t); }
    if (m.text) { const t = make('span', '', m.text); t.dir = 'auto'; t.style.display = 'block'; bubble.append(t); }
    if (m.file) bubble.append(m.download ? downloadOf(m.file, 'file/' + m.id) : fileOf(m.file));
    content.append(bubble);
    if (m.reactions) content.append(reactionsOf(m));
    if (m.buttons) content.append(rowsOf(m.buttons, 'm' + m.id), ...answerOf('m' + m.id));
    const acts = make('div', 'acts');
    acts.append(button(words.reply, 'plain', () => setContext({ replyTo: m.id, label: words.answering + ' ' + m.name })));
    if (m.mine) acts.append(
      button(words.edit, 'plain', () => { setContext({ edit: m.id, label: words.edit }); composer.elements.text.value = messages.get(m.id).text; }),
      button(words.remove, 'plain', () => trying(send('delete', { id: m.id }))));
    acts.append(menuOf(m));
    head.append(acts);
  }
  item.append(face, content);
  return item;
}

function fileOf(name) { const f = make('span', 'file', name); f.dir = 'auto'; return f; }
function downloadOf(name, href) { const a = make('a', 'file', name); a.href = href; a.download = name; a.dir = 'auto'; a.append(make('small', '', words.download)); return a; }
function atEnd() { return list.scrollHeight - list.scrollTop - list.clientHeight < 90; }
function toEnd() { list.scrollTop = list.scrollHeight; $('newer').hidden = true; }
function showMessage(m) {
  const follow = atEnd();
  const old = document.getElementById('m' + m.id);
  messages.set(m.id, m);
  if (m.pinned || old && m.removed) drawNotices();
  list.querySelector('.nothing')?.remove();
  if (old) old.replaceWith(drawMessage(m));
  else {
    // Another's message is seen once it is sent, which may be after later ones: it goes to its place.
    const after = [...list.children].find((li) => Number(li.id.slice(1)) > Number(m.id));
    list.insertBefore(drawMessage(m), after || null);
  }
  if (follow || m.mine && !old) toEnd(); else if (!old) $('newer').hidden = false;
}
function showAll() {
  list.replaceChildren(...[...messages.values()].map(drawMessage));
  if (!messages.size) list.append(make('li', 'nothing', words.empty));
  toEnd();
}

function rowsOf(rows, key) { const holder = make('div'); for (const row of rows) holder.append(buttonsOf(row, key)); return holder; }
function buttonsOf(row, key) {
  const holder = make('div', 'buttons');
  for (const b of row) holder.append(button(b.label, b.tone === 'main' ? 'main' : b.tone === 'danger' ? 'danger' : 'soft', () => trying(press(b.action, key))));
  return holder;
}
async function press(action, key) {
  const { answer } = await send('press', { action });
  answered(key, answer);
}
function answered(key, answer) {
  answers.set(key, answer);
  const message = key[0] === 'm' && messages.get(key.slice(1));
  if (message) document.getElementById(key)?.replaceWith(drawMessage(message));
  drawPrivate();
  pane.querySelector('[data-key="' + key + '"] .answer')?.scrollIntoView({ block: 'nearest' });
  if (answer.secret) setTimeout(() => { if (answers.get(key) === answer) { answers.delete(key); asked.delete(key); drawPrivate(); } }, 120000);
}
function answerOf(key) {
  const answer = answers.get(key);
  if (!answer) return [];
  const parts = [make('p', 'answer', answer.text)];
  if (answer.form && answer.form.title === answer.text) parts[0].hidden = true;
  parts[0].dir = 'auto';
  parts[0].setAttribute('role', 'status');
  if (answer.version) parts.push(versionOf(answer.version));
  if (answer.file) parts.push(savedOf(answer.file));
  if (answer.rows) parts.push(rowsOf(answer.rows, key));
  if (answer.form) parts.push(formOf(answer.form, key));
  return parts;
}
function versionOf(text) { const v = make('div', 'version'); v.append(make('b', '', words.ready)); const t = make('span', '', text); t.dir = 'auto'; v.append(t); return v; }
function drawPrivate() {
  // The pane takes its place from the list: whoever read its end still does.
  const follow = atEnd();
  const typing = pane.contains(document.activeElement) && document.activeElement.form?.dataset.draft;
  const drafts = draftsIn(pane);
  const cards = [...asked.entries()].reverse().map(([key, said]) => askedCard(key, said));
  for (const a of [...advice.values()].reverse()) {
    if (away.has(a.id)) continue;
    const card = make('article'); card.dataset.key = a.id;
    const said = make('p', '', a.text); said.dir = 'auto'; card.append(said);
    if (a.version) card.append(versionOf(a.version));
    const row = buttonsOf(a.buttons, a.id);
    row.append(button(words.dismiss, 'plain', () => { away.add(a.id); answers.delete(a.id); drawPrivate(); }));
    card.append(row, ...answerOf(a.id));
    cards.push(card);
  }
  const seen = [...alerts.values()].reverse().filter((a) => !away.has(a.id)).slice(0, 8);
  const rooms = seen.map((a) => {
    const card = make('article', a.said ? 'said' : 'alert'); card.dataset.key = a.id;
    a.lines.forEach((line, i) => { const e = make(i ? 'p' : 'b', '', line); e.dir = 'auto'; card.append(e); });
    if (a.file) card.append(downloadOf(a.file, 'file/' + a.id));
    card.append(rowsOf(a.buttons, a.id));
    const row = make('div', 'buttons');
    row.append(button(words.dismiss, 'plain', () => { away.add(a.id); answers.delete(a.id); drawPrivate(); }));
    card.append(row, ...answerOf(a.id));
    return card;
  });
  pane.replaceChildren();
  if (cards.length) pane.append(heading(words.privately, words.privatelyHint), ...cards);
  if (rooms.length) pane.append(heading(words.room, ''), ...rooms);
  restoreDrafts(pane, drafts, typing);
  pane.hidden = !cards.length && !rooms.length;
  if (follow) toEnd();
}
function heading(text, hint) { const h = make('h2', '', text); if (hint) h.append(make('small', '', hint)); return h; }

function setContext(next) {
  context = next;
  $('context').hidden = !next;
  if (next) { $('context').firstElementChild.textContent = next.label; composer.elements.text.focus(); }
  composer.elements.file.disabled = Boolean(next && next.edit);
  composer.querySelector('[type=submit]').textContent = next && next.edit ? words.save : words.send;
}

function drawEvening(state) {
  playing = state.playing;
  eveningForm.querySelector('button').textContent = playing ? words.stop : words.evening;
  eveningForm.elements.speed.disabled = playing;
  const bar = $('evening-progress');
  bar.hidden = !playing; bar.max = state.of; bar.value = state.said;
}
function knock(id, on) { const dot = document.querySelector('[data-member="' + id + '"] .dot'); if (dot) dot.hidden = !on; }

function connect() {
  if (source) source.close();
  source = new EventSource('live?me=' + encodeURIComponent(me) + '&lang=' + body.dataset.lang);
  const on = (name, act) => source.addEventListener(name, (e) => act(JSON.parse(e.data)));
  source.addEventListener('open', () => { $('away').hidden = true; });
  source.addEventListener('error', () => { $('away').hidden = false; });
  on('all', (all) => {
    messages = new Map(all.messages.map((m) => [m.id, m]));
    advice = new Map(all.advice.map((a) => [a.id, a]));
    alerts = new Map(all.alerts.map((a) => [a.id, a]));
    faces = all.faces; takePeople(all);
    drawPrivate(); showAll(); drawEvening(all.evening);
  });
  on('message', showMessage);
  on('advice', (a) => { advice.set(a.id, a); drawPrivate(); pane.scrollTop = 0; });
  on('alert', (a) => { alerts.set(a.id, a); drawPrivate(); });
  on('gone', (g) => { alerts.delete(g.id); drawPrivate(); });
  on('people', (p) => { takePeople(p); for (const m of messages.values()) { if (m.author !== 'confrere') m.name = people.get(m.author)?.name || m.name; document.getElementById('m' + m.id)?.replaceWith(drawMessage(m)); } });
  on('evening', drawEvening);
  on('knock', (k) => knock(k.for, true));
}
function become(id) {
  me = id;
  try { localStorage.setItem('practice-me', id); } catch { /* then it is asked again at the next visit */ }
  for (const b of document.querySelectorAll('[data-member]')) b.setAttribute('aria-pressed', String(b.dataset.member === id));
  knock(id, false); setContext(undefined);
  messages = new Map(); advice = new Map(); alerts = new Map(); answers = new Map(); asked = new Map(); hints = [];
  list.replaceChildren(); drawPrivate();
  connect();
}

for (const b of document.querySelectorAll('[data-member]')) b.addEventListener('click', () => become(b.dataset.member));
$('context').querySelector('button').addEventListener('click', () => { setContext(undefined); composer.reset(); });
$('newer').addEventListener('click', toEnd);
list.addEventListener('scroll', () => { if (atEnd()) $('newer').hidden = true; });
composer.elements.text.addEventListener('keydown', (e) => { if (pickHint(e)) return; if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); composer.requestSubmit(); } });
composer.addEventListener('submit', (e) => {
  e.preventDefault();
  const text = composer.elements.text.value.trim(), file = composer.elements.file.value.trim();
  if (!text && !file) return;
  const now = context;
  if (text[0] === '/' && !(now && now.edit)) { hideHints(); trying(sayCommand(text, now && now.replyTo || '').then(() => { composer.reset(); setContext(undefined); })); return; }
  trying((now && now.edit ? send('edit', { id: now.edit, text }) : send('post', { text, file, replyTo: now && now.replyTo || '' })).then(() => { composer.reset(); setContext(undefined); }));
});
eveningForm.addEventListener('submit', (e) => { e.preventDefault(); trying(playing ? send('evening/stop', {}) : send('evening', { speed: Number(eveningForm.elements.speed.value) })); });
if (![...document.querySelectorAll('[data-member]')].some((b) => b.dataset.member === me)) me = body.dataset.me;
`;

/** The page's one script. Everything that people wrote goes in as text, never as markup. */
export const script = `${talkScript}${peopleScript}${commandScript}become(me);
`;
