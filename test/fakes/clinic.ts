import type { Case } from '../../src/core/case.ts';
import type { GroupRef, PersonRef } from '../../src/core/message.ts';
import type { Order, Platform } from '../../src/core/platform.ts';
import type { World } from './world.ts';

/** A second chat platform in a world: two groups, and rights that change while the test runs. */
export interface Clinic {
  readonly group: GroupRef;
  readonly other: GroupRef;
  readonly orders: Order[];
  person(id: string): PersonRef;
  /** From now on these people moderate the group. */
  moderators(group: GroupRef, ...ids: readonly string[]): void;
  /** Somebody writes in the group; the case that comes of it. */
  say(text: string, group?: GroupRef): Promise<Case>;
}

const platform = 'clinic';

export async function openClinic(world: World): Promise<Clinic> {
  const rights = new Map<string, readonly string[]>();
  const orders: Order[] = [];
  let messages = 0;
  const moderates = async (person: PersonRef, { group }: GroupRef): Promise<boolean> => rights.get(group)?.includes(person.id) ?? false;
  const clinic: Platform = {
    name: platform,
    idempotent: true,
    start: async () => undefined,
    async perform(order) {
      orders.push(order);
      return { done: true, receipt: order.key };
    },
    moderates,
    administers: moderates,
    belongs: async () => true,
    abilities: async () => [],
    pictureOf: async () => undefined,
    nameOf: async ({ id }) => `Dr ${id}`,
    titleOf: async ({ group }) => `Groupe ${group}`,
    stop: async () => undefined,
  };
  (world.deps.platforms as Map<string, Platform>).set(platform, clinic);
  const group = { platform, group: 'g1' };
  const other = { platform, group: 'g2' };
  for (const ref of [group, other]) await world.service.receiver.arrived({ type: 'group', group: ref, event: 'joined' });

  return {
    group,
    other,
    orders,
    person: (id) => ({ platform, id }),
    moderators: ({ group: name }, ...ids) => void rights.set(name, ids),
    async say(text, where = group) {
      const before = new Set((await world.store.readings.cases({ group: where })).map((c) => c.id));
      messages++;
      const ref = { ...where, channel: 'c1', id: String(messages) };
      await world.service.receiver.arrived({
        type: 'message',
        message: { ref, author: { platform, id: 'auteur' }, at: world.deps.now(), text, attachments: [] },
      });
      await world.service.settled();
      for (let tries = 0; tries < 400; tries++) {
        const [c] = (await world.store.readings.cases({ group: where })).filter((found) => !before.has(found.id));
        if (c?.owed.every((o) => o.due > world.deps.now())) return c;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      throw new Error('no case came of it');
    },
  };
}
