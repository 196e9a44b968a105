/** The server's own time, so that a test reaches "15 minutes later" without waiting. It runs with the real clock and can be moved ahead. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** ISO 8601 as Discord writes it, with microseconds and an offset. */
  iso(at?: number): string;
  advance(ms: number): void;
  /** Moves ahead to a moment; a past one is refused. */
  set(at: number | string): void;
}

export function createClock(startAt = Date.now()): Clock {
  const opened = Date.now();
  let ahead = startAt - opened;
  const now = (): number => Date.now() + ahead;
  const advance = (ms: number): void => {
    if (ms < 0) throw new Error('The clock of the loopback Discord only moves ahead.');
    ahead += ms;
  };
  return {
    now,
    iso: (at = now()) => isoOf(at),
    advance,
    set: (at) => advance(new Date(at).getTime() - now()),
  };
}

export const isoOf = (at: number): string => new Date(at).toISOString().replace('Z', '000+00:00');
