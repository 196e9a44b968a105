import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/core/message.ts';
import { mona, openCaseStage } from './stage.ts';

const image: Attachment = { id: 'a', kind: 'image', bytes: 1000 };
const raw: Attachment = { id: 'd', kind: 'document', mime: 'application/octet-stream', texts: ['IM000123.dcm'] };

describe('an attachment that nobody could read', () => {
  it('is counted on one card a day by default, and stays', async () => {
    const s = openCaseStage();
    await s.post('1', 'Voyez', { attachments: [image] });
    await s.post('2', 'Et là', { attachments: [image] });
    expect(s.orders()).toEqual(['alert']);
    const [notice] = await s.store.readings.cases({});
    expect(notice).toMatchObject({ about: { what: 'notice', code: 'unread' }, times: 2 });
  });

  it('is an alert of its own where the group says so', async () => {
    const s = openCaseStage({ policy: { unread: 'alert' } });
    await s.post('1', 'Voyez', { attachments: [image] });
    expect(s.orders('1')).toEqual(['alert']);
    expect(await s.caseOf('1')).toMatchObject({ state: 'open', findings: [{ kind: 'unread' }] });
  });

  it('is held until a moderator has seen it, and may then be posted again', async () => {
    const s = openCaseStage({ policy: { unread: 'hold' } });
    await s.post('1', 'Un avis sur cette radio ?', { attachments: [image] });
    expect(s.orders('1')).toEqual(['remove', 'alert', 'tell']);
    await s.moderation.decide(s.idOf('1'), mona, 'restore_original');
    await s.run();
    expect(s.platform.orders.find((o) => o.do === 'post')).toMatchObject({ text: 'Un avis sur cette radio ?' });
    expect(s.platform.orders.flatMap((o) => (o.do === 'tell' ? [o.text] : [])).at(-1)).toContain('publier de nouveau');
    await s.post('2', 'Un avis sur cette radio ?', { attachments: [image] });
    expect(s.orders('2')).toEqual([]);
  });

  it('is held by its author’s words’ side too: a patient in the text is advised, not written to twice', async () => {
    const s = openCaseStage({ policy: { unread: 'hold' } });
    await s.post('1', 'Mme Zineb Tahiri, radio du jour', { attachments: [image] });
    expect(s.orders('1')).toEqual(['remove', 'alert', 'advise']);
  });

  it('is held always when it is a raw medical image', async () => {
    for (const mode of ['observe', 'advise', 'enforce'] as const) {
      const s = openCaseStage({ policy: { mode } });
      await s.post('1', 'Scanner', { attachments: [raw] });
      expect(s.orders('1').slice(0, 2)).toEqual(['remove', 'alert']);
    }
  });
});
