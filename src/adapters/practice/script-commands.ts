/** Commands: suggested while they are typed, answered in private, with forms and files. */
export const commandScript = `
const shownHints = 7;
let hints = [], chosen = 0, asking = 0, suggesting;
const typedText = composer.elements.text, hintList = $('commands');

async function sayCommand(text, id) {
  const { answer } = await send('ask', { text, id });
  const key = 'ask-' + (++asking);
  asked.set(key, text.split(/\\s/)[0]);
  while (asked.size > 5) { const oldest = asked.keys().next().value; asked.delete(oldest); answers.delete(oldest); }
  answered(key, answer);
  pane.scrollTop = 0;
  pane.querySelector('[data-key="' + key + '"] input, [data-key="' + key + '"] select, [data-key="' + key + '"] textarea')?.focus();
}
function askedCard(key, said) {
  const card = make('article', 'asked'); card.dataset.key = key;
  const name = make('b', 'quiet', said); name.dir = 'ltr';
  const row = make('div', 'buttons');
  row.append(button(words.dismiss, 'plain', () => { asked.delete(key); answers.delete(key); drawPrivate(); typedText.focus(); }));
  card.append(name, ...answerOf(key), row);
  return card;
}
function savedOf(file) {
  const bytes = Uint8Array.from(atob(file.bytes), (c) => c.charCodeAt(0));
  const a = make('a', 'file', file.name);
  a.download = file.name; a.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' })); a.dir = 'auto';
  a.append(make('small', '', words.download));
  return a;
}

function formOf(form, key) {
  const f = make('form', 'asks'); f.dataset.draft = key + form.action;
  const title = make('b', '', form.title); title.dir = 'auto'; f.append(title);
  for (const field of form.fields) {
    const label = make('label', '', ''), name = make('span', '', field.label);
    name.dir = 'auto'; label.append(name);
    const input = make(field.kind === 'choice' ? 'select' : field.kind === 'text' ? 'textarea' : 'input');
    input.name = field.id; input.required = field.required; input.dir = 'auto';
    if (field.maxLength) input.maxLength = field.maxLength;
    if (field.hint) input.placeholder = field.hint;
    // Nothing is chosen for anybody.
    if (field.choices && field.value === undefined) input.append(make('option', '', ''));
    for (const c of field.choices || []) { const o = make('option', '', c.label); o.value = c.value; input.append(o); }
    if (field.value !== undefined) input.value = field.value;
    label.append(input); f.append(label);
  }
  const ok = make('button', 'main', words.send); ok.type = 'submit'; f.append(ok);
  f.addEventListener('submit', (e) => {
    e.preventDefault();
    const values = Object.fromEntries(new FormData(f));
    trying(send('submit', { action: form.action, values }).then(({ answer }) => answered(key, answer)));
  });
  return f;
}
/** What is being filled in stays while the pane is drawn anew. */
function draftsIn(place) {
  return new Map([...place.querySelectorAll('form[data-draft]')].map((f) => [f.dataset.draft, { values: [...new FormData(f)], at: f.contains(document.activeElement) ? document.activeElement.name : undefined }]));
}
function restoreDrafts(place, drafts, typing) {
  for (const f of place.querySelectorAll('form[data-draft]')) {
    const kept = drafts.get(f.dataset.draft);
    if (!kept) continue;
    for (const [name, value] of kept.values) f.elements[name].value = value;
    if (typing === f.dataset.draft && kept.at) f.elements[kept.at].focus();
  }
}

function hideHints() { hints = []; hintList.hidden = true; typedText.removeAttribute('aria-activedescendant'); }
function drawHints() {
  // A window of the list: what is chosen is always in it, and nothing scrolls.
  const from = Math.max(0, Math.min(chosen - 3, hints.length - shownHints));
  hintList.replaceChildren(...hints.slice(from, from + shownHints).map((h, n) => {
    const i = from + n;
    const item = make('li'); item.id = 'hint' + i; item.setAttribute('role', 'option'); item.setAttribute('aria-selected', String(i === chosen));
    const name = make('b', '', h.label), said = make('span', 'quiet', h.description || ''); name.dir = h.label[0] === '/' ? 'ltr' : 'auto'; said.dir = 'auto';
    item.append(name, said);
    item.addEventListener('mousedown', (e) => { e.preventDefault(); takeHint(i); });
    return item;
  }));
  hintList.hidden = !hints.length;
  if (!hints.length) return typedText.removeAttribute('aria-activedescendant');
  typedText.setAttribute('aria-activedescendant', 'hint' + chosen);
}
function takeHint(i) {
  typedText.value = hints[i].fill; typedText.focus();
  hideHints(); showHints();
}
/** True when the key was for the list. */
function pickHint(e) {
  if (hintList.hidden || e.isComposing) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (step) { chosen = (chosen + step + hints.length) % hints.length; drawHints(); }
  else if (e.key === 'Escape') hideHints();
  else if (e.key === 'Tab' || e.key === 'Enter' && hints[chosen].fill.trim() !== typedText.value.trim()) takeHint(chosen);
  else return false;
  e.preventDefault();
  return true;
}
function showHints() {
  const text = typedText.value;
  clearTimeout(suggesting);
  chosen = 0;
  const said = /^\\/(\\w*)(\\s+)?([^]*)$/.exec(text);
  if (!said || context && context.edit) return hideHints();
  const face = faces.find((f) => f.name === said[1]);
  if (!said[2]) {
    hints = faces.filter((f) => f.name.startsWith(said[1].toLowerCase())).map((f) => ({ label: '/' + f.name, description: f.description, fill: '/' + f.name + (f.options.length ? ' ' : '') }));
    return drawHints();
  }
  const option = face && face.options[0];
  if (!option) return hideHints();
  const rest = said[3].toLowerCase(), fill = (c) => ({ label: c.label, description: option.description, fill: '/' + face.name + ' ' + c.value });
  if (option.suggests) {
    suggesting = setTimeout(() => send('suggest', { text }).then(({ choices }) => { if (typedText.value === text) { hints = choices.map(fill); drawHints(); } }).catch(hideHints), 150);
    return;
  }
  hints = option.choices.filter((c) => c.value !== rest && (c.value.startsWith(rest) || c.label.toLowerCase().includes(rest))).map(fill);
  drawHints();
}
typedText.addEventListener('input', showHints);
typedText.addEventListener('blur', hideHints);
typedText.addEventListener('focus', showHints);
`;
