/** The look of the group's page: quiet paper, one accent, both themes, phone width first. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f4ef; --sheet: #fffefb; --ink: #22272b; --quiet: #5d666d; --line: #ddd8cd; --accent: #0d665d; --on-accent: #ffffff;
  --mine: #e3efec; --private: #fdf3dc; --private-line: #e5cf97; --private-ink: #6b4c00; --danger: #a8322a;
  --salma: #8a3b62; --paul: #2b5a9b; --grace: #7a4d12; --hicham: #0d665d; --nadia: #6d5a10; --confrere: #4b4f9c;
}
:root[data-theme="dark"] {
  --paper: #14181b; --sheet: #1c2226; --ink: #e7e9e8; --quiet: #a2acb1; --line: #323a40; --accent: #6fc9bb; --on-accent: #0c2320;
  --mine: #1c3532; --private: #2c2618; --private-line: #594a22; --private-ink: #efd48c; --danger: #f0958c;
  --salma: #e3a1c1; --paul: #9cc0f2; --grace: #e0b679; --hicham: #6fc9bb; --nadia: #d9c667; --confrere: #b6b9f5;
}
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {
  --paper: #14181b; --sheet: #1c2226; --ink: #e7e9e8; --quiet: #a2acb1; --line: #323a40; --accent: #6fc9bb; --on-accent: #0c2320;
  --mine: #1c3532; --private: #2c2618; --private-line: #594a22; --private-ink: #efd48c; --danger: #f0958c;
  --salma: #e3a1c1; --paul: #9cc0f2; --grace: #e0b679; --hicham: #6fc9bb; --nadia: #d9c667; --confrere: #b6b9f5;
} }
:root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif; }
:lang(ar) body, [dir="rtl"] body { font-size: 16px; }
h1 { font-size: 1rem; margin: 0; letter-spacing: -.005em; }
p { margin: 0; }
.quiet, .title p, small { color: var(--quiet); font-size: .8rem; }
button, input, select, textarea { font: inherit; color: inherit; }
button { cursor: pointer; border-radius: 8px; border: 1px solid transparent; padding: .35rem .8rem; background: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.main { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.soft { border-color: var(--line); background: var(--sheet); }
.soft:hover, .plain:hover { border-color: var(--accent); }
.plain { color: var(--accent); padding: .1rem .4rem; font-size: .85rem; }
.danger { color: var(--danger); border-color: var(--line); background: var(--sheet); }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .6rem 1rem; background: var(--sheet); border-bottom: 1px solid var(--line); }
.title { flex: 1 1 10rem; }
.evening { display: flex; gap: .5rem; align-items: center; }
.evening select, .composer input, .composer textarea { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: .35rem .5rem; }
.evening label { display: flex; gap: .4rem; align-items: center; }
progress { width: 4rem; height: .35rem; accent-color: var(--accent); }
.members { display: flex; flex-wrap: wrap; gap: .25rem; align-items: center; flex: 1 1 100%; }
.members > .quiet { white-space: nowrap; margin-inline-end: .3rem; }
.member { display: flex; gap: .4rem; align-items: center; padding: .2rem .6rem .2rem .25rem; border-radius: 999px; white-space: nowrap; position: relative; }
[dir="rtl"] .member { padding: .2rem .25rem .2rem .6rem; }
.member small { margin-inline-start: .35rem; }
.member[aria-pressed="true"] { background: var(--mine); border-color: var(--accent); }
.face { display: grid; place-items: center; width: 1.9rem; height: 1.9rem; border-radius: 50%; background: var(--face); color: var(--sheet); font-size: .72rem; font-weight: 700; flex: none; }
.hue-salma { --face: var(--salma); } .hue-paul { --face: var(--paul); } .hue-grace { --face: var(--grace); } .hue-hicham { --face: var(--hicham); } .hue-nadia { --face: var(--nadia); } .hue-confrere { --face: var(--confrere); }
.dot { width: .55rem; height: .55rem; border-radius: 50%; background: var(--danger); }
.away { padding: .3rem 1rem; background: var(--private); color: var(--private-ink); text-align: center; font-size: .9rem; }
main { flex: 1; min-height: 0; display: flex; flex-direction: column; position: relative; }
.messages { flex: 1; min-height: 6rem; overflow-y: auto; list-style: none; margin: 0; padding: 1rem; display: flex; flex-direction: column; gap: .7rem; }
.nothing { margin: auto; max-width: 22rem; text-align: center; color: var(--quiet); }
.message { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr); column-gap: .6rem; max-width: 46rem; }
.message .head { display: flex; gap: .5rem; align-items: baseline; flex-wrap: wrap; }
.message .head b { color: var(--face); font-size: .9rem; }
.bubble { background: var(--sheet); border: 1px solid var(--line); border-radius: 4px 14px 14px 14px; padding: .45rem .75rem; width: fit-content; max-width: 100%; overflow-wrap: anywhere; white-space: pre-wrap; }
[dir="rtl"] .bubble { border-radius: 14px 4px 14px 14px; }
.mine .bubble { background: var(--mine); border-color: transparent; }
.message.bot .bubble { border-style: dashed; border-color: var(--confrere); }
.quote { display: block; border-inline-start: 3px solid var(--line); padding-inline-start: .5rem; color: var(--quiet); font-size: .85rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 28rem; margin-bottom: .2rem; }
.file { display: flex; gap: .4rem; align-items: center; font-size: .9rem; color: var(--quiet); }
.file::before { content: ""; width: .8rem; height: 1rem; border: 1.5px solid currentColor; border-radius: 2px; flex: none; }
.trace { color: var(--quiet); font-style: italic; font-size: .88rem; }
[lang="ar"] .trace { font-style: normal; }
.message { position: relative; }
.acts { display: flex; gap: .1rem; opacity: 0; transition: opacity .12s; position: absolute; inset-inline-end: 0; top: 0; background: var(--paper); border-radius: 8px; padding-inline-start: .4rem; }
.acts .plain { padding-block: 0; }
.message:hover .acts, .message:focus-within .acts { opacity: 1; }
@media (hover: none) { .acts { opacity: 1; position: static; padding: 0; } }
.newer { position: absolute; left: 50%; transform: translateX(-50%); top: .6rem; background: var(--accent); color: var(--on-accent); border-radius: 999px; font-size: .85rem; }
.private { max-height: 46%; overflow-y: auto; border-top: 1px solid var(--private-line); background: var(--private); padding: .7rem 1rem; }
.private h2 { margin: 0 0 .4rem; font-size: .88rem; color: var(--private-ink); display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap; }
.private h2 small { font-weight: 400; color: inherit; }
.private article { background: var(--sheet); border: 1px solid var(--private-line); border-radius: 12px; padding: .65rem .85rem; margin-top: .5rem; }
.private article p { max-width: 44rem; }
.version { margin: .5rem 0; border-inline-start: 3px solid var(--accent); padding-inline-start: .7rem; }
.version b { display: block; font-size: .78rem; color: var(--quiet); font-weight: 600; }
.version span, .answer { white-space: pre-wrap; overflow-wrap: anywhere; }
.buttons { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .5rem; }
.answer { margin-top: .5rem; color: var(--private-ink); }
.alert b { display: flex; gap: .5rem; align-items: center; }
.composer { padding: .6rem 1rem .8rem; background: var(--sheet); border-top: 1px solid var(--line); display: grid; gap: .4rem; }
.composer textarea { resize: vertical; min-height: 3.2rem; width: 100%; }
.composer .row { display: flex; gap: .5rem; }
.composer .row input { flex: 1; min-width: 0; }
.context { display: flex; gap: .5rem; justify-content: space-between; font-size: .85rem; color: var(--quiet); }
.context span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.failed { color: var(--danger); font-size: .9rem; }
.member.outside .face { background: none; color: var(--face); border: 1.5px dashed var(--face); } .mark:empty { display: none; }
.verified { color: var(--accent); } .pin { color: var(--private-ink); }
.notices { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; padding: .3rem 1rem; background: var(--private); color: var(--private-ink); font-size: .88rem; }
.notices .plain { text-align: start; color: inherit; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.reactions { display: flex; flex-wrap: wrap; gap: .25rem; margin-top: .25rem; }
.reactions .soft { padding: 0 .5rem; border-radius: 999px; font-size: .85rem; } .reactions [aria-pressed="true"] { border-color: var(--accent); background: var(--mine); }
.menu { position: relative; } .menu > summary { cursor: pointer; list-style: none; padding: 0 .5rem; border-radius: 8px; } .menu > summary::-webkit-details-marker { display: none; }
.menu > div { position: absolute; inset-inline-end: 0; z-index: 3; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: .4rem; display: grid; gap: .2rem; min-width: 11rem; justify-items: start; }
.members > .menu > summary { color: var(--accent); font-size: .85rem; } .members > .menu > div { min-width: min(18rem, 80vw); } #rename { display: flex; gap: .3rem; flex-wrap: wrap; } #rename input { min-width: 0; flex: 1; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); padding: .25rem .5rem; }
.menu .reactions { flex-wrap: nowrap; margin: 0; }
a.file { color: var(--accent); } a.file small { margin-inline-start: .4rem; }
.composer { position: relative; }
.commands { position: absolute; bottom: calc(100% + .2rem); inset-inline: 1rem; z-index: 4; max-width: 46rem; list-style: none; margin: 0; padding: .25rem; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); }
.commands li { display: flex; gap: .7rem; align-items: baseline; padding: .2rem .5rem; border-radius: 7px; cursor: pointer; } .commands li[aria-selected="true"] { background: var(--mine); }
.commands b { flex: none; } .commands .quiet { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.asked .answer { white-space: pre-wrap; color: inherit; max-width: 44rem; }
.asks { display: grid; gap: .5rem; margin-top: .6rem; max-width: 32rem; } .asks label { display: grid; gap: .15rem; font-size: .9rem; }
.asks input, .asks select, .asks textarea { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: .35rem .5rem; width: 100%; } .asks .main { justify-self: start; }
@media (max-width: 46rem) { .members > .quiet { display: none; } .member small { display: none; } }
@media (max-width: 34rem) { .private { max-height: 38%; } .member .name { display: none; } .member[aria-pressed="true"] .name { display: inline; } .member { padding: .2rem !important; } .member[aria-pressed="true"] { padding-inline-end: .6rem !important; } .messages { padding: .7rem; } }
@media (max-height: 34rem) { .composer textarea { min-height: 2.2rem; height: 2.2rem; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
