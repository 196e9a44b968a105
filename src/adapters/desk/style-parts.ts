/** The pieces of the pages, from the frame to the timeline. */
export const parts = `
.top { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1.4rem; padding: .65rem clamp(.9rem, 3vw, 1.8rem); background: var(--sheet); border-bottom: 1px solid var(--line); }
.brand { display: flex; gap: .55rem; align-items: center; font-weight: 700; color: var(--ink); text-decoration: none; letter-spacing: -.01em; }
.mark { width: 1.35rem; height: 1.35rem; background: url(/assets/icon.svg) center / contain no-repeat; }
.top nav { display: flex; gap: .2rem; flex-wrap: wrap; }
.top nav a { color: var(--quiet); text-decoration: none; padding: .3rem .7rem; border-radius: 8px; }
.top nav a:hover { color: var(--ink); } .top nav a[aria-current] { color: var(--ink); background: var(--wash); font-weight: 600; }
.count { display: inline-block; min-width: 1.35rem; padding: 0 .35rem; border-radius: 999px; background: var(--s3); color: var(--sheet); font-size: .78rem; font-weight: 700; text-align: center; line-height: 1.35rem; }
.count:empty { display: none; }
.tools { margin-inline-start: auto; display: flex; gap: .6rem; align-items: center; }
.languages { display: flex; gap: .1rem; } .languages a { padding: .15rem .4rem; border-radius: 6px; text-decoration: none; color: var(--quiet); font-size: .82rem; text-transform: uppercase; }
.languages a[aria-current] { color: var(--ink); background: var(--wash); font-weight: 650; }
.icon { padding: .3rem; width: 2rem; height: 2rem; display: grid; place-items: center; } .icon span { width: 1.05rem; height: 1.05rem; border-radius: 50%; border: 1.5px solid currentColor; background: linear-gradient(90deg, currentColor 50%, transparent 50%); }
.offline { background: var(--mark); color: var(--mark-ink); text-align: center; padding: .35rem 1rem; font-size: .92rem; }
main { flex: 1; width: 100%; max-width: 68rem; margin: 0 auto; padding: 1.6rem clamp(.9rem, 3vw, 1.8rem) 3rem; }
.text main { max-width: 60rem; } .home main { max-width: 46rem; } .wide main { max-width: none; padding: 0; display: flex; flex-direction: column; min-height: 0; }
.small main { display: grid; place-items: center; } .note { max-width: 30rem; text-align: center; padding: 2.5rem 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 16px; } .note h1 { margin-bottom: .6rem; } .note p { color: var(--quiet); text-wrap: pretty; }
.panes { display: none; }
.split { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(23rem, 1fr); }
.split iframe { width: 100%; height: 100%; border: 0; border-inline-end: 1px solid var(--line); background: var(--paper); }
.split .queue { overflow-y: auto; padding: 1.3rem clamp(.9rem, 2vw, 1.6rem) 2rem; }
html:has(.wide), body.wide { height: 100dvh; overflow: hidden; }
@media (max-width: 56rem) {
  .wide .panes { display: flex; border-bottom: 1px solid var(--line); background: var(--sheet); }
  .panes input { position: absolute; opacity: 0; } .panes label { flex: 1; text-align: center; padding: .6rem; color: var(--quiet); cursor: pointer; border-bottom: 2px solid transparent; }
  .panes input:checked + label { color: var(--ink); font-weight: 650; border-color: var(--accent); } .panes input:focus-visible + label { outline: 2px solid var(--accent); outline-offset: -4px; }
  .split { grid-template-columns: minmax(0, 1fr); } .split iframe { border: 0; }
  .tools { order: 1; } .top nav { order: 2; flex-basis: 100%; margin-inline: -.5rem; }
  .panes:has(#pane-queue:checked) + .split iframe, .panes:has(#pane-group:checked) + .split .queue { display: none; }
}
.queue-head { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; justify-content: space-between; margin-bottom: 1rem; }
.cards { display: grid; gap: .8rem; }
.card { background: var(--sheet); border: 1px solid var(--line); border-inline-start: 4px solid var(--sev, var(--line)); border-radius: 12px; padding: .85rem 1.05rem .9rem; }
.s0 { --sev: var(--s0); } .s1 { --sev: var(--s1); } .s2 { --sev: var(--s2); } .s3 { --sev: var(--s3); } .s4 { --sev: var(--s4); }
.card:focus, .card.current { outline: 2px solid var(--accent); outline-offset: 1px; }
.card > header { display: flex; gap: .4rem 1rem; justify-content: space-between; align-items: baseline; flex-wrap: wrap; }
.card h3 a { color: inherit; text-decoration: none; } .card h3 a:hover { text-decoration: underline; }
.notice h3 { font-weight: 500; }
.kinds { margin-top: .1rem; } .kinds::first-letter { text-transform: capitalize; }
.signs { color: var(--quiet); font-size: .88rem; }
.severity { display: inline-flex; gap: .45rem; align-items: center; color: var(--sev); font-size: .85rem; font-weight: 600; white-space: nowrap; }
.bars { display: inline-flex; gap: 2px; align-items: end; } .bars i { width: 4px; height: 6px; background: var(--line); border-radius: 1px; } .bars i:nth-child(2) { height: 8px; } .bars i:nth-child(3) { height: 10px; } .bars i:nth-child(4) { height: 12px; } .bars i.on { background: var(--sev); }
.meta { display: flex; flex-wrap: wrap; gap: .15rem .9rem; align-items: center; margin-top: .45rem; font-size: .88rem; color: var(--quiet); }
.state { font-weight: 600; padding: .05rem .55rem; border-radius: 999px; border: 1px solid var(--line); color: var(--ink); } .state.claimed { background: var(--wash); border-color: var(--accent); } .state.done { color: var(--good); }
.deeds { margin-top: .45rem; font-size: .9rem; display: flex; flex-wrap: wrap; gap: .1rem 1rem; } dd .deeds { margin: 0; display: block; }
.deeds li { padding-inline-start: 1.15rem; position: relative; } .deeds li::before { position: absolute; inset-inline-start: 0; font-weight: 700; }
.deeds .done::before { content: "✓"; color: var(--good); } .deeds .failed::before { content: "×"; color: var(--danger); } .deeds .waiting::before { content: "…"; color: var(--quiet); } .deeds .waiting { color: var(--quiet); }
.contested { margin-top: .5rem; padding: .4rem .7rem; background: var(--wash); border-radius: 8px; font-size: .92rem; }
.acts { display: flex; flex-wrap: wrap; gap: .45rem; align-items: center; margin-top: .8rem; }
.acts:not(:has(*)), .slot:empty { display: none; }
.decide { position: relative; } .decide summary { list-style: none; } .decide summary::-webkit-details-marker { display: none; } .decide summary::after { content: " ▾"; color: var(--quiet); }
.menu { position: absolute; z-index: 3; inset-inline-start: 0; top: calc(100% + .3rem); display: grid; gap: .3rem; padding: .5rem; min-width: 14rem; background: var(--raise); border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 10px 30px rgb(0 0 0 / .16); }
.menu button { width: 100%; text-align: start; }
.recent .card { opacity: .92; background: transparent; }
.empty { text-align: center; padding: 3.2rem 1rem; border: 1px dashed var(--line); border-radius: 14px; } .leaf { display: inline-block; width: 2.6rem; height: 2.6rem; margin-bottom: .6rem; border-radius: 0 70% 0 70%; background: var(--wash); border: 1.5px solid var(--accent); }
.keys { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin-top: 1.8rem; color: var(--quiet); font-size: .82rem; } kbd { font: .92em ui-monospace, "DejaVu Sans Mono", monospace; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 5px; padding: 0 .35rem; margin-inline-end: .15rem; background: var(--sheet); }
@media (hover: none) { .keys { display: none; } }
.crumb { margin-bottom: .9rem; font-size: .92rem; }
.refusal { padding: .6rem .9rem; margin-bottom: 1rem; border-radius: 10px; background: var(--danger-wash); color: var(--danger); font-weight: 550; } .holds { padding: .6rem .9rem; margin-top: .8rem; border-radius: 10px; background: var(--wash); color: var(--good); font-weight: 550; }
.case-page { display: grid; gap: 1.2rem 1.8rem; grid-template-columns: minmax(0, 1.6fr) minmax(16rem, 1fr); align-items: start; } .case-main { display: grid; gap: 1.2rem; min-width: 0; }
@media (max-width: 52rem) { .case-page { grid-template-columns: minmax(0, 1fr); } }
dl { margin-top: .8rem; display: grid; gap: .35rem; } dl div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .8rem; } dt { color: var(--quiet); font-size: .9rem; } dd { overflow-wrap: anywhere; }
.look-panel { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.1rem; } .look-panel h2 { margin: 0 0 .2rem; color: var(--ink); font-size: 1rem; }
.look { margin-top: .9rem; } .look blockquote { padding: .8rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 1.02rem; } .look blockquote + blockquote { margin-top: .5rem; } .look > .quiet { margin-top: .5rem; } .look.clear blockquote { border-color: var(--s3); }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 4px; padding: 0 .2em; }
.timeline h2 { margin-top: .2rem; } .timeline ol { border-inline-start: 2px solid var(--line); padding-inline-start: 1.1rem; display: grid; gap: .75rem; } .timeline li { position: relative; display: grid; line-height: 1.45; }
.timeline li::before { content: ""; position: absolute; inset-inline-start: calc(-1.1rem - 6px); top: .38rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--quiet); } .timeline .e-decided::before, .timeline .e-claimed::before { background: var(--accent); border-color: var(--accent); } .timeline .e-viewed::before { border-color: var(--s2); } .timeline .e-impossible::before { border-color: var(--danger); }
.problems { display: grid; gap: .7rem; margin-top: .8rem; } #problems h1 { margin-bottom: .3rem; } #problems .empty { margin-top: 1rem; }
.scroll { overflow-x: auto; margin-top: 1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--sheet); } table { border-collapse: collapse; width: 100%; font-size: .92rem; } th, td { padding: .5rem .8rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); } th { color: var(--quiet); font-weight: 600; white-space: nowrap; } tr:last-child :is(td, th[scope=row]) { border-bottom: 0; } td:nth-child(2) { white-space: nowrap; color: var(--quiet); } .number { font-variant-numeric: tabular-nums; color: var(--quiet); }
.pages { display: flex; gap: 1.2rem; margin-top: 1rem; }
.toast { position: fixed; inset-inline: 1rem; bottom: 1rem; margin: 0 auto; max-width: 32rem; padding: .7rem 1rem; border-radius: 12px; background: var(--ink); color: var(--paper); box-shadow: 0 10px 30px rgb(0 0 0 / .25); text-align: center; z-index: 6; } .toast:empty { display: none; }
@media (prefers-reduced-motion: no-preference) { .card.new { animation: come .4s ease-out; } @keyframes come { from { opacity: 0; transform: translateY(-.5rem); } } }
@media (max-width: 34rem) { dl div { grid-template-columns: 1fr; gap: 0; } .menu { position: static; margin-top: .4rem; box-shadow: none; } .decide[open] { flex-basis: 100%; } }
`;
