import { type Case, isAuthor } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { ReportReason } from './decision.ts';
import { caseIdOf, type Deps, fingerprintOf } from './deps.ts';
import { type Message, type PersonRef, passagesOf, samePerson, versionOf } from './message.ts';
import { illegal } from './moves.ts';
import { later } from './owed.ts';
import { channelPolicy } from './policy.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Step } from './step.ts';
import { stepsForAlert } from './steps-for.ts';

const hourMs = 3_600_000;
const mostTries = 20;

/**
 * A member asks the moderators to look at a message. It joins the message's case or opens one, in a lane of its own; the author never learns who it was.
 * Refused: one's own message, the same report again, what moderators have looked at and what has not changed since, too many in an hour, a muted reporter.
 */
export async function report(deps: Deps, message: Message, by: PersonRef, reason: ReportReason): Promise<{ readonly case: string } | Refusal> {
  const { ref, author } = message;
  const at = deps.now();
  const policy = channelPolicy(await deps.policyOf(ref), ref.channel);
  if (samePerson(author, by)) return refuse('own-report');
  const { muted } = await deps.store.readings.group({ platform: ref.platform, group: ref.group });
  if (muted.some((m) => samePerson(m.reporter, by) && m.until > at)) return refuse('reporter-muted');
  if ((await deps.store.readings.reportsSince(by, later(at, -hourMs))) >= policy.reportsPerHour) return refuse('too-many-reports');

  const passages = passagesOf(message);
  const fingerprint = fingerprintOf(deps.secret, passages);
  const group = { platform: ref.platform, group: ref.group };
  const own = caseIdOf(deps.secret, ref);
  const alert = stepsForAlert(policy);
  for (let tries = 0; tries < mostTries; tries++) {
    const c = (await deps.store.readings.case(own)) ?? (await repeatOf(deps, own, { group, fingerprint }));
    const id = c?.id ?? own;
    const reported: CaseEvent = { type: 'reported', at, by, reason, steps: c ? stepsToReport(c, alert) : [] };
    if (c && isAuthor(c, by)) return refuse('own-report');
    if (c?.reports.some((r) => samePerson(r.by, by))) return refuse('already-reported');
    const same = c?.about.what === 'message' && c.about.fingerprint === fingerprint;
    if (c && (c.stage === 'decided' || (same && c.decided))) return refuse('already-reported');
    if (c && illegal(c, reported)) return refuse(illegal(c, reported)?.why ?? 'closed');
    if (!c || c.stage === 'closed') await deps.store.vault.keep(own, passages, policy.keepHours);
    const about = { what: 'message', message: ref, author, fingerprint, version: versionOf(message) } as const;
    const opened: CaseEvent = { type: 'opened', at, group, about, outcome: 'alert', findings: [], steps: alert };
    const events = c ? [reported] : [opened, reported];
    if (await deps.store.journal.append(`case/${id}`, c?.version ?? 0, events)) {
      await deps.queue.add({ case: id });
      return { case: id };
    }
  }
  return refuse('stale');
}

/** A case that waits already owes what it owes; one that was over owes it anew, on the card that it has. */
function stepsToReport(c: Case, alert: readonly Step[]): readonly Step[] {
  const over = c.stage === 'closed' || c.stage === 'mended';
  return alert
    .filter((s) => (s.kind === 'alert' ? !c.settled['alert'] : over || !c.owed.some((o) => o.step.kind === s.kind)))
    .map((s) => (over && s.kind !== 'alert' && s.kind !== 'shred' ? { ...s, id: `${s.id}.${c.version}` } : s));
}

/** The case of which this message is a repeat. */
async function repeatOf(
  deps: Deps,
  id: string,
  content: { readonly group: { readonly platform: string; readonly group: string }; readonly fingerprint: string },
) {
  const c = await deps.store.readings.standingFor(content);
  return c?.repeats.some((r) => r.id === id) ? c : undefined;
}
