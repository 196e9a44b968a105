import type { Method } from './api-types.ts';

/** What goes wrong with a call. */
export type Fault =
  /** The server or a proxy before it answers with an error and the call is not performed. `page` is sent instead of JSON, as proxies do. */
  | { readonly status: number; readonly description?: string; readonly page?: string }
  | { readonly retryAfter: number }
  /** The connection is cut. After: the call was performed and nobody is told, as when an answer is lost on its way. */
  | { readonly disconnect: 'before' | 'after' }
  /** The answer comes late. */
  | { readonly delayMs: number };

export type Faulty = Method | 'download' | '*';

export interface Faults {
  /** The next `times` calls of the method meet the fault. `'*'` is any method but getUpdates, which a polling bot calls at its own time. */
  next(method: Faulty, fault: Fault, times?: number): void;
  /** Nothing gets through: every connection is cut, waiting polls included, until it is switched off again. Webhooks go on. */
  outage(on: boolean): void;
  clear(): void;
  /** Faults that no call has met yet. */
  left(): number;
  /** Calls that an outage has cut, of all times. */
  cut(): number;
}

export interface FaultSource extends Faults {
  take(method: string): Fault | undefined;
}

export function createFaults(onOutage: () => void): FaultSource {
  let down = false;
  let cut = 0;
  let waiting: { readonly method: string; readonly fault: Fault }[] = [];
  const matches = (wanted: string, method: string): boolean =>
    wanted === '*' ? method !== 'getUpdates' && method !== 'download' : wanted.toLowerCase() === method.toLowerCase();
  return {
    next(method, fault, times = 1) {
      waiting = [...waiting, ...Array.from({ length: times }, () => ({ method, fault }))];
    },
    outage(on) {
      down = on;
      if (on) onOutage();
    },
    clear() {
      down = false;
      waiting = [];
    },
    left: () => waiting.length,
    cut: () => cut,
    take(method) {
      if (down) {
        cut++;
        return { disconnect: 'before' };
      }
      const at = waiting.findIndex((one) => matches(one.method, method));
      return at < 0 ? undefined : waiting.splice(at, 1)[0]?.fault;
    },
  };
}
