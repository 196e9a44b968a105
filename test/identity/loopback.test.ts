import { afterEach, describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/member.ts';
import type { Policy } from '../../src/core/policy.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { discordHome, type Home, type Someone, telegramHome } from '../fakes/loopback.ts';
import { paint, portrait } from '../fakes/portraits.ts';

const { identity, guidance } = phrasesOf('fr');
const number = '099999999';
const soon = { timeout: 20_000, interval: 25 } as const;
let home: Home;
afterEach(() => home.close());

const member = (one: Someone) => readMember(home.deps, home.group, one.ref);
const accounts = async (what: string) =>
  (await home.store.readings.cases({})).flatMap((c) =>
    c.about.what === 'notice' && c.about.account?.what === what ? [{ ...c, account: c.about.account }] : [],
  );
const cardOf = (title: string) => home.cards().find((card) => card.includes(title));
/** From the first button to «a moderator will write to you». */
async function claims(one: Someone, typed = number): Promise<void> {
  await one.press(identity.start);
  await one.fill({ country: guidance.regle.countries['MA'] ?? '', number: typed });
}
async function verified(one: Someone, moderator: Someone, typed = number): Promise<void> {
  one.say('verification');
  await claims(one, typed);
  await expect.poll(() => cardOf(identity.title.claim), soon).toBeDefined();
  await moderator.press(identity.deeds.verify);
  await expect.poll(async () => (await member(one)).verified, soon).toBeDefined();
}

describe.each([
  { name: 'Telegram', open: telegramHome },
  { name: 'Discord', open: discordHome },
])('who is who on $name', { timeout: 90_000 }, ({ open }) => {
  const begin = async (policy: Partial<Policy> = {}): Promise<Someone> => {
    home = await open(policy);
    return home.someone('Dr Mona Chef', 'fr', 'moderator');
  };

  it('a request to join is held, the claim is made in private, a moderator accepts, and the person is let in, marked and told', async () => {
    const mona = await begin({ admission: 'verified' });
    const nadia = home.someone('Nadia Berrada', 'fr', 'outsider');
    nadia.askToJoin();
    await expect.poll(async () => (await member(nadia)).asking, soon).toBe(true);
    await expect.poll(() => nadia.told().join('\n'), soon).toContain('réservé aux médecins');
    await claims(nadia);
    await expect.poll(() => nadia.told().join('\n'), soon).toContain(identity.sent);
    await expect.poll(() => cardOf(identity.title.claim), soon).toBeDefined();
    expect(home.isAdmitted(nadia.ref)).toBe(false);
    await mona.press(identity.deeds.verify);
    await expect.poll(async () => (await member(nadia)).verified, soon).toMatchObject({ country: 'MA', by: mona.ref });
    await expect.poll(() => home.isAdmitted(nadia.ref), soon).toBe(true);
    await expect.poll(() => home.isMarked(nadia.ref), soon).toBe(true);
    await expect.poll(() => nadia.told().join('\n'), soon).toContain(identity.accepted);
    const kept = JSON.stringify([await home.store.journal.follow(0, 10_000), home.log]);
    expect(kept).not.toMatch(/099999999|Berrada/);
    expect([...home.cards(), ...home.everybody()].join()).not.toContain(number);
  });

  it('a refusal is told, and a second claim of the same number shows both accounts', async () => {
    const mona = await begin();
    const [salma, paul] = [home.someone('Salma Idrissi', 'fr', 'member'), home.someone('Paul Meunier', 'fr', 'member')];
    salma.say('verification');
    await claims(salma);
    await expect.poll(() => cardOf(identity.title.claim), soon).toBeDefined();
    await mona.press(identity.deeds.reject);
    await expect.poll(() => salma.told().join('\n'), soon).toContain(identity.refused);
    expect((await member(salma)).unverified?.why).toBe('refused');
    expect(home.isMarked(salma.ref)).toBe(false);
    salma.say('verification');
    await claims(salma);
    await expect.poll(async () => (await member(salma)).claim, soon).toBeDefined();
    paul.say('verification');
    await claims(paul);
    await expect.poll(async () => (await accounts('twice')).map((c) => [c.account.person, c.account.others]), soon).toEqual([[paul.ref, [salma.ref]]]);
    await expect.poll(() => cardOf(identity.title.twice), soon).toBeDefined();
  });

  it('a look-alike is told at join and at rename, by name and by picture, held by a button and let write again', async () => {
    const mona = await begin();
    const salma = home.someone('Dr Salma Idrissi', 'fr', 'member');
    salma.portray(paint(portrait(3), { size: 160, ...(home.group.platform === 'telegram' && { quality: 85 }) }));
    await verified(salma, mona);
    const twin = home.someone('Dr Sаlma Idrissi', 'fr', 'outsider');
    twin.join();
    await expect.poll(async () => (await accounts('alike')).map((c) => [c.account.person, c.account.others]), soon).toEqual([[twin.ref, [salma.ref]]]);
    await expect.poll(() => cardOf(identity.title.alike), soon).toContain(identity.signs.glyphs);
    await mona.press(identity.deeds.hold);
    await expect.poll(async () => (await member(twin)).restrictedUntil, soon).toBeDefined();
    await mona.press(identity.deeds.free);
    await expect.poll(async () => (await member(twin)).restrictedUntil, soon).toBeUndefined();
    const other = home.someone('Nora Zaki', 'fr', 'member');
    other.write('bonsoir');
    other.portray(paint(portrait(3), { size: 128, ...(home.group.platform === 'telegram' && { quality: 70 }) }));
    other.rename('Nora Zakia');
    other.write('re');
    await expect.poll(async () => (await accounts('alike')).find((c) => c.account.person.id === other.ref.id)?.account.signs, soon).toEqual(['picture']);
  });

  it('an account in other hands is held, told, and comes back by a new verification', async () => {
    const mona = await begin();
    const salma = home.someone('Dr Salma Idrissi', 'fr', 'member');
    await verified(salma, mona);
    for (let i = 0; i < 22; i++) salma.write(`Bonjour, je vous remercie pour votre avis sur cette question, les résultats ${i} sont dans le dossier.`);
    salma.write('Please have a look at this offer, it is for you and your family, you will not be sorry. https://example.org/x');
    await expect.poll(async () => (await accounts('takeover')).length, soon).toBe(1);
    await expect.poll(async () => (await member(salma)).restrictedUntil, soon).toBeDefined();
    await mona.press(identity.deeds.reverify);
    await expect.poll(async () => (await member(salma)).unverified?.why, soon).toBe('takeover');
    await expect.poll(() => home.isMarked(salma.ref), soon).toBe(false);
    await expect.poll(() => salma.told().join('\n'), soon).toContain(identity.takenOver);
  });
});
