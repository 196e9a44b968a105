import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../src/core/case.ts';
import { readMember, writeMember } from '../../src/core/member.ts';
import type { Policy } from '../../src/core/policy.ts';
import { paint, portrait } from '../fakes/portraits.ts';
import { openWorld, operator, type World } from '../fakes/world.ts';

const group = { platform: 'practice', group: 'practice' };
const salma = { platform: 'practice', id: 'salma' };
const stranger = { platform: 'practice', id: 'paul' };
let world: World;

const open = async (policy: Partial<Policy> = {}): Promise<void> => {
  world = await openWorld({ policy });
  const number = { country: 'MA', register: 'inpe', number: 'k' };
  await writeMember(world.deps, group, salma, () => ({ type: 'claimedNumber', at: world.deps.now(), ...number }));
  await writeMember(world.deps, group, salma, () => ({ type: 'verified', at: world.deps.now(), by: operator, ...number, until: '2099-01-01T00:00:00.000Z' }));
};
const arrive = (names: readonly string[], event: 'joined' | 'renamed' = 'renamed', person = stranger) =>
  world.service.receiver.arrived({ type: 'member', group, person, at: world.deps.now(), event, names });
const accounts = async (): Promise<Case[]> => (await world.store.readings.cases({})).filter((c) => c.about.what === 'notice' && c.about.account);
const settled = (c: Case | undefined, step: string) => Object.keys(c?.settled ?? {}).some((id) => id.startsWith(step));
const nameOfSalma = () => world.practice.nameOf(salma);

beforeEach(() => open());
afterEach(() => world.close());

describe('an account that looks like a verified member', () => {
  it('is told to the moderators at join and at rename, once a day, with both accounts and no name', async () => {
    const name = (await nameOfSalma()).replace(/a/, 'а');
    await arrive([name], 'joined');
    await arrive([name]);
    const [one, ...more] = await accounts();
    expect(more).toEqual([]);
    expect(one?.about).toMatchObject({ code: 'account-alike', account: { what: 'alike', person: stranger, others: [salma], signs: ['glyphs'] } });
    await expect.poll(async () => (await accounts())[0]?.settled['alert']?.receipt).toBeDefined();
    expect(JSON.stringify(await world.store.journal.follow(0, 1000))).not.toContain(name);
  });

  it('is held by a moderator’s button, and let write again', async () => {
    await arrive([await nameOfSalma()]);
    const [one] = await accounts();
    const press = (verb: string) => world.service.receiver.pressed({ by: operator, action: `${verb}:${one?.id}`, language: 'fr' });
    await press('hold');
    await expect.poll(async () => settled((await accounts())[0], 'restrict')).toBe(true);
    expect((await readMember(world.deps, group, stranger)).restrictedUntil).toBeDefined();
    await press('free');
    await expect.poll(async () => (await readMember(world.deps, group, stranger)).restrictedUntil).toBeUndefined();
  });

  it('may not judge its own case', async () => {
    await arrive([await nameOfSalma()], 'renamed', operator);
    const [one] = await accounts();
    const answer = await world.service.receiver.pressed({ by: operator, action: `free:${one?.id}`, language: 'fr' });
    expect(answer.text).toBe(world.deps.phrases('fr').refusals['own-message']);
  });

  it('is held at once where the group chose so', async () => {
    await world.close();
    await open({ lookalikes: 'hold' });
    await arrive([await nameOfSalma()]);
    await expect.poll(async () => settled((await accounts())[0], 'restrict')).toBe(true);
  });

  it('is told when it announces a new number', async () => {
    await world.practice.fetch(new Request('http://practice/rename', { method: 'POST', body: JSON.stringify({ me: 'paul', text: await nameOfSalma() }) }));
    await world.say('Salut, voici mon nouveau numéro', 'paul');
    await expect.poll(async () => (await accounts()).flatMap((c) => (c.about.what === 'notice' ? (c.about.account?.signs ?? []) : []))).toContain('newNumber');
  });
});

describe('an account that looks like a moderator', () => {
  it('is told once that moderator has decided a case', async () => {
    await arrive(['Ordre des Médecins']);
    const press = { by: operator, action: `seen:${(await accounts())[0]?.id}`, language: 'fr' };
    await world.service.receiver.pressed(press);
    await arrive([await world.practice.nameOf(operator)]);
    expect((await accounts()).flatMap((c) => (c.about.what === 'notice' ? (c.about.account?.others ?? []) : []))).toEqual([operator]);
  });
});

describe('an innocent account', () => {
  it('opens no case', async () => {
    await arrive(['Dr Nordine Lemoine'], 'joined');
    await arrive([await nameOfSalma()], 'renamed', salma);
    expect(await accounts()).toEqual([]);
  });
});

describe('an account that passes for the Order', () => {
  it('is told without another account beside it', async () => {
    await arrive(['Ordre des Médecins']);
    expect((await accounts())[0]?.about).toMatchObject({ account: { others: [], signs: ['order'] } });
  });
});

describe('an account that shows a verified member’s picture', () => {
  const showing = (pictures: Readonly<Record<string, number>>): void => {
    Object.assign(world.practice, {
      pictureOf: async ({ id }: { readonly id: string }) => (pictures[id] === undefined ? undefined : paint(portrait(pictures[id]), { size: 64 })),
    });
  };

  it('is told under another name, and only the hash of it was ever looked at', async () => {
    showing({ salma: 1, paul: 1 });
    await arrive(['Nora Quelqu’une'], 'joined');
    expect((await accounts())[0]?.about).toMatchObject({ account: { person: stranger, others: [salma], signs: ['picture'] } });
  });

  it('is told with both signs where the name is alike too, and another picture is no sign', async () => {
    showing({ salma: 1, paul: 1 });
    await arrive([await nameOfSalma()], 'joined');
    expect((await accounts())[0]?.about).toMatchObject({ account: { signs: ['same', 'picture'] } });
    showing({ salma: 1, grace: 2 });
    await arrive(['Nora Quelqu’une'], 'joined', { platform: 'practice', id: 'grace' });
    expect(await accounts()).toHaveLength(1);
  });
});
