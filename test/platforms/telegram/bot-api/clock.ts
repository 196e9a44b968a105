/** The server's own time, so that a test reaches "48 hours later" without waiting. It runs with the real clock and can be moved ahead. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Unix time, as every date in the Bot API. */
  seconds(): number;
  advance(ms: number): void;
}

export function createClock(startAt = Date.now()): Clock {
  const opened = Date.now();
  let ahead = startAt - opened;
  const now = (): number => Date.now() + ahead;
  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    advance(ms) {
      if (ms < 0) throw new Error('The clock of the loopback Bot API only moves ahead.');
      ahead += ms;
    },
  };
}
