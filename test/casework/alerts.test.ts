import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/core/carry-out.ts';
import { chooseDuty } from '../../src/core/choose.ts';
import { hoursEnd, wallTime } from '../../src/core/clock.ts';
import { tellOfStop } from '../../src/core/heartbeat.ts';
import type { Order } from '../../src/core/platform.ts';
import { report } from '../../src/core/report.ts';
import { writeGroup } from '../../src/core/settings.ts';
import { opened } from '../contracts/samples.ts';
import { person, ref } from '../scenario/platform.ts';
import { author, driss, hourMs, leak, mona, openCaseStage, slight, why } from './stage.ts';

const group = { platform: 'practice', group: 'practice' };
const alerts = (s: ReturnType<typeof openCaseStage>) => s.platform.orders.filter((o): o is Order & { do: 'alert' } => o.do === 'alert');
const shown = (order: Order | undefined): string => JSON.stringify(order && 'card' in order ? order.card : '');
/** Severity 2: told, not taken away. */
const mild = { mode: 'advise' as const };

describe('a budget of alerts', () => {
  it('lets no minute hold more cards than the place takes, grave ones first, and loses none of them', async () => {
    const s = openCaseStage({ policy: mild, perMinute: 10 });
    for (let i = 0; i < 25; i++) await s.post(`${i}`, `${leak} (${i})`);
    expect(alerts(s)).toHaveLength(10);
    await s.forward(61_000);
    expect(alerts(s)).toHaveLength(20);
    await s.forward(61_000);
    expect(alerts(s)).toHaveLength(25);
  });

  it('counts what is less grave on one card, once the minute is busy', async () => {
    const s = openCaseStage({ policy: { ...mild, unread: 'alert' }, perMinute: 10 });
    for (let i = 0; i < 20; i++) await s.post(`${i}`, '', { attachments: [{ id: `${i}`, kind: 'image' }] });
    await s.post('grave', leak);
    const own = alerts(s).filter((o) => o.key.startsWith('m-'));
    expect(own).toHaveLength(7);
    expect(own.some((o) => o.key.startsWith(s.idOf('grave')))).toBe(true);
    const [gathered] = (await s.store.readings.cases({ lane: 'notice' })).filter((c) => c.about.what === 'notice' && c.about.code === 'gathered');
    expect(gathered?.times).toBe(14);
    expect(await s.store.readings.count({ open: true, lane: 'machine' })).toBe(21);
  });

  it('is smaller where the group wishes, and leaves a report its own card', async () => {
    const s = openCaseStage({ policy: { ...mild, unread: 'alert', alertsPerMinute: 5 } });
    for (let i = 0; i < 6; i++) await s.post(`${i}`, '', { attachments: [{ id: `${i}`, kind: 'image' }] });
    await report(s.deps, { ref: ref('r'), author, at: s.now(), text: 'Un mot dur', attachments: [] }, person('nadia'), 'disrespect');
    await s.run();
    expect(alerts(s).filter((o) => o.key.startsWith(s.idOf('r')))).toHaveLength(1);
  });
});

describe('many workers at once', () => {
  it('do not spend a minute’s cards twice', async () => {
    const s = openCaseStage({ policy: mild, perMinute: 3 });
    const ids = Array.from({ length: 8 }, (_, i) => `m-${i}`);
    for (const id of ids) {
      const about = { what: 'message', message: ref(id), author, fingerprint: id, version: s.now() } as const;
      const finding = { rule: 'sample', kind: 'national_id', start: 0, end: 4, confidence: 'certain', why: [], passage: 0, outcome: 'remove' } as const;
      await s.store.journal.append(`case/${id}`, 0, [opened({ at: s.now(), about, findings: [finding], steps: [{ id: 'alert', kind: 'alert' }] })]);
    }
    await Promise.all(ids.map((id) => carryOut(s.deps, { case: id }, new AbortController().signal)));
    expect(alerts(s).length).toBeLessThanOrEqual(3);
    for (let minute = 0; minute < 8; minute++) {
      const before = alerts(s).length;
      await s.forward(62_000);
      expect(alerts(s).length - before).toBeLessThanOrEqual(3);
    }
    expect(new Set(alerts(s).map((o) => o.key)).size).toBe(8);
  });

  it('let what is graver go first once the minute is over', async () => {
    const s = openCaseStage({ policy: mild, perMinute: 1 });
    await s.post('1', leak);
    await s.post('2', slight);
    await s.post('3', `${leak} (3)`);
    await s.forward(60_500);
    await s.forward(61_000);
    expect(alerts(s).map((o) => o.key.split(':')[0])).toEqual([s.idOf('1'), s.idOf('3'), s.idOf('2')]);
  });
});

describe('quiet hours', () => {
  const quiet = { from: '22:00', to: '07:00', zone: 'Africa/Casablanca', unless: 4 };

  it('keep what is less grave for the morning, in the group’s own zone', async () => {
    const s = openCaseStage({ policy: { ...mild, quiet, remindAfterHours: 0, escalateAfterHours: 0 } });
    await s.forward(12 * hourMs);
    expect(wallTime(s.now(), quiet.zone)).toBe('23:00');
    await s.post('1', slight);
    await s.post('2', leak);
    expect(alerts(s).map((o) => o.key.split(':')[0])).toEqual([s.idOf('2')]);
    await s.forward(7.9 * hourMs);
    expect(alerts(s)).toHaveLength(1);
    await s.forward(0.2 * hourMs);
    expect(alerts(s)).toHaveLength(2);
  });

  it('end when the wall says so, through the nights when the clock changes', () => {
    const night = { from: '22:00', to: '07:00', zone: 'Europe/Paris' };
    expect(hoursEnd(night, '2026-03-28T23:00:00.000Z')).toBe('2026-03-29T05:00:00.000Z');
    expect(hoursEnd(night, '2026-10-24T22:00:00.000Z')).toBe('2026-10-25T06:00:00.000Z');
    expect(hoursEnd(night, '2026-06-15T12:00:00.000Z')).toBeUndefined();
    expect(hoursEnd({ from: '12:00', to: '14:00', zone: 'UTC' }, '2026-06-15T13:59:59.000Z')).toBe('2026-06-15T14:00:00.000Z');
  });
});

describe('duty', () => {
  it('names who is on duty, and everybody when nobody is', async () => {
    const s = openCaseStage({ policy: mild });
    await chooseDuty(s.deps, group, mona, 'on');
    await chooseDuty(s.deps, group, driss, { until: '2026-11-23T20:00:00.000Z' });
    await s.post('1', leak);
    expect(shown(alerts(s)[0])).toContain('mona');
    expect(shown(alerts(s)[0])).not.toContain('driss');
    await chooseDuty(s.deps, group, mona, { from: '00:00', to: '23:59', zone: 'UTC' });
    await s.post('2', `${leak} (2)`);
    expect(shown(alerts(s)[1])).toContain('mona');
    expect(shown(alerts(s)[1])).toContain('driss');
  });

  it('names nobody on the card of their own message, and nobody at all for what is slight', async () => {
    const s = openCaseStage({ policy: { ...mild, unread: 'alert' } });
    s.platform.moderators.add('salma');
    await chooseDuty(s.deps, group, author, 'on');
    await s.post('1', '', { attachments: [{ id: 'a', kind: 'image' }] });
    await s.post('2', leak);
    for (const order of alerts(s)) expect(shown(order)).not.toContain('Pour :');
  });

  it('is a moderator’s own choice, within reason', async () => {
    const s = openCaseStage();
    expect(await why(chooseDuty(s.deps, group, person('karim'), 'on'))).toBe('not-moderator');
    expect(await why(chooseDuty(s.deps, group, mona, { until: '2030-01-01T00:00:00.000Z' }))).toBe('unknown-action');
    expect(await why(chooseDuty(s.deps, group, mona, { from: '25:00', to: '07:00', zone: 'UTC' }))).toBe('unknown-action');
    expect(await why(chooseDuty(s.deps, group, mona, { from: '22:00', to: '07:00', zone: 'Mars/Olympus' }))).toBe('unknown-action');
    await chooseDuty(s.deps, group, mona, 'on');
    await chooseDuty(s.deps, group, mona, 'leave');
    expect((await s.store.readings.group(group)).roster).toEqual([]);
  });
});

describe('time', () => {
  it('recalls what nobody took in hand, on one card for all, and then asks all moderators', async () => {
    const s = openCaseStage({ policy: { ...mild, remindAfterHours: 4, escalateAfterHours: 24 } });
    await chooseDuty(s.deps, group, mona, { until: '2026-12-01T00:00:00.000Z' });
    await chooseDuty(s.deps, group, driss, 'on');
    await s.post('1', slight);
    await s.post('2', `${slight} (2)`);
    await s.forward(2.1 * hourMs);
    const waiting = (await s.store.readings.cases({ lane: 'notice' })).filter((c) => c.about.what === 'notice' && c.about.code === 'waiting');
    expect(waiting).toMatchObject([{ times: 2 }]);
    await s.forward(10 * hourMs);
    expect((await s.caseOf('1')).state).toBe('escalated');
    const [called] = alerts(s).filter((o) => shown(o).includes('trop longtemps'));
    expect(shown(called)).toContain('mona');
    expect(await why(s.moderation.claim(s.idOf('1'), mona))).toBe('granted');
    await s.moderation.release(s.idOf('1'), mona);
    expect((await s.caseOf('1')).state).toBe('escalated');
  });

  it('leaves alone what somebody has in hand or has decided', async () => {
    const s = openCaseStage({ policy: { ...mild, remindAfterHours: 0.1, escalateAfterHours: 0.2 } });
    await s.post('1', slight);
    await s.moderation.decide(s.idOf('1'), mona, 'keep');
    await s.post('2', `${slight} (2)`);
    await s.moderation.claim(s.idOf('2'), mona);
    await s.forward(0.15 * hourMs);
    expect(await s.store.readings.cases({ lane: 'notice' })).toEqual([]);
    expect((await s.caseOf('1')).owed.map((o) => o.step.kind)).not.toContain('remind');
  });

  it('asks all at once when a moderator does', async () => {
    const s = openCaseStage({ policy: mild });
    await chooseDuty(s.deps, group, driss, { until: '2026-12-01T00:00:00.000Z' });
    await chooseDuty(s.deps, group, mona, 'on');
    await s.post('1', slight);
    expect(await why(s.moderation.escalate(s.idOf('1'), mona))).toBe('granted');
    await s.run();
    expect((await s.caseOf('1')).state).toBe('escalated');
    expect(shown(s.platform.orders.filter((o) => o.do === 'refresh').at(-1))).toContain('driss');
  });
});

describe('a stop', () => {
  it('of more than a day is told to each group as a gap, a shorter one is not', async () => {
    const s = openCaseStage();
    await writeGroup(s.deps, group, () => ({ type: 'joined', at: s.now() }));
    await tellOfStop(s.deps);
    await s.forward(20 * hourMs);
    await tellOfStop(s.deps);
    expect(await s.store.readings.cases({})).toEqual([]);
    await s.forward(25 * hourMs);
    await tellOfStop(s.deps);
    await s.run();
    expect(await s.store.readings.cases({})).toMatchObject([{ about: { code: 'gap', detail: '2026-11-24 06:00 → 2026-11-25 07:00 UTC' } }]);
    await tellOfStop(s.deps);
    expect(await s.store.readings.cases({})).toHaveLength(1);
  });
});
