import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/core/command.ts';
import { commandAction } from '../../src/core/command.ts';
import { createAsked } from '../../src/core/asked.ts';
import type { Deps } from '../../src/core/deps.ts';
import { openWorld, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'hall' };
const doctor = { platform: 'practice', id: 'salma' };
const moderator = { platform: 'practice', id: 'hicham' };

const probe: Command = {
  name: 'etat',
  audience: 'moderator',
  needsGroup: true,
  options: [],
  run: async ({ group, language }) => ({ text: `${group?.group} ${language}` }),
  press: async (_said, argument) => ({ text: `pressed ${argument}` }),
  suggest: async () => Array.from({ length: 40 }, (_, i) => ({ label: `${i}`, value: `${i}` })),
};
const broken: Command = { name: 'quiz', audience: 'anyone', options: [], run: async () => Promise.reject(new Error('a secret')) };

async function withWorld(run: (asked: ReturnType<typeof createAsked>, world: World, deps: Deps) => Promise<void>): Promise<void> {
  const world = await openWorld();
  try {
    await run(createAsked(world.deps, world.service.moderation, [probe, broken]), world, world.deps);
  } finally {
    await world.close();
  }
}

describe('a command', () => {
  it('is answered in the language of the person, where it was said', () =>
    withWorld(async (asked) => {
      expect((await asked.asked({ command: 'etat', by: moderator, in: hall, language: 'en-GB', options: {} })).text).toBe('practice en');
    }));

  it('finds the one group of a person who asks in private', () =>
    withWorld(async (asked) => {
      expect((await asked.asked({ command: 'etat', by: moderator, options: {} })).text).toBe('practice fr');
    }));

  it('is refused to who has no right to it now', () =>
    withWorld(async (asked) => {
      expect((await asked.asked({ command: 'etat', by: doctor, in: hall, options: {} })).text).toMatch(/modérateurs/);
      expect((await asked.pressed({ action: commandAction('etat', 'a:b'), by: doctor, in: hall }))?.text).toMatch(/modérateurs/);
    }));

  it('takes its own buttons and leaves the others', () =>
    withWorld(async (asked) => {
      expect((await asked.pressed({ action: commandAction('etat', 'a:b'), by: moderator, in: hall }))?.text).toBe('pressed a:b');
      expect(asked.pressed({ action: 'keep:m-1234567890123456', by: moderator })).toBeUndefined();
    }));

  it('that fails is answered by a sentence, and its error stays out of the log', () =>
    withWorld(async (asked, world) => {
      expect((await asked.asked({ command: 'quiz', by: doctor, in: hall, options: {} })).text).toMatch(/Réessayez/);
      expect(JSON.stringify(world.log)).not.toContain('secret');
    }));

  it('suggests at most what platforms take', () =>
    withWorld(async (asked) => {
      expect(await asked.suggested({ command: 'etat', by: moderator, in: hall, options: {} }, 'x', '')).toHaveLength(25);
    }));

  it('refuses an action that no platform could carry', () => {
    expect(() => commandAction('verification', 'x'.repeat(60))).toThrow(/too long/);
  });
});
