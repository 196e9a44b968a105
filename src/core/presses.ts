import { readAction, type Verb } from './actions.ts';
import { type Case, isDecision } from './case.ts';
import type { Deps } from './deps.ts';
import { type PersonRef, samePerson } from './message.ts';
import { adviceFor } from './orders.ts';
import type { Looked, Moderation } from './moderator.ts';
import type { Answer, Press } from './platform.ts';
import { isRefusal, type Refusal } from './refusal.ts';

type Deed = (m: Moderation, id: string, by: PersonRef, version?: number) => Promise<Case | Looked | Refusal>;

const deeds: Readonly<Record<Exclude<Verb, 'advice'>, Deed>> = {
  claim: (m, id, by) => m.claim(id, by),
  release: (m, id, by) => m.release(id, by),
  look: (m, id, by) => m.look(id, by, false),
  look_clear: (m, id, by) => m.look(id, by, true),
  undo: (m, id, by) => m.undo(id, by),
  publish: (m, id, by) => m.answer(id, by, 'publish'),
  not_patient: (m, id, by) => m.answer(id, by, 'not_patient'),
  keep: (m, id, by, version) => m.decide(id, by, 'keep', version),
  remove: (m, id, by, version) => m.decide(id, by, 'remove', version),
  confirm: (m, id, by, version) => m.decide(id, by, 'confirm', version),
  restore: (m, id, by, version) => m.decide(id, by, 'restore', version),
  false_alarm: (m, id, by, version) => m.decide(id, by, 'false_alarm', version),
};

/** A pressed button, from any platform: the same deeds and refusals as on the desk, answered to the presser alone. */
export async function answerPress(deps: Deps, moderation: Moderation, { by, action }: Press): Promise<Answer> {
  const asked = readAction(action);
  const c = asked && (await deps.store.readings.case(asked.case));
  const language = c ? (await deps.policyOf({ ...c.group, channel: c.about.what === 'message' ? c.about.message.channel : '' })).language : 'fr';
  const phrases = deps.phrases(language);
  const refused = (why: Refusal['why']): Answer => ({ text: phrases.refusals[why] ?? why });
  if (!asked || !c) return refused(asked ? 'unknown-case' : 'unknown-action');
  if (asked.verb === 'advice') return c.about.what === 'message' && samePerson(c.about.author, by) ? adviceFor(deps, c) : refused('not-author');
  const result = await deeds[asked.verb](moderation, asked.case, by, asked.version);
  if (isRefusal(result)) return refused(result.why);
  if ('passages' in result) return { text: result.passages.map((p) => p.text).join('\n\n'), secret: true };
  return { text: said(asked.verb, phrases) };
}

function said(verb: Verb, { advice, card }: ReturnType<Deps['phrases']>): string {
  if (verb === 'publish') return advice.published;
  if (verb === 'not_patient') return advice.reported;
  if (verb === 'claim' || verb === 'release') return verb === 'claim' ? card.states.claimed : card.states.open;
  return verb === 'undo' || isDecision(verb) ? card.decisions[verb] : '';
}
