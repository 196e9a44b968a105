import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/core/message.ts';
import { openWorld, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'general' };
const person = (id: string) => ({ platform: 'practice', id });
let world: World;
const message: Message = {
  ref: { ...hall, id: '5' },
  author: person('paul'),
  at: '2026-03-02T08:00:00.000Z',
  text: 'Venez tous à ma conférence payante',
  attachments: [],
};
const ask = (by: string, options: Record<string, string> = {}, about: Message | undefined = message) =>
  world.service.receiver.asked({ command: 'signaler', by: person(by), in: hall, language: 'fr', options, ...(about && { message: about }) });
const press = (by: string, action = '') => world.service.receiver.pressed({ by: person(by), in: hall, action, language: 'fr' });
const cases = () => world.store.readings.cases({});

beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

describe('a report', () => {
  it('opens a case in a lane of its own, with the reason pressed', async () => {
    const { rows } = await ask('salma');
    const button = rows?.flat().find((b) => b.action.endsWith('.advertising'));
    expect((await press('salma', button?.action)).text).toMatch(/Merci/);
    expect(await world.store.readings.rows({})).toMatchObject([{ lane: 'report', state: 'open' }]);
    expect((await cases())[0]?.reports).toMatchObject([{ by: { id: 'salma' }, reason: 'advertising' }]);
    expect((await press('salma', button?.action)).text).toMatch(/plus en mémoire/);
  });

  it('is made at once when its reason is said', async () => {
    expect((await ask('salma', { motif: 'distress' })).text).toMatch(/urgences/);
    expect(await cases()).toHaveLength(1);
  });

  it('belongs to whoever asked: another cannot press it', async () => {
    const { rows } = await ask('salma');
    expect((await press('grace', rows?.[0]?.[0]?.action)).text).toMatch(/plus en mémoire/);
    expect(await cases()).toEqual([]);
  });

  it('is refused against oneself, twice, and too often', async () => {
    const reason = { motif: 'other' };
    expect((await ask('paul', reason)).text).toBe(world.deps.phrases('fr').refusals['own-report']);
    await ask('salma', reason);
    expect((await ask('salma', reason)).text).toBe(world.deps.phrases('fr').refusals['already-reported']);
    for (let i = 0; i < 4; i++) await ask('salma', reason, { ...message, ref: { ...hall, id: `6${i}` }, text: `autre ${i}` });
    expect((await ask('salma', reason, { ...message, ref: { ...hall, id: '70' }, text: 'encore' })).text).toBe(
      world.deps.phrases('fr').refusals['too-many-reports'],
    );
  });

  it('says how it is used when it is said on no message', async () => {
    const { text } = await world.service.receiver.asked({ command: 'signaler', by: person('salma'), in: hall, options: {} });
    expect(text).toMatch(/en réponse au message/);
  });

  it('keeps neither text nor reporter where the author could see them', async () => {
    await ask('salma', { motif: 'patient' });
    expect(JSON.stringify(await world.store.journal.follow(0, 100))).not.toContain('payante');
    const { text, file } = await world.service.receiver.asked({ command: 'mesdonnees', by: person('paul'), in: hall, options: {} });
    expect(text + new TextDecoder().decode(file?.bytes)).not.toMatch(/salma|reported/);
  });
});
