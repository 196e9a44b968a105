import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../../src/commands/index.ts';
import { type Asked, createAsked } from '../../src/core/asked.ts';
import type { CommandName } from '../../src/core/command-name.ts';
import { readMember } from '../../src/core/member.ts';
import { usualAround } from '../fakes/around.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { openWorld, patient, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const salma = { platform: 'practice', id: 'salma' };
let world: World;
let asked: Asked;
beforeEach(async () => {
  world = await openWorld();
  asked = createAsked(world.deps, world.service.moderation, createCommands(usualAround()));
});
afterEach(() => world.close());

async function fill(command: CommandName, language: string, values: Record<string, string>) {
  const { form } = await asked.asked({ command, by: salma, in: hall, language, options: {} });
  return asked.submitted({ action: form?.action ?? '', by: salma, in: hall, language, values });
}
const letter = { nom: 'Dr Salma Exemple', numero: '00000', conseil: 'Conseil de l’Ordre', comptes: 'https://exemple.invalid/salma', pseudonymes: 'aucun' };

describe('papers', () => {
  it('declare accounts by a letter of which only the day is kept', async () => {
    const { file, version } = await fill('declaration', 'fr', letter);
    expect(version).toMatch(/Dr Salma Exemple/);
    expect(new TextDecoder('latin1').decode(file?.bytes.slice(0, 5))).toBe('%PDF-');
    const member = await readMember(world.deps, hall, salma);
    expect(member.declaredAt).toBeDefined();
    expect(JSON.stringify(member)).not.toMatch(/Exemple|00000/);
    expect((await asked.asked({ command: 'declaration', by: salma, in: hall, language: 'fr', options: {} })).text).toMatch(/Vous avez préparé/);
  });

  it('come as text where the letters of a PDF are not enough', async () => {
    const { file } = await fill('declaration', 'ar', letter);
    expect(file?.mime).toMatch(/text\/plain/);
  });

  it('make a card of facts, posted by its owner', async () => {
    const answer = await fill('profil', 'fr', { titres: 'Docteur en médecine', specialite: 'Néphrologie', langues: 'français, arabe' });
    expect(answer.version).toMatch(/Spécialité : Néphrologie/);
    const posted = await asked.pressed({ action: answer.buttons?.[0]?.action ?? '', by: salma, in: hall });
    expect(posted?.text).toMatch(/fait/);
  });

  it('make no card that names a patient, and cut what no form would let in', async () => {
    const named = await fill('profil', 'fr', { titres: 'Docteur', specialite: patient });
    expect(named).toEqual({ text: phrasesOf('fr').papers.profil.names });
    const long = await fill('profil', 'fr', { titres: 'Docteur', specialite: 'Néphrologie '.repeat(5000) });
    expect(long.version?.length).toBeLessThan(300);
  });
});
