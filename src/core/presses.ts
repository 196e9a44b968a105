import { type Action, readAction, type Verb } from './actions.ts';
import type { Case } from './case.ts';
import { isDecision } from './decision.ts';
import type { Deps } from './deps.ts';
import type { Phrases } from './language.ts';
import { isAuthor } from './case.ts';
import type { PersonRef } from './message.ts';
import { adviceFor } from './advice.ts';
import type { Looked, Moderation } from './moderator.ts';
import type { Answer, Press } from './platform.ts';
import { placeOf } from './place.ts';
import { isRefusal, type Refusal } from './refusal.ts';

type Deed = (m: Moderation, by: PersonRef, asked: Action) => Promise<Case | Looked | Refusal>;

const deeds: Readonly<Record<Exclude<Verb, 'advice' | Parameters<Moderation['decide']>[2]>, Deed>> = {
  claim: (m, by, { case: id }) => m.claim(id, by),
  release: (m, by, { case: id }) => m.release(id, by),
  look: (m, by, { case: id }) => m.look(id, by, false),
  look_clear: (m, by, { case: id }) => m.look(id, by, true),
  escalate: (m, by, { case: id }) => m.escalate(id, by),
  undo: (m, by, { case: id }) => m.undo(id, by),
  publish: (m, by, { case: id }) => m.answer(id, by, 'publish'),
  not_patient: (m, by, { case: id }) => m.answer(id, by, 'not_patient'),
  appeal: (m, by, { case: id }) => m.appeal(id, by),
  uphold: (m, by, { case: id }) => m.rule(id, by, 'uphold'),
  overturn: (m, by, { case: id }) => m.rule(id, by, 'overturn'),
  pin: (m, by, { case: id }) => m.ease(id, by, 'pin'),
  slow: (m, by, { case: id }) => m.ease(id, by, 'slow'),
  lock: (m, by, { case: id }) => m.ease(id, by, 'lock'),
  hold: (m, by, { case: id }) => m.ease(id, by, 'hold'),
  free: (m, by, { case: id }) => m.ease(id, by, 'free'),
  verify: (m, by, { case: id }) => m.ease(id, by, 'verify'),
  reject: (m, by, { case: id }) => m.ease(id, by, 'reject'),
  reverify: (m, by, { case: id }) => m.ease(id, by, 'reverify'),
  mute: (m, by, { case: id }) => m.muteReporters(id, by),
  why: (m, by, { case: id, reason }) => m.explain(id, by, reason ?? 'other'),
};

/** The deed that a button asks for, the same from a chat and from the desk. */
export const deedOf = (moderation: Moderation, by: PersonRef, asked: Action & { readonly verb: Exclude<Verb, 'advice'> }): Promise<Case | Looked | Refusal> =>
  isDecision(asked.verb)
    ? moderation.decide(asked.case, by, asked.verb, asked.version, asked.reason ? { reason: asked.reason } : {})
    : deeds[asked.verb](moderation, by, asked);

/** A pressed button, from any platform: the same deeds and refusals as on the desk, answered to the presser alone. */
export async function answerPress(deps: Deps, moderation: Moderation, { by, action }: Press): Promise<Answer> {
  const asked = readAction(action);
  const c = asked && (await deps.store.readings.case(asked.case));
  const phrases = deps.phrases(c ? (await deps.policyOf(placeOf(c))).language : 'fr');
  const refused = async (refusal: Omit<Refusal, 'refused'>): Promise<Answer> => ({ text: await refusalText(deps, phrases, refusal) });
  if (!asked || !c) return refused({ why: asked ? 'unknown-case' : 'unknown-action' });
  if (asked.verb === 'advice') return isAuthor(c, by) ? adviceFor(deps, c) : refused({ why: 'not-author' });
  const result = await deedOf(moderation, by, { ...asked, verb: asked.verb });
  if (isRefusal(result)) return refused(result);
  if ('passages' in result) return { text: result.passages.map((p) => p.text).join('\n\n'), secret: true };
  return { text: said(asked.verb, result, phrases) };
}

/** The sentence of a refusal, with who was first where that is known. */
export async function refusalText(deps: Pick<Deps, 'platforms'>, phrases: Phrases, { why, by }: Omit<Refusal, 'refused'>): Promise<string> {
  const text = phrases.refusals[why] ?? why;
  const name =
    by &&
    (await deps.platforms
      .get(by.platform)
      ?.nameOf(by)
      .catch(() => undefined));
  return name ? `${text} (${name})` : text;
}

const plain: Partial<Record<Verb, (phrases: Phrases) => string>> = {
  publish: ({ advice }) => advice.published,
  not_patient: ({ advice }) => advice.reported,
  claim: ({ card }) => card.states.claimed,
  release: ({ card }) => card.states.open,
  escalate: ({ card }) => card.states.escalated,
  appeal: ({ cases }) => cases.appealSent,
  pin: ({ asked }) => asked.done,
  slow: ({ asked }) => asked.done,
  lock: ({ asked }) => asked.done,
  hold: ({ asked }) => asked.done,
  free: ({ asked }) => asked.done,
  verify: ({ asked }) => asked.done,
  reject: ({ asked }) => asked.done,
  reverify: ({ asked }) => asked.done,
  why: ({ cases }) => cases.thanks,
  mute: ({ cases }) => cases.muted,
  undo: ({ card }) => card.decisions.undo,
  uphold: ({ cases }) => cases.rulings.uphold,
  overturn: ({ cases }) => cases.rulings.overturn,
};

function said(verb: Verb, c: Case, phrases: Phrases): string {
  if (isDecision(verb)) return c.proposed && !c.decided ? phrases.cases.secondNeeded : phrases.card.decisions[verb];
  return plain[verb]?.(phrases) ?? '';
}
