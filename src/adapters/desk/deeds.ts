import { readAction, type Verb } from '../../core/actions.ts';
import type { Case } from '../../core/case.ts';
import type { PersonRef } from '../../core/message.ts';
import type { Looked, Moderation } from '../../core/moderator.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';

type Deed = (m: Moderation, id: string, by: PersonRef, version?: number) => Promise<Case | Looked | Refusal>;

/** What the desk's buttons do: the deeds of the chats' buttons, less those of an author. */
const deeds: Readonly<Partial<Record<Verb, Deed>>> = {
  claim: (m, id, by) => m.claim(id, by),
  release: (m, id, by) => m.release(id, by),
  look: (m, id, by) => m.look(id, by, false),
  look_clear: (m, id, by) => m.look(id, by, true),
  undo: (m, id, by) => m.undo(id, by),
  keep: (m, id, by, version) => m.decide(id, by, 'keep', version),
  remove: (m, id, by, version) => m.decide(id, by, 'remove', version),
  confirm: (m, id, by, version) => m.decide(id, by, 'confirm', version),
  restore: (m, id, by, version) => m.decide(id, by, 'restore', version),
  false_alarm: (m, id, by, version) => m.decide(id, by, 'false_alarm', version),
};

export interface Done {
  readonly case: string | undefined;
  readonly result: Case | Looked | Refusal;
}

export async function act(moderation: Moderation, by: PersonRef, action: string): Promise<Done> {
  const asked = readAction(action);
  const deed = asked && deeds[asked.verb];
  return { case: asked?.case, result: deed ? await deed(moderation, asked.case, by, asked.version) : refuse('unknown-action') };
}

/** What the answer to a refusal says of itself. */
export const statusOf = (why: Refusal['why']): 400 | 403 | 404 | 409 | 410 => {
  if (why === 'not-moderator' || why === 'own-message' || why === 'not-author') return 403;
  if (why === 'unknown-case') return 404;
  if (why === 'unknown-action') return 400;
  return why === 'text-gone' ? 410 : 409;
};
