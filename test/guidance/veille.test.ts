import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../../src/commands/index.ts';
import { type Asked, createAsked } from '../../src/core/asked.ts';
import type { Feeds } from '../../src/core/feeds.ts';
import { postDigest } from '../../src/core/reminders.ts';
import { usualAround } from '../fakes/around.ts';
import { openWorld, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const salma = { platform: 'practice', id: 'salma' };
const hicham = { platform: 'practice', id: 'hicham' };
const url = 'https://revue.exemple.invalid/rss';
const feeds: Feeds = {
  read: async (asked) =>
    asked === url
      ? {
          items: [
            { title: 'Nouvel essai', link: 'https://revue.exemple.invalid/1' },
            { title: 'Publicité', link: 'https://ailleurs.invalid/2' },
          ],
        }
      : { failed: 'private' },
};
let world: World;
let deps: World['deps'];
let asked: Asked;
beforeEach(async () => {
  world = await openWorld();
  deps = { ...world.deps, feeds };
  asked = createAsked(deps, world.service.moderation, createCommands(usualAround()));
});
afterEach(() => world.close());
const add = (by = hicham, address = url) =>
  asked.submitted({ action: 'x:veille:add', by, in: hall, language: 'fr', values: { url: address, specialite: 'cardio' } });
const show = (by = salma) => asked.asked({ command: 'veille', by, in: hall, language: 'fr', options: {} });

describe('/veille', () => {
  it('shows what is new at the sources that moderators chose, titles and links to the source alone', async () => {
    expect((await show()).text).toMatch(/Aucune source/);
    expect((await add(salma)).text).toMatch(/modérateurs/);
    expect((await add(hicham, 'https://10.0.0.1/')).text).toMatch(/privé/);
    expect((await add()).text).toMatch(/2 titres/);
    const { text, rows } = await show();
    expect(text).toMatch(/Nouvel essai/);
    expect(text).not.toMatch(/ailleurs\.invalid/);
    expect(rows).toEqual([]);
  });

  it('posts a digest once a week where moderators wanted it', async () => {
    await add();
    await asked.pressed({ action: 'x:veille:weekly', by: hicham, in: hall, language: 'fr' });
    await postDigest(deps);
    const { version, digestWeek } = await world.store.readings.group(hall);
    expect(digestWeek).toBeDefined();
    await postDigest(deps);
    expect((await world.store.readings.group(hall)).version).toBe(version);
  });
});
