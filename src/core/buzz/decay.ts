/** A count that forgets: after `tauMs` without events about a third is left. O(1) an event, two numbers. */
export interface Decaying {
  readonly value: number;
  readonly at: number;
}

export const still: Decaying = { value: 0, at: 0 };

export const valueAt = (d: Decaying, at: number, tauMs: number): number => (d.value === 0 ? 0 : d.value * Math.exp(-Math.max(0, at - d.at) / tauMs));

export const plus = (d: Decaying, at: number, tauMs: number, amount = 1): Decaying => ({ value: valueAt(d, at, tauMs) + amount, at: Math.max(at, d.at) });

/** A running mean and spread: the newest counts `1 / window`, more while few were seen. */
export interface Running {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

export const runningFrom = (mean: number, sd: number): Running => ({ n: 0, mean, variance: sd * sd });

export function learn(r: Running, x: number, window: number, prior: number): Running {
  const rate = 1 / Math.min(window, r.n + prior);
  const delta = x - r.mean;
  return { n: r.n + 1, mean: r.mean + rate * delta, variance: Math.max(1e-4, (1 - rate) * (r.variance + rate * delta * delta)) };
}

export const zOf = (r: Running, x: number): number => (x - r.mean) / Math.sqrt(r.variance);
