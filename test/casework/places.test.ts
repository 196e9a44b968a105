import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/core/carry-out.ts';
import { createModeration } from '../../src/core/casework.ts';
import type { Deps } from '../../src/core/deps.ts';
import { answerPress } from '../../src/core/presses.ts';
import { actionOf } from '../../src/core/actions.ts';
import { opened } from '../contracts/samples.ts';
import { scriptedPlatform } from '../scenario/platform.ts';
import { author, driss, leak, mona, openCaseStage, slight, why } from './stage.ts';

describe('a group moderated from another platform', () => {
  it('has its cards there, its messages here, and the rights of who presses asked of their own platform', async () => {
    const s = openCaseStage();
    const [here, there] = [scriptedPlatform('discord'), scriptedPlatform('telegram')];
    here.moderators.clear();
    const deps: Deps = {
      ...s.deps,
      platforms: new Map([
        ['discord', here],
        ['telegram', there],
      ]),
      moderatorsOf: async () => ({ platform: 'telegram', group: '-100', channel: '-100' }),
    };
    const group = { platform: 'discord', group: 'g1' };
    const message = { ...group, channel: 'c1', id: '77' };
    const about = { what: 'message', message, author: { platform: 'discord', id: '1' }, fingerprint: 'f1', version: s.now() } as const;
    await s.store.journal.append('case/m-0123456789abcdef', 0, [opened({ at: s.now(), group, about })]);
    const go = () => carryOut(deps, { case: 'm-0123456789abcdef' }, new AbortController().signal);
    await go();
    expect(here.orders.map((o) => o.do)).toEqual(['remove']);
    expect(there.orders.map((o) => o.do)).toContain('alert');
    const moderation = createModeration(deps);
    const action = actionOf('confirm', 'm-0123456789abcdef');
    expect((await answerPress(deps, moderation, { by: { platform: 'discord', id: 'mona' }, action })).text).toMatch(/modérateurs actuels/);
    await answerPress(deps, moderation, { by: { platform: 'telegram', id: 'mona' }, action });
    await go();
    expect((await s.store.readings.case('m-0123456789abcdef'))?.decided?.by).toEqual({ platform: 'telegram', id: 'mona' });
    expect(there.orders.at(-1)?.do).toBe('refresh');
  });
});

describe('a button', () => {
  it('pressed second says who was first', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    const press = (by: typeof mona, verb: Parameters<typeof actionOf>[0]) => answerPress(s.deps, s.moderation, { by, action: actionOf(verb, s.idOf('1')) });
    await press(mona, 'claim');
    expect((await press(driss, 'confirm')).text).toMatch(/mona/);
    await press(mona, 'confirm');
    expect((await press(driss, 'confirm')).text).toMatch(/déjà décidé.*mona/);
  });

  it('of a letter appeals, and that of the appeal’s card answers it', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    await s.post('1', slight);
    await s.moderation.decide(s.idOf('1'), mona, 'remove');
    await s.run();
    const letter = s.platform.orders.find((o) => o.do === 'tell');
    const button = letter && 'buttons' in letter ? letter.buttons.flat()[0] : undefined;
    expect(button?.label).toBe('Demander une révision');
    expect((await answerPress(s.deps, s.moderation, { by: author, action: button?.action ?? '' })).text).toMatch(/autre modérateur/);
    await s.run();
    const card = s.platform.orders.filter((o) => o.do === 'refresh').at(-1);
    const uphold = (card && 'buttons' in card ? card.buttons.flat() : []).find((b) => b.action.startsWith('uphold:'));
    expect((await answerPress(s.deps, s.moderation, { by: driss, action: uphold?.action ?? '' })).text).toMatch(/Maintenir/);
    expect((await s.caseOf('1')).appeal?.ruling).toMatchObject({ by: driss, ruling: 'uphold' });
  });

  it('forged or of another time does nothing', async () => {
    const s = openCaseStage();
    await s.post('1', leak);
    for (const action of ['', 'confirm', `confirm:${s.idOf('1')}:1:none`, 'confirm:m-0000000000000000', `drop:${s.idOf('1')}`, `why:${s.idOf('1')}:1:eponym`])
      await answerPress(s.deps, s.moderation, { by: mona, action });
    expect((await s.caseOf('1')).state).toBe('open');
    expect((await s.caseOf('1')).decided).toBeUndefined();
  });
});

describe('a word to the author', () => {
  it('goes beside any decision, from a moderator, and quotes nothing', async () => {
    const s = openCaseStage({ policy: { mode: 'observe' } });
    await s.post('1', slight);
    expect(await why(s.moderation.write(s.idOf('1'), driss, 'reminder'))).toBe('granted');
    expect(await why(s.moderation.write(s.idOf('1'), author, 'reminder'))).toBe('own-message');
    await s.run();
    const letter = s.platform.orders.find((o) => o.do === 'tell');
    const text = letter && 'text' in letter && typeof letter.text === 'string' ? letter.text : '';
    expect(text).toMatch(/relire votre message/);
    expect(text).not.toMatch(/Tahiri/);
    expect((await s.caseOf('1')).state).toBe('open');
  });
});
