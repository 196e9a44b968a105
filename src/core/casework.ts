import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { type Case, type CaseEvent, claimant, type Decision, illegal, isRemoved, later } from './case.ts';
import type { Deps } from './deps.ts';
import { areaOf } from './kinds.ts';
import { maskPassages } from './mask.ts';
import { type PersonRef, samePerson } from './message.ts';
import type { Looked, Moderation } from './moderator.ts';
import type { Step } from './policy.ts';

const claimMs = 10 * 60_000;
const undoHours = 24;

/** The deeds of people, each: read, ask for rights now, check, append at the version read. */
export function createModeration(deps: Deps): Moderation {
  const act = (id: string, by: PersonRef, make: (c: Case, at: string) => CaseEvent | Refusal) => write(deps, id, (c) => mayModerate(deps, c, by), make);

  return {
    claim: (id, by) =>
      act(id, by, (c, at) => {
        const other = claimant(c, at);
        return other && !samePerson(other, by) ? refuse('claimed-by-other') : { type: 'claimed', at, by, until: later(at, claimMs) };
      }),
    release: (id, by) => act(id, by, (c, at) => (c.claim && samePerson(c.claim.by, by) ? { type: 'released', at, by } : refuse('not-claimed'))),
    async look(id, by, clear) {
      const c = await act(id, by, (_c, at) => ({ type: 'viewed', at, by, clear }));
      return isRefusal(c) ? c : show(deps, c, clear);
    },
    decide: (id, by, decision, version) =>
      act(id, by, (c, at) => {
        const other = claimant(c, at);
        if (other && !samePerson(other, by)) return refuse('claimed-by-other');
        if (version !== undefined && c.changedAt > version && !illegal(c, { type: 'decided', at, by, decision, steps: [] })) return refuse('stale');
        const steps = stepsAfter(c, decision);
        return isRefusal(steps) ? steps : { type: 'decided', at, by, decision, steps };
      }),
    undo: (id, by) =>
      act(id, by, (c, at) => {
        if (c.decided && later(c.decided.at, undoHours * 3_600_000) < at) return refuse('too-late');
        return { type: 'undone', at, by };
      }),
    answer: (id, by, answer) =>
      write(
        deps,
        id,
        async (c) => (c.about.what === 'message' && samePerson(c.about.author, by) ? undefined : refuse('not-author')),
        (c, at) => {
          if (answer === 'publish' && !isRemoved(c)) return refuse('not-removed');
          if (answer === 'publish' && isPublished(c)) return refuse('already-decided');
          return { type: 'answered', at, by, answer, steps: answer === 'publish' ? [{ id: `publish.${c.version}`, kind: 'publish', as: 'safe' }] : [] };
        },
      ),
  };
}

/** Posted once already, in place of the message or at its author's wish. */
const isPublished = (c: Case): boolean =>
  c.answer?.answer === 'publish' ||
  [...Object.keys(c.settled), ...c.owed.map((o) => o.step.id)].some((id) => id.startsWith('publish') && c.settled[id]?.why === undefined);

/** Rights are those of this moment, and nobody judges their own message. */
async function mayModerate(deps: Deps, c: Case, by: PersonRef): Promise<Refusal | undefined> {
  if (c.about.what === 'message' && samePerson(c.about.author, by)) return refuse('own-message');
  const platform = deps.platforms.get(by.platform);
  return platform && (await platform.moderates(by, c.group, await deps.moderatorsOf(c.group))) ? undefined : refuse('not-moderator');
}

async function write(
  deps: Deps,
  id: string,
  may: (c: Case) => Promise<Refusal | undefined>,
  make: (c: Case, at: string) => CaseEvent | Refusal,
): Promise<Case | Refusal> {
  for (let tries = 0; tries < 20; tries++) {
    const c = await deps.store.readings.case(id);
    if (!c) return refuse('unknown-case');
    const refused = await may(c);
    if (refused) return refused;
    const event = make(c, deps.now());
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

const owedFor: Readonly<Record<Decision, { readonly needs?: 'removed' | 'present'; readonly steps: (c: Case) => readonly Step[] }>> = {
  keep: { needs: 'present', steps: () => [] },
  remove: { needs: 'present', steps: (c) => [{ id: `remove.${c.version}`, kind: 'remove' }] },
  confirm: { needs: 'removed', steps: () => [] },
  restore: { needs: 'removed', steps: (c) => [{ id: `restore.${c.version}`, kind: 'restore', as: 'safe' }] },
  false_alarm: { steps: (c) => (isRemoved(c) ? [{ id: `restore.${c.version}`, kind: 'restore', as: 'original' }] : []) },
};

function stepsAfter(c: Case, decision: Decision): readonly Step[] | Refusal {
  const { needs, steps } = owedFor[decision];
  if (needs === 'removed' && !isRemoved(c)) return refuse('not-removed');
  if (needs === 'present' && isRemoved(c)) return refuse('is-removed');
  return [...steps(c), { id: `close.${c.version}`, kind: 'close', afterHours: undoHours }];
}

/** Masked, what was found gives way to its kind; the rest is shown, for nobody can judge a blank. */
async function show(deps: Deps, c: Case, clear: boolean): Promise<Looked | Refusal> {
  const passages = await deps.store.vault.open(c.id);
  if (!passages || c.about.what !== 'message') return refuse('text-gone');
  const { instead } = deps.phrases((await deps.policyOf(c.about.message)).language);
  const hidden = c.findings.filter((f) => areaOf(f.kind) === 'patient' || areaOf(f.kind) === 'companion');
  const marked = clear ? c.findings : hidden;
  return { case: c, clear, passages: maskPassages(passages, marked, clear ? undefined : instead) };
}
