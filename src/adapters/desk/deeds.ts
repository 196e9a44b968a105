import { readAction, type Verb } from '../../core/actions.ts';
import type { Case } from '../../core/case.ts';
import type { PersonRef } from '../../core/message.ts';
import type { Looked, Moderation } from '../../core/moderator.ts';
import { deedOf } from '../../core/presses.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';

/** What an author does is not done on the desk. */
const ofAuthors: readonly Verb[] = ['publish', 'not_patient', 'advice', 'appeal'];

export interface Done {
  readonly case: string | undefined;
  readonly result: Case | Looked | Refusal;
}

export async function act(moderation: Moderation, by: PersonRef, action: string): Promise<Done> {
  const asked = readAction(action);
  if (!asked || asked.verb === 'advice' || ofAuthors.includes(asked.verb)) return { case: asked?.case, result: refuse('unknown-action') };
  return { case: asked.case, result: await deedOf(moderation, by, { ...asked, verb: asked.verb }) };
}

/** What the answer to a refusal says of itself. */
export const statusOf = (why: Refusal['why']): 400 | 403 | 404 | 409 | 410 => {
  if (why === 'not-moderator' || why === 'own-message' || why === 'own-decision' || why === 'not-author') return 403;
  if (why === 'unknown-case') return 404;
  if (why === 'unknown-action' || why === 'too-long') return 400;
  return why === 'text-gone' ? 410 : 409;
};
