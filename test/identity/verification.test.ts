import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../src/core/case.ts';
import { readMember } from '../../src/core/member.ts';
import { readNumber } from '../../src/identity/registers.ts';
import { expire } from '../../src/identity/withdraw.ts';
import { openWorld, operator, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'general' };
const salma = { platform: 'practice', id: 'salma' };
const paul = { platform: 'practice', id: 'paul' };
const nadia = { platform: 'practice', id: 'nadia' };
let world: World;

const ask = (by = salma, options = {}, language = 'fr') => world.service.receiver.asked({ command: 'verification', by, in: hall, language, options });
const claimAs = async (by = salma, number = '099999999', country = 'MA', language = 'fr') => {
  const start = (await ask(by)).buttons?.[0]?.action ?? '';
  const form = (await world.service.receiver.pressed({ by, action: start, language })).form;
  return world.service.receiver.submitted({ action: form?.action ?? '', by, language, values: { country, number } });
};
const accounts = async (what: string): Promise<Case[]> =>
  (await world.store.readings.cases({})).filter((c) => c.about.what === 'notice' && c.about.account?.what === what);
const press = async (verb: string, by = operator) =>
  world.service.receiver.pressed({ by, action: `${verb}:${(await accounts('claim'))[0]?.id}`, language: 'fr' });
const member = (person = salma) => readMember(world.deps, hall, person);

beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

describe('/verification', () => {
  it('takes a number, keeps its keyed hash alone, and waits for a moderator', async () => {
    expect((await claimAs()).text).toMatch(/modérateur vous écrira/);
    const [one] = await accounts('claim');
    expect(one?.about).toMatchObject({ account: { person: salma, others: [], country: 'MA', register: 'inpe' } });
    expect((await ask()).text).toMatch(/attend un modérateur/);
    expect(JSON.stringify(await world.store.journal.follow(0, 1000))).not.toContain('099999999');
    expect(JSON.stringify(world.log)).not.toContain('099999999');
  });

  it('is accepted by a moderator: verified for a year, marked, told, and the case decided', async () => {
    await claimAs();
    await press('verify');
    await expect.poll(async () => (await member()).verified?.by).toEqual(operator);
    await expect
      .poll(async () => Object.entries((await accounts('claim'))[0]?.settled ?? {}).some(([id, s]) => id.startsWith('mark') && s.why === undefined))
      .toBe(true);
    expect((await accounts('claim'))[0]?.state).toBe('decided');
    expect((await ask()).text).toMatch(/vérifié jusqu’au/);
    expect((await press('reject')).text).toContain(world.deps.phrases('fr').refusals['already-decided']);
  });

  it('is refused by a moderator, and may be asked for again', async () => {
    await claimAs();
    await press('reject');
    await expect.poll(async () => (await member()).unverified?.why).toBe('refused');
    expect((await member()).claim).toBeUndefined();
    expect((await claimAs()).text).toMatch(/modérateur vous écrira/);
    await press('verify');
    await expect.poll(async () => (await member()).verified !== undefined).toBe(true);
  });

  it('lets one number be one account: a second claim is told with both', async () => {
    await claimAs();
    await claimAs(paul);
    expect((await accounts('twice'))[0]?.about).toMatchObject({ account: { person: paul, others: [salma] } });
  });

  it('is not changed while it waits, nor judged by its author or a member', async () => {
    await claimAs(salma);
    expect((await world.service.receiver.pressed({ by: paul, action: `verify:${(await accounts('claim'))[0]?.id}`, language: 'fr' })).text).toBe(
      world.deps.phrases('fr').refusals['not-moderator'],
    );
    expect((await press('verify', salma)).text).toBe(world.deps.phrases('fr').refusals['own-message']);
    expect((await member()).verified).toBeUndefined();
  });

  it('lets in who waits at the door', async () => {
    await world.practice.fetch(new Request('http://practice/ask-in', { method: 'POST', body: JSON.stringify({ me: 'nadia' }) }));
    await expect.poll(async () => (await member(nadia)).asking).toBe(true);
    await claimAs(nadia, '88888888', 'XX');
    await press('verify');
    await expect.poll(() => world.practice.belongs(nadia, hall)).toBe(true);
  });

  it('ends after a year, and is told', async () => {
    await claimAs();
    await press('verify');
    await expect.poll(async () => (await member()).verified !== undefined).toBe(true);
    world.pass(366 * 86_400_000);
    expect(await expire(world.deps)).toBe(1);
    expect((await member()).unverified?.why).toBe('expired');
    expect(await expire(world.deps)).toBe(0);
    expect((await ask()).text).toMatch(/expiré/);
  });

  it('is counted and withdrawn by moderators, not by members', async () => {
    await claimAs();
    await press('verify');
    await expect.poll(async () => (await member()).verified !== undefined).toBe(true);
    expect((await ask(operator)).text).toMatch(/Comptes vérifiés : 1/);
    const person = { personne: 'practice:salma' };
    expect((await ask(paul, person)).text).toMatch(/réservée aux modérateurs/);
    const revoke = (await ask(operator, person)).buttons?.[0]?.action ?? '';
    await world.service.receiver.pressed({ by: paul, in: hall, action: revoke, language: 'fr' });
    expect((await member()).verified).toBeDefined();
    await world.service.receiver.pressed({ by: operator, in: hall, action: revoke, language: 'fr' });
    expect((await member()).unverified?.why).toBe('revoked');
  });

  it('stops who tries many numbers, and says what is wrong in each language', async () => {
    for (const language of ['fr', 'en', 'ar'])
      expect((await claimAs(salma, '12', 'FR', language)).text).toBe(world.deps.phrases(language).identity.wrong.shape);
    expect((await claimAs(salma, '10999999907', 'FR')).text).toBe(world.deps.phrases('fr').identity.wrong.key);
    await claimAs(salma, '1', 'FR');
    expect((await claimAs()).text).toMatch(/Trop d’essais/);
  });
});

describe('a register number', () => {
  it.each([
    ['FR', 'RPPS 10 999 999 906', 'rpps', '10999999906'],
    ['FR', '810999999906', 'rpps', '10999999906'],
    ['MA', '٠٩٩٩٩٩٩٩٩', 'inpe', '099999999'],
    ['MA', '12345', 'order', '12345'],
    ['BE', '1-00001-06-004', 'inami', '10000106'],
    ['CH', '7601000000002', 'gln', '7601000000002'],
    ['GB', '7000000', 'gmc', '7000000'],
  ])('of %s is read as it is typed: %s', (country, typed, register, number) => expect(readNumber(country, typed)).toEqual({ register, number }));

  it.each([
    ['FR', '10999999907', 'key'],
    ['FR', '1234', 'shape'],
    ['BE', '10000150004', 'key'],
    ['CH', '7601000000001', 'key'],
    ['constructor', '1234', 'country'],
  ])('of %s that is wrong is told why: %s', (country, typed, wrong) => expect(readNumber(country, typed)).toEqual({ wrong }));
});
