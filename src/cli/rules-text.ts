import type { Rule } from '../core/rule.ts';
import { outcomeTable } from '../core/verdict.ts';
import { rules } from '../rules/index.ts';

const marked = (example: string): string => example.replaceAll('|', '\\|').replaceAll('\n', ' ⏎ ');
const lines = (title: string, examples: readonly string[]): string => `${title}\n\n${examples.map((e) => `- ${marked(e)}`).join('\n')}\n`;

function section({ id, kinds, summary, source, examples }: Rule): string {
  const owner = source === undefined ? '' : ` Source: ${source}.`;
  return `### ${id}\n\n${summary}${owner}\n\nFinds: ${kinds.map((k) => `\`${k}\``).join(', ')}\n\n${lines('Flags what stands in ⟦ ⟧:', examples.flags)}\n${lines('Lets pass:', examples.passes)}`;
}

/** docs/rules.md, from the rules and the one table of outcomes. Every person in it is invented. */
export function rulesPage(): string {
  const table = outcomeTable.map((r) => `| ${r.kind} | ${r.severity} | ${r.floor ? 'yes' : ''} | ${r.weak} | ${r.strong} | ${r.certain} |`).join('\n');
  return [
    '# Rules',
    '',
    'Written by `npm run docs`; do not edit. Every person and every number is invented.',
    '',
    '## What follows from a finding',
    '',
    'A finding is weak, strong or certain. Severity goes from 0 to 4. A kind with a floor keeps its alert whatever a group silences. A town, a day, a hospital, a postcode follow the leak beside them.',
    '',
    '| kind | severity | floor | weak | strong | certain |',
    '|---|---|---|---|---|---|',
    table,
    '',
    `## The ${rules.length} rules`,
    '',
    rules.map(section).join('\n'),
  ].join('\n');
}
