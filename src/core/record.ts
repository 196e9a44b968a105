import type { Item } from './albums.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import { removeRepeat } from './decide.ts';
import { clearing } from './decision.ts';
import { type Deps, fingerprintOf } from './deps.ts';
import type { Arrived, Content } from './journal.ts';
import { type PersonRef, versionOf } from './message.ts';
import { illegal } from './moves.ts';
import { mayBeDone } from './owed.ts';
import type { Policy } from './policy.ts';
import { note } from './settings.ts';
import type { Step } from './step.ts';
import { recalls } from './steps-for.ts';
import { severityOf, type Verdict } from './verdict.ts';

const mostTries = 10;
const closing: Step = { id: 'close', kind: 'close', afterHours: 24 };

/** A message that was judged, and what follows. */
export interface Judged {
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
  readonly policy: Policy;
  /** Whether another message of the same content may stand for it. */
  readonly mayMerge: boolean;
  /** Items of its album that came before it. */
  readonly others: readonly Item[];
}

/** Writes a verdict down, in one transaction with the end of its inbox row. Answers the case that changed and owes something. */
export async function record(deps: Deps, arrived: Arrived, judged: Judged): Promise<string | undefined> {
  const { store } = deps;
  const { id, revision, envelope } = arrived;
  const { platform, group } = envelope.ref;
  const fingerprint = fingerprintOf(deps.secret, arrived.passages);
  const content: Content = { group: { platform, group }, fingerprint, ...(envelope.album !== undefined && { album: envelope.album }) };
  for (let tries = 0; tries < mostTries; tries++) {
    const own = await store.readings.case(id);
    const other = !own && judged.mayMerge && (judged.steps.length || envelope.album !== undefined) ? await store.readings.standingFor(content) : undefined;
    if (!own && !other && !judged.steps.length) return letBe(deps, arrived, judged);
    const c = own ?? other;
    const events = c
      ? own
        ? ofOwn(deps, own, arrived, judged, fingerprint)
        : ofRepeat(deps, c, arrived, judged, fingerprint)
      : [opening(deps, arrived, judged, fingerprint)];
    const known = other !== undefined && !keepsText(other, id, events[0]);
    const settles = { id, revision, ...(known && { known: true as const }), ...(!c && judged.mayMerge && { apart: content }) };
    if (!(await store.journal.append(`case/${c?.id ?? id}`, c?.version ?? 0, events, settles))) continue;
    if (!events.length) return undefined;
    await addItems(deps, c?.id ?? id, judged);
    return c?.id ?? id;
  }
  throw new Error('the case changed ten times while it was being judged');
}

/** A repeat with words of its own: they stay, sealed under its own id. */
const keepsText = (c: Case, id: string, event: CaseEvent | undefined): boolean =>
  event?.type === 'repeated' ? event.repeat.ownText : c.repeats.some((r) => r.id === id && r.ownText);

/** Nothing to do: a line of kinds when something was seen, and the message goes from here. */
async function letBe(deps: Deps, { id, revision, envelope }: Arrived, { verdict: { outcome, findings } }: Judged): Promise<undefined> {
  if (outcome !== 'pass')
    await note(deps, envelope.ref, {
      type: 'noted',
      at: deps.now(),
      message: id,
      outcome,
      kinds: [...new Set(findings.map((f) => f.kind))],
      rules: [...new Set(findings.map((f) => f.rule))],
      channel: envelope.ref.channel,
      found: findings.filter((f) => f.outcome !== 'pass').map(({ kind, rule, outcome: of }) => ({ kind, rule, outcome: of })),
    });
  await deps.store.inbox.drop(id, revision);
}

function opening(deps: Deps, { envelope }: Arrived, { verdict: { outcome, findings }, steps }: Judged, fingerprint: string): CaseEvent {
  const { ref, author, album } = envelope;
  const about = { what: 'message', message: ref, author, fingerprint, version: versionOf(envelope), ...(album !== undefined && { album }) } as const;
  return { type: 'opened', at: deps.now(), group: { platform: ref.platform, group: ref.group }, about, outcome, findings, steps };
}

/** A later version of a case's own message. */
function ofOwn(deps: Deps, c: Case, { envelope }: Arrived, { verdict: { outcome, findings }, steps }: Judged, fingerprint: string): readonly CaseEvent[] {
  const version = versionOf(envelope);
  const at = deps.now();
  if (c.about.what !== 'message' || c.about.fingerprint === fingerprint || c.about.version > version) return [];
  const event: CaseEvent = steps.length
    ? { type: 'revised', at, fingerprint, version, outcome, findings, steps: renewed(steps, c.version) }
    : { type: 'mended', at, fingerprint, version, steps: [closing] };
  return illegal(c, event) || (event.type === 'mended' && c.state === 'mended') ? [] : [event];
}

/** A second version owes its steps anew, under ids of its own; the alert card is the same card. */
const renewed = (steps: readonly Step[], version: number): readonly Step[] =>
  steps.map((s) => (s.kind === 'alert' || s.kind === 'shred' ? s : { ...s, id: `${s.id}.${version}`, ...(s.after && { after: `${s.after}.${version}` }) }));

/**
 * The same content elsewhere, or another item of the album. What was found harmless is let be until it changes; what was decided against waits for a person again.
 */
function ofRepeat(deps: Deps, c: Case, { id, envelope }: Arrived, { verdict, steps, policy }: Judged, fingerprint: string): readonly CaseEvent[] {
  const { ref: message, author } = envelope;
  if (c.about.what !== 'message' || c.repeats.some((r) => r.id === id)) return [];
  const ownText = c.about.fingerprint !== fingerprint;
  const harmless = c.stage === 'decided' && c.decided !== undefined && clearing.includes(c.decided.decision);
  const goes = steps.some((s) => s.kind === 'remove') || (envelope.album !== undefined && isTaken(c));
  const same = c.about.author.platform === author.platform && c.about.author.id === author.id;
  const advised = !same && steps.some((s) => s.kind === 'advise');
  const again = c.stage === 'decided' && !(harmless && !ownText) && steps.length > 0;
  const owed: Step[] =
    harmless && !ownText ? [] : [...(goes ? [removeRepeat({ id })] : []), ...(advised ? [{ id: `repeat-advise.${id}`, kind: 'advise', of: id } as const] : [])];
  const event: CaseEvent = {
    type: 'repeated',
    at: deps.now(),
    repeat: { id, message, author, ownText, findings: ownText ? verdict.findings : [] },
    outcome: verdict.outcome,
    steps: again ? [...owed, ...recalls(policy, severityOf(verdict.findings), c.version)] : owed,
    ...(again && { again }),
  };
  return illegal(c, event) ? [] : [event];
}

/** The bot takes, or took, this message away. */
const isTaken = (c: Case): boolean => c.owed.some((o) => o.step.kind === 'remove') || Object.keys(c.settled).some((id) => id.split('.')[0] === 'remove');

/** Earlier items of an album go where its message went: they had nothing to be seen by themselves. */
async function addItems(deps: Deps, id: string, { others, verdict }: Judged): Promise<void> {
  for (const item of others)
    await write(deps, id, (c) => {
      if (!c || !isTaken(c) || c.repeats.some((r) => r.id === item.id) || c.id === item.id) return undefined;
      const event: CaseEvent = {
        type: 'repeated',
        at: deps.now(),
        repeat: { ...item, ownText: false, findings: [] },
        outcome: verdict.outcome,
        steps: [removeRepeat(item)],
      };
      return illegal(c, event) ? undefined : event;
    });
}

/** The author, or somebody by their own hand, took the message away: what waits ends by itself. */
export const withdraw = (deps: Deps, id: string, by?: PersonRef): Promise<boolean> =>
  write(deps, id, (c) => {
    const event: CaseEvent = { type: 'withdrawn', at: deps.now(), steps: [closing], ...(by && { by }) };
    return c && c.stage !== 'mended' && !tookIt(c) && !illegal(c, event) ? event : undefined;
  });

/** A platform that tells deletions tells the bot's own as well: what the bot took away, or may be taking away now, nobody withdrew. */
const tookIt = (c: Case): boolean =>
  Object.entries(c.settled).some(([id, { why }]) => id.split('.')[0] === 'remove' && why === undefined) ||
  c.owed.some((o) => o.step.kind === 'remove' && (o.trying !== undefined || mayBeDone(o)));

const mostRivals = 20;

/** Appends what `make` answers to the case as it is now, again when a rival was first. */
async function write(deps: Deps, id: string, make: (c: Case | undefined) => CaseEvent | undefined): Promise<boolean> {
  for (let tries = 0; tries < mostRivals; tries++) {
    const c = await deps.store.readings.case(id);
    const event = make(c);
    if (!event) return false;
    if (await deps.store.journal.append(`case/${id}`, c?.version ?? 0, [event])) return true;
  }
  throw new Error('twenty rivals wrote first');
}
