import { actionOf } from './actions.ts';
import { type Case, claimant, isRemoved } from './case.ts';
import type { Phrases } from './language.ts';
import type { Button, Rich } from './platform.ts';
import type { StepKind } from './policy.ts';
import type { Sign } from './rule.ts';
import { severityOf } from './verdict.ts';

/** The alert as moderators see it: kinds, reasons, where, when, who, what was done. Never text. */
export function cardOf(c: Case, phrases: Phrases, now: string, repeat: boolean): Rich[] & { severity: number } {
  const said = phrases.card;
  const lines: Rich[] = [];
  const severity = severityOf(c.findings);
  if (repeat) lines.push([said.repeated]);
  if (c.about.what === 'notice') {
    lines.push([phrases.notices[c.about.code]({ n: c.times, detail: c.about.detail })]);
  } else {
    const counted = c.findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note');
    const kinds = [...new Set(counted.map((f) => phrases.kinds[f.kind]))].join(', ');
    const signs = [...new Set(counted.flatMap((f) => f.why.map((w) => phrases.signs[w.split(':')[0] as Sign])))].slice(0, 8).join(', ');
    lines.push([`${said.title[titleOf(c)]} · ${said.severity(severity)}`], [said.what(kinds)]);
    if (signs) lines.push([said.why(signs)]);
    lines.push(
      [said.who, ' ', { person: c.about.author }],
      [said.where, ' ', { message: c.about.message }],
      [said.when, ' ', c.openedAt.slice(0, 16).replace('T', ' '), ' UTC'],
    );
    if (c.answer?.answer === 'not_patient') lines.push([said.contested]);
  }
  for (const [id, settled] of Object.entries(c.settled)) {
    const kind = id.split('.')[0] as StepKind;
    if (kind === 'alert' || kind === 'shred') continue;
    const step = said.steps[kind];
    lines.push([settled.why === undefined ? step : `${said.notDone[settled.why] ?? settled.why} (${step})`]);
  }
  lines.push(stateLine(c, phrases, now));
  return Object.assign(lines, { severity });
}

/** What happened, not what was wished: where the policy only observes, nothing was taken away. */
export function titleOf(c: Case): 'remove' | 'alert' | 'care' | 'advise' {
  if (c.outcome === 'remove') return isRemoved(c) ? 'remove' : 'alert';
  return c.outcome === 'pass' || c.outcome === 'note' ? 'alert' : c.outcome;
}

function stateLine(c: Case, { card }: Phrases, now: string): Rich {
  const by = claimant(c, now);
  if (by) return [card.states.claimed, ' ', { person: by }];
  if (c.state === 'decided' && c.decided) return [card.decisions[c.decided.decision], ' · ', { person: c.decided.by }];
  return [card.states[c.state === 'claimed' ? 'open' : c.state]];
}

/** The usual decisions of the case as it stands. */
export function buttonsOf(c: Case, { card }: Phrases): Button[][] {
  const button = (verb: Parameters<typeof actionOf>[0], label: string, tone?: Button['tone']): Button => ({
    label,
    action: actionOf(verb, c.id, c.version),
    ...(tone && { tone }),
  });
  if (c.about.what === 'notice') return c.state === 'open' ? [[button('keep', card.states.seen)]] : [];
  if (c.state === 'decided') return [[button('undo', card.decisions.undo)]];
  if (c.state !== 'open' && c.state !== 'claimed') return [];
  const decided = isRemoved(c)
    ? [button('confirm', card.decisions.confirm, 'main'), button('restore', card.decisions.restore)]
    : [button('remove', card.decisions.remove, 'danger'), button('keep', card.decisions.keep)];
  return [
    [button('claim', card.claim), button('look', card.look)],
    [...decided, button('false_alarm', card.decisions.false_alarm)],
  ];
}
