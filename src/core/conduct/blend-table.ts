/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = {
  ask: -2,
  weights: { one: 2.327, own: 0.785, theirs: 0.273, agree: 0.787 },
  kind: 0.5,
  told: 1.046,
  noted: -0.075,
  care: { ask: -5.7, weights: { one: 3.225, own: 1.094, theirs: 0.494 }, told: 0.085, noted: -2.248 },
} as const;
