import { describe, expect, it } from 'vitest';
import { person } from '../scenario/platform.ts';
import { driss, hourMs, leak, mona, openCaseStage, why } from './stage.ts';

const cases = (s: ReturnType<typeof openCaseStage>) => s.store.readings.cases({});

describe('the same content again', () => {
  it('joins the case that stands: one card, each message taken away', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.post('2', leak);
    await s.post('2', leak);
    expect(await cases(s)).toHaveLength(1);
    expect(await s.caseOf('1')).toMatchObject({ times: 2, repeats: [{ id: s.idOf('2') }] });
    expect(s.orders().filter((o) => o === 'alert')).toHaveLength(1);
    expect(s.platform.orders.flatMap((o) => (o.do === 'remove' ? [o.message.id] : []))).toEqual(['1', '2']);
    expect(await s.store.vault.open(s.idOf('2'))).toBeUndefined();
  });

  it('by another member advises that member too, who may then not judge it either', async () => {
    const s = openCaseStage();
    s.platform.moderators.add('karim');
    await s.post('1', leak);
    await s.post('2', leak, { author: 'karim' });
    expect(s.platform.orders.flatMap((o) => (o.do === 'advise' ? [o.to.id] : []))).toEqual(['salma', 'karim']);
    expect(await why(s.moderation.decide(s.idOf('1'), person('karim'), 'false_alarm'))).toBe('own-message');
  });

  it('is let be once a moderator has found it harmless', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.moderation.decide(s.idOf('1'), mona, 'false_alarm');
    await s.run();
    await s.post('2', leak);
    expect(await s.caseOf('1')).toMatchObject({ state: 'decided', times: 2 });
    expect(s.orders().filter((o) => o === 'remove' || o === 'alert')).toEqual(['remove', 'alert']);
  });

  it('waits for a person again when it was decided against', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.moderation.decide(s.idOf('1'), mona, 'confirm');
    await s.run();
    await s.post('2', leak);
    expect((await s.caseOf('1')).state).toBe('open');
    expect(s.orders().filter((o) => o === 'remove')).toHaveLength(2);
    expect(await why(s.moderation.decide(s.idOf('1'), driss, 'confirm'))).toBe('granted');
    await s.forward(30 * hourMs);
    await s.post('3', leak);
    expect((await cases(s)).filter((c) => c.about.what === 'message')).toHaveLength(2);
  });

  it('of no words is not the same', async () => {
    const s = openCaseStage({ policy: { unread: 'alert' } });
    await s.post('1', '', { attachments: [{ id: 'a', kind: 'image' }] });
    await s.post('2', '', { attachments: [{ id: 'b', kind: 'image' }] });
    expect(await cases(s)).toHaveLength(2);
  });

  it('arriving many times at once makes one case', async () => {
    const s = openCaseStage();
    await Promise.all(Array.from({ length: 8 }, (_, i) => s.post(String(i), leak)));
    const [c, ...others] = await cases(s);
    expect(others).toEqual([]);
    expect(c?.repeats).toHaveLength(7);
  });
});

describe('an album', () => {
  const image = (id: string) => ({ attachments: [{ id, kind: 'image' as const }], album: 'a1' });

  it('is one case, and goes as a whole when its caption names a patient', async () => {
    const s = openCaseStage();
    await s.post('1', '', image('a'));
    await s.post('2', leak, image('b'));
    await s.post('3', '', image('c'));
    expect(await s.store.readings.cases({ lane: 'machine' })).toHaveLength(1);
    expect(s.platform.orders.flatMap((o) => (o.do === 'remove' ? [o.message.id] : [])).sort()).toEqual(['1', '2', '3']);
    expect(s.orders().filter((o) => o === 'alert').length).toBeLessThanOrEqual(2);
  });

  it('keeps the text of each caption that names somebody, for who looks', async () => {
    const s = openCaseStage();
    await s.post('1', leak, image('a'));
    await s.post('2', 'Et voici Mme Nadia Sefrioui, même tableau.', image('b'));
    // The same once more, as platforms do: it changes nothing.
    await s.post('2', 'Et voici Mme Nadia Sefrioui, même tableau.', image('b'));
    const looked = await s.moderation.look(s.idOf('1'), mona, true);
    expect('passages' in looked ? looked.passages.map((p) => p.text).join(' ') : '').toContain('Nadia Sefrioui');
    await s.moderation.decide(s.idOf('1'), mona, 'confirm');
    await s.forward(25 * hourMs);
    expect(await s.store.vault.open(s.idOf('2'))).toBeUndefined();
  });
});

describe('an edit', () => {
  it('that mends closes the case by itself, and one that leaks again opens it', async () => {
    const s = openCaseStage({ policy: { mode: 'advise' } });
    await s.post('1', leak);
    await s.moderation.claim(s.idOf('1'), mona);
    await s.post('1', 'Œdèmes depuis dix jours, avis svp.', { editedAt: '2026-11-23T10:01:00.000Z' });
    expect(await s.caseOf('1')).toMatchObject({ state: 'mended' });
    expect((await s.caseOf('1')).claim).toBeUndefined();
    expect(await why(s.moderation.decide(s.idOf('1'), mona, 'remove'))).toBe('already-mended');
    await s.forward(25 * hourMs);
    expect((await s.caseOf('1')).state).toBe('closed');
    await s.post('1', `${leak} Merci.`, { editedAt: '2026-11-24T12:00:00.000Z' });
    expect((await s.caseOf('1')).state).toBe('open');
  });

  it('leaves nobody waiting where only the author was advised', async () => {
    const s = openCaseStage({ policy: { mode: 'advise', silencedKinds: [] } });
    await s.post('1', leak);
    const c = await s.caseOf('1');
    await s.store.journal.append('case/m-advice', 0, [
      {
        type: 'opened',
        at: s.now(),
        group: c.group,
        about: { ...c.about, fingerprint: 'other' } as never,
        outcome: 'advise',
        findings: [],
        steps: [
          { id: 'advise', kind: 'advise' },
          { id: 'close', kind: 'close', afterHours: 24 },
        ],
      },
    ]);
    await s.forward(25 * hourMs);
    expect((await s.store.readings.case('m-advice'))?.state).toBe('closed');
  });
});
