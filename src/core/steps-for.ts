import { kinds } from './kinds.ts';
import type { Mode, Policy } from './policy.ts';
import type { Step } from './step.ts';
import { type Outcome, severityOf, type Verdict } from './verdict.ts';

type Want = 'take' | 'advise' | 'alert' | 'care';

const wanted: Readonly<Record<Outcome, readonly Want[]>> = {
  pass: [],
  note: [],
  advise: ['advise'],
  alert: ['alert', 'advise'],
  remove: ['take', 'alert', 'advise'],
  care: ['care', 'alert'],
};

const allowed: Readonly<Record<Mode, readonly Want[]>> = {
  observe: ['alert'],
  advise: ['alert', 'advise', 'care'],
  enforce: ['alert', 'advise', 'care', 'take'],
};

/** How long a case that only advised its author stays: nobody else will end it. */
const adviceHours = 24;

/**
 * What the bot owes for a verdict. A silenced finding asks for nothing, unless its kind has a floor: then the alert stays.
 * An empty answer means that there is no case to open.
 */
export function stepsFor(verdict: Verdict, policy: Policy, removalsLastHour: number): readonly Step[] {
  const wants = new Set<Want>();
  for (const finding of verdict.findings) {
    const silenced = policy.silencedRules.includes(finding.rule) || policy.silencedKinds.includes(finding.kind);
    for (const want of wanted[finding.outcome]) {
      if (silenced && !(kinds[finding.kind].floor && want === 'alert')) continue;
      if (allowed[policy.mode].includes(want)) wants.add(want);
    }
  }
  // Whoever is in distress is neither removed nor admonished, whatever else the message holds.
  if (verdict.outcome === 'care') for (const harsh of ['take', 'advise'] as const) wants.delete(harsh);
  if (removalsLastHour >= policy.removalsPerHour) wants.delete('take');
  return inOrder(wants, policy, severityOf(verdict.findings));
}

/** An attachment that nobody could read, where the group wants it away until a person has seen it; it is nobody's fault. */
export const stepsForHold = (policy: Policy): readonly Step[] => [
  { id: 'remove', kind: 'remove' },
  { id: 'alert', kind: 'alert' },
  { id: 'tell', kind: 'tell', letter: 'held' },
  ...overTime(policy),
];

/** An alert that asks nothing of the author: an unread attachment, a member's report. */
export const stepsForAlert = (policy: Policy): readonly Step[] => [{ id: 'alert', kind: 'alert' }, ...overTime(policy)];

function inOrder(wants: ReadonlySet<Want>, policy: Policy, severity: number): readonly Step[] {
  if (!wants.size) return [];
  const steps: Step[] = [];
  if (wants.has('take')) steps.push({ id: 'remove', kind: 'remove' });
  if (wants.has('take') && policy.onRemove === 'replace') steps.push({ id: 'publish', kind: 'publish', after: 'remove', as: 'safe' });
  for (const kind of ['alert', 'care', 'advise'] as const) if (wants.has(kind)) steps.push({ id: kind, kind });
  if (wants.has('alert')) return [...steps, ...overTime(policy, severity)];
  return [...steps, shredding(policy), { id: 'close', kind: 'close', afterHours: Math.min(adviceHours, policy.keepHours) }];
}

const shredding = (policy: Policy): Step => ({ id: 'shred', kind: 'shred', afterHours: policy.keepHours });

const overTime = (policy: Policy, severity = 0): readonly Step[] => [...recalls(policy, severity), shredding(policy)];

/** What time asks of a case that waits for a person: a recall, then all moderators. A grave one is recalled sooner. */
export function recalls({ remindAfterHours, escalateAfterHours }: Policy, severity: number, version?: number): readonly Step[] {
  const sooner = severity >= 4 ? 4 : severity === 3 ? 2 : 1;
  const suffix = version === undefined ? '' : `.${version}`;
  return [
    ...(remindAfterHours ? [{ id: `remind${suffix}`, kind: 'remind', afterHours: remindAfterHours / sooner } as const] : []),
    ...(escalateAfterHours ? [{ id: `escalate${suffix}`, kind: 'escalate', afterHours: escalateAfterHours / sooner } as const] : []),
  ];
}
