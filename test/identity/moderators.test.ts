import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryOut, readOrder } from '../../src/cli/moderators-order.ts';
import { isModerator, someModerates, unguarded } from '../../src/core/moderators.ts';
import type { Platform } from '../../src/core/platform.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { type Clinic, openClinic } from '../fakes/clinic.ts';
import { raise } from '../../src/identity/watch.ts';
import { openWorld, type World } from '../fakes/world.ts';

const { asked, answers, identity } = phrasesOf('fr');
let world: World;
let clinic: Clinic;
const platform = (): { -readonly [K in keyof Platform]: Platform[K] } => world.deps.platforms.get('clinic') as Platform;
const ask = (by: string, personne?: string) =>
  world.service.receiver.asked({
    command: 'nommer',
    by: clinic.person(by),
    in: { ...clinic.group, channel: 'c1' },
    language: 'fr',
    options: personne === undefined ? {} : { personne: `clinic:${personne}` },
  });
const press = (by: string, action: string) =>
  world.service.receiver.pressed({ by: clinic.person(by), in: { ...clinic.group, channel: 'c1' }, action, language: 'fr' });
const notices = async (what: string) =>
  (await world.store.readings.cases({ group: clinic.group })).filter((c) => c.about.what === 'notice' && c.about.account?.what === what);
const appointing = async (by: string, whom: string) => press(by, (await ask(by, whom)).buttons?.[0]?.action ?? '');
const moderates = (id: string) => isModerator(world.deps, clinic.group, clinic.person(id));

beforeEach(async () => {
  world = await openWorld();
  clinic = await openClinic(world);
  clinic.moderators(clinic.group, 'amina');
  platform().administratorsOf = async () => [clinic.person('amina')];
});
afterEach(() => world.close());

describe('an administrator', () => {
  it('appoints a member after a word of what that means; they moderate at once, are told, and so is everybody who moderates', async () => {
    expect((await ask('amina')).text).toBe(answers.nommer.none);
    expect(await moderates('bruno')).toBe(false);
    expect((await appointing('amina', 'bruno')).text).toBe(answers.nommer.appointed('Dr bruno'));
    expect(await moderates('bruno')).toBe(true);
    const [told] = await notices('appointed');
    expect(told?.about).toMatchObject({ account: { person: clinic.person('bruno'), others: [clinic.person('amina')] } });
    await expect.poll(() => clinic.orders.filter((o) => o.do === 'tell')).toMatchObject([{ to: clinic.person('bruno'), text: identity.appointed }]);
    const journal = await world.service.receiver.asked({
      command: 'journal',
      by: clinic.person('lina'),
      in: { ...clinic.group, channel: 'c1' },
      language: 'fr',
      options: {},
    });
    expect(journal.text).toContain(answers.journal.moderators(1, 0));
    expect(JSON.stringify(await world.store.journal.follow(0, 1000))).not.toContain('Dr bruno');
    expect((await ask('amina', 'bruno')).text).toBe(answers.nommer.already);
  });

  it('is asked for at the press as well: who lost the right meanwhile appoints nobody', async () => {
    const button = (await ask('amina', 'bruno')).buttons?.[0]?.action ?? '';
    clinic.moderators(clinic.group);
    expect((await press('amina', button)).text).toBe(asked.notAdmin);
    expect((await ask('lina', 'lina')).text).toBe(asked.notAdmin);
    expect(await moderates('bruno')).toBe(false);
  });

  it('appoints nobody from outside, and an appointment counts for members alone', async () => {
    platform().belongs = async ({ id }) => id === 'amina';
    expect((await ask('amina', 'bruno')).text).toBe(answers.nommer.outside);
    platform().belongs = async () => true;
    await appointing('amina', 'bruno');
    platform().belongs = async ({ id }) => id === 'amina';
    expect(await moderates('bruno')).toBe(false);
  });

  it('takes an appointment back, which is told too', async () => {
    await appointing('amina', 'bruno');
    const listed = await ask('amina');
    expect(listed.text).toContain('Dr bruno');
    expect((await press('amina', listed.rows?.[0]?.[0]?.action ?? '')).text).toBe(answers.nommer.dismissed);
    expect(await moderates('bruno')).toBe(false);
    expect(await notices('dismissed')).toHaveLength(1);
  });
});

describe('the last person who moderates', () => {
  it('is not dismissed while nobody else moderates', async () => {
    await appointing('amina', 'bruno');
    const undo = (await ask('amina')).rows?.[0]?.[0]?.action ?? '';
    // Administers without being one who moderates: a right of some platforms.
    clinic.moderators(clinic.group);
    platform().administratorsOf = async () => [];
    platform().administers = async ({ id }) => id === 'amina';
    expect((await press('amina', undo)).text).toBe(answers.nommer.last);
    expect(await moderates('bruno')).toBe(true);
  });

  it('is not held from writing, by a moderator’s button nor by the bot itself', async () => {
    await appointing('amina', 'bruno');
    clinic.moderators(clinic.group);
    platform().administratorsOf = async () => [];
    await raise(world.deps, clinic.group, { what: 'takeover', person: clinic.person('bruno'), others: [], signs: ['code'] });
    const [held] = await notices('takeover');
    expect(held?.owed.map((o) => o.step.kind)).not.toContain('restrict');
    // Whoever runs the machine is no member: the group would be left without anybody.
    (world.deps.platforms as Map<string, Platform>).set('desk', { ...platform(), moderates: async () => true });
    const hold = () => world.service.moderation.ease(held?.id ?? '', { platform: 'desk', id: 'operator' }, 'hold');
    expect(await hold()).toMatchObject({ why: 'last-moderator' });
    clinic.moderators(clinic.group, 'amina');
    platform().administratorsOf = async () => [clinic.person('amina')];
    expect(await hold()).not.toHaveProperty('refused');
  });

  it('who is gone is told to the operator, and a platform that cannot be asked says nothing', async () => {
    await appointing('amina', 'bruno');
    expect(await unguarded(world.deps)).toEqual([]);
    clinic.moderators(clinic.group);
    platform().belongs = async () => false;
    expect(await someModerates(world.deps, clinic.group)).toBe(false);
    expect(await unguarded(world.deps)).toEqual([clinic.group]);
    platform().administratorsOf = async () => {
      throw new Error('no line');
    };
    expect(await unguarded(world.deps)).toEqual([]);
  });
});

describe('the operator, at the command line', () => {
  const order = (...typed: readonly string[]) => {
    const read = readOrder(typed);
    return read && carryOut(world.deps, read);
  };

  it('appoints where nobody is left; those concerned are told, and the last one appointed is not dismissed', async () => {
    clinic.moderators(clinic.group);
    expect(await order('appoint', 'clinic:g1', 'clinic:bruno')).toEqual({ ok: true, lines: ['appointed'] });
    expect((await order('list'))?.lines).toContain('clinic:g1\tclinic:bruno');
    expect(await moderates('bruno')).toBe(true);
    expect((await notices('appointed'))[0]?.about).toMatchObject({ account: { others: [{ platform: 'desk', id: 'operator' }] } });
    await expect.poll(() => clinic.orders.filter((o) => o.do === 'tell')).toMatchObject([{ to: clinic.person('bruno') }]);
    expect((await order('dismiss', 'clinic:g1', 'clinic:bruno'))?.ok).toBe(false);
    await order('appoint', 'clinic:g1', 'clinic:chloe');
    expect((await order('dismiss', 'clinic:g1', 'clinic:bruno'))?.lines).toEqual(['dismissed']);
  });

  it('is told what is wrong with a group or an order', async () => {
    expect((await order('appoint', 'clinic:g9', 'clinic:bruno'))?.ok).toBe(false);
    for (const wrong of [['appoint', 'elsewhere'], ['dismiss'], ['remove', 'a:b', 'a:c'], ['list', 'more'], []]) expect(order(...wrong)).toBeUndefined();
  });
});
