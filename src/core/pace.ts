import type { Case } from './case.ts';
import type { CardTry } from './case-event.ts';
import { hoursEnd } from './clock.ts';
import { type Deps, noticeIdOf } from './deps.ts';
import { slotOf } from './inward.ts';
import type { PlaceRef } from './message.ts';
import { tell } from './notice.ts';
import { later } from './owed.ts';
import type { Policy } from './policy.ts';
import { caseSeverity } from './severity.ts';

/** Why a card does not go now: it waits until `due`, or is counted on the card of the notice `into`. */
export type Held = { readonly due: string; readonly code: 'quiet' | 'budget' } | { readonly into: string };

const minuteMs = 60_000;
const grave = 3;
/** What of a minute's cards may be used for what is not grave: the rest is kept for what is. */
const slightShare = 0.6;

/** Whether a card may go to the moderators now. What is grave goes first; members' reports keep a card of their own. */
export async function heldBack(deps: Deps, c: Case, { in: place, kind }: CardTry, policy: Policy): Promise<Held | undefined> {
  const at = deps.now();
  const severity = caseSeverity(c);
  if (kind === 'alert' && policy.quiet !== 'never' && severity < policy.quiet.unless) {
    const due = hoursEnd(policy.quiet, at);
    if (due !== undefined) return { due, code: 'quiet' };
  }
  const budget = budgetOf(deps, place, kind, policy);
  if (budget === undefined) return undefined;
  const slight = kind === 'alert' && severity < grave && !c.reports.length;
  const { n, oldest } = await deps.store.readings.cardsSince(place, kind, later(at, -minuteMs));
  if (n < (slight ? Math.max(1, Math.floor(budget * slightShare)) : budget)) return undefined;
  if (slight && c.about.what === 'message') {
    await tell(deps, c.group, 'gathered', slotOf(at));
    return { into: noticeIdOf(deps.secret, c.group, 'gathered', slotOf(at), at.slice(0, 10)) };
  }
  return { due: nextMinute(oldest ?? at, severity), code: 'budget' };
}

/** Workers that looked at the same moment may all have seen room: whoever finds, once its own try is counted, that there was none, stands back. */
export async function overBudget(deps: Deps, c: Case, { in: place, kind }: CardTry, policy: Policy): Promise<string | undefined> {
  const budget = budgetOf(deps, place, kind, policy);
  if (budget === undefined) return undefined;
  const { n, oldest } = await deps.store.readings.cardsSince(place, kind, later(deps.now(), -minuteMs));
  return n > budget ? nextMinute(oldest ?? deps.now(), caseSeverity(c)) : undefined;
}

/** When the oldest card of the minute no longer counts; the gravest are the first to ask again. */
const nextMinute = (oldest: string, severity: number): string => later(oldest, minuteMs + 250 + (mostSevere - severity) * headStartMs);
const mostSevere = 4;
const headStartMs = 1_500;

/** Cards a minute: what the group wishes, within what the platform takes; changes of cards make no noise and know the platform's limit alone. */
function budgetOf(deps: Deps, place: PlaceRef, kind: 'alert' | 'refresh', { alertsPerMinute }: Policy): number | undefined {
  const most = deps.platforms.get(place.platform)?.perMinute;
  const wished = kind === 'alert' && alertsPerMinute > 0 ? alertsPerMinute : undefined;
  return most !== undefined && wished !== undefined ? Math.min(most, wished) : (wished ?? most);
}
