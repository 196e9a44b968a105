/** The keyboard part of the desk's script: j and k, Enter, c, l, d, u, f, t and ?. */
export const keys = `
/* Keys. */
const cards = () => all('.card[data-case]');
const current = () => cardOf(document.activeElement) || cards().find((c) => c.classList.contains('current')) || (cards().length === 1 ? cards()[0] : null);
function go(to) { if (!to) return; for (const c of cards()) c.classList.toggle('current', c === to); to.focus({ preventScroll: true }); to.scrollIntoView({ block: 'nearest' }); }
const press = (verb) => { const card = current(); const b = card && $(inCase(card.dataset.case, '[data-act="' + verb + '"] button')); if (b) b.click(); };
function decide() {
  const card = current(), menu = card && $('details.decide', card);
  if (menu) { menu.open = true; $('button', menu).focus(); return; }
  const first = card && all('[data-act] button', card).find((b) => !['claim', 'release', 'look', 'undo'].includes(b.form.dataset.act));
  if (first) first.focus();
}
const deeds = {
  j: () => { const list = cards(), at = list.indexOf(current()); go(list[at + 1] || list[at] || list[0]); },
  k: () => { const list = cards(), at = list.indexOf(current()); go(list[Math.max(0, at - 1)]); },
  Enter: () => { const link = current() && $('h3 a', current()); if (link) location.assign(link.href); },
  '?': () => $('#help').showModal(),
  f: () => { const filters = $('#filters'); if (filters) { filters.open = true; $('select', filters).focus(); } },
  t: () => $('#theme').click(),
  c: () => press('claim'), l: () => press('look'), u: () => press('undo'), d: decide,
};
function inMenu(e, menu) {
  if (e.key === 'Escape') { menu.open = false; cardOf(menu).focus({ preventScroll: true }); return true; }
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return false;
  const list = all('.menu button', menu), at = list.indexOf(document.activeElement);
  list[(at + (e.key === 'ArrowDown' ? 1 : -1) + list.length) % list.length].focus();
  return true;
}
document.addEventListener('keydown', (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || $('dialog[open]') || e.target.closest('input, textarea, select')) return;
  const menu = e.target.closest('details.decide[open]');
  if (menu && inMenu(e, menu)) { e.preventDefault(); return; }
  if (e.key === 'Enter' && e.target.closest('a, button, summary')) return;
  if (deeds[e.key]) { e.preventDefault(); deeds[e.key](); }
});
document.addEventListener('click', (e) => { for (const d of all('details.decide[open]')) if (!d.contains(e.target)) d.open = false; });
`;
