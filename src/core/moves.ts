import type { Case } from './case.ts';
import type { CaseEvent, CaseEventType } from './case-event.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Where a case stands, whoever has it in hand. The first four wait for a person. */
export const stages = ['open', 'escalated', 'undone', 'appealed', 'decided', 'mended', 'withdrawn', 'closed'] as const;
export type Stage = (typeof stages)[number];
const waitingStages: readonly Stage[] = ['open', 'escalated', 'undone', 'appealed'];

/** The stage, or `claimed` while a moderator has a waiting case in hand. */
export const caseStates = ['claimed', ...stages] as const;
export type CaseState = (typeof caseStates)[number];
export const waitingStates: readonly CaseState[] = ['claimed', ...waitingStages];

export const isWaitingStage = (stage: Stage): boolean => waitingStages.includes(stage);

type Row = Partial<Record<CaseEventType, Stage>>;

/** What anybody may still write about a waiting case, without moving it. */
const staying = (stage: Stage): Row =>
  Object.fromEntries(
    (
      [
        'claimed',
        'released',
        'lapsed',
        'handed',
        'viewed',
        'annotated',
        'wrote',
        'proposed',
        'recurred',
        'repeated',
        'reported',
        'answered',
        'reminded',
        'gathered',
        'eased',
      ] as const
    ).map((type) => [type, stage]),
  );

const leaving: Row = { decided: 'decided', mended: 'mended', withdrawn: 'withdrawn', closed: 'closed' };

/** Where each event leads. What is not in the table is refused by the name in `refusedBecause`. */
const moves: Readonly<Record<Stage, Row>> = {
  open: { ...staying('open'), ...leaving, revised: 'open', escalated: 'escalated' },
  escalated: { ...staying('escalated'), ...leaving, revised: 'escalated' },
  undone: { ...staying('undone'), ...leaving, revised: 'open', escalated: 'escalated' },
  appealed: { ...staying('appealed'), ruled: 'decided', revised: 'open' },
  decided: {
    undone: 'undone',
    appealed: 'appealed',
    explained: 'decided',
    revised: 'open',
    recurred: 'open',
    repeated: 'decided',
    viewed: 'decided',
    annotated: 'decided',
    wrote: 'decided',
    gathered: 'decided',
    eased: 'decided',
    closed: 'closed',
  },
  mended: {
    revised: 'open',
    mended: 'mended',
    withdrawn: 'withdrawn',
    viewed: 'mended',
    annotated: 'mended',
    wrote: 'mended',
    reported: 'open',
    gathered: 'mended',
    closed: 'closed',
  },
  withdrawn: { revised: 'open', viewed: 'withdrawn', annotated: 'withdrawn', gathered: 'withdrawn', closed: 'closed' },
  closed: { recurred: 'open', revised: 'open', reported: 'open' },
};

/** What the bot writes of its own steps is true in every stage. */
const always: readonly CaseEventType[] = ['trying', 'done', 'impossible', 'putOff'];
const needClaim: readonly CaseEventType[] = ['released', 'lapsed', 'handed'];

const refusedBecause: Readonly<Record<Stage, Refusal['why']>> = {
  open: 'not-decided',
  escalated: 'not-decided',
  undone: 'not-decided',
  appealed: 'appealed',
  decided: 'already-decided',
  mended: 'already-mended',
  withdrawn: 'withdrawn',
  closed: 'closed',
};

/** Some deeds have a better name for why not than the stage. */
const refusedFirst: Partial<Record<CaseEventType, Refusal['why']>> = { undone: 'not-decided', ruled: 'not-appealed', explained: 'not-decided' };

/** The stage after a legal event; `again` sends a decided case back to its moderators. */
export const stageAfter = (c: Case, event: CaseEvent): Stage =>
  event.type === 'repeated' && event.again && c.stage === 'decided' ? 'open' : (moves[c.stage][event.type] ?? c.stage);

/** The refusal of an illegal move, or nothing. Says nothing about who may: that is `moderator.ts`. */
export function illegal(c: Case, event: CaseEvent): Refusal | undefined {
  if (always.includes(event.type)) return undefined;
  if (!moves[c.stage][event.type]) return refuse(c.stage === 'appealed' ? 'appealed' : (refusedFirst[event.type] ?? refusedBecause[c.stage]), c.decided?.by);
  if (needClaim.includes(event.type) && !c.claim) return refuse('not-claimed');
  if (c.stage === 'appealed' && event.type === 'proposed') return refuse('appealed');
  return undefined;
}
