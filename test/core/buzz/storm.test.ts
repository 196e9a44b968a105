import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badbuzz } from '../../../src/commands/badbuzz.ts';
import { createAsked } from '../../../src/core/asked.ts';
import { createBuzzWatch } from '../../../src/core/buzz/watch.ts';
import type { Case } from '../../../src/core/case.ts';
import type { Arrival } from '../../../src/core/platform.ts';
import { createService, type Service } from '../../../src/core/service.ts';
import { ethicsTexts } from '../../../src/guidance/texts.ts';
import { openWorld, type World } from '../../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const hicham = { platform: 'practice', id: 'hicham' };
let world: World;
let service: Service;
let deps: World['deps'];

beforeEach(async () => {
  world = await openWorld();
  deps = { ...world.deps, buzz: createBuzzWatch() };
  service = createService(deps, [badbuzz]);
});
afterEach(() => world.close());

const post = async (id: number, text: string, replyTo?: number): Promise<void> => {
  const arrival: Arrival = {
    type: 'message',
    message: {
      ref: { ...hall, id: `${id}` },
      author: { platform: 'practice', id: `m${id}` },
      at: new Date(Date.parse(deps.now()) + id * 5_000).toISOString(),
      text,
      attachments: [],
      ...(replyTo !== undefined && { replyTo: `${replyTo}` }),
    },
  };
  await service.receiver.arrived(arrival);
};
const storm = async (): Promise<Case | undefined> => (await world.store.readings.cases({})).find((c) => c.about.what === 'notice' && c.about.code === 'buzz');

async function rage(): Promise<Case> {
  await post(1, 'Voilà la photo de Mme Zineb Tahiri, CIN BK482913, quelle folle');
  await service.settled();
  for (let i = 2; i < 60; i++) {
    await post(i, i % 4 ? 'Je vais te casser la gueule' : 'faites tourner sur Facebook', 1);
    await service.receiver.arrived({
      type: 'reaction',
      message: { ...hall, id: '1' },
      at: deps.now(),
      by: { platform: 'practice', id: `m${i}` },
      added: ['😡'],
      removed: [],
    });
  }
  await service.settled();
  const c = await storm();
  if (!c) throw new Error('no storm was told of');
  return c;
}

describe('a talk that runs out of hand', () => {
  it('is one case with its figures, without any text', async () => {
    const c = await rage();
    expect(c.about).toMatchObject({ what: 'notice', code: 'buzz', storm: { level: 3, root: { id: '1' } } });
    expect((await world.store.readings.cases({})).filter((x) => x.about.what === 'notice' && x.about.code === 'buzz')).toHaveLength(1);
    expect(JSON.stringify(c)).not.toMatch(/Tahiri|gueule/);
  });

  it('is calmed by moderators alone, and each measure is owed once', async () => {
    const c = await rage();
    expect(await service.moderation.ease(c.id, { platform: 'practice', id: 'salma' }, 'pin')).toMatchObject({ refused: true, why: 'not-moderator' });
    const eased = await service.moderation.ease(c.id, hicham, 'pin');
    expect('owed' in eased && eased.owed.some((o) => o.step.kind === 'pin')).toBe(true);
    expect((await service.receiver.pressed({ by: hicham, action: `slow:${c.id}` })).text).not.toBe('');
  });

  it('has a crisis card for moderators, with the texts of their country alone', async () => {
    await rage();
    const asked = createAsked(deps, service.moderation, [badbuzz]);
    const { text, file } = await asked.asked({ command: 'badbuzz', by: hicham, in: hall, options: {} });
    expect(text).toMatch(/Garder la preuve/);
    const shown = ethicsTexts.filter((t) => text.includes(t.reference));
    expect(shown.length).toBeGreaterThan(2);
    expect(new Set(shown.map((t) => t.country))).toEqual(new Set([(await deps.policyOf(hall)).country]));
    expect(new TextDecoder().decode(file?.bytes)).toMatch(/<rect x=/);
    expect((await asked.asked({ command: 'badbuzz', by: { platform: 'practice', id: 'salma' }, in: hall, options: {} })).text).toMatch(/modérateurs/);
  });
});
