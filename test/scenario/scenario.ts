import { expect } from 'vitest';
import { caseIdOf, type Deps } from '../../src/core/deps.ts';
import type { MessageRef, PersonRef } from '../../src/core/message.ts';
import { type Order, PassingFailure, type Performed } from '../../src/core/platform.ts';
import { isRefusal } from '../../src/core/refusal.ts';
import type { Service } from '../../src/core/service.ts';

export const leak = (n: number): string =>
  `Patiente de 54 ans, Mme Zineb Bouhlal, CIN BK99${String(9000 + n)}, joignable au 06 39 98 12 ${String(10 + n)}, avis svp`;
export const clean = 'Bonjour à tous, qui est de garde samedi ?';

/** What time asks, hours from now. */
const later: readonly string[] = ['shred', 'close', 'remind', 'escalate', 'lapse'];

/** Where the scenario is played: a platform, whichever it is, and what is asked of it. */
export interface Stage {
  readonly deps: Deps;
  readonly service: Service;
  /** What the platform did, each once. */
  readonly orders: readonly Order[];
  readonly ref: (id: string) => MessageRef;
  readonly person: (name: string) => PersonRef;
  /** Somebody posts, or edits what they posted under this id; resolves when it is written down. The same once more is the same event again. */
  post(id: string, text: string, extra?: { readonly editedAt?: string; readonly author?: string }): Promise<void>;
  /** The next order of this kind meets a fault. */
  fail(what: Order['do'], how: PassingFailure | (Performed & { done: false })): void;
}

/** The main job told once: whatever stands behind the ports, it ends with the same result. */
export async function playScenario({ deps, service, orders, ref, person, post, fail }: Stage): Promise<unknown> {
  const { readings } = deps.store;
  const idOf = (id: string): string => caseIdOf(deps.secret, ref(id));
  const caseOf = async (id: string) => {
    const c = await readings.case(idOf(id));
    if (!c) throw new Error(`no case of ${id}`);
    return c;
  };
  const quiet = async (id: string) =>
    expect
      .poll(async () => (await readings.case(idOf(id)))?.owed.map((o) => o.step.kind).filter((k) => !later.includes(k)), {
        timeout: 20_000,
        interval: 25,
      })
      .toEqual([]);

  // A clean message leaves nothing behind.
  await post('1', clean);
  await service.settled();
  expect(await readings.case(idOf('1'))).toBeUndefined();
  expect(await deps.store.vault.open(idOf('1'))).toBeUndefined();

  // A patient: removed, the author advised, the moderators alerted, once, however often the message arrives.
  await Promise.all([post('2', leak(2)), post('2', leak(2)), post('2', leak(2))]);
  await quiet('2');
  await post('2', leak(2));
  await service.settled();
  await quiet('2');

  // People decide. Of two rivals one wins; what may not be is refused by name.
  const { moderation } = service;
  const refusal = async (what: Promise<unknown>) => {
    const result = await what;
    return isRefusal(result) ? result.why : 'granted';
  };
  const refusals = [
    await refusal(moderation.claim(idOf('2'), person('salma'))),
    await refusal(moderation.claim(idOf('2'), person('karim'))),
    await refusal(moderation.claim(idOf('2'), person('mona'))),
    await refusal(moderation.claim(idOf('2'), person('driss'))),
    await refusal(moderation.decide(idOf('2'), person('driss'), 'confirm')),
    await refusal(moderation.decide(idOf('2'), person('mona'), 'remove')),
    await refusal(moderation.decide(idOf('nobody'), person('mona'), 'confirm')),
  ];
  const looked = await moderation.look(idOf('2'), person('mona'), false);
  if (isRefusal(looked)) throw new Error(looked.why);
  const masked = looked.passages[0]?.text ?? '';
  expect(masked).not.toContain('Bouhlal');
  expect(masked).not.toContain('06 39 98');
  await moderation.release(idOf('2'), person('mona'));
  const rivals = await Promise.all([
    refusal(moderation.decide(idOf('2'), person('mona'), 'confirm')),
    refusal(moderation.decide(idOf('2'), person('driss'), 'confirm')),
  ]);
  await moderation.undo(idOf('2'), person('mona'));
  await moderation.decide(idOf('2'), person('mona'), 'false_alarm');
  await quiet('2');

  // The author posts the version without the patient.
  await post('3', leak(3));
  await quiet('3');
  await moderation.answer(idOf('3'), person('salma'), 'publish');
  await quiet('3');
  refusals.push(await refusal(moderation.answer(idOf('3'), person('karim'), 'publish')));

  // The author mends the message: the case closes by itself.
  fail('remove', { done: false, why: 'forbidden' });
  await post('4', leak(4));
  await quiet('4');
  await post('4', clean, { editedAt: '2026-11-23T10:05:00.000Z' });
  await service.settled();
  await quiet('4');

  // A removal that fails for now does not hold up the alert, and is made up for.
  fail('remove', new PassingFailure('429', 300));
  await post('5', leak(5));
  await quiet('5');

  // An older version that comes late changes nothing.
  await post('6', clean, { editedAt: '2026-11-23T10:09:00.000Z' });
  await service.settled();

  const { entries, ...chain } = await deps.store.journal.verify();
  expect(entries).toBeGreaterThan(30);
  return {
    chain,
    refusals,
    rivals: [...rivals].sort(),
    states: await Promise.all(['2', '3', '4', '5'].map(async (id) => (await caseOf(id)).state)),
    notDone: Object.entries((await caseOf('4')).settled)
      .filter(([, s]) => s.why)
      .map(([step, s]) => `${step}: ${s.why}`),
    looks: (await caseOf('2')).views.length,
    orders: ['2', '3', '4', '5'].map((id) => orders.filter((o) => o.key.startsWith(idOf(id)) && o.do !== 'refresh').map((o) => o.do)),
    published: orders.some((o) => o.do === 'post' && o.key.startsWith(idOf('3')) && !o.text.includes('Bouhlal')),
    restored: orders.some((o) => o.do === 'post' && o.key.startsWith(idOf('2')) && o.text === leak(2)),
  };
}

export const expected = {
  chain: {},
  refusals: ['own-message', 'not-moderator', 'granted', 'claimed-by-other', 'claimed-by-other', 'is-removed', 'unknown-case', 'not-author'],
  rivals: ['already-decided', 'granted'],
  states: ['decided', 'open', 'mended', 'open'],
  notDone: ['remove: forbidden'],
  looks: 1,
  orders: [
    ['remove', 'alert', 'advise', 'post'],
    ['remove', 'alert', 'advise', 'post'],
    ['alert', 'advise'],
    ['alert', 'advise', 'remove'],
  ],
  published: true,
  restored: true,
};
