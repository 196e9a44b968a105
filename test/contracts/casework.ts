import { expect, test } from 'vitest';
import { replay } from '../../src/core/case.ts';
import type { CaseEvent } from '../../src/core/case-event.ts';
import { type CaseFilter, rowOf } from '../../src/core/case-row.ts';
import type { Case } from '../../src/core/case.ts';
import type { Store } from '../../src/core/journal.ts';
import { at, author, canary, group, message, moderator, opened } from './samples.ts';

const later = '2026-03-02T09:00:00.000Z';
const other = { platform: 'practice', id: 'other-1' };
const finding = (kind: 'phone' | 'hurtful_irony' | 'national_id', outcome: 'alert' | 'remove') =>
  ({ rule: 'sample', kind, start: 0, end: 4, confidence: 'certain', why: [], passage: 0, outcome }) as const;
const about = (id: string, change: object = {}) =>
  ({ what: 'message', message: { ...message, id }, author, fingerprint: `f-${id}`, version: at, ...change }) as const;
const decided: CaseEvent = { type: 'decided', at: later, by: moderator, decision: 'false_alarm', reason: 'eponym', steps: [] };
const claimed: CaseEvent = { type: 'claimed', at, by: moderator, until: later };

/** What every store promises of what moderators ask, in memory as in a database. */
export function caseworkContract(open: () => Promise<Store>): void {
  /** Four messages and a notice: slight, grave and claimed, decided, in another group. */
  async function filled(): Promise<Store> {
    const store = await open();
    const write = (id: string, ...events: CaseEvent[]) => store.journal.append(`case/${id}`, 0, events);
    await write('m-slight', opened({ about: about('1'), findings: [finding('hurtful_irony', 'alert')], outcome: 'alert' }));
    await write('m-grave', opened({ at: later, about: about('2', { author: other }), findings: [finding('national_id', 'remove')] }), {
      ...claimed,
      at: later,
    });
    await write('m-done', opened({ about: about('3'), findings: [finding('phone', 'remove')] }), decided);
    await write('m-away', opened({ about: about('4'), group: { ...group, group: 'g2' }, findings: [finding('phone', 'remove')] }));
    await write('n-gap', opened({ about: { what: 'notice', code: 'gap', detail: 'expired' }, findings: [], outcome: 'alert' }));
    return store;
  }

  test.each<[string, CaseFilter, string[]]>([
    ['what waits', { open: true }, ['m-grave', 'n-gap', 'm-slight', 'm-away']],
    ['one group', { group }, ['m-grave', 'n-gap', 'm-slight', 'm-done']],
    ['states', { states: ['decided', 'claimed'] }, ['m-grave', 'm-done']],
    ['a lane', { lane: 'notice' }, ['n-gap']],
    ['a kind', { kind: 'phone' }, ['m-done', 'm-away']],
    ['a least severity', { minSeverity: 4 }, ['m-grave']],
    ['who has it in hand', { claimedBy: moderator }, ['m-grave']],
    ['an author', { author: other }, ['m-grave']],
    ['who decided', { decidedBy: moderator }, ['m-done']],
    ['an age', { openedBefore: later, lane: 'machine' }, ['m-slight', 'm-done', 'm-away']],
    ['youth', { openedSince: later }, ['m-grave']],
    ['several wishes', { group, open: true, minSeverity: 2, lane: 'machine' }, ['m-grave']],
  ])('finds cases by %s', async (_what, filter, expected) => {
    const { readings } = await filled();
    expect((await readings.cases(filter)).map((c) => c.id)).toEqual(expected);
    expect((await readings.rows(filter)).map((r) => r.id)).toEqual(expected);
    expect(await readings.count(filter)).toBe(expected.length);
  });

  test('puts the gravest first and of those the oldest, page by page without a gap', async () => {
    const { readings } = await filled();
    const all = (await readings.cases({ open: true, order: 'urgent' })).map((c) => c.id);
    expect(all).toEqual(['m-grave', 'm-away', 'n-gap', 'm-slight']);
    const paged: string[] = [];
    for (let before: string | undefined; paged.length < 10; ) {
      const [c] = await readings.cases({ open: true, order: 'urgent', limit: 1, ...(before !== undefined && { before }) });
      if (!c) break;
      paged.push(c.id);
      before = c.id;
    }
    expect(paged).toEqual(all);
  });

  test('gives two hundred cases, or as many as are asked for', async () => {
    const { journal, readings } = await open();
    for (let i = 0; i < 230; i++) await journal.append(`case/m-${i}`, 0, [opened({ about: about(String(i)) })]);
    expect(await readings.cases({})).toHaveLength(200);
    expect(await readings.cases({ limit: 220 })).toHaveLength(220);
    expect(await readings.rows({})).toHaveLength(230);
  });

  test('tells a case in a row as the core would', async () => {
    const { readings, journal } = await filled();
    const entries = (await journal.read('case/m-done')).map((e) => e.event as CaseEvent);
    const [row] = await readings.rows({ states: ['decided'] });
    expect(row).toEqual(rowOf(replay('m-done', entries) as Case));
    expect(row).toMatchObject({ decision: 'false_alarm', reason: 'eponym', severity: 3, kinds: ['phone'], decidedAt: later });
  });

  test('finds the case that stands for a content, and lets no second one open beside it', async () => {
    const { journal, readings } = await open();
    const content = { group, fingerprint: 'f1' };
    expect(await readings.standingFor(content)).toBeUndefined();
    const rivals = await Promise.all(
      Array.from({ length: 8 }, (_, i) => journal.append(`case/m-${i}`, 0, [opened()], { id: `m-${i}`, revision: 1, apart: content })),
    );
    expect(rivals.filter(Boolean)).toHaveLength(1);
    const c = await readings.standingFor(content);
    expect(c?.id).toBe(`m-${rivals.indexOf(true)}`);
    expect(await readings.standingFor({ ...content, group: { ...group, group: 'g2' } })).toBeUndefined();
    await journal.append(`case/${c?.id ?? ''}`, 1, [{ type: 'mended', at, fingerprint: 'f2', version: later, steps: [] }]);
    expect(await readings.standingFor(content)).toBeUndefined();
    expect(await journal.append('case/m-9', 0, [opened({ about: about('9', { album: 'a1' }) })], { id: 'm-9', revision: 1, apart: content })).toBe(true);
    expect(await readings.standingFor({ group, fingerprint: 'other', album: 'a1' })).toMatchObject({ id: 'm-9' });
  });

  test('counts the cards of a place and the reports of a member', async () => {
    const { journal, readings } = await open();
    const place = { ...group, channel: 'room' };
    const trying = (step: string, kind: 'alert' | 'refresh', time: string): CaseEvent => ({
      type: 'trying',
      at: time,
      step,
      until: later,
      worker: 'w',
      card: { in: place, kind },
    });
    await journal.append('case/m-1', 0, [opened(), trying('alert', 'alert', at), { type: 'reported', at, by: other, reason: 'patient', steps: [] }]);
    await journal.append('case/m-2', 0, [opened({ about: about('2') }), trying('alert', 'alert', '2026-03-02T08:00:30.000Z'), trying('x', 'refresh', at)]);
    expect(await readings.cardsSince(place, 'alert', at)).toEqual({ n: 2, oldest: at });
    expect(await readings.cardsSince(place, 'refresh', at)).toEqual({ n: 1, oldest: at });
    expect(await readings.cardsSince(place, 'alert', later)).toEqual({ n: 0 });
    expect(await readings.cardsSince({ ...place, channel: 'elsewhere' }, 'alert', at)).toEqual({ n: 0 });
    expect(await readings.reportsSince(other, at)).toBe(1);
    expect(await readings.reportsSince(moderator, at)).toBe(0);
    expect(await readings.reportsSince(other, later)).toBe(0);
  });

  test('remembers what was seen and let be, newest first', async () => {
    const { journal, readings } = await open();
    const noted = (time: string, kind: 'phone' | 'city') =>
      ({
        type: 'noted',
        at: time,
        message: 'm',
        outcome: 'note',
        kinds: [kind],
        rules: ['sample'],
        channel: 'c1',
        found: [{ kind, rule: 'sample', outcome: 'note' }],
      }) as const;
    await journal.append('group/practice/g1', 0, [noted(at, 'city'), noted(later, 'phone'), { type: 'joined', at: later }]);
    expect((await readings.notedSince(group, at)).map((n) => n.found[0]?.kind)).toEqual(['phone', 'city']);
    expect(await readings.notedSince(group, later)).toMatchObject([{ at: later, channel: 'c1', found: [{ kind: 'phone', rule: 'sample' }] }]);
  });

  test('keeps the last sign of life', async () => {
    const { heartbeat } = await open();
    expect(await heartbeat.last()).toBeUndefined();
    await heartbeat.beat(at);
    await heartbeat.beat(later);
    expect(await heartbeat.last()).toBe(later);
  });

  test('forgets a person in every part of a case and of a group', async () => {
    const { journal, readings, vault } = await open();
    const person = { platform: 'practice', id: 'forget-4242' };
    await vault.keep('m-1', [{ source: 'body', text: canary }], 24);
    await vault.keep('m-1~note', [{ source: 'body', text: canary }], 24);
    const repeat = { id: 'm-r', message: { ...message, id: 'r' }, author: person, ownText: true, findings: [] };
    await vault.keep('m-r', [{ source: 'body', text: canary }], 24);
    const events: CaseEvent[] = [
      opened(),
      { type: 'repeated', at, repeat, outcome: 'remove', steps: [] },
      { type: 'reported', at, by: person, reason: 'other', steps: [] },
      { type: 'annotated', at, by: person, note: 'm-1~note' },
      { type: 'proposed', at, by: person, decision: 'keep' },
      { type: 'claimed', at, by: person, until: later },
    ];
    await journal.append('case/m-1', 0, events);
    await journal.append('group/practice/g1', 0, [
      { type: 'dutyChosen', at, by: person },
      { type: 'reporterMuted', at, by: moderator, reporter: person, until: later },
    ]);
    expect(await journal.forget(person)).toBe(7);
    expect(JSON.stringify(await readings.case('m-1'))).not.toContain('4242');
    expect(JSON.stringify(await readings.group(group))).not.toContain('4242');
    expect(await readings.reportsSince(person, at)).toBe(0);
    expect(await vault.open('m-1~note')).toBeUndefined();
    expect(await vault.open('m-r')).toBeUndefined();
    expect(await vault.open('m-1')).toBeDefined();
    expect((await journal.verify()).brokenAt).toBeUndefined();
  });
}
