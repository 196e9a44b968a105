/** The part of the desk's script for what somebody has in hand: counted down, renewed while they work, freed when they go; and filters that apply by themselves. */
export const lease = `
/* The claim: minutes and seconds; renewed while its holder works on the page. */
const renewBelowMs = 8 * 60000, workingMs = 90000;
let workedAt = 0;
for (const sign of ['keydown', 'pointerdown', 'scroll']) addEventListener(sign, () => { workedAt = Date.now(); }, { passive: true, capture: true });
function countDown() {
  for (const l of all('[data-lease]')) {
    const left = Date.parse(l.dataset.lease) - Date.now(), s = Math.max(0, Math.floor(left / 1000));
    if (left <= 0) { l.textContent = l.dataset.free; l.removeAttribute('data-lease'); later(); continue; }
    const said = Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0');
    const at = $('[data-left]', l);
    if (at && at.textContent !== said) at.textContent = said;
    if ('mine' in l.dataset && !l.dataset.renewing && left < renewBelowMs && Date.now() - workedAt < workingMs) { l.dataset.renewing = '1'; const b = $('[data-act=claim] button', l); if (b) b.click(); }
  }
}
setInterval(countDown, 1000);
setTimeout(countDown, 0);
/* Whoever closes the page of a case frees it; going on to another page of the desk is no leaving. */
let staying = false;
addEventListener('click', (e) => { const a = e.target.closest('a[href]'); if (a && a.origin === location.origin && !a.target) staying = true; });
addEventListener('submit', (e) => { if (!e.target.matches('[data-act]')) staying = true; });
addEventListener('keydown', (e) => { if (e.key === 'F5' || (e.key === 'r' && (e.ctrlKey || e.metaKey))) staying = true; });
addEventListener('pageshow', () => { staying = false; });
addEventListener('pagehide', () => {
  const facts = $('#facts[data-case]'), csrf = $('input[name=csrf]');
  if (staying || !facts || !csrf || !$('[data-lease][data-mine]', facts)) return;
  navigator.sendBeacon('/act', new URLSearchParams({ action: 'release:' + facts.dataset.case, csrf: csrf.value }));
});
for (const form of all('form[data-filter]')) form.addEventListener('change', () => { form.requestSubmit(); });
`;
