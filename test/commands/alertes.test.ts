import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeGroup } from '../../src/core/settings.ts';
import { openWorld, patient, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'general' };
const person = (id: string) => ({ platform: 'practice', id });
let world: World;
const ask = (by = 'hicham') => world.service.receiver.asked({ command: 'alertes', by: person(by), in: hall, language: 'fr', options: {} });
const press = (action = '', by = 'hicham') => world.service.receiver.pressed({ by: person(by), in: hall, action, language: 'fr' });

beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

describe('what waits for moderators', () => {
  it('is for moderators alone, and says when it is nothing', async () => {
    expect((await ask('salma')).text).toMatch(/réservée aux modérateurs/);
    expect((await ask()).text).toMatch(/Rien n’attend/);
  });

  it('is listed by severity, without text, and each case opens with the buttons of its card', async () => {
    await world.say(patient);
    const list = await ask();
    expect(list.text).toMatch(/Un cas attend/);
    expect(list.text).not.toMatch(/Tahiri/);
    const opened = await press(list.rows?.[0]?.[0]?.action);
    expect(opened.text).toMatch(/Salma Idrissi/);
    const claim = opened.rows?.flat().find((b) => b.action.startsWith('claim:'));
    await press(claim?.action);
    expect((await ask()).text).toMatch(/en main : Dr Hicham Lahlou/);
    const keep = (await press(list.rows?.[0]?.[0]?.action)).rows?.flat().find((b) => /^(confirm|keep|remove):/.test(b.action));
    await press(keep?.action);
    expect((await press(list.rows?.[0]?.[0]?.action)).text).toMatch(/n’attend plus/);
  });

  it('is shown five at a time, each case once', async () => {
    for (let i = 0; i < 7; i++) await world.say(`${patient} ${'et encore '.repeat(i)}`);
    const first = await ask();
    expect(first.text).toMatch(/7 cas attendent/);
    const [numbers, further] = first.rows ?? [];
    const second = await press(further?.[0]?.action);
    const all = [...(numbers ?? []), ...(second.rows?.[0] ?? [])].map((b) => b.action);
    expect([all.length, new Set(all).size]).toEqual([7, 7]);
    expect((await press(second.rows?.[1]?.[0]?.action)).text).toBe(first.text);
  });

  it('is all that waits where several groups share a moderators’ place, of those that one moderates', async () => {
    const place = { platform: 'practice', group: 'practice', channel: 'moderators' };
    const ask = async () => world.service.receiver.asked({ command: 'alertes', by: person('hicham'), in: place, language: 'fr', options: {} });
    const about = { what: 'notice', code: 'gap', detail: 'x' } as const;
    await world.say(patient);
    const [c] = await world.store.readings.cases({});
    for (const [n, group] of [
      [1, { platform: 'practice', group: 'other' }],
      [2, { platform: 'elsewhere', group: 'theirs' }],
    ] as const) {
      await writeGroup(world.deps, group, () => ({ type: 'joined', at: world.deps.now() }));
      await world.store.journal.append(`case/n-123456789012345${n}`, 0, [
        { type: 'opened', at: world.deps.now(), group, about, outcome: 'alert', findings: [], steps: [] },
      ]);
    }
    world.practice.moderates = async (_person, { platform }) => platform === 'practice';
    const { text, rows } = await ask();
    expect(text).toMatch(/2 cas attendent/);
    expect(rows?.[0]?.map((b) => b.action).sort()).toEqual([`x:alertes:${c?.id}`, 'x:alertes:n-1234567890123451'].sort());
  });

  it('shows nothing of another group', async () => {
    await world.say(patient);
    const action = (await ask()).rows?.[0]?.[0]?.action;
    const elsewhere = await world.service.receiver.pressed({ by: person('hicham'), in: { ...hall, group: 'other' }, action: action ?? '' });
    expect(elsewhere.text).not.toMatch(/Salma/);
  });
});
