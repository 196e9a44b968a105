import { describe, expect, it } from 'vitest';
import { cardOf, buttonsOf } from '../../src/core/card.ts';
import { readMember, strikeWeight } from '../../src/core/member.ts';
import { isRefusal } from '../../src/core/refusal.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { author, driss, hourMs, leak, mona, openCaseStage, slight, why } from './stage.ts';

describe('a claim', () => {
  it('is a lease: another sees who has it, it ends by itself, and the card then says so', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    expect(await why(s.moderation.claim(s.idOf('1'), mona))).toBe('granted');
    const refused = await s.moderation.claim(s.idOf('1'), driss);
    expect(refused).toMatchObject({ why: 'claimed-by-other', by: mona });
    const refreshes = s.platform.orders.filter((o) => o.do === 'refresh').length;
    await s.forward(11 * 60_000);
    expect((await s.caseOf('1')).state).toBe('open');
    expect(s.platform.orders.filter((o) => o.do === 'refresh').length).toBeGreaterThan(refreshes);
    expect(await why(s.moderation.claim(s.idOf('1'), driss))).toBe('granted');
  });

  it('goes on while its holder works', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.moderation.claim(s.idOf('1'), mona);
    await s.forward(8 * 60_000);
    await s.moderation.look(s.idOf('1'), mona, false);
    await s.forward(8 * 60_000);
    expect((await s.caseOf('1')).state).toBe('claimed');
    await s.forward(3 * 60_000);
    expect((await s.caseOf('1')).state).toBe('open');
  });

  it('is handed over to another moderator and to nobody else', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    const id = s.idOf('1');
    expect(await why(s.moderation.handOver(id, mona, driss))).toBe('not-claimed');
    await s.moderation.claim(id, mona);
    expect(await why(s.moderation.handOver(id, mona, author))).toBe('not-a-moderator-there');
    expect(await why(s.moderation.handOver(id, mona, { platform: 'practice', id: 'karim' }))).toBe('not-a-moderator-there');
    expect(await why(s.moderation.handOver(id, driss, mona))).toBe('claimed-by-other');
    expect(await why(s.moderation.handOver(id, mona, driss))).toBe('granted');
    expect(await why(s.moderation.decide(id, mona, 'confirm'))).toBe('claimed-by-other');
    expect(await why(s.moderation.decide(id, driss, 'confirm'))).toBe('granted');
    expect((await s.caseOf('1')).claim).toBeUndefined();
  });

  it('of many in the same moment is one moderator’s, and all others see whose', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    const people = Array.from({ length: 12 }, (_, i) => ({ platform: 'practice', id: `moderator-${i}` }));
    for (const p of people) s.platform.moderators.add(p.id);
    const results = await Promise.all(people.map((p) => s.moderation.decide(s.idOf('1'), p, 'confirm')));
    const lost = results.filter(isRefusal);
    expect(lost).toHaveLength(people.length - 1);
    const winner = (await s.caseOf('1')).decided?.by;
    for (const refusal of lost) expect(refusal).toMatchObject({ why: 'already-decided', by: winner });
  });
});

describe('decisions', () => {
  it('undone after a restore take the bot’s post back, and the message counts as removed again', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.moderation.decide(s.idOf('1'), mona, 'restore');
    await s.run();
    const posted = s.platform.orders.findIndex((o) => o.do === 'post') + 1;
    await s.moderation.undo(s.idOf('1'), mona);
    await s.run();
    expect(s.platform.orders.find((o) => o.do === 'unsay')).toMatchObject({ receipt: String(posted) });
    expect((await s.caseOf('1')).state).toBe('undone');
    expect(await why(s.moderation.decide(s.idOf('1'), mona, 'confirm'))).toBe('granted');
  });

  it('restore the words as they were, for a patient who agreed', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.moderation.decide(s.idOf('1'), mona, 'restore_original');
    await s.run();
    expect(s.platform.orders.find((o) => o.do === 'post')).toMatchObject({ text: leak });
  });

  it('warn with a letter in the author’s language, and points that expire', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    await s.post('1', slight);
    await s.moderation.decide(s.idOf('1'), mona, 'warn');
    await s.run();
    const letter = s.platform.orders.find((o) => o.do === 'tell');
    expect(letter).toMatchObject({ to: author });
    expect(letter && 'text' in letter ? letter.text : '').toContain('le nom d’une personne');
    const member = await readMember(s.deps, { platform: 'practice', group: 'practice' }, author);
    expect(strikeWeight(member, s.now())).toBe(3);
    await s.forward(200 * 24 * hourMs);
    expect(strikeWeight(member, s.now())).toBe(0);
  });

  it('undone take points and restriction away again', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    await s.post('1', slight);
    await s.moderation.decide(s.idOf('1'), mona, 'restrict', undefined, { hours: 2 });
    await s.run();
    expect(s.platform.orders.find((o) => o.do === 'restrict')).toMatchObject({ person: author, until: '2026-11-23T12:00:00.000Z' });
    const member = () => readMember(s.deps, { platform: 'practice', group: 'practice' }, author);
    expect((await member()).restrictedUntil).toBe('2026-11-23T12:00:00.000Z');
    await s.moderation.undo(s.idOf('1'), driss);
    await s.run();
    expect(s.platform.orders.filter((o) => o.do === 'restrict').at(-1)).not.toHaveProperty('until');
    expect(await member()).toMatchObject({ strikes: [] });
    expect((await member()).restrictedUntil).toBeUndefined();
  });

  it('neither warn nor restrict a colleague who may be in distress', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    await s.post('1', slight);
    const c = await s.caseOf('1');
    await s.store.journal.append(`case/${c.id}`, c.version, [
      { type: 'revised', at: s.now(), fingerprint: 'f2', version: s.now(), outcome: 'care', findings: c.findings, steps: [] },
    ]);
    expect(await why(s.moderation.decide(c.id, mona, 'warn'))).toBe('care-case');
    expect(await why(s.moderation.decide(c.id, mona, 'restrict'))).toBe('care-case');
    expect(await why(s.moderation.decide(c.id, mona, 'keep'))).toBe('granted');
  });

  it('of a false alarm say why, at once or afterwards', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.moderation.decide(s.idOf('1'), mona, 'false_alarm');
    const labels = buttonsOf(await s.caseOf('1'), phrasesOf('fr')).flat();
    expect(labels.map((b) => b.label)).toEqual(expect.arrayContaining(['Annuler la décision', 'Un éponyme', 'Accord du patient']));
    for (const { action } of labels) expect(Buffer.byteLength(action)).toBeLessThanOrEqual(64);
    expect(await why(s.moderation.explain(s.idOf('1'), mona, 'eponym'))).toBe('granted');
    expect((await s.caseOf('1')).decided?.reason).toBe('eponym');
    expect(
      cardOf(await s.caseOf('1'), phrasesOf('fr'), { now: s.now(), repeat: false })
        .flat()
        .join(''),
    ).toContain('Un éponyme');
  });

  it('take two moderators for what is grave, where the group asks for it', async () => {
    const s = openCaseStage({ policy: { twoModeratorsFrom: 4 } });
    await s.post('1', leak);
    await s.post('2', slight);
    expect(await why(s.moderation.decide(s.idOf('2'), mona, 'confirm'))).toBe('granted');
    expect((await s.caseOf('2')).state).toBe('decided');
    await s.moderation.decide(s.idOf('1'), mona, 'confirm');
    expect(await s.caseOf('1')).toMatchObject({ state: 'open', proposed: { by: mona, decision: 'confirm' } });
    expect(await why(s.moderation.decide(s.idOf('1'), mona, 'confirm'))).toBe('needs-second');
    // Another view replaces the first: still one voice each.
    await s.moderation.decide(s.idOf('1'), driss, 'false_alarm');
    expect((await s.caseOf('1')).state).toBe('open');
    await s.moderation.decide(s.idOf('1'), mona, 'false_alarm');
    expect(await s.caseOf('1')).toMatchObject({ state: 'decided', decided: { by: mona, with: driss, decision: 'false_alarm' } });
  });

  it('on an older view than the case are refused, and on a notice only as seen', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    const before = (await s.caseOf('1')).version;
    await s.moderation.decide(s.idOf('1'), mona, 'confirm');
    await s.moderation.undo(s.idOf('1'), mona);
    expect(await why(s.moderation.decide(s.idOf('1'), driss, 'confirm', before))).toBe('stale');
    await s.post('2', 'Voyez la photo', { attachments: [{ id: 'a', kind: 'image' }] });
    const [notice] = await s.store.readings.cases({ lane: 'notice' });
    expect(buttonsOf(notice as never, phrasesOf('fr')).flat()).toMatchObject([{ label: 'Vu' }]);
    expect(await why(s.moderation.decide(notice?.id ?? '', mona, 'remove'))).toBe('not-for-notice');
    expect(await why(s.moderation.decide(notice?.id ?? '', mona, 'seen'))).toBe('granted');
  });
});

describe('an appeal', () => {
  it('is the author’s, once, and another moderator’s to answer', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    await s.post('1', slight);
    const id = s.idOf('1');
    expect(await why(s.moderation.appeal(id, author))).toBe('not-decided');
    await s.moderation.decide(id, mona, 'warn');
    await s.run();
    expect(await why(s.moderation.appeal(id, driss))).toBe('not-author');
    expect(await why(s.moderation.appeal(id, author))).toBe('granted');
    expect(await why(s.moderation.appeal(id, author))).toBe('already-appealed');
    expect(await why(s.moderation.undo(id, mona))).toBe('appealed');
    expect(await why(s.moderation.decide(id, driss, 'keep'))).toBe('appealed');
    expect(await why(s.moderation.rule(id, mona, 'uphold'))).toBe('own-decision');
    expect(await why(s.moderation.rule(id, author, 'overturn'))).toBe('own-message');
    expect(await why(s.moderation.rule(id, driss, 'overturn'))).toBe('granted');
    await s.run();
    const member = await readMember(s.deps, { platform: 'practice', group: 'practice' }, author);
    expect(member.strikes).toEqual([]);
    expect(s.platform.orders.flatMap((o) => (o.do === 'tell' ? [o.text] : [])).at(-1)).toContain('donne raison');
    expect(await why(s.moderation.undo(id, driss))).toBe('appealed');
  });

  it('granted puts the message back, and comes too late after its time', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.moderation.decide(s.idOf('1'), mona, 'confirm');
    await s.moderation.appeal(s.idOf('1'), author);
    await s.moderation.rule(s.idOf('1'), driss, 'overturn');
    await s.run();
    expect(s.platform.orders.find((o) => o.do === 'post')).toMatchObject({ text: leak });
    await s.post('2', slight);
    await s.moderation.decide(s.idOf('2'), mona, 'confirm');
    await s.forward(25 * hourMs);
    expect(await why(s.moderation.appeal(s.idOf('2'), author))).toBe('too-late');
  });

  it('keeps the text until it is answered, within the time that texts are kept', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    await s.moderation.decide(s.idOf('1'), mona, 'confirm');
    await s.forward(20 * hourMs);
    await s.moderation.appeal(s.idOf('1'), author);
    await s.forward(20 * hourMs);
    expect(await s.store.vault.open(s.idOf('1'))).toBeDefined();
    expect((await s.caseOf('1')).state).toBe('appealed');
  });
});

describe('a note among moderators', () => {
  it('rests sealed, is read by moderators of the group alone, and goes with the text', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    const id = s.idOf('1');
    expect(await why(s.moderation.annotate(id, mona, 'Vu avec elle au téléphone, elle corrige.'))).toBe('granted');
    expect(await why(s.moderation.annotate(id, mona, ' '))).toBe('too-long');
    expect(await why(s.moderation.annotate(id, mona, 'x'.repeat(1001)))).toBe('too-long');
    expect(await why(s.moderation.notes(id, author))).toBe('own-message');
    expect(await s.moderation.notes(id, driss)).toMatchObject([{ by: mona, text: 'Vu avec elle au téléphone, elle corrige.' }]);
    expect(JSON.stringify(await s.store.journal.read(`case/${id}`))).not.toContain('téléphone');
    await s.moderation.decide(id, mona, 'confirm');
    await s.forward(25 * hourMs);
    expect((await s.caseOf('1')).state).toBe('closed');
    const [note] = (await s.caseOf('1')).notes;
    expect(await s.store.vault.open(note?.note ?? '')).toBeUndefined();
  });
});
