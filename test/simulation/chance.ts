/** Seeded chance (mulberry32): the same seed, the same life. */
export interface Chance {
  /** 0 to 1. */
  next(): number;
  within(low: number, high: number): number;
  whole(low: number, high: number): number;
  is(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Time to the next of events that come `perMs` on average. */
  wait(perMs: number): number;
  /** How many, when `mean` are expected. */
  count(mean: number): number;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const self: Chance = {
    next,
    within: (low, high) => low + (high - low) * next(),
    whole: (low, high) => Math.floor(low + (high - low + 1) * next()),
    is: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
    wait: (perMs) => -Math.log(1 - next()) / perMs,
    count(mean) {
      const limit = Math.exp(-mean);
      let n = 0;
      for (let p = next(); p > limit && n < 10_000; p *= next()) n++;
      return n;
    },
  };
  return self;
}
