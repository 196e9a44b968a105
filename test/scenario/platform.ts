import type { MessageRef, PersonRef } from '../../src/core/message.ts';
import { type Order, PassingFailure, type Performed, type Platform, type Receiver } from '../../src/core/platform.ts';

/** A platform in memory: it does what it is asked, remembers what it did, and fails when told to. */
export interface ScriptedPlatform extends Platform {
  readonly orders: Order[];
  readonly receiver: () => Receiver;
  /** The next order of this kind meets a fault: thrown when it may pass, answered when it is final. */
  fail(what: Order['do'], how: PassingFailure | (Performed & { done: false })): void;
  readonly moderators: Set<string>;
}

export function scriptedPlatform(name = 'practice'): ScriptedPlatform {
  const orders: Order[] = [];
  const faults: { what: Order['do']; how: PassingFailure | (Performed & { done: false }) }[] = [];
  const done = new Map<string, string>();
  let receiver: Receiver | undefined;
  return {
    name,
    idempotent: true,
    orders,
    moderators: new Set(['mona', 'driss']),
    receiver() {
      if (!receiver) throw new Error('not started');
      return receiver;
    },
    fail: (what, how) => void faults.push({ what, how }),
    async start(r) {
      receiver = r;
    },
    async perform(order) {
      const at = faults.findIndex((f) => f.what === order.do);
      const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.how;
      if (fault instanceof PassingFailure) throw fault;
      if (fault) return fault;
      const known = done.get(order.key);
      if (known && order.do !== 'refresh') return { done: true, receipt: known };
      orders.push(order);
      const receipt = String(orders.length);
      done.set(order.key, receipt);
      return { done: true, receipt };
    },
    administers: async () => true,
    belongs: async () => true,
    abilities: async () => [],
    pictureOf: async () => undefined,
    async moderates(person) {
      return this.moderators.has(person.id);
    },
    nameOf: async (p) => p.id,
    titleOf: async (g) => g.group,
    stop: async () => undefined,
  };
}

export const person = (id: string): PersonRef => ({ platform: 'practice', id });
export const ref = (id: string): MessageRef => ({ platform: 'practice', group: 'practice', channel: 'general', id });
