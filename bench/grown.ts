import { type Case, replay } from '../src/core/case.ts';
import type { CaseEvent } from '../src/core/case-event.ts';
import { defaultPolicy } from '../src/core/policy.ts';
import { stepsFor } from '../src/core/steps-for.ts';
import type { Finding } from '../src/core/verdict.ts';

/** How many cases there are of either sort. */
export interface Grown {
  readonly closed: number;
  readonly open: number;
}

export const groups = 20;
const authors = 2_000;
const moderators = 12;
export const day = 24 * 3_600_000;
export const start = Date.parse('2026-01-01T00:00:00.000Z');
const kinds = ['person_name', 'phone', 'national_id', 'hurtful_irony', 'patient_mockery', 'rare_profile', 'birth_date'] as const;
const outcomes = {
  person_name: 'remove',
  phone: 'remove',
  national_id: 'remove',
  hurtful_irony: 'advise',
  patient_mockery: 'alert',
  rare_profile: 'alert',
  birth_date: 'remove',
} as const;

export const person = (prefix: string, n: number) => ({ platform: 'telegram', id: `${prefix}${n}` });
export const iso = (time: number): string => new Date(time).toISOString();

/** A case as it would have been made, spread over ten months; the last `open` of them wait. */
export function caseAt(i: number, { closed, open }: Grown): Case {
  const opened = start + Math.floor((i / (closed + open)) * 300 * day);
  const group = { platform: 'telegram', group: `-100${i % groups}` };
  const kind = kinds[i % kinds.length] as (typeof kinds)[number];
  const finding: Finding = {
    kind,
    rule: kind.replaceAll('_', '-'),
    passage: 0,
    start: 3,
    end: 17,
    confidence: 'certain',
    why: ['shape', 'cue'],
    outcome: outcomes[kind],
  };
  const findings = [finding, { ...finding, kind: kinds[(i * 3) % kinds.length] as Finding['kind'], start: 30, end: 44 }];
  const steps = stepsFor({ outcome: finding.outcome, findings }, { ...defaultPolicy, mode: 'enforce' }, 0);
  const by = person('moderator-', i % moderators);
  const done = steps
    .filter((s) => ['remove', 'alert', 'advise'].includes(s.kind))
    .map((s): CaseEvent => ({ type: 'done', at: iso(opened + 900), step: s.id, receipt: `${group.group}/${i}` }));
  const events: CaseEvent[] = [
    {
      type: 'opened',
      at: iso(opened),
      group,
      about: {
        what: 'message',
        message: { ...group, channel: group.group, id: String(i) },
        author: person('', i % authors),
        fingerprint: `f${i}`,
        version: iso(opened),
      },
      outcome: finding.outcome,
      findings,
      steps,
    },
    ...done,
  ];
  if (i < closed) {
    const decision = i % 5 === 0 ? 'false_alarm' : 'confirm';
    events.push(
      { type: 'viewed', at: iso(opened + 60_000), by, clear: false },
      {
        type: 'decided',
        at: iso(opened + 90_000 + (i % 500) * 60_000),
        by,
        decision,
        steps: [],
        ...(decision === 'false_alarm' && { reason: 'colleague' as const }),
      },
      { type: 'closed', at: iso(opened + 2 * day) },
    );
  } else if (i % 9 === 0) events.push({ type: 'claimed', at: iso(opened + 60_000), by, until: iso(opened + 660_000) });
  return replay(`m-${String(i).padStart(16, '0')}`, events) as Case;
}
