import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMember, writeMember } from '../../src/core/member.ts';
import { openWorld, patient, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'general' };
const person = (id: string) => ({ platform: 'practice', id });
let world: World;
const ask = (by = 'salma') => world.service.receiver.asked({ command: 'mesdonnees', by: person(by), in: hall, language: 'fr', options: {} });
const press = (action = 'x:mesdonnees:erase.yes', by = 'salma') => world.service.receiver.pressed({ by: person(by), in: hall, action, language: 'fr' });
const fileOf = async (by = 'salma') => new TextDecoder().decode((await ask(by)).file?.bytes);
const soleCase = async () => (await world.store.readings.cases({}))[0];

beforeEach(async () => {
  world = await openWorld({ policy: { appealHours: 1 } });
});
afterEach(() => world.close());

async function closeAll(): Promise<void> {
  const c = await soleCase();
  await world.service.moderation.decide(c?.id ?? '', person('hicham'), 'false_alarm');
  world.pass(25 * 3_600_000);
  await world.service.resume();
  await expect.poll(async () => (await soleCase())?.state).toBe('closed');
}

describe('what is kept about a person', () => {
  it('is said to be nothing when it is nothing', async () => {
    expect(await ask()).toEqual({ text: world.deps.phrases('fr').answers.mesdonnees.nothing });
  });

  it('is told to them alone, in words and in a file, without text and without anybody else', async () => {
    await world.say(patient);
    const c = await soleCase();
    await world.service.moderation.look(c?.id ?? '', person('hicham'), true);
    const { text } = await ask();
    expect(text).toMatch(/Cas ouverts sur vos messages : 1, dont 1 en cours/);
    const file = await fileOf();
    expect(JSON.parse(file)).toMatchObject({
      person: person('salma'),
      entries: expect.arrayContaining([expect.objectContaining({ subject: `case/${c?.id}` })]),
    });
    expect(file).not.toMatch(/Tahiri|hicham|viewed/);
    expect(await fileOf('paul')).toBe('');
    expect((await ask('hicham')).text).toMatch(/comme modérateur : 1/);
  });

  it('is erased on a second press, but an open case stays, and why is said', async () => {
    await world.say(patient);
    const { buttons } = await ask();
    const confirm = await press(buttons?.[0]?.action);
    expect(confirm.text).toMatch(/définitif/);
    expect(confirm.text).toMatch(/un cas en cours/);
    const kept = await press(confirm.buttons?.[0]?.action);
    expect(kept.text).toMatch(/rien à effacer[\s\S]*Ce qui reste/);
    expect((await soleCase())?.about).toMatchObject({ author: person('salma') });
    await closeAll();
    expect((await press()).text).toMatch(/C’est effacé/);
    expect((await soleCase())?.about).toMatchObject({ author: { id: 'forgotten' } });
    expect((await ask()).text).toMatch(/Rien n’est gardé/);
    expect((await world.store.journal.verify()).brokenAt).toBeUndefined();
  });

  it('keeps a reminder that still counts, and lets the rest go', async () => {
    const deps = { store: world.store, secret: world.deps.secret };
    const other = { platform: 'practice', group: 'elsewhere' };
    const strike = { type: 'struck', at: world.deps.now(), by: person('hicham'), case: 'm-0', weight: 1, expires: '2100-01-01T00:00:00.000Z' } as const;
    await writeMember(deps, hall, person('salma'), () => strike);
    await writeMember(deps, other, person('salma'), () => ({ type: 'signed', at: world.deps.now(), charter: 'h' }));
    expect((await ask()).text).toMatch(/Rappels qui comptent encore : 1[\s\S]*Charte signée/);
    expect((await press()).text).toMatch(/C’est effacé : 1 écriture[\s\S]*un rappel/);
    expect((await readMember(deps, hall, person('salma'))).strikes).toHaveLength(1);
    expect((await readMember(deps, other, person('salma'))).signed).toBeUndefined();
  });

  it('is told and erased of what the platform keeps beside the journal too, and what a running pause needs stays', async () => {
    const rows = { going: 2, staying: 1 };
    const forgotten: string[] = [];
    const keepsakes = {
      of: async () => ({ ...rows }),
      forget: async ({ id }: { readonly id: string }) => {
        forgotten.push(id);
        const went = { ...rows };
        rows.going = 0;
        return went;
      },
    };
    Object.assign(world.practice, { keepsakes });
    const listed = await ask();
    expect(listed.text).toMatch(/hors du journal .*: 3/);
    expect(listed.file).toBeUndefined();
    expect((await press(listed.buttons?.[0]?.action)).text).toMatch(/définitif[\s\S]*une pause en vigueur/);
    expect(forgotten).toEqual([]);
    expect((await press()).text).toMatch(/C’est effacé : 2 écritures[\s\S]*une pause en vigueur/);
    expect(forgotten).toEqual(['salma']);
    expect((await ask()).text).toMatch(/hors du journal .*: 1/);
  });
});
