import { afterEach, expect, it } from 'vitest';
import type { Order, Platform } from '../../src/core/platform.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { openWorld, type World } from '../fakes/world.ts';

const group = { platform: 'clinic', group: 'g7' };
const said: Order[] = [];
let world: World;
afterEach(async () => {
  said.length = 0;
  await world.close();
});

async function open(language: string, perform: Platform['perform']): Promise<World> {
  world = await openWorld({
    policy: { mode: 'observe', language: language as 'fr', keepHours: 48 },
    deps: { platforms: new Map([['clinic', { perform } as unknown as Platform]]) },
  });
  return world;
}
const joined = (isNew?: true) => world.service.receiver.arrived({ type: 'group', group, event: 'joined', ...(isNew && { isNew }) });
const left = () => world.service.receiver.arrived({ type: 'group', group, event: 'left' });
const speaks: Platform['perform'] = async (order) => {
  said.push(order);
  return { done: true };
};

it.each(['fr', 'en', 'ar'])('says once who it is, what it reads and keeps, and that it only observes, in %s', async (language) => {
  await open(language, speaks);
  await joined(true);
  await joined(true);
  const { greeting } = phrasesOf(language);
  expect(said).toMatchObject([
    { do: 'say', in: group, text: [[greeting.who], [greeting.reads], [greeting.keeps(48)], [greeting.mode.observe], [greeting.administrators]] },
  ]);
  expect(JSON.stringify(said)).not.toMatch(/[!！]/);
});

it('says nothing where it has been all along, and speaks again to a group that took it back', async () => {
  await open('fr', speaks);
  await joined();
  expect(said).toEqual([]);
  await left();
  await joined(true);
  expect(said).toHaveLength(1);
});

it('reviews a group all the same where it may not speak', async () => {
  await open('fr', async () => ({ done: false, why: 'forbidden' }));
  await joined(true);
  expect((await world.deps.store.readings.group(group)).active).toBe(true);
});
