/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = {
  ask: -1.6,
  weights: { one: 2.862, own: 0.757, theirs: 0.238, agree: 0.966 },
  kind: 0.25,
  told: 1.641,
  noted: -0.035,
  care: { ask: -5.6, weights: { one: 3.048, own: 0.868, theirs: 0.506 }, told: 0.421, noted: -2.104 },
} as const;
