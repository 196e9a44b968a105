/** The look of guides and of what they answer. */
export const guide = `
.guides { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: .7rem; }
.guides li { position: relative; background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: .75rem 1rem; } .guides li:hover { border-color: var(--accent); }
.guides a { font-weight: 650; text-decoration: none; } .guides a::after { content: ""; position: absolute; inset: 0; border-radius: 12px; } .guides p { margin-top: .15rem; }
.guide form.line label { flex: 1 1 16rem; } .guide form.line :is(input:not([type=hidden]), select) { width: 100%; } .guide > p:first-child { margin-bottom: .6rem; font-size: .92rem; }
.answer { margin-top: 1.2rem; padding: 1.1rem 1.3rem 1.3rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; overflow-wrap: anywhere; }
.answer h2 { margin: 0 0 .5rem; color: var(--ink); font-size: 1.1rem; } .answer p + p, .answer .version + p { margin-top: .7rem; } .answer form.fields { margin-top: 1.1rem; padding: 1rem 1.2rem 1.2rem; background: var(--paper); } .answer form.fields h2 { font-size: 1rem; }
.version { white-space: pre-wrap; margin: .8rem 0; padding: .7rem 1rem; border-inline-start: 3px solid var(--accent); background: var(--wash); border-radius: 8px; }
.rows { margin-top: .9rem; } .rows .acts { margin-top: .45rem; } .file { font-weight: 600; }
`;
