import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'general' };
const hicham = { platform: 'practice', id: 'hicham' };
let world: World;
const ask = (options = {}, by = hicham) => world.service.receiver.asked({ command: 'garde', by, in: hall, language: 'fr', options });
const roster = async () => (await world.store.readings.group(hall)).roster;

beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

describe('the duty of a moderator', () => {
  it('is shown, and chosen by a word or by a button', async () => {
    const first = await ask();
    expect(first.text).toMatch(/pas sur la liste/);
    expect((await ask({ quand: 'oui' })).text).toMatch(/vous nommeront/);
    expect(await roster()).toEqual([{ person: hicham }]);
    const night = first.rows?.flat().find((b) => b.label.startsWith('Pas la nuit'));
    const told = await world.service.receiver.pressed({ by: hicham, in: hall, action: night?.action ?? '', language: 'fr' });
    expect(told.text).toMatch(/22:00/);
    expect(await roster()).toMatchObject([{ off: { from: '22:00', to: '07:00' } }]);
    expect((await ask({ quand: 'pause8' })).text).toMatch(/UTC/);
    expect((await ask({ quand: 'non' })).text).toMatch(/pas sur la liste/);
  });

  it('is for moderators, and only for words that it knows', async () => {
    expect((await ask({}, { platform: 'practice', id: 'salma' })).text).toMatch(/réservée aux modérateurs/);
    expect((await ask({ quand: 'demain' })).text).not.toMatch(/C’est noté/);
  });
});
