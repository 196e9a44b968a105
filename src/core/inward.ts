import { type Case, claimant, isWaiting } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { Deps } from './deps.ts';
import { tell } from './notice.ts';
import { later } from './owed.ts';
import type { Inward, Step } from './step.ts';

const hourMs = 3_600_000;

/** What time does to a case: no platform is asked, one entry says it. */
export const timely: Readonly<Record<Inward, (deps: Deps, c: Case, step: Step) => Promise<CaseEvent>>> = {
  async lapse(deps, c, { id }) {
    const at = deps.now();
    return c.claim && c.claim.until > at ? { type: 'putOff', at, step: id, due: c.claim.until, code: 'claimed' } : { type: 'lapsed', at, step: id };
  },
  /** One card an hour for all that wait: a recall must not be noise of its own. */
  async remind(deps, c, { id }) {
    const at = deps.now();
    if (isWaiting(c) && !claimant(c, at)) await tell(deps, c.group, 'waiting', slotOf(at));
    return { type: 'reminded', at, step: id };
  },
  async escalate(deps, c, { id }) {
    const at = deps.now();
    if (claimant(c, at)) return { type: 'putOff', at, step: id, due: later(at, hourMs), code: 'claimed' };
    await tell(deps, c.group, 'escalated', slotOf(at));
    // A case that waits for a ruling stays what it is: it is told to all, and no more.
    return c.stage === 'open' || c.stage === 'undone' ? { type: 'escalated', at, step: id } : { type: 'reminded', at, step: id };
  },
};

/** The hour: cases that come to it together share a card. */
export const slotOf = (at: string): string => at.slice(0, 13);
