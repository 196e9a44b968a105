import { guide } from './style-guide.ts';
import { parts } from './style-parts.ts';
import { work } from './style-work.ts';

const dark = `
  --paper: #14181b; --sheet: #1c2226; --raise: #232a2f; --ink: #e7e9e8; --quiet: #a5afb4; --line: #343c42; --accent: #6fc9bb; --on-accent: #0c2320; --wash: #1b302d;
  --s0: #8b969c; --s1: #8fa9c4; --s2: #e0b45f; --s3: #eb9467; --s4: #f08a84; --mark: #4d3a10; --mark-ink: #f6dfa4; --danger: #f0958c; --danger-wash: #3a2321; --good: #86cfa6;
  --k0: #6fc9bb; --k1: #e0b45f; --k2: #8fa9c4; --k3: #eb9467; --k4: #c49bd6; --k5: #8b969c;`;

/** The desk's look: quiet paper, ink, one accent; severity is the only other colour. Both themes, phone width first, either direction. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f4ef; --sheet: #fffefb; --raise: #fffefb; --ink: #22272b; --quiet: #596269; --line: #ddd8cd; --accent: #0d665d; --on-accent: #ffffff; --wash: #e6f0ee;
  --s0: #7b858b; --s1: #4f7199; --s2: #8a5c08; --s3: #a84a16; --s4: #a8322a; --mark: #fbe7b2; --mark-ink: #4d3600; --danger: #a3302a; --danger-wash: #f9e9e6; --good: #21693f;
  --k0: #0d7a6f; --k1: #b98213; --k2: #4f7199; --k3: #b4572a; --k4: #7d5196; --k5: #7b858b;
}
:root[data-theme="dark"] {${dark}}
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${dark}} }
:root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { height: 100%; }
body { min-height: 100%; margin: 0; display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif; -webkit-text-size-adjust: 100%; }
[dir="rtl"] body { font-size: 16px; line-height: 1.7; }
h1, h2, h3, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
h1 { font-size: 1.3rem; line-height: 1.3; letter-spacing: -.012em; font-weight: 650; }
h2 { font-size: .95rem; font-weight: 650; color: var(--quiet); margin: 1.6rem 0 .6rem; }
h3 { font-size: 1rem; line-height: 1.4; font-weight: 650; }
[dir="rtl"] :is(h1, h2, h3) { letter-spacing: 0; }
a { color: var(--accent); text-underline-offset: .18em; }
ul, ol { list-style: none; }
code { font: .88em ui-monospace, "DejaVu Sans Mono", monospace; }
.quiet, small { color: var(--quiet); font-size: .88rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -999rem; } .skip:focus { inset-inline-start: .5rem; top: .5rem; background: var(--sheet); padding: .4rem .8rem; z-index: 5; }
button, summary { font: inherit; font-size: .92rem; color: inherit; cursor: pointer; border-radius: 8px; border: 1px solid transparent; padding: .34rem .8rem; background: none; line-height: 1.4; }
button.main { background: var(--accent); color: var(--on-accent); font-weight: 600; }
button.soft, summary.soft { border-color: var(--line); background: var(--raise); }
button.soft:hover, summary.soft:hover, button.danger:hover { border-color: currentColor; }
button.danger { color: var(--danger); border-color: var(--line); background: var(--raise); }
button.plain { color: var(--accent); padding-inline: .4rem; }
button[disabled] { opacity: .55; cursor: default; }
form { display: contents; }
${parts}${work}${guide}`;
