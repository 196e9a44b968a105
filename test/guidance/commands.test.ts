import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../../src/commands/index.ts';
import { type Asked, createAsked } from '../../src/core/asked.ts';
import type { CommandName } from '../../src/core/command-name.ts';
import { ethicsTexts } from '../../src/guidance/texts.ts';
import { usualAround } from '../fakes/around.ts';
import { openWorld, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const salma = { platform: 'practice', id: 'salma' };
const hicham = { platform: 'practice', id: 'hicham' };
let world: World;
let asked: Asked;
let country = 'MA';
const say = (command: CommandName, options: Record<string, string> = {}, language = 'fr', by = salma) =>
  asked.asked({ command, by, in: hall, language, options });
const press = (action: string, by = salma) => asked.pressed({ action, by, in: hall, language: 'fr' });

beforeEach(async () => {
  country = 'MA';
  world = await openWorld();
  const deps = { ...world.deps, policyOf: async (place: Parameters<World['deps']['policyOf']>[0]) => ({ ...(await world.deps.policyOf(place)), country }) };
  asked = createAsked(deps, world.service.moderation, createCommands(usualAround()));
});
afterEach(() => world.close());

const cited = (text: string) => ethicsTexts.filter((t) => text.includes(t.reference));

describe('/regle', () => {
  it.each(['FR', 'MA', 'BE', 'CH', 'DZ', 'TN', 'CA'])('cites the texts of %s alone, and the international ones', async (own) => {
    country = own;
    const { text } = await say('regle', { sujet: 'secret' });
    expect(cited(text).every((t) => t.country === own || t.country === 'INT')).toBe(true);
    if (!cited(text).some((t) => t.country === own)) expect(text).toMatch(/charte du groupe/);
  });

  it('answers in three languages, with what to do now and when it was gone through', async () => {
    expect((await say('regle', { sujet: 'photo' }, 'fr')).text).toMatch(/À faire maintenant : Recadrez[\s\S]*2026/);
    expect((await say('regle', { sujet: 'photo' }, 'en')).text).toMatch(/What to do now: Crop/);
    expect((await say('regle', { sujet: 'photo' }, 'ar')).text).toMatch(/ما ينبغي فعله الآن/);
  });

  it('offers the list when nothing was asked or found', async () => {
    expect((await say('regle')).rows?.flat().length).toBeGreaterThan(12);
    expect((await say('regle', { sujet: 'zzzz' })).text).toMatch(/pas trouvé/);
    const suggested = await asked.suggested({ command: 'regle', by: salma, in: hall, language: 'en', options: {} }, 'sujet', 'advertis');
    expect(suggested[0]).toEqual({ label: 'Advertising and communication', value: 'publicite' });
  });
});

describe('/charte', () => {
  const signOf = async (by = salma) => (await say('charte', {}, 'fr', by)).rows?.flat().find((b) => b.action.includes(':sign.'))?.action ?? '';

  it('is signed by a press, and signed anew when it changes', async () => {
    await press(await signOf());
    expect((await say('charte')).text).toMatch(/Vous l’avez signée/);
    expect((await press('x:charte:photos'))?.text).toMatch(/administrateurs/);
    const before = await signOf(hicham);
    await press('x:charte:photos', hicham);
    expect((await say('charte')).text).toMatch(/a changé/);
    expect((await press(before))?.text).toMatch(/a changé/);
    await press(await signOf());
    expect((await say('charte')).text).toMatch(/Signatures à jour : 1/);
  });
});

describe('/fuite', () => {
  it('says what is due in the country, and is ticked by moderators alone', async () => {
    expect((await say('fuite')).text).toMatch(/CNDP/);
    country = 'FR';
    expect((await say('fuite')).text).toMatch(/72 heures/);
    expect((await press('x:fuite:evidence'))?.text).toMatch(/modérateurs/);
    expect((await press('x:fuite:evidence', hicham))?.text).toMatch(/☑ Garder la preuve/);
    expect((await press('x:fuite:evidence', hicham))?.text).toMatch(/☐ Garder la preuve/);
  });
});

describe('/usurpation', () => {
  it('gives steps and letters, in each language', async () => {
    for (const language of ['fr', 'en', 'ar']) {
      const { text, file } = await say('usurpation', {}, language);
      expect(text).toMatch(/8\. /);
      expect(new TextDecoder().decode(file?.bytes)).toContain('…………………');
    }
  });
});
