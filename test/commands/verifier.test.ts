import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receiver } from '../../src/core/platform.ts';
import { writeMember } from '../../src/core/member.ts';
import { openWorld, patient, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const salma = { platform: 'practice', id: 'salma' };
let world: World;
let asked: Receiver;

beforeEach(async () => {
  world = await openWorld();
  asked = world.service.receiver;
});
afterEach(() => world.close());

describe('a draft', () => {
  it('is answered by kinds and a version, and nothing of it is kept', async () => {
    const answer = await asked.asked({ command: 'verifier', by: salma, in: hall, language: 'fr', options: { texte: patient } });
    expect(answer.text).toMatch(/À revoir/);
    expect(answer.text).not.toContain('Tahiri');
    expect(answer.version).not.toContain('Tahiri');
    expect(await world.store.readings.cases({})).toEqual([]);
    expect(JSON.stringify(world.log)).not.toContain('Tahiri');
  });

  it('is posted by its author alone, once', async () => {
    const { buttons } = await asked.asked({ command: 'anonymiser', by: salma, in: hall, options: { texte: patient } });
    const action = buttons?.[0]?.action ?? '';
    const press = (id: string) => asked.pressed({ by: { platform: 'practice', id }, in: hall, action });
    expect((await press('paul')).text).toMatch(/plus en mémoire/);
    expect((await press('salma')).text).toMatch(/publié/);
    expect((await press('salma')).text).toMatch(/plus en mémoire/);
  });

  it('is not posted for who may not write in the group', async () => {
    const { buttons } = await asked.asked({ command: 'verifier', by: salma, in: hall, options: { texte: patient } });
    const until = '2100-01-01T00:00:00.000Z';
    await writeMember(world.deps, hall, salma, () => ({ type: 'restricted', at: world.deps.now(), until, why: 'decision' }));
    const { text, version } = await asked.pressed({ by: salma, in: hall, action: buttons?.[0]?.action ?? '' });
    expect(text).toMatch(/ne peux pas publier/);
    expect(version).not.toContain('Tahiri');
  });

  it('is gone after a quarter of an hour', async () => {
    const { buttons } = await asked.asked({ command: 'verifier', by: salma, in: hall, options: { texte: patient } });
    world.pass(16 * 60_000);
    expect((await asked.pressed({ by: salma, in: hall, action: buttons?.[0]?.action ?? '' })).text).toMatch(/plus en mémoire/);
  });

  it('with nothing in it is said to be clean, as a machine may say it', async () => {
    expect((await asked.asked({ command: 'verifier', by: salma, in: hall, language: 'en', options: { texte: 'Good evening all' } })).text).toMatch(
      /can be wrong/,
    );
  });

  it('is asked for in a form when none was given', async () => {
    expect((await asked.asked({ command: 'verifier', by: salma, in: hall, options: {} })).form?.fields[0]?.id).toBe('texte');
  });
});
