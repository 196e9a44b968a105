import type { Case } from './case.ts';
import { mayNudge, nudgedKind } from './conduct/nudge.ts';
import type { Deps } from './deps.ts';
import { later } from './owed.ts';

const dayMs = 24 * 60 * 60 * 1000;
const looked = 50;

/** Whether the author was told of the same thing within a day in this group: once is a kindness, twice is nagging. */
export async function toldToday(deps: Deps, c: Case): Promise<boolean> {
  const kind = nudgedKind(c.findings);
  if (!kind || c.about.what !== 'message') return false;
  const now = deps.now();
  const { author } = c.about;
  const cases = await deps.store.readings.cases({ group: c.group, author, kind, openedSince: later(now, -2 * dayMs), limit: looked });
  const past = cases.flatMap((other) => {
    const told = other.id === c.id ? undefined : other.settled['advise'];
    return told && told.why === undefined && nudgedKind(other.findings) === kind ? [{ kind, at: told.at }] : [];
  });
  return !mayNudge(kind, now, past);
}
