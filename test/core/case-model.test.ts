import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, evolve, isWaiting, replay } from '../../src/core/case.ts';
import type { CaseEvent } from '../../src/core/case-event.ts';
import { decisions } from '../../src/core/decision.ts';
import { illegal } from '../../src/core/moves.ts';
import { stepKinds } from '../../src/core/step.ts';
import { at, author, message, moderator, opened } from '../contracts/samples.ts';
import { driss, leak, mona, openCaseStage } from '../casework/stage.ts';

const other = { platform: 'practice', id: 'second' };
const later = '2026-03-02T08:10:00.000Z';
const person = fc.constantFrom(moderator, other);
const stepId = fc.constantFrom('remove', 'alert', 'shred', 'close', 'restore.1', 'tell.2', 'refresh.3');
const steps = fc.subarray(stepKinds.map((kind, i) => ({ id: `${kind}.${i}`, kind })));

const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({ type: fc.constant('decided' as const), at: fc.constant(at), by: person, decision: fc.constantFrom(...decisions), steps }),
  fc.record({ type: fc.constant('proposed' as const), at: fc.constant(at), by: person, decision: fc.constantFrom(...decisions) }),
  fc.record({ type: fc.constantFrom('undone' as const, 'appealed' as const), at: fc.constant(at), by: person, steps }),
  fc.record({ type: fc.constant('ruled' as const), at: fc.constant(at), by: person, ruling: fc.constantFrom('uphold' as const, 'overturn' as const), steps }),
  fc.record({ type: fc.constant('claimed' as const), at: fc.constant(at), by: person, until: fc.constant(later) }),
  fc.record({ type: fc.constantFrom('released' as const, 'escalated' as const), at: fc.constant(at), by: person }),
  fc.record({ type: fc.constant('handed' as const), at: fc.constant(at), by: person, to: person, until: fc.constant(later) }),
  fc.record({ type: fc.constant('lapsed' as const), at: fc.constant(at), step: fc.constant('lapse') }),
  fc.record({ type: fc.constant('reminded' as const), at: fc.constant(at), step: fc.constantFrom('remind.14', 'escalate.15') }),
  fc.record({ type: fc.constant('viewed' as const), at: fc.constant(at), by: person, clear: fc.boolean(), until: fc.constant(later) }),
  fc.record({ type: fc.constant('reported' as const), at: fc.constant(at), by: person, reason: fc.constant('other' as const), steps }),
  fc.record({ type: fc.constant('annotated' as const), at: fc.constant(at), by: person, note: fc.constant('m-1~n') }),
  fc.record({ type: fc.constant('explained' as const), at: fc.constant(at), by: person, reason: fc.constant('eponym' as const) }),
  fc.record({
    type: fc.constant('repeated' as const),
    at: fc.constant(at),
    repeat: fc.record({
      id: fc.constantFrom('m-2', 'm-3'),
      message: fc.constant(message),
      author: fc.constant(author),
      ownText: fc.boolean(),
      findings: fc.constant([]),
    }),
    outcome: fc.constant('alert' as const),
    steps,
    again: fc.constant(true as const),
  }),
  fc.record({
    type: fc.constant('revised' as const),
    at: fc.constant(at),
    fingerprint: fc.constant('f2'),
    version: fc.constant(later),
    outcome: fc.constant('alert' as const),
    findings: fc.constant([]),
    steps,
  }),
  fc.record({ type: fc.constant('mended' as const), at: fc.constant(at), fingerprint: fc.constant('f3'), version: fc.constant(later), steps }),
  fc.record({ type: fc.constant('withdrawn' as const), at: fc.constant(at), steps }),
  fc.record({ type: fc.constantFrom('closed' as const, 'recurred' as const), at: fc.constant(at) }),
  fc.record({ type: fc.constant('answered' as const), at: fc.constant(at), by: fc.constant(author), answer: fc.constant('not_patient' as const), steps }),
  fc.record({ type: fc.constant('trying' as const), at: fc.constant(at), step: stepId, until: fc.constant(later), worker: fc.constant('w') }),
  fc.record({ type: fc.constant('done' as const), at: fc.constant(at), step: stepId, receipt: fc.constant('9') }),
  fc.record({ type: fc.constant('impossible' as const), at: fc.constant(at), step: stepId, why: fc.constant('gone') }),
  fc.record({ type: fc.constant('putOff' as const), at: fc.constant(at), step: stepId, due: fc.constant(later), code: fc.constant('429') }),
  fc.record({ type: fc.constant('gathered' as const), at: fc.constant(at), step: fc.constant('alert'), into: fc.constant('n-1') }),
);

/** What is true of every case, however it came to be. */
function holds(c: Case): void {
  const ids = c.owed.map((o) => o.step.id);
  expect(new Set(ids).size).toBe(ids.length);
  // One of each kind that was ever asked for, a refresh in hand and one after it.
  expect(c.owed.length).toBeLessThanOrEqual(stepKinds.length * 2 + 4);
  expect(c.state === 'claimed').toBe(c.claim !== undefined);
  if (c.claim) expect(isWaiting(c)).toBe(true);
  const idle = c.owed.filter((o) => !o.trying).map((o) => o.step.kind);
  if (c.claim) expect(c.owed.filter((o) => o.step.id === 'lapse')).toHaveLength(1);
  if (!isWaiting(c)) expect(idle.filter((kind) => kind === 'lapse' || kind === 'remind' || kind === 'escalate')).toEqual([]);
  if (c.stage === 'decided' || c.stage === 'appealed') expect(c.decided).toBeDefined();
  if (c.stage === 'open' || c.stage === 'escalated' || c.stage === 'undone') expect(c.decided).toBeUndefined();
}

describe('whatever is done to a case in whatever order', () => {
  it('it stays one case, with one decision at most, one claim at most and a bounded debt', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const written: CaseEvent[] = [opened()];
        let c = replay('m-1', written) as Case;
        let standing = false;
        for (const e of events) {
          if (illegal(c, e)) {
            expect(() => evolve('m-1', c, e)).toThrow();
            continue;
          }
          if (e.type === 'decided') {
            expect(standing).toBe(false);
            standing = true;
          }
          c = evolve('m-1', c, e);
          written.push(e);
          if (isWaiting(c) && c.stage !== 'appealed') standing = false;
          if (c.stage === 'mended' || c.stage === 'withdrawn' || c.stage === 'closed') standing = false;
          holds(c);
        }
        expect(replay('m-1', written)).toEqual(c);
        expect(c.version).toBe(written.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('people and time leave a case that can be ended, and never remove or restore twice for one decision', async () => {
    const deed = fc.constantFrom(
      'claim',
      'release',
      'keep',
      'remove',
      'confirm',
      'restore',
      'false_alarm',
      'warn',
      'restrict',
      'undo',
      'escalate',
      'appeal',
      'uphold',
      'overturn',
      'look',
      'hour',
      'day',
      'again',
      'mend',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(deed, fc.constantFrom(mona, driss)), { maxLength: 25 }), async (deeds) => {
        const s = openCaseStage({ policy: { keepHours: 24 * 30 } });
        await s.post('1', leak);
        const id = s.idOf('1');
        for (const [what, by] of deeds) {
          if (what === 'hour' || what === 'day') await s.forward(what === 'hour' ? 3_600_000 : 24 * 3_600_000);
          else if (what === 'again') await s.post('2', leak);
          else if (what === 'mend') await s.post('1', 'Avis svp.', { editedAt: s.now() });
          else if (what === 'appeal') await s.moderation.appeal(id, { platform: 'practice', id: 'salma' });
          else if (what === 'uphold' || what === 'overturn') await s.moderation.rule(id, by, what);
          else if (what === 'look') await s.moderation.look(id, by, false);
          else if (what === 'claim' || what === 'release' || what === 'undo' || what === 'escalate') await s.moderation[what](id, by);
          else await s.moderation.decide(id, by, what as never);
          await s.run();
          const c = await s.caseOf('1');
          holds(c);
          expect(c.owed.length).toBeLessThanOrEqual(8);
        }
        const keys = s.platform.orders.filter((o) => o.do !== 'refresh').map((o) => o.key);
        expect(new Set(keys).size).toBe(keys.length);
        // Whoever may, ends it.
        await s.forward(2 * 3_600_000);
        const c = await s.caseOf('1');
        if (isWaiting(c)) {
          const by = c.decided?.by.id === 'mona' ? driss : mona;
          const ended = c.stage === 'appealed' ? await s.moderation.rule(id, by, 'uphold') : await s.moderation.decide(id, by, 'false_alarm');
          expect(ended).not.toHaveProperty('refused');
        }
        await s.forward(40 * 24 * 3_600_000);
        expect((await s.caseOf('1')).state).toBe('closed');
        expect((await s.caseOf('1')).owed).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
