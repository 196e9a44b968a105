import { isAuthor, type Case } from './case.ts';
import { type Hours, within } from './clock.ts';
import { type PersonRef, samePerson } from './message.ts';
import type { Policy } from './policy.ts';
import { caseSeverity } from './severity.ts';

/** When a moderator does not want to be named: until a moment, or every day between two times of their own clock. */
export type Off = { readonly until: string } | Hours;

/** A moderator who is named on grave cards while on duty. */
export interface OnRoster {
  readonly person: PersonRef;
  readonly off?: Off;
}

export const isOff = ({ off }: OnRoster, now: string): boolean => off !== undefined && ('until' in off ? off.until > now : within(off, now));

/**
 * Whom a card names. Whoever is on duty; when nobody is, everybody on the roster, so that a grave case never rings for nobody.
 * A case that was escalated is for all. Nobody is named on the card of their own message.
 */
export function ringFor({ roster }: { readonly roster: readonly OnRoster[] }, c: Case, policy: Policy, now: string): readonly PersonRef[] {
  const all = roster.filter(({ person }) => !isAuthor(c, person)).map(({ person }) => person);
  if (c.stage === 'escalated' || (c.about.what === 'notice' && c.about.code === 'escalated')) return all;
  if (c.about.what === 'notice' || caseSeverity(c) < policy.pingFrom) return [];
  const onDuty = all.filter((person) => !roster.some((r) => samePerson(r.person, person) && isOff(r, now)));
  return onDuty.length ? onDuty : all;
}
