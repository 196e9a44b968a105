import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Case } from '../../src/core/case.ts';
import type { PersonRef } from '../../src/core/message.ts';
import { type Clinic, openClinic } from '../fakes/clinic.ts';
import { openWorld, patient, type World } from '../fakes/world.ts';

/** How one platform, or the desk, lets a person press a button. Answers the sentence of a refusal, or nothing. */
export type Pressing = (world: World, by: PersonRef, action: string) => Promise<string | undefined>;

/** A story of buttons: who presses what, and what becomes of the case. The same wherever the buttons stand. */
const story: readonly { readonly by: string; readonly verb: string; readonly refused?: string; readonly state: string; readonly later?: number }[] = [
  { by: 'stranger', verb: 'claim', refused: 'not-moderator', state: 'open' },
  { by: 'auteur', verb: 'confirm', refused: 'own-message', state: 'open' },
  { by: 'amina', verb: 'claim', state: 'claimed' },
  { by: 'bruno', verb: 'claim', refused: 'claimed-by-other', state: 'claimed' },
  { by: 'bruno', verb: 'confirm', refused: 'claimed-by-other', state: 'claimed' },
  { by: 'bruno', verb: 'release', refused: 'not-claimed', state: 'claimed' },
  { by: 'bruno', verb: 'look', state: 'claimed' },
  { by: 'amina', verb: 'keep', refused: 'is-removed', state: 'claimed' },
  { by: 'amina', verb: 'release', state: 'open' },
  { by: 'bruno', verb: 'escalate', state: 'escalated' },
  { by: 'amina', verb: 'uphold', refused: 'not-appealed', state: 'escalated' },
  { by: 'bruno', verb: 'confirm', state: 'decided' },
  { by: 'amina', verb: 'restore', refused: 'already-decided', state: 'decided' },
  { by: 'amina', verb: 'claim', refused: 'already-decided', state: 'decided' },
  { by: 'bruno', verb: 'undo', state: 'undone' },
  { by: 'amina', verb: 'warn', state: 'decided' },
  { by: 'amina', verb: 'undo', later: 25 * 3_600_000, refused: 'too-late', state: 'decided' },
];

export function deedsContract(press: Pressing): void {
  let world: World;
  let clinic: Clinic;
  beforeEach(async () => {
    world = await openWorld({ policy: { appealHours: 72 } });
    clinic = await openClinic(world);
    clinic.moderators(clinic.group, 'amina', 'bruno');
  });
  afterEach(() => world.close());
  const read = async (id: string): Promise<Case> => (await world.store.readings.case(id)) as Case;
  const refusal = (why: string | undefined): string | undefined => (why === undefined ? undefined : world.deps.phrases('fr').refusals[why as 'stale']);

  test('a case goes from hand to hand with the same results and the same refusals', async () => {
    const { id } = await clinic.say(patient);
    for (const { by, verb, refused, state, later = 0 } of story) {
      world.pass(later);
      const said = await press(world, clinic.person(by), `${verb}:${id}`);
      expect([verb, said?.replace(/ \([^)]*\)$/, ''), (await read(id)).state]).toEqual([verb, refusal(refused), state]);
    }
    expect((await read(id)).views).toHaveLength(1);
  });

  test('a decision on an earlier view is refused, and a button pressed twice decides once', async () => {
    const { id, version } = await clinic.say(patient);
    const by = clinic.person('amina');
    expect(await press(world, by, `confirm:${id}:${version}`)).toBeUndefined();
    expect(await press(world, by, `confirm:${id}:${version}`)).toContain(refusal('already-decided'));
    await press(world, by, `undo:${id}`);
    expect(await press(world, by, `confirm:${id}:${version}`)).toContain(refusal('stale'));
    expect((await world.store.journal.read(`case/${id}`)).filter((e) => e.event?.type === 'decided')).toHaveLength(1);
  });

  test('what no button says is refused', async () => {
    const { id } = await clinic.say(patient);
    for (const action of ['', 'drop:x', `claim:${id};x`, `CLAIM:${id}`])
      expect(await press(world, clinic.person('amina'), action)).toBe(refusal('unknown-action'));
    expect(await press(world, clinic.person('amina'), 'claim:m-0123456789abcdef')).toBe(refusal('unknown-case'));
  });
}
