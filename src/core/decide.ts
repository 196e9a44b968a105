import { type Case, claimant, isRemoved } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import { appealable, type Decision, type How, type Letter, type Ruling, type Strike } from './decision.ts';
import { type PersonRef, samePerson } from './message.ts';
import { illegal } from './moves.ts';
import { later } from './owed.ts';
import type { Policy } from './policy.ts';
import { type Refusal, refuse } from './refusal.ts';
import { caseSeverity } from './severity.ts';
import type { Step } from './step.ts';
import { recalls } from './steps-for.ts';

export const undoHours = 24;
/** A year: to Telegram more is for ever, and Discord's adapter renews what is longer than its 28 days. */
const mostHours = 24 * 365;

/** Who decides what, on which view of the case, under which policy. */
export interface Deciding {
  readonly by: PersonRef;
  readonly at: string;
  readonly policy: Policy;
  /** That of the case the person saw. */
  readonly version?: number | undefined;
}

/** The entry that a decision makes: `decided`, or `proposed` where a second moderator must agree. */
export function decide(c: Case, decision: Decision, how: How, { by, at, policy, version }: Deciding): CaseEvent | Refusal {
  const other = claimant(c, at);
  if (other && !samePerson(other, by)) return refuse('claimed-by-other', other);
  const { reason } = how;
  const hours = decision === 'restrict' ? Math.min(Math.max(how.hours ?? policy.restrictHours, 1), mostHours) : undefined;
  const chosen = { by, decision, at, ...(reason && decision === 'false_alarm' && { reason }), ...(hours !== undefined && { hours }) };
  const wrong = illegal(c, { ...chosen, type: 'decided', steps: [] });
  if (wrong) return wrong;
  if (version !== undefined && c.changedAt > version) return refuse('stale');
  const steps = stepsAfter(c, decision, how, policy);
  if ('refused' in steps) return steps;
  const first = c.proposed;
  if (needsTwo(c, policy)) {
    if (first?.decision !== decision) return { ...chosen, type: 'proposed' };
    if (samePerson(first.by, by)) return refuse('needs-second');
  }
  const strike = strikeFor(c, decision, policy, at);
  const striking: readonly Step[] = strike ? [{ id: `strike.${c.version}`, kind: 'strike', by }] : [];
  return { ...chosen, type: 'decided', steps: [...steps, ...striking], ...(needsTwo(c, policy) && first && { with: first.by }), ...(strike && { strike }) };
}

const needsTwo = (c: Case, policy: Policy): boolean => c.about.what === 'message' && caseSeverity(c) >= policy.twoModeratorsFrom;

function strikeFor(c: Case, decision: Decision, { strikes }: Policy, at: string): Strike | undefined {
  const weight = strikes.weights[caseSeverity(c)] ?? 0;
  if (c.outcome === 'care' || !weight || !strikes.for.includes(decision)) return undefined;
  return { weight, until: later(at, strikes.expireDays * 24 * 3_600_000) };
}

interface Consequence {
  readonly needs?: 'removed' | 'present';
  /** Not for whoever may be in distress. */
  readonly harsh?: true;
  readonly letter?: Letter;
  steps(c: Case): readonly Step[];
}

const restoring = (as: 'original' | 'safe') => (c: Case) => [{ id: `restore.${c.version}`, kind: 'restore', as } as const];

const consequences: Readonly<Record<Exclude<Decision, 'seen'>, Consequence>> = {
  keep: { needs: 'present', steps: () => [] },
  remove: { needs: 'present', letter: 'removed', steps: (c) => [{ id: `remove.${c.version}`, kind: 'remove' }, ...removeRepeats(c)] },
  confirm: { needs: 'removed', steps: () => [] },
  restore: { needs: 'removed', steps: restoring('safe') },
  restore_original: { needs: 'removed', steps: restoring('original') },
  warn: { harsh: true, letter: 'warned', steps: () => [] },
  restrict: {
    harsh: true,
    letter: 'restricted',
    steps: (c) => [{ id: `restrict.${c.version}`, kind: 'restrict' }],
  },
  false_alarm: { steps: (c) => (isRemoved(c) ? restoring('original')(c) : []) },
};

/** Repeats that nobody took away yet go with the message. */
const removeRepeats = (c: Case): readonly Step[] =>
  c.repeats.filter((r) => !c.settled[removeRepeat(r).id] || c.settled[removeRepeat(r).id]?.why !== undefined).map(removeRepeat);

export const removeRepeat = ({ id }: { readonly id: string }): Step => ({ id: `repeat-remove.${id}`, kind: 'remove', of: id });

function stepsAfter(c: Case, decision: Decision, how: How, policy: Policy): readonly Step[] | Refusal {
  const closing: Step = {
    id: `close.${c.version}`,
    kind: 'close',
    afterHours: appealable.includes(decision) ? Math.max(undoHours, policy.appealHours) : undoHours,
  };
  if (c.about.what === 'notice') return decision === 'seen' || decision === 'keep' ? [closing] : refuse('not-for-notice');
  if (decision === 'seen') return stepsAfter(c, isRemoved(c) ? 'confirm' : 'keep', how, policy);
  const { needs, harsh, letter, steps } = consequences[decision];
  if (needs === 'removed' && !isRemoved(c)) return refuse('not-removed');
  if (needs === 'present' && isRemoved(c)) return refuse('is-removed');
  if (harsh && c.outcome === 'care') return refuse('care-case');
  const word = how.letter ?? (c.outcome === 'care' ? undefined : isHeld(c) && isRemoved(c) && releasing.includes(decision) ? 'released' : letter);
  return [...steps(c), ...(word ? [telling(c, word)] : []), closing];
}

/** Taken away until a person has seen it, because nobody could read it. */
const isHeld = (c: Case): boolean => c.findings.some((f) => f.kind === 'unread');
const releasing: readonly Decision[] = ['restore', 'restore_original', 'false_alarm'];

const telling = (c: Case, letter: Letter): Step => ({ id: `tell.${c.version}`, kind: 'tell', letter });

/** What undoing owes: the bot's own post is taken back, a restriction ends, the author hears that a warning is lifted. */
export function stepsToUndo(c: Case, by: PersonRef, policy: Policy): readonly Step[] {
  const decision = c.decided?.decision;
  const felt = decision === 'warn' || decision === 'restrict';
  return [...takingBack(c), ...lifting(c), ...pardoning(c, by), ...(felt ? [telling(c, 'lifted')] : []), ...recalls(policy, caseSeverity(c), c.version)];
}

/** The last restored post that stands, where its platform said which it is. */
function takingBack(c: Case): readonly Step[] {
  const last = Object.entries(c.settled)
    .filter(([id, s]) => id.startsWith('restore') && s.why === undefined && s.receipt !== undefined)
    .sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))[0];
  return last && !isRemoved(c) ? [takeBack(c, last[0])] : [];
}

const takeBack = (c: Case, of: string): Step => ({ id: `takeBack.${c.version}`, kind: 'takeBack', of });

const lifting = (c: Case): readonly Step[] =>
  Object.entries(c.settled).some(([id, s]) => id.startsWith('restrict') && s.why === undefined) ? [{ id: `lift.${c.version}`, kind: 'lift' }] : [];

const pardoning = (c: Case, by: PersonRef): readonly Step[] => (c.decided?.strike ? [{ id: `pardon.${c.version}`, kind: 'pardon', by }] : []);

/** The author's appeal, if it may be made now. */
export function appeal(c: Case, by: PersonRef, at: string, policy: Policy): CaseEvent | Refusal {
  if (c.appeal) return refuse('already-appealed');
  if (!c.decided) return refuse(c.stage === 'closed' ? 'too-late' : 'not-decided');
  if (!appealable.includes(c.decided.decision)) return refuse('not-decided');
  if (c.stage === 'closed' || later(c.decided.at, policy.appealHours * 3_600_000) < at) return refuse('too-late');
  return { type: 'appealed', at, by, steps: [telling(c, 'appeal-received'), ...recalls(policy, Math.max(3, caseSeverity(c)), c.version)] };
}

/** Nobody rules on their own decision. */
export function rule(c: Case, by: PersonRef, ruling: Ruling, at: string): CaseEvent | Refusal {
  if (c.stage !== 'appealed' || !c.decided) return refuse('not-appealed');
  const { by: first, with: second } = c.decided;
  if (samePerson(first, by) || (second && samePerson(second, by))) return refuse('own-decision');
  const other = claimant(c, at);
  if (other && !samePerson(other, by)) return refuse('claimed-by-other', other);
  const back = ruling === 'overturn' ? [...(isRemoved(c) ? restoring('original')(c) : []), ...lifting(c), ...pardoning(c, by)] : [];
  return {
    type: 'ruled',
    at,
    by,
    ruling,
    steps: [...back, telling(c, ruling === 'uphold' ? 'upheld' : 'overturned'), { id: `close.${c.version}`, kind: 'close', afterHours: undoHours }],
  };
}
