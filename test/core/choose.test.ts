import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { checkSettings, chooseSettings } from '../../src/core/choose.ts';
import { dryRun } from '../../src/core/dry-run.ts';
import { csvOf } from '../../src/core/export.ts';
import type { CaseRow } from '../../src/core/case-row.ts';
import { historyOf } from '../../src/core/history.ts';
import { fill } from '../../src/core/letter.ts';
import { share, statisticsOf, weekOf } from '../../src/core/statistics.ts';
import { letters } from '../../src/core/decision.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { author, driss, leak, mona, openCaseStage, slight } from '../casework/stage.ts';

const group = { platform: 'practice', group: 'practice' };

describe('settings that a group chooses', () => {
  it.each([
    [{ quiet: { from: '22:00', to: '07:00', zone: 'Mars/Olympus' } }, 'quiet'],
    [{ quiet: { from: '24:00', to: '07:00', zone: 'Europe/Paris' } }, 'quiet'],
    [{ quiet: { from: '07:00', to: '07:00', zone: 'Europe/Paris' } }, 'quiet'],
    [{ alertsPerMinute: 1000 }, 'alertsPerMinute'],
    [{ twoModeratorsFrom: 0 }, 'twoModeratorsFrom'],
    [{ restrictHours: 24 * 366 }, 'restrictHours'],
    [{ strikes: { weights: [1, 2] } }, 'strikes'],
    [{ keepHours: Number.NaN }, 'keepHours'],
    [{ unheard: 'of' }, '?'],
  ])('are refused with their place: %j', (wished, path) => {
    const checked = checkSettings(wished);
    expect(checked.ok).toBe(false);
    if (!checked.ok) expect(checked.mistakes[0]?.path.split('.')[0]).toBe(path);
  });

  it('are written as a whole or not at all, and leave the others as they were', async () => {
    const s = openCaseStage();
    expect((await chooseSettings(s.deps, group, mona, { mode: 'advise', alertsPerMinute: -1 })).ok).toBe(false);
    expect((await s.store.readings.group(group)).chosen).toEqual({});
    expect(await chooseSettings(s.deps, group, mona, { mode: 'advise' })).toEqual({ ok: true, chosen: { mode: 'advise' } });
    await chooseSettings(s.deps, group, mona, { keepHours: 24 });
    expect((await s.store.readings.group(group)).chosen).toEqual({ mode: 'advise', keepHours: 24 });
  });

  it('say nothing back of what was typed', () => {
    const secret = 'Mme Zineb Tahiri';
    const checked = checkSettings({ [secret]: 1, channels: { [secret]: { mode: 'loud' } } });
    expect(JSON.stringify(checked)).not.toContain('Zineb');
  });

  it('of one group in the file leave the operator’s other defaults in force', () => {
    const read = readSettings('defaults: {language: ar}\ngroups:\n  telegram:-1: {policy: {mode: enforce}}\n');
    expect(read.ok && read.value.groups['telegram:-1']?.policy).toEqual({ mode: 'enforce' });
  });
});

describe('a letter', () => {
  it('with a place that stays empty is never sent', () => {
    expect(fill('Bonjour {group}, {kinds}', { group: 'g', kinds: 'k' })).toBe('Bonjour g, k');
    expect(fill('Bonjour {group}, {until}', { group: 'g', until: undefined })).toBeUndefined();
    expect(fill('Bonjour {unknown}', {})).toBeUndefined();
  });

  it.each(['fr', 'en', 'ar'])('is whole in %s, without exclamation marks', (language) => {
    const { cases } = phrasesOf(language);
    for (const letter of letters) {
      const text = fill(cases.letters[letter], { group: 'Groupe', kinds: 'une date', until: '2026-11-24 10:00 UTC' });
      expect(text?.length).toBeGreaterThan(40);
      expect(text).not.toMatch(/[!{}]|undefined/);
    }
  });
});

describe('what the cases of a time say', () => {
  it('tells counts, shares with their interval, times and reasons', async () => {
    const s = openCaseStage();
    for (const [i, decision] of (['confirm', 'confirm', 'false_alarm', 'confirm'] as const).entries()) {
      await s.post(`${i}`, `${leak} (${i})`);
      await s.forward(3_600_000);
      await s.moderation.decide(s.idOf(`${i}`), i % 2 ? mona : driss, decision, undefined, { reason: 'fictitious' });
    }
    await s.post('9', `${slight} (9)`);
    const told = statisticsOf(await s.store.readings.rows({ group }));
    expect(told).toMatchObject({ cases: 5, waiting: 1, decided: 4, falseAlarms: 1, confirmed: { n: 3, of: 4 }, reasons: { fictitious: 1 } });
    expect(told.hoursToDecision).toEqual({ n: 4, median: 1, p90: 1 });
    expect(told.weeks).toEqual([{ week: '2026-11-23', cases: 5, kinds: { national_id: 4, person_name: 5 } }]);
    expect(told.moderators.map((m) => m.decided)).toEqual([2, 2]);
  });

  it('has an interval that holds the share, and none for nothing', () => {
    expect(share(0, 0)).toEqual({ n: 0, of: 0 });
    const { low = 0, high = 0 } = share(30, 40);
    expect(low).toBeCloseTo(0.598, 2);
    expect(high).toBeCloseTo(0.858, 2);
    expect(weekOf('2026-11-29T23:59:00.000Z')).toBe('2026-11-23');
  });

  it('is exported without text, names or formulas', () => {
    const row: CaseRow = {
      id: 'm-1',
      group: { platform: 'telegram', group: '-100,"1"' },
      lane: 'machine',
      state: 'decided',
      outcome: 'remove',
      severity: 3,
      kinds: ['phone', 'person_name'],
      openedAt: '2026-11-23T10:00:00.000Z',
      author,
      decidedBy: mona,
      decision: 'confirm',
      decidedAt: '2026-11-23T10:30:00.000Z',
      removedByBot: true,
    };
    const [head, line] = csvOf([row]).split('\r\n');
    expect(head).toContain('minutes_to_decision');
    expect(line).toContain(`"'-100,""1"""`);
    expect(line).toContain(',30,');
    expect(line).not.toMatch(/salma|mona/);
  });

  it('of one member are cases and points', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    await s.post('1', slight);
    await s.moderation.decide(s.idOf('1'), mona, 'warn');
    await s.run();
    expect(await historyOf(s.deps, group, author)).toMatchObject({ points: 3, cases: [{ id: s.idOf('1'), decision: 'warn' }], strikes: [{ weight: 3 }] });
    expect(await historyOf(s.deps, group, mona)).toEqual({ cases: [], strikes: [], points: 0 });
  });
});

describe('a policy tried on the last days', () => {
  it('says what it would have done more and fewer, and touches nothing', async () => {
    const s = openCaseStage({ policy: { mode: 'advise' } });
    for (let i = 0; i < 5; i++) await s.post(`${i}`, `${leak} (${i})`);
    const entries = (await s.store.journal.verify()).entries;
    expect(await dryRun(s.deps, group, { mode: 'enforce' })).toMatchObject({
      messages: 5,
      alerts: { before: 5, after: 5, more: 0, fewer: 0 },
      removals: { before: 0, after: 5, more: 5, fewer: 0 },
      cut: false,
    });
    expect(await dryRun(s.deps, group, { mode: 'observe' })).toMatchObject({ advice: { before: 5, after: 0, more: 0, fewer: 5 } });
    expect((await s.store.journal.verify()).entries).toBe(entries);
  });

  it('counts what was let be, too', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    const noted = { type: 'noted', at: s.now(), message: 'm', outcome: 'advise', kinds: ['self_promotion'], rules: ['advert'], channel: 'general' } as const;
    await s.store.journal.append('group/practice/practice', 0, [{ ...noted, found: [{ kind: 'self_promotion', rule: 'advert', outcome: 'advise' }] }]);
    expect(await dryRun(s.deps, group, { mode: 'advise' })).toMatchObject({ messages: 1, advice: { before: 0, after: 1, more: 1, fewer: 0 } });
  });
});
