import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../src/core/case.ts';
import { readMember, writeMember } from '../../src/core/member.ts';
import { createTakeoverWatch } from '../../src/identity/takeover.ts';
import { tongueOf } from '../../src/identity/tongue.ts';
import { raise } from '../../src/identity/watch.ts';
import { openWorld, operator, type World } from '../fakes/world.ts';

const french = 'Bonjour, je vous remercie pour votre avis sur cette question, les résultats sont dans le dossier.';
const english = 'Please have a look at this offer, it is for you and your family, you will not be sorry.';

/** An account with a habit: so many French messages, one an hour. */
function usual(n: number) {
  const watch = createTakeoverWatch();
  const hear = (at: number, text: string, code = false) => watch.heard({ account: 'a', at, text, code });
  for (let i = 0; i < n; i++) expect(hear(i * 3_600_000, french)).toEqual([]);
  return { hear, now: n * 3_600_000 };
}

describe('an account in other hands', () => {
  it('is seen when two things change at once: language and links', () => {
    const { hear, now } = usual(25);
    expect(hear(now, `${english} https://example.org/x`)).toEqual(['language', 'links']);
    expect(hear(now + 1000, `${english} https://example.org/x`)).toEqual([]);
  });

  it('is seen by a burst in another language', () => {
    const { hear, now } = usual(25);
    const signs = Array.from({ length: 12 }, (_, i) => hear(now + i * 2000, i === 11 ? english : french)).flat();
    expect(signs).toEqual(['language', 'burst']);
  });

  it('is seen when it asks for a code, once it was somebody’s', () => {
    expect(usual(6).hear(6 * 3_600_000, 'code', true)).toEqual(['code']);
    expect(usual(0).hear(0, 'code', true)).toEqual([]);
  });

  it.each([
    ['one link', [`${french} https://example.org`]],
    ['one message in English', [english]],
    ['ten quick answers', Array.from({ length: 10 }, () => french)],
  ])('is not seen in %s', (_what, texts) => {
    const { hear, now } = usual(25);
    expect(texts.flatMap((text, i) => hear(now + i * 2000, text))).toEqual([]);
  });

  it('has a language only where the text tells it', () => {
    expect([french, english, 'السلام عليكم، أشكركم على رأيكم في هذه الحالة', 'ok merci', 'HTA DNID AVC IRC BPCO IDM OAP'].map(tongueOf)).toEqual([
      'fr',
      'en',
      'Arabic',
      undefined,
      undefined,
    ]);
  });
});

describe('a verified account that asks for a code', () => {
  let world: World;
  const group = { platform: 'practice', group: 'practice' };
  const salma = { platform: 'practice', id: 'salma' };
  const found = async (): Promise<Case | undefined> =>
    (await world.store.readings.cases({})).find((c) => c.about.what === 'notice' && c.about.account?.what === 'takeover');
  const press = async (verb: string) => world.service.receiver.pressed({ by: operator, action: `${verb}:${(await found())?.id}`, language: 'fr' });
  const account = { what: 'takeover', person: salma, others: [], signs: ['code'] } as const;

  beforeEach(async () => {
    world = await openWorld({ policy: { mode: 'enforce' } });
    const number = { country: 'MA', register: 'inpe', number: 'k' };
    await writeMember(world.deps, group, salma, () => ({ type: 'claimedNumber', at: world.deps.now(), ...number }));
    await writeMember(world.deps, group, salma, () => ({ type: 'verified', at: world.deps.now(), by: operator, ...number, until: '2099-01-01T00:00:00.000Z' }));
    await raise(world.deps, group, account);
  });
  afterEach(() => world.close());

  it('is held at once, loses its mark by a moderator, and writes again once it is verified anew', async () => {
    await expect.poll(async () => (await readMember(world.deps, group, salma)).restrictedUntil).toBeDefined();
    await press('reverify');
    await expect.poll(async () => (await readMember(world.deps, group, salma)).unverified?.why).toBe('takeover');
    await writeMember(world.deps, group, salma, () => ({ type: 'claimedNumber', at: world.deps.now(), country: 'MA', register: 'inpe', number: 'k' }));
    await raise(world.deps, group, { what: 'claim', person: salma, others: [], signs: [], country: 'MA', register: 'inpe' });
    const claim = (await world.store.readings.cases({})).find((c) => c.about.what === 'notice' && c.about.account?.what === 'claim');
    await world.service.receiver.pressed({ by: operator, action: `verify:${claim?.id}`, language: 'fr' });
    await expect.poll(async () => (await readMember(world.deps, group, salma)).restrictedUntil).toBeUndefined();
    expect((await readMember(world.deps, group, salma)).verified).toBeDefined();
  });
});
