import { type AccountDeed, ending, isAccountDeed, offered, stepsOf } from './account.ts';
import { appeal, decide, rule, stepsToUndo, undoHours } from './decide.ts';
import { type Case, claimant, isAuthor, isRemoved, isWaiting } from './case.ts';
import type { CaseEvent } from './case-event.ts';
import { muteReporter } from './choose.ts';
import type { Deps } from './deps.ts';
import { areaOf } from './kinds.ts';
import { readMember } from './member.ts';
import type { Measure } from './storm.ts';
import { maskPassages } from './mask.ts';
import { type Passage, type PersonRef, samePerson } from './message.ts';
import type { Looked, Moderation } from './moderator.ts';
import { keepNote, notesOf } from './notes.ts';
import { later } from './owed.ts';
import type { Policy } from './policy.ts';
import { placeOf } from './place.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { isLastModerator, isModerator } from './moderators.ts';
import { mayModerate, writeCase } from './write-case.ts';

const claimMs = 10 * 60_000;

/** The deeds of people, each: read, ask for rights now, check, append at the version read. */
export function createModeration(deps: Deps): Moderation {
  type Make = (c: Case, at: string, policy: Policy) => CaseEvent | Refusal | Promise<CaseEvent | Refusal>;
  const withPolicy = (make: Make) => async (c: Case, at: string) => make(c, at, await deps.policyOf(placeOf(c)));
  const act = (id: string, by: PersonRef, make: Make) => writeCase(deps, id, (c) => mayModerate(deps, c, by), withPolicy(make));
  const actAsAuthor = (id: string, by: PersonRef, make: Make) =>
    writeCase(deps, id, async (c) => (isAuthor(c, by) ? undefined : refuse('not-author')), withPolicy(make));
  /** Nothing while another has the case in hand. */
  const unlessTaken = (c: Case, by: PersonRef, at: string): Refusal | undefined => {
    const other = claimant(c, at);
    return other && !samePerson(other, by) ? refuse('claimed-by-other', other) : undefined;
  };

  return {
    claim: (id, by) => act(id, by, (c, at) => unlessTaken(c, by, at) ?? { type: 'claimed', at, by, until: later(at, claimMs) }),
    release: (id, by) => act(id, by, (c, at) => (c.claim && samePerson(c.claim.by, by) ? { type: 'released', at, by } : refuse('not-claimed'))),
    handOver: (id, by, to) =>
      act(id, by, async (c, at) => {
        if (!c.claim || !samePerson(c.claim.by, by)) return unlessTaken(c, by, at) ?? refuse('not-claimed');
        if (isAuthor(c, to) || samePerson(to, by) || !(await isModerator(deps, c.group, to))) return refuse('not-a-moderator-there');
        return { type: 'handed', at, by, to, until: later(at, claimMs) };
      }),
    escalate: (id, by) => act(id, by, (c, at) => unlessTaken(c, by, at) ?? (c.stage === 'escalated' ? refuse('stale') : { type: 'escalated', at, by })),
    async look(id, by, clear) {
      const c = await act(id, by, (seen, at) => ({ type: 'viewed', at, by, clear, ...renewal(seen, by, at) }));
      return isRefusal(c) ? c : show(deps, c, clear);
    },
    async annotate(id, by, text) {
      const kept = await keepNote(deps, id, text);
      if (isRefusal(kept)) return kept;
      const c = await act(id, by, (_c, at) => ({ type: 'annotated', at, by, note: kept.note }));
      if (isRefusal(c)) await deps.store.vault.shred(kept.note);
      return c;
    },
    write: (id, by, letter) =>
      act(id, by, (c, at) => {
        if (c.about.what !== 'message') return refuse('not-for-notice');
        return { type: 'wrote', at, by, letter, steps: [{ id: `tell.${c.version}`, kind: 'tell', letter }] };
      }),
    async notes(id, by) {
      const c = await deps.store.readings.case(id);
      if (!c) return refuse('unknown-case');
      return (await mayModerate(deps, c, by)) ?? notesOf(deps, c);
    },
    decide: (id, by, decision, version, how = {}) =>
      act(id, by, async (c, at, policy) => {
        const author = c.about.what === 'message' ? c.about.author : undefined;
        if (decision === 'restrict' && author && (await isLastModerator(deps, c.group, author))) return refuse('last-moderator');
        return decide(c, decision, how, { by, at, policy, version });
      }),
    explain: (id, by, reason) =>
      act(id, by, (c, at) =>
        c.decided && c.decided.decision !== 'false_alarm' ? refuse('already-decided', c.decided.by) : { type: 'explained', at, by, reason },
      ),
    async ease(id, by, measure) {
      const eased = await act(id, by, (c, at) => (isAccountDeed(measure) ? easeAccount(deps, c, by, measure, at) : easeTalk(c, by, measure, at)));
      if (isRefusal(eased) || !isAccountDeed(measure) || !ending.includes(measure)) return eased;
      return act(id, by, (c, at, policy) => decide(c, 'seen', {}, { by, at, policy, version: c.version }));
    },
    undo: (id, by) =>
      act(id, by, (c, at, policy) => {
        if (c.appeal?.ruling) return refuse('appealed');
        if (c.decided && later(c.decided.at, undoHours * 3_600_000) < at) return refuse('too-late');
        return { type: 'undone', at, by, steps: stepsToUndo(c, by, policy) };
      }),
    async muteReporters(id, by) {
      const c = await deps.store.readings.case(id);
      if (!c) return refuse('unknown-case');
      const refused = await mayModerate(deps, c, by);
      if (refused) return refused;
      for (const { by: reporter } of c.reports) await muteReporter(deps, c.group, by, reporter);
      return c;
    },
    answer: (id, by, answer) => actAsAuthor(id, by, (c, at) => answered(c, by, answer, at)),
    appeal: (id, by) => actAsAuthor(id, by, (c, at, policy) => appeal(c, by, at, policy)),
    rule: (id, by, ruling) => act(id, by, (c, at) => rule(c, by, ruling, at)),
  };
}

const easeTalk = (c: Case, by: PersonRef, measure: Measure, at: string): CaseEvent | Refusal =>
  c.about.what === 'notice' && c.about.storm
    ? { type: 'eased', at, by, measure, steps: [{ id: `${measure}.${c.version}`, kind: measure }] }
    : refuse('unknown-action');

async function easeAccount(deps: Deps, c: Case, by: PersonRef, deed: AccountDeed, at: string): Promise<CaseEvent | Refusal> {
  const account = c.about.what === 'notice' ? c.about.account : undefined;
  if (!account || !offered[account.what].includes(deed)) return refuse('unknown-action');
  if (ending.includes(deed) && !isWaiting(c)) return refuse('already-decided', c.decided?.by);
  if (deed === 'hold' && (await isLastModerator(deps, c.group, account.person))) return refuse('last-moderator');
  const { asking, restrictedUntil } = await readMember(deps, c.group, account.person);
  return {
    type: 'eased',
    at,
    by,
    measure: deed,
    steps: stepsOf(deed, c.version, by, { admit: asking === true, lift: restrictedUntil !== undefined && restrictedUntil > at }),
  };
}

const renewal = (c: Case, by: PersonRef, at: string): { readonly until?: string } =>
  c.claim && samePerson(c.claim.by, by) ? { until: later(at, claimMs) } : {};

function answered(c: Case, by: PersonRef, answer: 'publish' | 'not_patient', at: string): CaseEvent | Refusal {
  if (answer === 'not_patient') return { type: 'answered', at, by, answer, steps: [] };
  if (c.about.what !== 'message' || !samePerson(c.about.author, by)) return refuse('not-author');
  if (!isRemoved(c)) return refuse('not-removed');
  if (isPublished(c)) return refuse('already-decided');
  return { type: 'answered', at, by, answer, steps: [{ id: `publish.${c.version}`, kind: 'publish', as: 'safe' }] };
}

/** Posted once already, in place of the message or at its author's wish. */
const isPublished = (c: Case): boolean =>
  c.answer?.answer === 'publish' ||
  [...Object.keys(c.settled), ...c.owed.map((o) => o.step.id)].some((id) => id.startsWith('publish') && c.settled[id]?.why === undefined);

/** Masked, what was found gives way to its kind; the rest is shown, for nobody can judge a blank. */
async function show(deps: Deps, c: Case, clear: boolean): Promise<Looked | Refusal> {
  const texts: { readonly passages: readonly Passage[]; readonly findings: Case['findings'] }[] = [];
  const own = await deps.store.vault.open(c.id);
  if (own) texts.push({ passages: own, findings: c.findings });
  for (const repeat of c.repeats.filter((r) => r.ownText)) {
    const passages = await deps.store.vault.open(repeat.id);
    if (passages) texts.push({ passages, findings: repeat.findings });
  }
  if (!texts.length || c.about.what !== 'message') return refuse('text-gone');
  const { instead } = deps.phrases((await deps.policyOf(c.about.message)).language);
  const shown = texts.flatMap(({ passages, findings }) => {
    const hidden = findings.filter((f) => areaOf(f.kind) === 'patient' || areaOf(f.kind) === 'companion');
    return maskPassages(passages, clear ? findings : hidden, clear ? undefined : instead);
  });
  return { case: c, clear, passages: shown };
}
