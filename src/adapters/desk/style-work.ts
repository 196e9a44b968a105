/** The look of filters, forms, figures and dialogs. */
export const work = `
select, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea { font: inherit; font-size: .92rem; color: inherit; background: var(--raise); border: 1px solid var(--line); border-radius: 8px; padding: .34rem .6rem; max-width: 100%; }
textarea { width: 100%; resize: vertical; line-height: 1.5; } input[aria-invalid] { border-color: var(--danger); }
:is(.filters, .fields, .line) label > span:first-child { display: block; color: var(--quiet); font-size: .84rem; margin-bottom: .1rem; }
.filters { margin-bottom: 1rem; } .filters > summary { display: inline-block; list-style: none; } .filters > summary::after { content: " ▾"; color: var(--quiet); }
.filters form { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: .6rem .9rem; align-items: end; margin-top: .7rem; padding: .9rem 1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; }
.filters select, .fields select, .fields input:not([type=checkbox]) { width: 100%; } .check { align-self: center; } .filters form p { grid-column: 1 / -1; display: flex; gap: 1rem; align-items: center; }
form.line { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin-top: .9rem; }
form.fields { display: grid; gap: .7rem; margin-top: .7rem; justify-items: start; } form.fields label, form.fields .field { width: 100%; max-width: 30rem; } #notes form.fields label { max-width: none; }
.works { display: grid; gap: .7rem; } .works:not(:has(*)), .case-main > div:not(:has(*)), .case-side > div:not(:has(*)) { display: none; }
.work, .panel, .trial { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: .8rem 1.1rem; } .panel h2, .trial h2, .appeal h2 { margin: 0 0 .3rem; color: var(--ink); font-size: 1rem; } .panel p { margin-top: .15rem; }
.work > summary { padding-inline: 0; font-weight: 600; } .work details { margin-top: .8rem; } .work details > summary { padding-inline: 0; color: var(--accent); }
.letters { gap: .7rem; } .letters div { grid-template-columns: 1fr; gap: .1rem; } .letters dd { font-size: .92rem; }
.case-side { display: grid; gap: 1.2rem; min-width: 0; }
.lease { display: flex; flex-wrap: wrap; gap: .2rem .5rem; align-items: baseline; margin-top: .5rem; font-size: .92rem; color: var(--quiet); } .lease .left { color: var(--ink); font-variant-numeric: tabular-nums; }
.glass { margin-top: .8rem; padding: .5rem .8rem; border: 1px solid var(--s3); border-radius: 10px; font-size: .92rem; }
.appeal { padding: .8rem 1.1rem; border: 1px solid var(--accent); border-radius: 12px; background: var(--wash); } .appeal .refusal { margin: .6rem 0 0; }
.notes { display: grid; gap: .7rem; } .note-text { white-space: pre-wrap; overflow-wrap: anywhere; }
.strikes { margin-top: .6rem; }
fieldset { border: 1px solid var(--line); border-radius: 12px; padding: .8rem 1.1rem 1.1rem; width: 100%; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .8rem 1.2rem; align-items: end; background: var(--sheet); } legend { font-weight: 650; padding: 0 .4rem; } .field .refusal { margin: .3rem 0 0; padding: .25rem .6rem; font-size: .88rem; font-weight: 400; }
.settings form.fields { gap: 1.1rem; margin-top: 1rem; } .trial { margin-top: .9rem; border-color: var(--accent); background: var(--wash); }
.figures figure { margin: 0; } .figures h2 { margin-top: 2rem; }
.totals { display: flex; flex-wrap: wrap; gap: .5rem 1.8rem; margin-top: 1.2rem; } .totals b { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.chart { width: 100%; height: auto; display: block; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; } .panel .chart { border: 0; margin-top: .6rem; } .chart text { fill: var(--quiet); font-size: 11px; } .chart line { stroke: var(--line); }
.c0 { fill: var(--k0); } .c1 { fill: var(--k1); } .c2 { fill: var(--k2); } .c3 { fill: var(--k3); } .c4 { fill: var(--k4); } .c5 { fill: var(--k5); }
.bar { display: block; width: 100%; min-width: 6rem; height: .8rem; } .bar .track { fill: var(--wash); } .bar .spread { fill: var(--ink); } [dir="rtl"] .bar { transform: scaleX(-1); }
.bars-table td:nth-child(2) { width: 45%; vertical-align: middle; } .bars-table th[scope=row] { color: var(--ink); font-weight: 500; white-space: normal; } .bars-table td:nth-child(3) { white-space: nowrap; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: .6rem 0; font-size: .88rem; } .legend svg { width: .8rem; height: .8rem; margin-inline-end: .4rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
dialog { border: 1px solid var(--line); border-radius: 16px; padding: 1.4rem 1.6rem; background: var(--sheet); color: var(--ink); min-width: min(24rem, 90vw); box-shadow: 0 20px 60px rgb(0 0 0 / .3); } dialog::backdrop { background: rgb(0 0 0 / .4); } dialog h2 { margin: 0 0 .6rem; color: var(--ink); font-size: 1.1rem; } dialog dl { margin-bottom: 1.1rem; }
.note form { display: block; margin-top: 1.2rem; }
@media (max-width: 34rem) { .chart text { font-size: 20px; } .bars-table td:nth-child(2) { width: auto; } .bar { min-width: 4rem; } .bars-table td:nth-child(3) { white-space: normal; } fieldset { grid-template-columns: 1fr; } }
`;
