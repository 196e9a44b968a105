import { describe, expect, it } from 'vitest';
import { buttonsOf, cardOf } from '../../src/core/card.ts';
import { muteReporter } from '../../src/core/choose.ts';
import { report } from '../../src/core/report.ts';
import type { Message } from '../../src/core/message.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { person, ref } from '../scenario/platform.ts';
import { author, hourMs, leak, mona, openCaseStage, why } from './stage.ts';

const nadia = person('nadia');
const group = { platform: 'practice', group: 'practice' };
const said = (id: string, text: string): Message => ({ ref: ref(id), author, at: '2026-11-23T10:00:00.000Z', text, attachments: [] });

describe('a report by a member', () => {
  it('opens a case in a lane of its own, whose card says why and not who', async () => {
    const s = openCaseStage();
    expect(await report(s.deps, said('1', 'Encore lui.'), nadia, 'disrespect')).toEqual({ case: s.idOf('1') });
    await s.run();
    const c = await s.caseOf('1');
    expect(await s.store.readings.cases({ lane: 'report' })).toEqual([c]);
    expect(await s.store.readings.cases({ lane: 'machine' })).toEqual([]);
    const card = cardOf(c, phrasesOf('fr'), { now: s.now(), repeat: false });
    const shown = JSON.stringify(card);
    expect(shown).toContain('un manque de respect');
    expect(shown).not.toContain('nadia');
    expect(card.severity).toBe(2);
    expect(s.orders('1')).toEqual(['alert']);
    const looked = await s.moderation.look(c.id, mona, false);
    expect('passages' in looked && looked.passages[0]?.text).toBe('Encore lui.');
  });

  it('joins the case that the machine opened', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    await s.post('1', leak);
    await report(s.deps, said('1', leak), nadia, 'patient');
    await report(s.deps, said('1', leak), person('karim'), 'patient');
    await s.run();
    expect((await s.caseOf('1')).reports).toHaveLength(2);
    expect(s.orders('1').filter((o) => o === 'alert')).toHaveLength(1);
  });

  it('is refused by name: one’s own, twice, after a decision, too often, and from a muted reporter', async () => {
    const s = openCaseStage({ policy: { reportsPerHour: 3 } });
    expect(await why(report(s.deps, said('1', 'Bonjour'), author, 'other'))).toBe('own-report');
    expect(await why(report(s.deps, said('1', 'Bonjour'), nadia, 'other'))).toBe('granted');
    expect(await why(report(s.deps, said('1', 'Bonjour'), nadia, 'other'))).toBe('already-reported');
    await s.moderation.decide(s.idOf('1'), mona, 'keep');
    expect(await why(report(s.deps, said('1', 'Bonjour'), person('karim'), 'other'))).toBe('already-reported');
    for (const id of ['2', '3']) expect(await why(report(s.deps, said(id, `Bonjour ${id}`), nadia, 'other'))).toBe('granted');
    expect(await why(report(s.deps, said('4', 'Bonjour 4'), nadia, 'other'))).toBe('too-many-reports');
    await s.forward(2 * hourMs);
    expect(await why(muteReporter(s.deps, group, nadia, mona))).toBe('not-moderator');
    expect(
      buttonsOf(await s.caseOf('3'), phrasesOf('fr'))
        .flat()
        .map((b) => b.label),
    ).toContain('Ignorer ces signalements');
    await s.moderation.muteReporters(s.idOf('3'), mona);
    expect(await why(report(s.deps, said('4', 'Bonjour 4'), nadia, 'other'))).toBe('reporter-muted');
    await s.forward(25 * hourMs);
    expect(await why(report(s.deps, said('4', 'Bonjour 4'), nadia, 'other'))).toBe('granted');
  });

  it('of a message that changed since it was looked at is heard again', async () => {
    const s = openCaseStage();
    await report(s.deps, said('1', 'Bonjour'), nadia, 'other');
    await s.run();
    await s.moderation.decide(s.idOf('1'), mona, 'keep');
    await s.forward(25 * hourMs);
    expect((await s.caseOf('1')).state).toBe('closed');
    expect(await why(report(s.deps, said('1', 'Bonjour'), person('karim'), 'other'))).toBe('already-reported');
    expect(await why(report(s.deps, said('1', 'Bonjour, espèce de lâche'), person('karim'), 'disrespect'))).toBe('granted');
    await s.run();
    expect((await s.caseOf('1')).state).toBe('open');
    expect((await s.caseOf('1')).owed.map((o) => o.step.kind).sort()).toEqual(['escalate', 'remind', 'shred']);
    const looked = await s.moderation.look(s.idOf('1'), mona, false);
    expect('passages' in looked && looked.passages[0]?.text).toBe('Bonjour, espèce de lâche');
  });
});
