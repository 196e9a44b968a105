import { type Case, isAuthor } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import type { Deps } from './deps.ts';
import { type PersonRef, samePerson } from './message.ts';
import { isModerator } from './moderators.ts';
import { illegal } from './moves.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

const mostTries = 20;

export type May = (c: Case) => Promise<Refusal | undefined>;
type Make = (c: Case, at: string) => CaseEvent | Refusal | Promise<CaseEvent | Refusal>;

/** One deed of a person: read, ask for rights now, check, append at the version read; again when a rival was first. */
export async function writeCase(deps: Deps, id: string, may: May, make: Make): Promise<Case | Refusal> {
  for (let tries = 0; tries < mostTries; tries++) {
    const c = await deps.store.readings.case(id);
    if (!c) return refuse('unknown-case');
    const refused = await may(c);
    if (refused) return refused;
    const event = await make(c, deps.now());
    if (isRefusal(event)) return event;
    const wrong = illegal(c, event);
    if (wrong) return wrong;
    if (await deps.store.journal.append(`case/${id}`, c.version, [event])) {
      await deps.queue.add({ case: id });
      return (await deps.store.readings.case(id)) ?? refuse('unknown-case');
    }
  }
  return refuse('stale');
}

/** Rights are those of this moment, and nobody judges their own message or account. */
export async function mayModerate(deps: Deps, c: Case, by: PersonRef): Promise<Refusal | undefined> {
  const account = c.about.what === 'notice' ? c.about.account : undefined;
  if (isAuthor(c, by) || (account && samePerson(account.person, by))) return refuse('own-message');
  return (await isModerator(deps, c.group, by)) ? undefined : refuse('not-moderator');
}
