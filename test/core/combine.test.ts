import { describe, expect, it } from 'vitest';
import { combine } from '../../src/core/combine.ts';
import type { Sighting } from '../../src/core/inspect.ts';

const see = (kind: Sighting['kind'], start: number, end: number, confidence: Sighting['confidence'] = 'strong', why: Sighting['why'] = []): Sighting => ({
  kind,
  start,
  end,
  confidence,
  why,
  rule: kind,
});

describe('combine', () => {
  it('keeps the gravest of sightings that share text', () => {
    const found = combine([see('phone', 0, 10, 'weak'), see('national_id', 0, 12, 'certain'), see('person_name', 20, 30)]);
    expect(found.map((f) => f.kind)).toEqual(['national_id', 'person_name']);
  });

  it('raises a town and a day beside a name, and leaves them alone without one', () => {
    const [town, day] = [see('city', 0, 5), see('date', 6, 10)];
    expect(combine([town, day]).every((f) => f.outcome === 'pass')).toBe(true);
    expect(combine([town, day, see('person_name', 20, 30)]).map((f) => f.outcome)).toEqual(['remove', 'remove', 'remove']);
  });

  it('leaves a number right after a colleague’s name to the colleague, unless a patient is said to own it', () => {
    const colleague = see('practitioner_name', 0, 10, 'weak');
    const reached = see('phone', 24, 38, 'strong', ['shape', 'owner:reach', 'owner:patientAnywhere']);
    expect(combine([colleague, reached]).map((f) => f.outcome)).toEqual(['pass', 'note']);
    expect(combine([colleague, { ...reached, why: [...reached.why, 'owner:patientBeside'] }])[1]?.outcome).toBe('remove');
    expect(combine([colleague, { ...reached, start: 100, end: 114 }])[1]?.outcome).toBe('remove');
    expect(combine([colleague, see('person_name', 12, 20), reached])[2]?.outcome).toBe('remove');
  });

  it('adds up what singles out, and says what it added', () => {
    const job = see('rare_profile', 0, 10, 'weak', ['combination:job', 'combination:case']);
    expect(combine([job]).map((f) => f.outcome)).toEqual(['note']);
    const [told] = combine([job, see('city', 12, 20)]);
    expect(told?.outcome).toBe('alert');
    expect(told?.why).toContain('combination:town');
  });

  it('gives a telephone that nobody claims to the patient named beside it', () => {
    const claimed = combine([see('phone', 0, 10, 'weak', ['no-cue:serviceBeside']), see('person_name', 20, 30)]);
    expect(claimed[0]?.confidence).toBe('weak');
    const free = combine([see('phone', 0, 10, 'weak'), see('person_name', 20, 30)]);
    expect(free[0]?.outcome).toBe('remove');
  });
});
