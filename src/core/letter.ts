import { actionOf } from './actions.ts';
import type { Case } from './case.ts';
import type { Letter } from './decision.ts';
import { appealable } from './decision.ts';
import type { Phrases } from './language.ts';
import type { Button } from './platform.ts';

/** A template with its `{places}` filled; nothing when one stays empty: a letter with a hole in it is never sent. */
export function fill(template: string, facts: Readonly<Record<string, string | undefined>>): string | undefined {
  let whole = true;
  const text = template.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = facts[name];
    if (!value) whole = false;
    return value ?? '';
  });
  return whole ? text : undefined;
}

/** A word to the author of a case, ready to show: what it is about by kind, never by content; how to appeal where that may be. */
export function letterOf(
  c: Case,
  letter: Letter,
  phrases: Phrases,
  facts: { readonly group: string; readonly until?: string },
): { readonly text: string; readonly buttons: readonly Button[] } | undefined {
  const kinds = [...new Set(c.findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note').map((f) => phrases.kinds[f.kind]))].join(', ');
  const { letters, appeal, unnamed } = phrases.cases;
  const text = fill(letters[letter], { ...facts, kinds: kinds || unnamed });
  if (text === undefined) return undefined;
  const mayAppeal = ['removed', 'warned', 'restricted'].includes(letter) && c.decided !== undefined && appealable.includes(c.decided.decision) && !c.appeal;
  return { text, buttons: mayAppeal ? [{ label: appeal, action: actionOf('appeal', c.id) }] : [] };
}
