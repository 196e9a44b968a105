import { type Account, holdDays } from './account.ts';
import { adviceFor, safeVersion } from './advice.ts';
import { actionOf } from './actions.ts';
import { type Case, isWaiting } from './case.ts';
import { buttonsOf, cardOf } from './card.ts';
import type { Deps } from './deps.ts';
import { ringFor } from './duty.ts';
import type { Phrases } from './language.ts';
import { letterOf } from './letter.ts';
import { readMember, strikeWeight } from './member.ts';
import type { MessageRef, PersonRef } from './message.ts';
import { later, mayBeDone, type Owed } from './owed.ts';
import type { Order, Platform } from './platform.ts';
import { PassingFailure } from './platform.ts';
import { toldToday } from './nudged.ts';
import { placeOf } from './place.ts';
import type { Policy } from './policy.ts';
import { caseSeverity } from './severity.ts';
import type { Step, StepKind } from './step.ts';
import { isMeasure, type Measure, slowSeconds } from './storm.ts';

const dayMs = 86_400_000;

export type Asked = { readonly platform: Platform; readonly order: Order } | { readonly why: string };

/** What a step asks of a platform now. Throws a `PassingFailure` when the world is not ready for it yet. */
export async function orderFor(deps: Deps, c: Case, owed: Owed): Promise<Asked> {
  const { step } = owed;
  const base = { key: `${c.id}:${step.id}`, repeat: mayBeDone(owed) };
  const policy = await deps.policyOf(placeOf(c));
  const phrases = deps.phrases(policy.language);
  if (step.kind === 'alert' || step.kind === 'refresh') return cardOrder(deps, c, { step: step.kind, base, policy, phrases });
  if (c.about.what === 'notice' && c.about.account) return accountOrder(deps, c, { account: c.about.account, step, base, phrases });
  if (c.about.what === 'notice') return stormOrder(deps, c, { step: step.kind, base, phrases });
  const target = targetOf(c, step.of);
  const make = orders[step.kind];
  if (!target || !make) return { why: 'unsupported' };
  const platform = platformOf(deps, target.message.platform);
  const order = await make({ deps, c, owed, policy, phrases, ...target });
  return typeof order === 'string' ? { why: order } : { platform, order: { ...base, ...order } };
}

type Base = Pick<Order, 'key' | 'repeat'>;

/** The message a step is about and who wrote it: the case's own, or a repeat of it. */
export function targetOf(c: Case, of: string | undefined): { readonly message: MessageRef; readonly author: PersonRef } | undefined {
  if (c.about.what !== 'message') return undefined;
  return c.repeats.find((r) => r.id === of) ?? c.about;
}

async function cardOrder(
  deps: Deps,
  c: Case,
  { step, base, policy, phrases }: { readonly step: StepKind; readonly base: Base; readonly policy: Policy; readonly phrases: Phrases },
): Promise<Asked> {
  const place = await deps.moderatorsOf(c.group);
  if (!place) throw new PassingFailure('no-moderators', 60_000);
  const platform = platformOf(deps, place.platform);
  const twice = !platform.idempotent && (step === 'alert' ? base.repeat : c.settled['alert']?.repeat === true);
  const points = c.about.what === 'message' ? strikeWeight(await readMember(deps, c.group, c.about.author), deps.now()) : 0;
  const ring = isWaiting(c) ? ringFor(await deps.store.readings.group(c.group), c, policy, deps.now()) : [];
  const card = cardOf(c, phrases, { now: deps.now(), repeat: twice, points, ring });
  const buttons = buttonsOf(c, phrases);
  const receipt = c.settled['alert']?.receipt;
  if (receipt !== undefined) return { platform, order: { ...base, do: 'refresh', receipt, in: place, card, buttons } };
  return step === 'refresh' ? { why: 'no-card' } : { platform, order: { ...base, do: 'alert', in: place, card, buttons, severity: caseSeverity(c) } };
}

/** What is done with an account. */
async function accountOrder(
  deps: Deps,
  c: Case,
  { account: { what, person }, step, base, phrases }: { readonly account: Account; readonly step: Step; readonly base: Base; readonly phrases: Phrases },
): Promise<Asked> {
  const platform = platformOf(deps, person.platform);
  const words = phrases.identity;
  const who = { person, group: c.group };
  const verified = (await readMember(deps, c.group, person)).verified !== undefined;
  const bare: Partial<Record<StepKind, Bare>> = {
    restrict: { do: 'restrict', ...who, until: later(c.openedAt, holdDays * dayMs) },
    lift: { do: 'restrict', ...who, all: true },
    admit: { do: 'admit', ...who, accept: true },
    mark: { do: 'mark', ...who, verified, label: words.label },
    tell: {
      do: 'tell',
      to: person,
      group: c.group,
      text: what === 'appointed' ? words.appointed : what === 'takeover' ? words.takenOver : verified ? words.accepted : words.refused,
      buttons: [],
    },
  };
  const order = bare[step.kind];
  return order ? { platform, order: { ...base, ...order } } : { why: 'unsupported' };
}

/** What calms a talk is done where it began. */
async function stormOrder(
  deps: Deps,
  c: Case,
  { step, base, phrases }: { readonly step: StepKind; readonly base: Base; readonly phrases: Phrases },
): Promise<Asked> {
  const root = c.about.what === 'notice' ? c.about.storm?.root : undefined;
  if (!root || !isMeasure(step)) return { why: 'unsupported' };
  const platform = platformOf(deps, root.platform);
  const { id: _id, ...place } = root;
  const orders: Readonly<Record<Measure, Bare>> = {
    pin: { do: 'say', in: place, text: [[phrases.buzz.reminder]], buttons: [], pinned: true },
    slow: { do: 'slow', in: place, seconds: slowSeconds },
    lock: { do: 'lock', in: place, locked: true },
  };
  return { platform, order: { ...base, ...orders[step] } };
}

interface Asking {
  readonly deps: Deps;
  readonly c: Case;
  readonly owed: Owed;
  readonly policy: Policy;
  readonly phrases: Phrases;
  readonly message: MessageRef;
  readonly author: PersonRef;
}

type Bare = Order extends infer O ? (O extends Order ? Omit<O, 'key' | 'repeat'> : never) : never;
/** The order, or why there is none. */
type Make = (asking: Asking) => Promise<Bare | string>;

const advise: Make = async ({ deps, c, phrases, message, author }) => ({
  do: 'advise',
  to: author,
  about: message,
  ...(await adviceFor(deps, c)),
  otherwise: { text: phrases.advice.neutral, button: { label: phrases.advice.open, action: actionOf('advice', c.id) } },
});

const post: Make = async ({ deps, c, owed, policy, message, author }) => {
  const original = owed.step.as === 'original';
  const text = original ? (await deps.store.vault.open(c.id))?.[0]?.text : await safeVersion(deps, c, policy.country, policy.language);
  if (text === '') return 'no-text';
  return text ? { do: 'post', in: message, author, text } : 'text-gone';
};

const orders: Partial<Record<StepKind, Make>> = {
  remove: async ({ message }) => ({ do: 'remove', message }),
  advise: async (asking) => ((await toldToday(asking.deps, asking.c)) ? 'told-today' : advise(asking)),
  care: advise,
  publish: post,
  restore: post,
  async takeBack({ c, owed, message }) {
    const receipt = c.settled[owed.step.of ?? '']?.receipt;
    return receipt === undefined ? 'gone' : { do: 'unsay', receipt, in: message };
  },
  async tell({ deps, c, owed, phrases, author }) {
    const group =
      (await deps.platforms
        .get(c.group.platform)
        ?.titleOf(c.group)
        .catch(() => undefined)) ?? c.group.group;
    const until = restrictedUntil(c)?.slice(0, 16).replace('T', ' ');
    const letter = owed.step.letter && letterOf(c, owed.step.letter, phrases, { group, ...(until !== undefined && { until: `${until} UTC` }) });
    return letter ? { do: 'tell', to: author, group: c.group, ...letter } : 'unfilled';
  },
  async restrict({ c, author }) {
    const until = restrictedUntil(c);
    return until === undefined ? 'gone' : { do: 'restrict', person: author, group: c.group, until };
  },
  lift: async ({ c, author }) => ({ do: 'restrict', person: author, group: c.group }),
};

/** Counted from the decision, however late it is carried out. */
export const restrictedUntil = ({ decided }: Case): string | undefined =>
  decided?.hours === undefined ? undefined : later(decided.at, decided.hours * 3_600_000);

function platformOf(deps: Deps, name: string): Platform {
  const platform = deps.platforms.get(name);
  if (!platform) throw new PassingFailure('platform-absent', 60_000);
  return platform;
}
