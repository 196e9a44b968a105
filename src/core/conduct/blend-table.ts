/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = {
  ask: -1.9,
  weights: { one: 2.328, own: 0.79, theirs: 0.365, agree: 0.786 },
  kind: 0.25,
  told: 1.523,
  noted: -0.617,
  care: { ask: -5.9, weights: { one: 3.119, own: 1.003, theirs: 0.577 }, told: 0.005, noted: -3.23 },
} as const;
