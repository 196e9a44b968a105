import type { Case } from './case.ts';
import type { Deps } from './deps.ts';
import type { Found } from './group.ts';
import type { GroupRef } from './message.ts';
import { later } from './owed.ts';
import { channelPolicy, type Policy } from './policy.ts';
import { stepsFor } from './steps-for.ts';
import { type Finding, gravest } from './verdict.ts';

const dayMs = 24 * 3_600_000;
const page = 200;
const mostCases = 5000;

/** What one policy would have done more, and less, than another. */
export interface Difference {
  readonly before: number;
  readonly after: number;
  readonly more: number;
  readonly fewer: number;
}

/** The same messages under the policy in force and under the one that is thought of. `messages`: those of which findings are stored. */
export interface DryRun {
  readonly days: number;
  readonly messages: number;
  readonly alerts: Difference;
  readonly removals: Difference;
  readonly advice: Difference;
  /** There were more messages than are looked at: the newest count. */
  readonly cut: boolean;
}

type Deed = 'alert' | 'remove' | 'advise';

/**
 * A policy tried on what was found in the last days: from stored findings, without any text, and without touching anything. Hourly ceilings on removals are left
 * aside, and what the rules did not find then is not found now.
 */
export async function dryRun(deps: Deps, group: GroupRef, thought: Partial<Policy>, days = 30): Promise<DryRun> {
  const since = later(deps.now(), -days * dayMs);
  const inForce = await deps.policyOf({ ...group, channel: '' });
  const cases = await casesSince(deps, group, since);
  const noted = await deps.store.readings.notedSince(group, since);
  const seen = [
    ...cases.flatMap((c) => (c.about.what === 'message' ? [{ channel: c.about.message.channel, found: c.findings }] : [])),
    ...noted.map(({ channel, found }) => ({ channel, found })),
  ];
  const wished = { ...inForce, ...thought };
  const pairs = seen.map(({ channel, found }) => [deedsUnder(inForce, channel, found), deedsUnder(wished, channel, found)] as const);
  const difference = (deed: Deed): Difference => ({
    before: pairs.filter(([a]) => a.has(deed)).length,
    after: pairs.filter(([, b]) => b.has(deed)).length,
    more: pairs.filter(([a, b]) => b.has(deed) && !a.has(deed)).length,
    fewer: pairs.filter(([a, b]) => a.has(deed) && !b.has(deed)).length,
  });
  return {
    days,
    messages: seen.length,
    alerts: difference('alert'),
    removals: difference('remove'),
    advice: difference('advise'),
    cut: cases.length >= mostCases,
  };
}

function deedsUnder(policy: Policy, channel: string, found: readonly Found[]): ReadonlySet<Deed> {
  const findings = found.map((f): Finding => ({ ...f, passage: 0, start: 0, end: 0, confidence: 'certain', why: [] }));
  const verdict = { outcome: gravest(findings.map((f) => f.outcome)), findings };
  const kinds = stepsFor(verdict, { ...channelPolicy(policy, channel), removalsPerHour: Number.MAX_SAFE_INTEGER }, 0).map((s) => s.kind);
  return new Set((['alert', 'remove', 'advise'] as const).filter((deed) => kinds.includes(deed)));
}

async function casesSince(deps: Deps, group: GroupRef, since: string): Promise<readonly Case[]> {
  const found: Case[] = [];
  for (let before: string | undefined; found.length < mostCases; ) {
    const cases = await deps.store.readings.cases({ group, openedSince: since, limit: page, ...(before !== undefined && { before }) });
    found.push(...cases);
    before = cases.at(-1)?.id;
    if (cases.length < page) break;
  }
  return found;
}
