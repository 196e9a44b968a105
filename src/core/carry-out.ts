import type { Case } from './case.ts';
import type { CardTry, CaseEvent } from './case-event.ts';
import type { Deps } from './deps.ts';
import { timely } from './inward.ts';
import { codeOf } from './log.ts';
import type { PlaceRef } from './message.ts';
import { illegal } from './moves.ts';
import { orderFor } from './orders.ts';
import { later, mayBeDone, type Owed } from './owed.ts';
import { heldBack, overBudget } from './pace.ts';
import { placeOf } from './place.ts';
import { PassingFailure, type Performed } from './platform.ts';
import type { Job } from './queue.ts';
import { afterwards, type Ending, ownDeeds } from './own-deeds.ts';
import { isInward } from './step.ts';

/** Beyond this a wake-up is left to the next resume. */
const longestDelayMs = 10 * 60_000;
const lastWordMs = 200;
const giveUpAfterMs = 72 * 3_600_000;

/** Makes the world match the case: takes every step that is due, writes each before and after, and asks to be woken for the next. */
export async function carryOut(deps: Deps, job: Job, signal: AbortSignal): Promise<void> {
  // As many turns as a case could ever owe at once, so that no fault can make it spin.
  for (let turn = 0; turn < 40 && !signal.aborted; turn++) {
    const c = await deps.store.readings.case(job.case);
    if (!c) return;
    // Without a place for alerts these wait, unwritten, until somebody chooses one; everything else goes on.
    const place = await deps.moderatorsOf(c.group);
    const waiting = place ? [] : c.owed.filter(({ step }) => step.kind === 'alert' || step.kind === 'refresh');
    const ready = { ...c, owed: c.owed.filter((o) => !waiting.includes(o)) };
    const owed = runnable(deps, ready);
    if (!owed) return wakeLater(deps, ready);
    const moved = await take(deps, c, owed, place, signal);
    if (!moved) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The first step that is due, not in other hands, and not waiting for another. */
function runnable(deps: Deps, c: Case): Owed | undefined {
  const now = deps.now();
  return c.owed.find((o) => {
    const inHand = o.trying && o.trying.until > now && !(deps.exclusive && o.trying.worker !== deps.worker);
    return !inHand && o.due <= now && !waitsFor(c, o);
  });
}

const waitsFor = (c: Case, { step }: Owed): boolean =>
  step.after !== undefined && c.settled[step.after] === undefined && c.owed.some((o) => o.step.id === step.after);

async function wakeLater(deps: Deps, c: Case): Promise<void> {
  const times = c.owed.filter((o) => !waitsFor(c, o)).map((o) => (o.trying && o.trying.until > deps.now() ? o.trying.until : o.due));
  const next = times.sort()[0];
  if (next === undefined) return;
  const delay = Math.max(0, Date.parse(next) - Date.parse(deps.now()));
  if (delay <= longestDelayMs) await deps.queue.add({ case: c.id }, delay + 5);
}

/** One step. False when a rival wrote first: then what is true must be read again. */
async function take(deps: Deps, c: Case, owed: Owed, place: PlaceRef | undefined, signal: AbortSignal): Promise<boolean> {
  const { step } = owed;
  const at = deps.now();
  const write = (event: CaseEvent): Promise<boolean> => deps.store.journal.append(`case/${c.id}`, c.version, [event]);
  if (isInward(step.kind)) return write(await timely[step.kind](deps, c, step));
  const failed = step.after !== undefined && c.settled[step.after]?.why;
  if (failed) return write({ type: 'impossible', at, step: step.id, why: failed });
  const card: CardTry | undefined = place && (step.kind === 'alert' || step.kind === 'refresh') ? { kind: step.kind, in: place } : undefined;
  const policy = await deps.policyOf(placeOf(c));
  const held = card && !owed.trying && (await heldBack(deps, c, card, policy));
  if (held) return write('into' in held ? { type: 'gathered', at, step: step.id, into: held.into } : { type: 'putOff', at, step: step.id, ...held });
  const lease = { until: later(at, deps.limits.leaseMs), worker: deps.worker };
  if (!(await write({ type: 'trying', at, step: step.id, ...lease, ...(card && { card }) }))) return false;
  const started = performance.now();
  const due = card && !owed.trying ? await overBudget(deps, c, card, policy) : undefined;
  const outcome: Ending =
    due !== undefined
      ? { type: 'putOff', at, step: step.id, due, code: 'budget' }
      : await attempt(deps, { ...c, version: c.version + 1 }, { ...owed, attempts: owed.attempts + 1, orphans: owed.orphans + (owed.trying ? 1 : 0) }, signal);
  await settle(deps, c.id, outcome);
  deps.log.noted({
    what: 'step',
    platform: c.group.platform,
    case: c.id,
    step: step.kind,
    code: outcome.type === 'impossible' ? outcome.why : outcome.type === 'putOff' ? outcome.code : 'done',
    ms: Math.round(performance.now() - started),
  });
  return true;
}

async function attempt(deps: Deps, c: Case, owed: Owed, signal: AbortSignal): Promise<Ending> {
  const { step } = owed;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(deps.limits.callMs)]);
  try {
    const own = ownDeeds[step.kind];
    if (own) return await own(deps, c, step);
    const asked = await orderFor(deps, c, owed);
    if ('why' in asked) return { type: 'impossible', at: deps.now(), step: step.id, why: asked.why };
    // Without a way to refuse a repetition, one repeat is the most that members may see.
    if (owed.orphans > 1 && !asked.platform.idempotent && asked.order.do !== 'remove' && asked.order.do !== 'refresh')
      return { type: 'impossible', at: deps.now(), step: step.id, why: 'unconfirmed' };
    const performed = await within(limit, asked.platform.perform(asked.order, limit));
    if (performed.done) await afterwards[asked.order.do]?.(deps, c, asked.order);
    return ending(deps, owed, performed);
  } catch (error) {
    return putOff(deps, c, owed, error);
  }
}

/** A platform that ignores its signal must not hold the queue. */
async function within(limit: AbortSignal, work: Promise<Performed>): Promise<Performed> {
  let onAbort = (): unknown => undefined;
  const over = new Promise<never>((_resolve, reject) => {
    // Given a moment, the platform says by itself whether anything was sent.
    onAbort = () => setTimeout(() => reject(new PassingFailure('timed-out', undefined, true)), lastWordMs);
    if (limit.aborted) onAbort();
    limit.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    limit.removeEventListener('abort', onAbort);
  }
}

function ending(deps: Deps, owed: Owed, performed: Performed): Ending {
  const base = { at: deps.now(), step: owed.step.id };
  if (performed.done) return { ...base, type: 'done', ...(performed.receipt !== undefined && { receipt: performed.receipt }) };
  // Gone at the second try: the first one, whose end nobody saw, had taken it away.
  if (performed.why === 'gone' && owed.step.kind === 'remove' && mayBeDone(owed)) return { ...base, type: 'done' };
  return { ...base, type: 'impossible', why: performed.why };
}

/** Twice as long each time, from one second to ten minutes, or as long as the platform asked. */
function putOff(deps: Deps, c: Case, owed: Owed, error: unknown): Ending {
  const at = deps.now();
  const code = error instanceof PassingFailure ? error.code : codeOf(error);
  if (Date.parse(at) - Date.parse(owed.due > c.openedAt ? owed.due : c.openedAt) > giveUpAfterMs)
    return { type: 'impossible', at, step: owed.step.id, why: 'gave-up' };
  const wait = (error instanceof PassingFailure ? error.retryAfterMs : undefined) ?? Math.min(1000 * 2 ** (owed.attempts - 1), 600_000);
  return {
    type: 'putOff',
    at,
    step: owed.step.id,
    due: later(at, wait),
    code,
    ...(error instanceof PassingFailure && error.unsure && { unsure: true as const }),
  };
}

/** The deed is done: its entry must be written, whoever wrote in between. A `closed` that has become untrue is not. */
async function settle(deps: Deps, id: string, event: Ending): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const c = await deps.store.readings.case(id);
    if (!c) return;
    if (illegal(c, event)) return;
    if (event.type !== 'closed' && !c.owed.some((o) => o.step.id === event.step)) return;
    if (await deps.store.journal.append(`case/${id}`, c.version, [event])) return;
  }
  throw new Error('fifty rivals wrote first');
}
