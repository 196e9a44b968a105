/** Who is here, what holds in the hall, and what members do besides talking. */
export const peopleScript = `
const emoji = ['👍', '❤️', '😂', '🙏', '😢'];

function takePeople(p) {
  people = new Map(p.people.map((one) => [one.id, one])); hallState = p.hall; mine = p.me;
  for (const b of document.querySelectorAll('[data-member]')) {
    const one = people.get(b.dataset.member);
    if (!one) continue;
    b.querySelector('bdi').textContent = one.name.replace(/^Dr /, '');
    b.querySelector('.mark').textContent = one.asking ? words.asks : one.away ? words.outside : one.mark || '';
    b.classList.toggle('outside', Boolean(one.away));
  }
  $('rename').elements.name.value = people.get(me)?.name || '';
  $('yourself').hidden = Boolean(people.get(me)?.away);
  drawSilenced(); drawNotices();
}

let ending;
function drawSilenced() {
  clearTimeout(ending);
  const s = mine.silenced, shown = $('silenced');
  shown.hidden = !s;
  if (!s) return;
  shown.textContent = words.silenced[s.why].replace('{until}', s.until ? clock.format(new Date(s.until)) : '');
  if (s.until) ending = setTimeout(() => { if (mine.silenced === s) { mine = { ...mine, silenced: undefined }; drawSilenced(); } }, Math.min(2 ** 31 - 1, Math.max(0, Date.parse(s.until) - Date.now())));
}

/** Above the talk: what is pinned, how the hall stands, who waits at the door. */
function drawNotices() {
  const box = $('notices'), lines = [], self = people.get(me);
  const pinned = [...messages.values()].filter((m) => m.pinned && !m.removed).at(-1);
  if (pinned) {
    const b = button(words.pinned + ' · ' + pinned.text.split('\\n')[0], 'plain', () => document.getElementById('m' + pinned.id)?.scrollIntoView({ block: 'center' }));
    b.dir = 'auto'; lines.push(b);
  }
  if (hallState.locked) lines.push(make('p', '', words.locked));
  if (hallState.slowSeconds) lines.push(make('p', '', words.slow + ' · ' + hallState.slowSeconds + ' s'));
  if (self?.away) lines.push(self.asking ? make('p', '', words.asked) : button(words.join, 'main', () => trying(send('ask-in', {}))));
  if (mine.moderates) for (const one of people.values()) if (one.asking) {
    const line = make('p', '', one.name + ' ' + words.asks + ' ');
    line.append(button(words.letIn, 'soft', () => trying(send('admit', { id: one.id, accept: true }))), button(words.refuse, 'soft', () => trying(send('admit', { id: one.id, accept: false }))));
    lines.push(line);
  }
  box.replaceChildren(...lines);
  box.hidden = !lines.length;
}

function reactionsOf(m) {
  const row = make('div', 'reactions');
  for (const r of m.reactions) {
    const b = button(r.emoji + ' ' + r.n, 'soft', () => trying(send('react', { id: m.id, text: r.emoji })));
    b.setAttribute('aria-pressed', String(r.mine));
    row.append(b);
  }
  return row;
}

/** What else can be done with a message: emoji, and the commands that are chosen on one. */
function menuOf(m) {
  const menu = make('details', 'menu'), list = make('div');
  const open = make('summary', 'plain', '⋯');
  open.setAttribute('aria-label', words.more);
  const row = make('div', 'reactions');
  row.setAttribute('role', 'group'); row.setAttribute('aria-label', words.reactions);
  for (const e of emoji) row.append(button(e, 'plain', () => { menu.open = false; trying(send('react', { id: m.id, text: e })); }));
  list.append(row);
  for (const f of faces) if (f.menu && m.author !== 'confrere') list.append(button(f.menu, 'plain', () => { menu.open = false; trying(sayCommand('/' + f.name, m.id)); }));
  menu.append(open, list);
  menu.addEventListener('toggle', () => { if (menu.open) list.scrollIntoView({ block: 'nearest' }); });
  menu.addEventListener('keydown', (e) => { if (e.key === 'Escape' && menu.open) { menu.open = false; open.focus(); } });
  return menu;
}

$('rename').addEventListener('submit', (e) => { e.preventDefault(); $('yourself').open = false; trying(send('rename', { text: $('rename').elements.name.value })); });
$('leave').addEventListener('click', () => { $('yourself').open = false; trying(send('leave', {})); });
`;
