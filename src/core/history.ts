import type { CaseRow } from './case-row.ts';
import type { Deps } from './deps.ts';
import { type MemberState, readMember, strikeWeight } from './member.ts';
import type { GroupRef, PersonRef } from './message.ts';

/** What moderators know of a member of their group: cases, points that still count, and whether they may write. No text. */
export interface History {
  readonly cases: readonly CaseRow[];
  readonly strikes: MemberState['strikes'];
  readonly points: number;
  readonly restrictedUntil?: string;
}

const mostCases = 100;

export async function historyOf(deps: Pick<Deps, 'store' | 'secret' | 'now'>, group: GroupRef, person: PersonRef): Promise<History> {
  const now = deps.now();
  const member = await readMember(deps, group, person);
  const { restrictedUntil } = member;
  return {
    cases: await deps.store.readings.rows({ group, author: person, limit: mostCases }),
    strikes: member.strikes.filter((s) => s.expires > now),
    points: strikeWeight(member, now),
    ...(restrictedUntil !== undefined && restrictedUntil > now && { restrictedUntil }),
  };
}
