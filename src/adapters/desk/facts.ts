import { type Case, claimant, isRemoved, isWaiting } from '../../core/case.ts';
import { stepKindOf, titleOf } from '../../core/card.ts';
import type { Phrases } from '../../core/language.ts';
import { chores, type StepKind } from '../../core/step.ts';
import type { Sign } from '../../core/rule.ts';
import { caseSeverity } from '../../core/severity.ts';
import { labelled, listed, type View } from './view.ts';

export interface Deed {
  readonly tone: 'done' | 'failed' | 'waiting';
  readonly text: string;
  readonly at?: string;
}

/** A case in the reader's words: what may be shown of it without a look. */
export interface Facts {
  readonly case: Case;
  readonly title: string;
  readonly severity: number;
  readonly kinds: string;
  readonly signs: string;
  readonly rules: string;
  readonly where: string;
  readonly who: string;
  readonly bot: readonly Deed[];
  readonly state: string;
  readonly stateTone: 'open' | 'claimed' | 'done';
  readonly contested: boolean;
  readonly removed: boolean;
}

export async function factsOf(view: View, c: Case): Promise<Facts> {
  const { card, kinds, signs, notices } = view.phrases;
  const counted = c.findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note');
  const about = c.about;
  return {
    case: c,
    title: about.what === 'notice' ? notices[about.code]({ n: c.times, detail: about.detail }) : card.title[titleOf(c)],
    severity: caseSeverity(c),
    kinds: listed(
      view,
      counted.map((f) => kinds[f.kind]),
    ),
    signs: listed(
      view,
      counted.flatMap((f) => f.why.map((w) => signs[w.split(':')[0] as Sign])),
    ),
    rules: listed(
      view,
      counted.map((f) => f.rule),
    ),
    where: await view.names.group(c.group),
    who: about.what === 'message' ? await view.names.person(about.author) : '',
    bot: deedsOf(view, c),
    state: await stateOf(view, c),
    stateTone: claimant(c, view.now) ? 'claimed' : isWaiting(c) ? 'open' : 'done',
    contested: c.answer?.answer === 'not_patient',
    removed: isRemoved(c),
  };
}

/** Why a step was not done, when we have a sentence for it; else the code itself. */
export const whyNot = ({ card }: Phrases, why: string): string => card.notDone[why] ?? why;

function deedsOf(view: View, c: Case): readonly Deed[] {
  const { phrases } = view;
  const { card, desk } = phrases;
  const seen = (kind: StepKind | undefined): kind is StepKind => kind !== undefined && !chores.includes(kind);
  const settled = Object.entries(c.settled).flatMap(([id, s]): Deed[] => {
    const kind = stepKindOf(id);
    if (!seen(kind)) return [];
    return s.why === undefined
      ? [{ tone: 'done', text: card.steps[kind], at: s.at }]
      : [{ tone: 'failed', text: labelled(view, card.steps[kind], whyNot(phrases, s.why)), at: s.at }];
  });
  const owed = c.owed.flatMap((o): Deed[] => {
    const kind = o.step.kind;
    if (!seen(kind)) return [];
    const how = o.code !== undefined ? desk.owed.retry : o.trying ? desk.owed.waiting : desk.owed.later;
    return [{ tone: 'waiting', text: labelled(view, card.steps[kind], how) }];
  });
  return [...settled.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)), ...owed];
}

async function stateOf(view: View, c: Case): Promise<string> {
  const { card, desk } = view.phrases;
  const by = claimant(c, view.now);
  if (by) return `${card.states.claimed} · ${await view.names.person(by, desk.deeds.yours)}`;
  if (c.state === 'decided' && c.decided)
    return `${c.about.what === 'notice' ? card.states.seen : desk.decided[c.decided.decision]} · ${await view.names.person(c.decided.by, desk.deeds.yours)}`;
  return card.states[c.state === 'claimed' ? c.stage : c.state];
}
