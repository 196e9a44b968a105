import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, claimant, evolve, isRemoved, replay } from '../../src/core/case.ts';
import type { CaseEvent } from '../../src/core/case-event.ts';
import { illegal } from '../../src/core/moves.ts';
import { nextDue } from '../../src/core/owed.ts';

const at = '2026-11-23T10:00:00.000Z';
const later = '2026-11-23T10:05:00.000Z';
const group = { platform: 'practice', group: 'practice' };
const message = { ...group, channel: 'general', id: '1' };
const author = { platform: 'practice', id: 'salma' };
const moderator = { platform: 'practice', id: 'moderator' };

const opened: CaseEvent = {
  type: 'opened',
  at,
  group,
  about: { what: 'message', message, author, fingerprint: 'f1', version: at },
  outcome: 'remove',
  findings: [],
  steps: [
    { id: 'remove', kind: 'remove' },
    { id: 'alert', kind: 'alert' },
    { id: 'shred', kind: 'shred', afterHours: 72 },
  ],
};
const decided: CaseEvent = { type: 'decided', at: later, by: moderator, decision: 'confirm', steps: [{ id: 'close.4', kind: 'close', afterHours: 24 }] };
const having = (...events: CaseEvent[]): Case => replay('m-1', [opened, ...events]) as Case;

describe('a case', () => {
  it('owes its steps from the moment it opens, the late ones later', () => {
    expect(having().owed.map((o) => [o.step.id, o.due])).toEqual([
      ['remove', at],
      ['alert', at],
      ['shred', '2026-11-26T10:00:00.000Z'],
    ]);
    expect(nextDue(having())).toBe(at);
  });

  it('counts an attempt whose end nobody saw as an orphan, and one that was put off as none', () => {
    const trying: CaseEvent = { type: 'trying', at, step: 'alert', until: later, worker: 'a' };
    const owed = (c: Case) => c.owed.find((o) => o.step.id === 'alert');
    expect(owed(having(trying, { ...trying, worker: 'b' }))).toMatchObject({ attempts: 2, orphans: 1 });
    expect(owed(having(trying, { type: 'putOff', at, step: 'alert', due: later, code: '429' }, trying))).toMatchObject({ attempts: 2, orphans: 0 });
  });

  it('owes one refresh of its card, however many changes come together', () => {
    const c = having(
      { type: 'done', at, step: 'alert', receipt: '9' },
      { type: 'done', at, step: 'remove' },
      { type: 'claimed', at, by: moderator, until: later },
    );
    expect(c.owed.filter((o) => o.step.kind === 'refresh')).toHaveLength(1);
    expect(isRemoved(c)).toBe(true);
  });

  it('knows that what was put back is no longer removed', () => {
    const c = having(
      { type: 'done', at, step: 'remove' },
      { ...decided, decision: 'restore', steps: [{ id: 'restore.3', kind: 'restore', as: 'safe' }] },
      { type: 'done', at: later, step: 'restore.3' },
    );
    expect(isRemoved(c)).toBe(false);
  });

  it('lets a claim end by itself', () => {
    const c = having({ type: 'claimed', at, by: moderator, until: later });
    expect(claimant(c, at)).toEqual(moderator);
    expect(claimant(c, later)).toBeUndefined();
  });

  it('forgets on undo what the decision still owed', () => {
    const c = having(
      {
        ...decided,
        decision: 'remove',
        steps: [
          { id: 'remove.2', kind: 'remove' },
          { id: 'close.2', kind: 'close', afterHours: 24 },
        ],
      },
      { type: 'undone', at: later, by: moderator, steps: [] },
    );
    expect(c.state).toBe('undone');
    expect(c.owed.map((o) => o.step.id)).not.toContain('remove.2');
    expect(c.owed.map((o) => o.step.id)).not.toContain('close.2');
  });

  it.each([
    ['decides twice', [decided], decided, 'already-decided'],
    ['undoes what nobody decided', [], { type: 'undone', at, by: moderator, steps: [] }, 'not-decided'],
    ['releases what nobody claimed', [], { type: 'released', at, by: moderator }, 'not-claimed'],
    ['claims a closed case', [decided, { type: 'closed', at: later }], { type: 'claimed', at, by: moderator, until: later }, 'closed'],
    ['decides what the author mended', [{ type: 'mended', at, fingerprint: 'f2', version: later, steps: [] }], decided, 'already-mended'],
    ['decides what the author withdrew', [{ type: 'withdrawn', at, steps: [] }], decided, 'withdrawn'],
  ] as [string, CaseEvent[], CaseEvent, string][])('refuses by name whoever %s', (_what, before, event, why) => {
    const c = having(...before);
    expect(illegal(c, event)).toMatchObject({ why });
    expect(() => evolve('m-1', c, event)).toThrow();
  });

  it('never owes a step twice and never leaves the table, whatever comes in whatever order', () => {
    const any = fc.constantFrom<CaseEvent>(
      decided,
      { type: 'undone', at, by: moderator, steps: [] },
      { type: 'claimed', at, by: moderator, until: later },
      { type: 'released', at, by: moderator },
      { type: 'withdrawn', at, steps: [{ id: 'close', kind: 'close', afterHours: 24 }] },
      { type: 'mended', at, fingerprint: 'f2', version: later, steps: [{ id: 'close', kind: 'close', afterHours: 24 }] },
      { type: 'revised', at, fingerprint: 'f3', version: later, outcome: 'alert', findings: [], steps: [{ id: 'alert', kind: 'alert' }] },
      { type: 'answered', at, by: author, answer: 'not_patient', steps: [] },
      { type: 'done', at, step: 'alert', receipt: '1' },
      { type: 'trying', at, step: 'remove', until: later, worker: 'w' },
      { type: 'impossible', at, step: 'remove', why: 'gone' },
      { type: 'closed', at },
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), (events) => {
        let c = having();
        for (const event of events) if (!illegal(c, event)) c = evolve('m-1', c, event);
        const ids = c.owed.map((o) => o.step.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
