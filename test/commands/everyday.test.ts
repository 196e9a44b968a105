import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passFor } from '../../src/core/pass.ts';
import type { CommandName } from '../../src/core/command-name.ts';
import { openWorld, patient, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const salma = { platform: 'practice', id: 'salma' };
const hicham = { platform: 'practice', id: 'hicham' };
let world: World;
const say = (command: CommandName, by = salma, options: Record<string, string> = {}, language = 'fr') =>
  world.service.receiver.asked({ command, by, in: hall, language, options });

beforeEach(async () => {
  world = await openWorld({
    deps: { deskLink: ({ id }) => `http://127.0.0.1/enter/${id}` },
    around: { problems: () => [{ code: 'queue-down', platform: 'confrere' }] },
  });
});
afterEach(() => world.close());

describe('the commands of every day', () => {
  it('tell what the bot may do here and what must be mended', async () => {
    const { text } = await say('etat');
    expect(text).toMatch(/protéger/);
    expect(text).toMatch(/oui · retirer un message/);
    expect(text).toMatch(/Redis/);
  });

  it('tell members what was done, without names or messages', async () => {
    expect((await say('journal')).text).toMatch(/rien signalé/);
    await world.say(patient);
    const { text } = await say('journal');
    expect(text).toMatch(/1 message signalé/);
    expect(text).not.toMatch(/Tahiri|salma/i);
  });

  it('give each member a link of their own to the desk, and nobody from outside', async () => {
    expect((await say('bureau')).text).toMatch(/enter\/salma/);
    expect((await say('bureau', { platform: 'practice', id: 'nadia' })).text).not.toMatch(/enter/);
    expect((await say('bureau', hicham)).text).toMatch(/enter\/hicham/);
  });

  it('choose where alerts go by a pass, which only an administrator gets', async () => {
    expect((await say('moderateurs')).text).toMatch(/administrateur/);
    const other = { platform: 'practice', group: 'elsewhere' };
    expect((await say('moderateurs', hicham, { groupe: passFor(world.deps.secret, other, world.deps.now()) })).text).toMatch(/noté/);
    expect((await world.store.readings.group(other)).moderators).toMatchObject({ platform: 'practice', channel: 'hall' });
    expect((await say('moderateurs', hicham, { groupe: 'discord:1.zzzzzz.forgedforgedforg' })).text).toMatch(/administrateur/);
  });
});
