/** What goes wrong with a REST call. */
export type Fault =
  /** The server or a proxy before it answers with an error and the call is not performed. `page` is sent instead of JSON, as proxies do. */
  | { readonly status: number; readonly code?: number; readonly message?: string; readonly page?: string }
  /** Seconds; shared is the resource's own limit, which does not count as an invalid request. */
  | { readonly retryAfter: number; readonly scope?: 'user' | 'global' | 'shared' }
  /** The connection is cut. After: the call was performed and nobody is told, as when an answer is lost on its way. */
  | { readonly disconnect: 'before' | 'after' }
  /** The answer comes late. */
  | { readonly delayMs: number };

export interface Faults {
  /** The next `times` calls of the route meet the fault: `POST /channels/:channel/messages`, `GET /cdn`, or `*` for any. */
  next(route: string, fault: Fault, times?: number): void;
  /** Nothing gets through, REST or gateway, until it is switched off again. */
  outage(on: boolean): void;
  clear(): void;
  /** Faults that no call has met yet. */
  left(): number;
}

export interface FaultSource extends Faults {
  take(route: string): Fault | undefined;
  isDown(): boolean;
}

export function createFaults(onOutage: () => void): FaultSource {
  let down = false;
  let waiting: { readonly route: string; readonly fault: Fault }[] = [];
  return {
    next(route, fault, times = 1) {
      waiting = [...waiting, ...Array.from({ length: times }, () => ({ route, fault }))];
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
    take(route) {
      if (down) return { disconnect: 'before' };
      const at = waiting.findIndex((one) => one.route === '*' || one.route === route);
      return at < 0 ? undefined : waiting.splice(at, 1)[0]?.fault;
    },
    isDown: () => down,
  };
}
