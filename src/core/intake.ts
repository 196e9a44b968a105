import type { CaseEvent } from './case.ts';
import { caseIdOf, type Deps, fingerprintOf } from './deps.ts';
import type { Arrived } from './journal.ts';
import { codeOf } from './log.ts';
import { envelopeOf, type Message, type MessageRef, passagesOf, versionOf } from './message.ts';
import { tell } from './notice.ts';
import { channelPolicy, stepsFor } from './policy.ts';
import type { Step } from './policy.ts';
import { note } from './settings.ts';
import type { Verdict } from './verdict.ts';

/** How long a message may rest in the inbox, sealed, before it is given up unjudged: as long as Telegram keeps an update. */
const inboxHours = 24;
const hour = 3_600_000;

export interface Intake {
  /** Resolves when the message is written down; it is judged right after. */
  take(message: Message): Promise<void>;
  withdrawn(ref: MessageRef): Promise<void>;
  /** Judges what was taken in and never judged: at start, and every minute. */
  resume(everything: boolean): Promise<number>;
  /** Resolves when nothing is in hand. */
  settled(): Promise<void>;
}

export function createIntake(deps: Deps): Intake {
  const { store, log, secret } = deps;
  // Two versions of one message are judged one after the other.
  const lines = new Map<string, Promise<void>>();

  function inLine(arrived: Arrived): Promise<void> {
    const previous = lines.get(arrived.id) ?? Promise.resolve();
    const work = previous
      .then(() => judge(deps, arrived))
      .catch((error: unknown) => log.noted({ what: 'fault', case: arrived.id, code: codeOf(error) }))
      .finally(() => {
        if (lines.get(arrived.id) === work) lines.delete(arrived.id);
      });
    lines.set(arrived.id, work);
    return work;
  }

  return {
    async take(message) {
      const id = caseIdOf(secret, message.ref);
      const arrived = await store.inbox.keep(id, envelopeOf(message), passagesOf(message), inboxHours);
      if (arrived !== 'older') void inLine(arrived);
    },
    async withdrawn(ref) {
      const id = caseIdOf(secret, ref);
      await write(deps, id, (c) => (c && (c.state === 'open' || c.state === 'claimed') ? { type: 'withdrawn', at: deps.now(), steps: [closing] } : undefined));
      await deps.queue.add({ case: id });
    },
    async resume(everything) {
      const { leaseMs } = deps.limits;
      const since = everything ? deps.now() : new Date(Date.parse(deps.now()) - leaseMs).toISOString();
      const waiting = await store.inbox.waiting(since, leaseMs, 500);
      await Promise.all(waiting.filter((w) => !lines.has(w.id)).map(inLine));
      return waiting.length;
    },
    async settled() {
      while (lines.size) await Promise.all(lines.values());
    },
  };
}

const closing: Step = { id: 'close', kind: 'close', afterHours: 24 };

/** Review, then the one write that follows from it. A rival's write makes it start again from what is now true. */
async function judge(deps: Deps, arrived: Arrived): Promise<void> {
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
  });
  const removals = verdict.outcome === 'remove' ? await store.readings.removalsSince(ref, new Date(Date.parse(deps.now()) - hour).toISOString()) : 0;
  const steps = stepsFor(verdict, policy, removals);
  const opened = await record(deps, arrived, verdict, steps);
  const unread = arrived.envelope.attachments.filter((a) => a.kind === 'image' || a.kind === 'document' || a.kind === 'audio' || a.kind === 'video').length;
  log.reviewed({
    platform: ref.platform,
    ...(opened && { case: arrived.id }),
    outcome: verdict.outcome,
    rules: [...new Set(verdict.findings.map((f) => f.rule))],
    passages: arrived.passages.length,
    unread,
    ms: Math.round(performance.now() - started),
  });
  if (opened) await deps.queue.add({ case: arrived.id });
  if (unread) await tell(deps, ref, 'unread', policy.unread);
  for (const broken of verdict.findings.filter((f) => f.kind === 'broken_rule')) await tell(deps, ref, 'rule-broken', broken.rule);
}

/** True when the case changed and owes something. */
async function record(deps: Deps, arrived: Arrived, verdict: Verdict, steps: readonly Step[]): Promise<boolean> {
  const { store } = deps;
  const { id, revision, envelope } = arrived;
  const { outcome, findings } = verdict;
  const fingerprint = fingerprintOf(deps.secret, arrived.passages);
  const version = versionOf(envelope);
  for (let tries = 0; tries < 10; tries++) {
    const c = await store.readings.case(id);
    const at = deps.now();
    if (!c && !steps.length) {
      if (outcome !== 'pass')
        await note(deps, envelope.ref, {
          type: 'noted',
          at,
          message: id,
          outcome,
          kinds: [...new Set(findings.map((f) => f.kind))],
          rules: [...new Set(findings.map((f) => f.rule))],
        });
      await store.inbox.drop(id, revision);
      return false;
    }
    const events: CaseEvent[] = [];
    if (!c) {
      const { ref, author } = envelope;
      const about = { what: 'message', message: ref, author, fingerprint, version } as const;
      events.push({ type: 'opened', at, group: { platform: ref.platform, group: ref.group }, about, outcome, findings, steps });
    } else if (c.about.what === 'message' && c.about.fingerprint !== fingerprint && c.about.version <= version) {
      if (steps.length) events.push({ type: 'revised', at, fingerprint, version, outcome, findings, steps: renewed(steps, c.version) });
      else if (c.state === 'open' || c.state === 'claimed') events.push({ type: 'mended', at, fingerprint, version, steps: [closing] });
    }
    if (await store.journal.append(`case/${id}`, c?.version ?? 0, events, { id, revision })) return events.length > 0;
  }
  throw new Error('the case changed ten times while it was being judged');
}

/** A second version owes its steps anew, under ids of its own; the alert card is the same card. */
const renewed = (steps: readonly Step[], version: number): readonly Step[] =>
  steps.map((s) => (s.kind === 'alert' || s.kind === 'shred' ? s : { ...s, id: `${s.id}.${version}`, ...(s.after && { after: `${s.after}.${version}` }) }));

/** Appends what `make` answers to the case as it is now, again when a rival was first. */
export async function write(
  deps: Deps,
  id: string,
  make: (c: Awaited<ReturnType<Deps['store']['readings']['case']>>) => CaseEvent | undefined,
): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    const c = await deps.store.readings.case(id);
    const event = make(c);
    if (!event) return false;
    if (await deps.store.journal.append(`case/${id}`, c?.version ?? 0, [event])) return true;
  }
  throw new Error('twenty rivals wrote first');
}
