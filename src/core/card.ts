import { type Account, offered } from './account.ts';
import { actionOf } from './actions.ts';
import { type Case, claimant, isRemoved, isWaiting } from './case.ts';
import { reasons } from './decision.ts';
import type { Phrases } from './language.ts';
import type { PersonRef } from './message.ts';
import type { Button, Rich } from './platform.ts';
import type { Sign } from './rule.ts';
import { caseSeverity } from './severity.ts';
import { measures } from './storm.ts';
import { chores, type StepKind, stepKinds } from './step.ts';

/** What a card shows besides the case. */
export interface CardFacts {
  readonly now: string;
  /** It may stand twice. */
  readonly repeat: boolean;
  /** Points on the author's account that still count. */
  readonly points?: number;
  /** Whom it names, so that it rings for them. */
  readonly ring?: readonly PersonRef[];
}

/** The alert as moderators see it: kinds, reasons, where, when, who, what was done. Never text. */
export function cardOf(c: Case, phrases: Phrases, { now, repeat, points = 0, ring = [] }: CardFacts): Rich[] & { severity: number } {
  const said = phrases.card;
  const lines: Rich[] = [];
  const severity = caseSeverity(c);
  if (repeat) lines.push([said.repeated]);
  if (c.about.what === 'notice') lines.push(...noticeLines(c.about, c.times, phrases));
  else lines.push(...messageLines(c, phrases, severity, points));
  for (const [id, settled] of Object.entries(c.settled)) {
    const kind = stepKindOf(id);
    if (!kind || id.startsWith('repeat-') || kind === 'alert' || chores.includes(kind)) continue;
    const step = said.steps[kind];
    lines.push([settled.why === undefined ? step : `${said.notDone[settled.why] ?? settled.why} (${step})`]);
  }
  lines.push(stateLine(c, phrases, now));
  if (ring.length) lines.push([phrases.cases.ring, ...ring.flatMap((person) => [' ', { person }])]);
  return Object.assign(lines, { severity });
}

/** `remove.3`, `remove` and `repeat-remove.m-…` are the same kind of step. */
export const stepKindOf = (id: string): StepKind | undefined => stepKinds.find((kind) => kind === id.split('.')[0]?.replace(/^repeat-/, ''));

function noticeLines({ code, detail, storm, account }: Extract<Case['about'], { what: 'notice' }>, n: number, phrases: Phrases): Rich[] {
  if (account) return accountLines(account, phrases);
  if (!storm) return [[phrases.notices[code]({ n, detail })]];
  const { buzz, card } = phrases;
  const why = storm.reasons.map((r) => buzz.reasons[r]).join(', ');
  return [
    [storm.level ? `${buzz.title[storm.level]} · ${card.severity(storm.level)}` : buzz.calmed],
    [card.where, ' ', { message: storm.root }],
    [buzz.figures(storm.events, storm.people)],
    ...(why ? [[card.why(why)]] : []),
    ...(storm.level ? [[buzz.options]] : []),
  ];
}

/** Both accounts side by side, as mentions that the platform turns into names. */
function accountLines({ what, person, others, signs, country, register, score }: Account, { identity, card, guidance }: Phrases): Rich[] {
  const why = signs.map((s) => identity.signs[s]).join(', ');
  const claimed = country && register ? [[`${guidance.regle.countries[country] ?? country} · ${identity.registers[register] ?? register}`]] : [];
  return [
    [identity.title[what]],
    [card.who, ' ', { person }],
    ...(others.length
      ? [[what === 'appointed' || what === 'dismissed' ? identity.chosenBy : identity.beside, ...others.flatMap((other): Rich => [' ', { person: other }])]]
      : []),
    ...claimed,
    ...(score === undefined ? [] : [[identity.score(score)]]),
    ...(why ? [[card.why(why)]] : []),
    [identity.hint[what]],
  ];
}

function messageLines(c: Case, phrases: Phrases, severity: number, points: number): Rich[] {
  if (c.about.what !== 'message') return [];
  const { card: said, cases } = phrases;
  const counted = [...c.findings, ...c.repeats.flatMap((r) => r.findings)].filter((f) => f.outcome !== 'pass' && f.outcome !== 'note');
  const kinds = [...new Set(counted.map((f) => phrases.kinds[f.kind]))].join(', ');
  const signs = [...new Set(counted.flatMap((f) => f.why.map((w) => phrases.signs[w.split(':')[0] as Sign])))].slice(0, 8).join(', ');
  const lines: Rich[] = [[`${c.reports.length && !kinds ? cases.reportTitle : said.title[titleOf(c)]} · ${said.severity(severity)}`]];
  if (kinds) lines.push([said.what(kinds)]);
  if (signs) lines.push([said.why(signs)]);
  if (c.reports.length) lines.push([cases.reported(c.reports.length, [...new Set(c.reports.map((r) => cases.reportReasons[r.reason]))].join(', '))]);
  lines.push(
    [said.who, ' ', { person: c.about.author }],
    [said.where, ' ', { message: c.about.message }],
    [said.when, ' ', c.openedAt.slice(0, 16).replace('T', ' '), ' UTC'],
  );
  if (c.repeats.length) lines.push([cases.repeats(c.repeats.length), ...c.repeats.slice(-5).flatMap((r) => [' ', { message: r.message }])]);
  if (points) lines.push([cases.points(points)]);
  if (c.answer?.answer === 'not_patient') lines.push([said.contested]);
  if (c.notes.length) lines.push([cases.notes(c.notes.length)]);
  if (c.proposed) lines.push([cases.proposed, ' ', said.decisions[c.proposed.decision], ' · ', { person: c.proposed.by }]);
  return lines;
}

/** What happened, not what was wished: where the policy only observes, nothing was taken away. */
export function titleOf(c: Case): 'remove' | 'alert' | 'care' | 'advise' {
  if (c.outcome === 'remove') return isRemoved(c) ? 'remove' : 'alert';
  return c.outcome === 'pass' || c.outcome === 'note' ? 'alert' : c.outcome;
}

function stateLine(c: Case, { card, cases }: Phrases, now: string): Rich {
  const by = claimant(c, now);
  if (by) return [card.states.claimed, ' · ', { person: by }];
  if (c.state === 'withdrawn' && c.takenDownBy) return [card.states.takenDown, ' · ', { person: c.takenDownBy }];
  if (c.state === 'decided' && c.decided) {
    const { ruling } = c.appeal ?? {};
    const decided = [
      card.decisions[c.decided.decision],
      ...(c.decided.reason ? [` (${cases.reasons[c.decided.reason]})`] : []),
      ' · ',
      { person: c.decided.by },
    ];
    const second = c.decided.with ? [', ', { person: c.decided.with }] : [];
    return [...decided, ...second, ...(ruling ? [' · ', cases.rulings[ruling.ruling], ' · ', { person: ruling.by }] : [])];
  }
  return [card.states[c.state === 'claimed' ? c.stage : c.state]];
}

/** From here on a pause from writing is offered beside a reminder. */
const gravest = 3;

/** The usual decisions of the case as it stands, in rows. */
export function buttonsOf(c: Case, { card, cases, buzz, identity }: Phrases): Button[][] {
  const button = (verb: Parameters<typeof actionOf>[0], label: string, tone?: Button['tone']): Button => ({
    label,
    action: actionOf(verb, c.id, c.version),
    ...(tone && { tone }),
  });
  const decision = (verb: keyof typeof card.decisions, tone?: Button['tone']): Button => button(verb, card.decisions[verb], tone);
  if (c.about.what === 'notice') {
    const calming = c.about.storm?.level ? measures.map((m) => button(m, buzz.measures[m])) : [];
    const account = c.about.account ? offered[c.about.account.what].map((deed) => button(deed, identity.deeds[deed])) : [];
    return isWaiting(c) ? [[button('seen', card.states.seen)], ...[calming, account].filter((row) => row.length)] : [];
  }
  if (c.state === 'decided') {
    const unexplained = c.decided?.decision === 'false_alarm' && !c.decided.reason;
    const why = unexplained ? reasons.map((r) => ({ label: cases.reasons[r], action: actionOf('why', c.id, c.version, r) })) : [];
    return [...(c.appeal?.ruling ? [] : [[decision('undo')]]), ...pairs(why)];
  }
  if (!isWaiting(c)) return [];
  const first = [button('claim', card.claim), button('look', card.look)];
  if (c.stage === 'appealed') return [first, [button('uphold', cases.rulings.uphold), button('overturn', cases.rulings.overturn)]];
  const decided = isRemoved(c) ? [decision('confirm', 'main'), decision('restore')] : [decision('remove', 'danger'), decision('keep')];
  const harsh = caseSeverity(c) >= gravest ? [decision('warn'), decision('restrict')] : [decision('warn')];
  const further = [
    ...(c.outcome === 'care' ? [] : harsh),
    ...(c.stage === 'escalated' ? [] : [button('escalate', cases.escalate)]),
    ...(c.reports.length && !c.findings.length ? [button('mute', cases.mute)] : []),
  ];
  return [first, [...decided, decision('false_alarm')], further];
}

const pairs = <T>(list: readonly T[]): T[][] => Array.from({ length: Math.ceil(list.length / 3) }, (_, i) => list.slice(i * 3, i * 3 + 3));
