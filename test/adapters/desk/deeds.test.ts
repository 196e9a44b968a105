import { describe } from 'vitest';
import { phrasesOf } from '../../../src/languages/index.ts';
import { deedsContract } from '../../contracts/deeds.ts';
import type { PersonRef } from '../../../src/core/message.ts';
import { type Visitor, visitor } from '../../fakes/browser.ts';
import type { World } from '../../fakes/world.ts';

describe('buttons on the desk', () => {
  const sessions = new WeakMap<World, Map<string, Promise<Visitor>>>();
  const sessionOf = (world: World, by: PersonRef): Promise<Visitor> => {
    const known = sessions.get(world) ?? new Map<string, Promise<Visitor>>();
    sessions.set(world, known);
    const session = known.get(by.id) ?? visitor(world).enter(by);
    known.set(by.id, session);
    return session;
  };
  deedsContract(async (world, by, action) => {
    let me = await sessionOf(world, by);
    // The story goes on for longer than a session.
    if ((await me.get('/problems')).status === 401) me = await me.enter(by);
    const response = await me.post('/act', { action }, { 'x-piece': '1' });
    return response.status < 300 ? undefined : response.text();
  });
});

/** Platforms hand a press to the core and show its answer as it is. */
describe('buttons in a chat', () => {
  const refusals = Object.values(phrasesOf('fr').refusals);
  deedsContract(async (world, by, action) => {
    const { text } = await world.service.receiver.pressed({ by, action });
    return refusals.some((sentence) => text.startsWith(sentence)) ? text : undefined;
  });
});
