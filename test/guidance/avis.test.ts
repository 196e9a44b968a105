import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../../src/commands/index.ts';
import { type Asked, createAsked } from '../../src/core/asked.ts';
import { remindOfOpinions } from '../../src/core/reminders.ts';
import type { Answer } from '../../src/core/platform.ts';
import { usualAround } from '../fakes/around.ts';
import { openWorld, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const salma = { platform: 'practice', id: 'salma' };
let world: World;
let asked: Asked;

beforeEach(async () => {
  world = await openWorld();
  asked = createAsked(world.deps, world.service.moderation, createCommands(usualAround()));
});
afterEach(() => world.close());

const press = async (answer: Answer, n = 0): Promise<Answer> => {
  const button = [...(answer.buttons ?? []), ...(answer.rows ?? []).flat()][n];
  const answered = await asked.pressed({ action: button?.action ?? '', by: salma, in: hall, language: 'fr' });
  if (!answered) throw new Error('no such button');
  return answered;
};
const fill = (answer: Answer, values: Record<string, string>) =>
  asked.submitted({ action: answer.form?.action ?? '', by: salma, in: hall, language: 'fr', values });
const frame = { specialite: 'nephro', urgence: 'none', age: '60-69', sexe: 'f', pays: 'Maroc' };
const plain = {
  contexte: 'Lupus connu, néphropathie de classe IV',
  temps: 'J+10 sans amélioration',
  examens: 'Créatinine 240 µmol/L',
  essaye: 'Bolus de corticoïdes',
  question: 'Rituximab d’emblée ?',
};
const last = { rare: 'no', media: 'no', accord: 'informed', liens: 'aucun' };

async function asFarAs(step: 2 | 3, first: Record<string, string> = frame, second: Record<string, string> = plain): Promise<Answer> {
  const one = await press(await asked.asked({ command: 'avis', by: salma, in: hall, language: 'fr', options: {} }));
  const two = await press(await fill(one, first));
  return step === 2 ? two : press(await fill(two, second));
}

describe('/avis', () => {
  it('leads through three forms to a question that is posted once, and remembered without its text', async () => {
    const preview = await fill(await asFarAs(3), last);
    expect(preview.version).toMatch(/#AvisConfrere #nephro[\s\S]*60 à 69 ans[\s\S]*Rituximab/);
    const posted = await press(preview);
    expect(posted.text).toMatch(/publié/);
    expect((await press(preview)).text).toMatch(/plus en mémoire/);
    const group = await world.store.readings.group(hall);
    expect(group.opinions).toHaveLength(1);
    expect(JSON.stringify(group)).not.toMatch(/Rituximab/);
    expect((await asked.asked({ command: 'avis', by: salma, in: hall, language: 'fr', options: { recherche: 'rituximab lupus' } })).text).toMatch(/Rituximab/);
  });

  it('refuses what is urgent, what the papers know, and a patient who was not told', async () => {
    const one = await press(await asked.asked({ command: 'avis', by: salma, in: hall, language: 'fr', options: {} }));
    expect((await fill(one, { ...frame, urgence: 'now' })).text).toMatch(/appelez/);
    expect((await fill(await asFarAs(3), { ...last, media: 'yes' })).text).toMatch(/modérateur/);
    expect((await fill(await asFarAs(3), { ...last, accord: 'none' })).text).toMatch(/Informez/);
  });

  it('generalises what the engine finds, and says what it was', async () => {
    const preview = await fill(await asFarAs(3, frame, { ...plain, contexte: 'Mme Zineb Tahiri, CIN BK482913, lupus' }), last);
    expect(preview.text).toMatch(/généralisé/);
    expect(preview.text).toMatch(/identifiant direct/);
    expect(preview.version).not.toMatch(/Tahiri|BK482913/);
  });

  it('hides region and age of a rare disease', async () => {
    const preview = await fill(await asFarAs(3), { ...last, rare: 'yes' });
    expect(preview.version).not.toMatch(/Maroc|60 à 69/);
  });

  it('is asked after in a month, once, and closed by its author alone', async () => {
    await press(await fill(await asFarAs(3), last));
    world.pass(31 * 86_400_000);
    await remindOfOpinions(world.deps);
    await remindOfOpinions(world.deps);
    const [opinion] = (await world.store.readings.group(hall)).opinions ?? [];
    expect(opinion?.remindedAt).toBeDefined();
    const close = `x:avis:close.${opinion?.id}`;
    expect((await asked.pressed({ action: close, by: { platform: 'practice', id: 'paul' }, in: hall }))?.text).toMatch(/plus en mémoire/);
    const form = await asked.pressed({ action: close, by: salma, in: hall, language: 'fr' });
    expect(form?.form?.fields[0]?.id).toBe('bilan');
    expect((await fill(form ?? { text: '' }, { bilan: 'Rituximab, bonne réponse' })).text).toMatch(/clos|permet/);
  });
});
