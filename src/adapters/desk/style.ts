/** The look of the desk: quiet paper, one accent, both themes, phone width first, both directions. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f4ef; --sheet: #fffefb; --ink: #22272b; --quiet: #5b646b; --line: #ddd8cd; --accent: #0d665d; --on-accent: #fff; --danger: #a8322a; --mark: #f7e3ae; --wash: #eef4f2;
  --s0: #6b7379; --s1: #6b7379; --s2: #9a6a00; --s3: #b04a12; --s4: #a8322a;
}
:root[data-theme="dark"] { --paper: #14181b; --sheet: #1c2226; --ink: #e7e9e8; --quiet: #a2acb1; --line: #323a40; --accent: #6fc9bb; --on-accent: #0c2320; --danger: #f0958c; --mark: #57471a; --wash: #1c3532;
  --s0: #a2acb1; --s1: #a2acb1; --s2: #e0b45c; --s3: #f0a06a; --s4: #f0958c; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --paper: #14181b; --sheet: #1c2226; --ink: #e7e9e8; --quiet: #a2acb1; --line: #323a40; --accent: #6fc9bb; --on-accent: #0c2320; --danger: #f0958c; --mark: #57471a; --wash: #1c3532;
  --s0: #a2acb1; --s1: #a2acb1; --s2: #e0b45c; --s3: #f0a06a; --s4: #f0958c; } }
:root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif; }
[dir="rtl"] body { font-size: 16px; }
h1 { font-size: 1.15rem; margin: 0; } h2 { font-size: .95rem; margin: 1.4rem 0 .6rem; } h3 { font-size: 1rem; margin: 0; } p { margin: .25rem 0; }
a { color: var(--accent); } h3 a { color: inherit; text-decoration: none; } h3 a:hover { text-decoration: underline; }
.quiet { color: var(--quiet); font-size: .85rem; }
button, summary { font: inherit; color: inherit; cursor: pointer; border-radius: 8px; border: 1px solid transparent; padding: .35rem .8rem; background: none; }
summary { list-style: none; display: inline-block; } summary::-webkit-details-marker { display: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.main { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.soft { border-color: var(--line); background: var(--sheet); } .soft:hover, .plain:hover { border-color: var(--accent); }
.plain { color: var(--accent); padding: .2rem .5rem; } .danger { color: var(--danger); border-color: var(--line); background: var(--sheet); font-weight: 600; }
.skip { position: absolute; inset-inline-start: -999px; } .skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--sheet); padding: .4rem .8rem; z-index: 9; }
.top { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; padding: .6rem 1.2rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.brand { display: flex; gap: .5rem; align-items: center; font-weight: 700; color: var(--ink); text-decoration: none; letter-spacing: -.01em; }
.mark { width: 1.1rem; height: 1.1rem; border-radius: 5px; background: var(--accent); }
nav { display: flex; gap: .2rem; } nav a { padding: .3rem .7rem; border-radius: 8px; text-decoration: none; color: var(--quiet); } nav a[aria-current], nav a:hover { background: var(--wash); color: var(--ink); }
.count { display: inline-block; min-width: 1.3em; text-align: center; padding: 0 .35em; border-radius: 1em; font-size: .75rem; background: var(--s3); color: var(--sheet); } .count:empty { display: none; }
.tools { margin-inline-start: auto; display: flex; gap: .5rem; align-items: center; }
.languages { display: flex; gap: .1rem; } .languages a { padding: .15rem .4rem; border-radius: 6px; text-decoration: none; color: var(--quiet); text-transform: uppercase; font-size: .75rem; } .languages a[aria-current] { background: var(--wash); color: var(--ink); font-weight: 600; }
.icon { width: 2rem; height: 2rem; padding: 0; } .icon span { display: block; margin: auto; width: 1rem; height: 1rem; border-radius: 50%; border: 2px solid var(--quiet); background: linear-gradient(90deg, var(--quiet) 50%, transparent 50%); }
.offline { margin: 0; padding: .4rem 1.2rem; background: var(--mark); }
main { flex: 1; width: 100%; max-width: 52rem; margin: 0 auto; padding: 1.2rem; } .wide main { max-width: none; padding: 0; display: flex; flex-direction: column; }
.split { flex: 1; display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(22rem, 1fr); height: calc(100vh - 3.6rem); } .split iframe { border: 0; border-inline-end: 1px solid var(--line); width: 100%; height: 100%; } .split .queue { overflow: auto; padding: 1.2rem; }
.panes { display: none; }
.queue-head { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: baseline; justify-content: space-between; margin-bottom: .8rem; }
.cards { display: grid; gap: .7rem; } .cards.recent { opacity: .85; }
.card { background: var(--sheet); border: 1px solid var(--line); border-inline-start: 4px solid var(--s0); border-radius: 12px; padding: .8rem 1rem; } .card.s2 { border-inline-start-color: var(--s2); } .card.s3 { border-inline-start-color: var(--s3); } .card.s4 { border-inline-start-color: var(--s4); }
.card.chosen { box-shadow: 0 0 0 2px var(--accent); } .card.new { animation: arrive .5s ease-out; } @keyframes arrive { from { opacity: 0; transform: translateY(-6px); } } @media (prefers-reduced-motion: reduce) { .card.new { animation: none; } }
.card header { display: flex; gap: .6rem; justify-content: space-between; align-items: baseline; }
.severity { display: inline-flex; gap: .4rem; align-items: baseline; font-size: .8rem; white-space: nowrap; color: var(--s1); } .severity.s2 { color: var(--s2); } .severity.s3 { color: var(--s3); } .severity.s4 { color: var(--s4); }
.bars { display: inline-flex; gap: 2px; } .bars i { width: 4px; height: .7rem; border-radius: 2px; background: var(--line); } .bars i.on { background: currentColor; }
.kinds { font-weight: 500; } .signs, .meta { color: var(--quiet); font-size: .85rem; } .meta { display: flex; flex-wrap: wrap; gap: .2rem .9rem; align-items: center; }
.state { padding: .05rem .55rem; border-radius: 1em; font-size: .78rem; border: 1px solid var(--line); } .state.open { color: var(--s3); border-color: currentColor; } .state.claimed { color: var(--accent); border-color: currentColor; } .state.done { color: var(--quiet); }
.deeds { list-style: none; margin: .4rem 0; padding: 0; font-size: .85rem; } .deeds li { padding-inline-start: 1.2rem; position: relative; } .deeds li::before { content: '·'; position: absolute; inset-inline-start: .3rem; font-weight: 700; } .deeds .done::before { content: '✓'; color: var(--accent); } .deeds .failed { color: var(--danger); } .deeds .failed::before { content: '×'; } .deeds .waiting { color: var(--quiet); }
.contested { border-inline-start: 3px solid var(--s2); padding-inline-start: .6rem; }
.acts { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .6rem; } .acts form { margin: 0; }
.decide { position: relative; } .menu { position: absolute; z-index: 3; inset-inline-start: 0; top: 2.4rem; display: grid; gap: .3rem; padding: .5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 8px 24px #0002; min-width: 13rem; } .menu button { width: 100%; text-align: start; }
.look { margin-top: .7rem; padding: .7rem .9rem; background: var(--wash); border-radius: 10px; } .look blockquote { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; } .look.clear { outline: 1px solid var(--s3); } mark { background: var(--mark); color: inherit; border-radius: 4px; padding: 0 .15em; }
.refusal { padding: .5rem .8rem; border-radius: 8px; border: 1px solid var(--danger); color: var(--danger); } .holds { padding: .5rem .8rem; border-radius: 8px; border: 1px solid var(--accent); color: var(--accent); }
.empty { text-align: center; padding: 3.5rem 1rem; border: 1px dashed var(--line); border-radius: 14px; } .leaf { display: inline-block; width: 2.2rem; height: 2.2rem; border-radius: 0 70% 0 70%; background: var(--wash); border: 1px solid var(--line); margin-bottom: .5rem; }
.keys { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin-top: 1.6rem; color: var(--quiet); font-size: .78rem; } kbd { font: inherit; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 .35em; background: var(--sheet); }
.case main { max-width: 68rem; } .case-page { display: grid; grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr); gap: 1.4rem; align-items: start; } .crumb { margin-bottom: .8rem; }
dl { margin: .8rem 0 0; display: grid; gap: .4rem; } dl div { display: grid; grid-template-columns: 7.5rem 1fr; gap: .6rem; } dt { color: var(--quiet); font-size: .85rem; } dd { margin: 0; overflow-wrap: anywhere; }
.look-panel { margin-top: 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: .8rem 1rem; } .look-panel h2, .timeline h2 { margin-top: 0; }
.timeline ol { list-style: none; margin: 0; padding: 0; border-inline-start: 2px solid var(--line); } .timeline li { display: grid; padding: .3rem 0 .3rem 0; padding-inline-start: 1rem; position: relative; } .timeline li::before { content: ''; position: absolute; inset-inline-start: -5px; top: .75rem; width: 8px; height: 8px; border-radius: 50%; background: var(--accent); } .e-impossible::before, .e-putOff::before { background: var(--danger) !important; }
.scroll { overflow: auto; } table { border-collapse: collapse; width: 100%; font-size: .88rem; } th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; } td.number { color: var(--quiet); } .text main { max-width: 64rem; } .pages { display: flex; gap: 1rem; }
.problems { list-style: none; padding: 0; display: grid; gap: .7rem; } .note { max-width: 34rem; margin: 12vh auto 0; }
.toast { position: fixed; inset-inline: 1rem; bottom: 1rem; margin: auto; width: fit-content; max-width: 90vw; padding: .6rem 1rem; border-radius: 10px; background: var(--ink); color: var(--paper); opacity: 0; pointer-events: none; transition: opacity .2s; } .toast.shown { opacity: 1; }
@media (max-width: 56rem) {
  .top { padding: .5rem .8rem; } .case-page { grid-template-columns: 1fr; } .split { display: block; height: auto; } .split iframe { height: calc(100vh - 9rem); }
  .panes { display: flex; gap: .3rem; padding: .5rem .8rem; } .panes input { position: absolute; opacity: 0; } .panes label { flex: 1; text-align: center; padding: .35rem; border: 1px solid var(--line); border-radius: 8px; } .panes input:checked + label { background: var(--wash); border-color: var(--accent); } .panes input:focus-visible + label { outline: 2px solid var(--accent); }
  body:has(#pane-queue:checked) .split iframe, body:has(#pane-group:checked) .split .queue { display: none; }
  .keys { display: none; } dl div { grid-template-columns: 1fr; gap: 0; }
}`;
