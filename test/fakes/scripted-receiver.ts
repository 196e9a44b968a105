import type { Arrival, Press, Receiver } from '../../src/core/platform.ts';
import { quietReceiver } from './quiet-receiver.ts';

/** Whoever receives, in memory: remembers what arrived, and is away when told to be. */
export interface ScriptedReceiver extends Receiver {
  readonly arrivals: Arrival[];
  readonly presses: Press[];
  away: boolean;
  /** Called before an arrival counts as written down. */
  hold: (() => Promise<void>) | undefined;
  texts(): string[];
}

export function scriptedReceiver(): ScriptedReceiver {
  const self: ScriptedReceiver = {
    ...quietReceiver,
    arrivals: [],
    presses: [],
    away: false,
    hold: undefined,
    async arrived(arrival) {
      if (self.away) throw new Error('away');
      await self.hold?.();
      self.arrivals.push(arrival);
    },
    async pressed(press) {
      self.presses.push(press);
      return { text: 'pressed', secret: true };
    },
    texts: () => self.arrivals.flatMap((a) => (a.type === 'message' ? [a.message.text] : [])),
  };
  return self;
}
