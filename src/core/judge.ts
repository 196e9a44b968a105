import type { Albums } from './albums.ts';
import { clearing } from './decision.ts';
import type { Deps } from './deps.ts';
import type { Arrived } from './journal.ts';
import type { PersonRef } from './message.ts';
import { tell } from './notice.ts';
import { later } from './owed.ts';
import { channelPolicy, type Policy } from './policy.ts';
import { record } from './record.ts';
import { stepsFor, stepsForAlert, stepsForHold } from './steps-for.ts';
import type { Step } from './step.ts';
import { type Finding, gravest, type Verdict } from './verdict.ts';

const hourMs = 3_600_000;
/** What lets somebody be seen or heard. */
const showing: ReadonlySet<string> = new Set(['image', 'video', 'audio']);

/** Review, then the one write that follows from it. A rival's write makes it start again from what is now true. */
export async function judge(deps: Deps, albums: Albums, arrived: Arrived): Promise<void> {
  const { store, log } = deps;
  const { ref, author } = arrived.envelope;
  // The text is no longer there to be judged: nobody may take that for a clean message.
  if (!arrived.passages.length) {
    await tell(deps, ref, 'gap', 'expired');
    await store.inbox.drop(arrived.id, arrived.revision);
    return;
  }
  const started = performance.now();
  const policy = channelPolicy(await deps.policyOf(ref), ref.channel);
  const verdict = await deps.reviewer.review({
    passages: arrived.passages,
    country: policy.country,
    id: ref.id,
    thread: [ref.platform, ref.group, ref.channel, ref.thread ?? ''].join('/'),
    author: author.id,
    at: arrived.envelope.at,
    ...(arrived.envelope.replyTo !== undefined && { replyTo: arrived.envelope.replyTo }),
    ...(arrived.envelope.attachments.some((a) => showing.has(a.kind)) && { shows: true }),
  });
  const removals = verdict.outcome === 'remove' ? await store.readings.removalsSince(ref, later(deps.now(), -hourMs)) : 0;
  const unread = unreadOf(arrived);
  const unseen = await forUnread(deps, arrived, policy, unread);
  const steps = joined(stepsFor(verdict, policy, removals), unseen);
  const seen: Verdict = unseen.length ? { outcome: gravest([verdict.outcome, 'alert']), findings: [...verdict.findings, unreadFinding] } : verdict;
  const others = albums.others(arrived);
  const opened = await record(deps, arrived, { verdict: seen, steps, policy, others, mayMerge: mayMerge(arrived, unseen) });
  log.reviewed({
    platform: ref.platform,
    ...(opened !== undefined && { case: opened }),
    outcome: verdict.outcome,
    rules: [...new Set(verdict.findings.map((f) => f.rule))],
    passages: arrived.passages.length,
    unread,
    ms: Math.round(performance.now() - started),
  });
  if (opened !== undefined) await deps.queue.add({ case: opened });
  await deps.judged?.(arrived, verdict);
  if (unread && !unseen.length) await tell(deps, ref, 'unread');
  for (const broken of verdict.findings.filter((f) => f.kind === 'broken_rule')) await tell(deps, ref, 'rule-broken', broken.rule);
}

const mayBeUnread = ['image', 'document', 'audio', 'video'];

/** Attachments whose content nothing here has read. */
export const unreadOf = ({ envelope }: Pick<Arrived, 'envelope'>): number => envelope.attachments.filter((a) => mayBeUnread.includes(a.kind)).length;

/** Says that an attachment was not read: of no passage, for there is none. */
const unreadFinding: Finding = {
  kind: 'unread',
  rule: 'unread-attachment',
  passage: 0,
  start: 0,
  end: 0,
  confidence: 'certain',
  why: [],
  outcome: 'alert',
};

/** What the group wants done about what nobody read. A raw medical image is always held, whatever the group chose. */
async function forUnread(deps: Deps, { envelope }: Arrived, policy: Policy, unread: number): Promise<readonly Step[]> {
  if (envelope.attachments.some((a) => a.dicom)) return stepsForHold(policy);
  if (!unread || policy.unread === 'digest') return [];
  if (policy.unread === 'alert') return stepsForAlert(policy);
  return (await wasReleased(deps, envelope.author)) ? [] : stepsForHold(policy);
}

/** A moderator has seen what this author posted and let it through: it comes again, for the bot cannot post it in their place. */
async function wasReleased(deps: Deps, author: PersonRef): Promise<boolean> {
  const since = later(deps.now(), -24 * hourMs);
  const held = await deps.store.readings.rows({ author, kind: 'unread', openedSince: later(since, -72 * hourMs), limit: 20 });
  return held.some((row) => row.decision !== undefined && [...clearing, 'restore'].includes(row.decision) && (row.decidedAt ?? '') >= since);
}

/** One of each; who is advised anyway is not written to about the attachment as well. */
function joined(steps: readonly Step[], more: readonly Step[]): readonly Step[] {
  const fresh = more.filter((step) => !steps.some((s) => s.id === step.id) && !(step.kind === 'tell' && steps.some((s) => s.kind === 'advise')));
  const both = [...steps.filter((s) => s.kind !== 'close' || !more.length), ...fresh];
  return [...both.filter((s) => s.kind === 'remove'), ...both.filter((s) => s.kind !== 'remove')];
}

const shortestText = 12;

/** Two messages of no text, or of one word, say nothing of being the same. */
const mayMerge = ({ envelope, passages }: Arrived, unseen: readonly Step[]): boolean =>
  envelope.surface === undefined && (envelope.album !== undefined || (!unseen.length && (passages[0]?.text.trim().length ?? 0) >= shortestText));
