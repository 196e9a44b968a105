import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/core/kinds.ts';
import { channelPolicy, defaultPolicy, effectivePolicy, limitsSchema, type Mode } from '../../src/core/policy.ts';
import { stepsFor } from '../../src/core/steps-for.ts';
import { isInward } from '../../src/core/step.ts';
import { gravest, type Outcome, outcomeOf, type Verdict } from '../../src/core/verdict.ts';

const verdict = (...found: [Kind, Outcome][]): Verdict => ({
  outcome: gravest(found.map(([, o]) => o)),
  findings: found.map(([kind, outcome]) => ({
    kind,
    outcome,
    rule: `rule-${kind.replaceAll('_', '-')}`,
    passage: 0,
    start: 0,
    end: 1,
    confidence: 'strong',
    why: [],
  })),
});
const kindsOf = (v: Verdict, mode: Mode, more = {}, removals = 0) =>
  stepsFor(v, { ...defaultPolicy, mode, ...more }, removals)
    .map((s) => s.kind)
    .filter((kind) => !isInward(kind));

describe('the policy', () => {
  it.each([
    ['observe', ['alert', 'shred']],
    ['advise', ['alert', 'advise', 'shred']],
    ['enforce', ['remove', 'alert', 'advise', 'shred']],
  ] as const)('filters steps: %s', (mode, steps) => {
    expect(kindsOf(verdict(['person_name', 'remove']), mode)).toEqual(steps);
  });

  it('opens no case when nothing is owed', () => {
    expect(kindsOf(verdict(['self_promotion', 'advise']), 'observe')).toEqual([]);
    expect(kindsOf(verdict(['person_name', 'note']), 'enforce')).toEqual([]);
  });

  it('stops taking messages away above the hourly ceiling, and still alerts', () => {
    expect(kindsOf(verdict(['phone', 'remove']), 'enforce', { removalsPerHour: 3 }, 3)).toEqual(['alert', 'advise', 'shred']);
  });

  it('puts the anonymised version in place only once the message is gone', () => {
    const steps = stepsFor(verdict(['phone', 'remove']), { ...defaultPolicy, mode: 'enforce', onRemove: 'replace' }, 0);
    expect(steps.find((s) => s.kind === 'publish')).toMatchObject({ after: 'remove', as: 'safe' });
  });

  it('keeps the alert of a kind with a floor, also when it is silenced', () => {
    expect(kindsOf(verdict(['phone', 'remove']), 'enforce', { silencedKinds: ['phone'] })).toEqual(['alert', 'shred']);
    expect(kindsOf(verdict(['colleague_insult', 'alert']), 'enforce', { silencedKinds: ['colleague_insult'] })).toEqual([]);
    expect(kindsOf(verdict(['phone', 'remove']), 'enforce', { silencedRules: ['rule-phone'] })).toEqual(['alert', 'shred']);
  });

  it('neither removes nor admonishes whoever is in distress', () => {
    expect(kindsOf(verdict(['distress', 'care'], ['person_name', 'remove']), 'enforce')).toEqual(['alert', 'care', 'shred']);
  });

  it('lets a channel differ from its group', () => {
    const policy = { ...defaultPolicy, mode: 'observe' as const, channels: { cases: { mode: 'enforce' as const, silencedKinds: ['city' as const] } } };
    expect(channelPolicy(policy, 'cases')).toMatchObject({ mode: 'enforce', silencedKinds: ['city'] });
    expect(channelPolicy(policy, 'other').mode).toBe('observe');
  });

  it("keeps a group's wishes inside the operator's limits", () => {
    const limits = limitsSchema.parse({ maxKeepHours: 24, maxRemovalsPerHour: 5, modes: ['observe', 'advise'] });
    expect(effectivePolicy(defaultPolicy, { mode: 'enforce', keepHours: 200, removalsPerHour: 100 }, limits)).toMatchObject({
      mode: 'observe',
      keepHours: 24,
      removalsPerHour: 5,
    });
  });

  it('grades a first name without a cue as a note and a confident name as a removal', () => {
    expect(outcomeOf('person_name', 'weak')).toBe('note');
    expect(outcomeOf('person_name', 'strong')).toBe('remove');
    expect(outcomeOf('practitioner_name', 'certain')).toBe('pass');
  });
});
