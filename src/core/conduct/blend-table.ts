/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = {
  ask: -1,
  weights: { one: 2.924, own: 0.893, theirs: 0.149, agree: 1.097 },
  kind: 0.25,
  told: 1.455,
  noted: 0.077,
  care: { ask: 90, weights: { one: 0, own: 1, theirs: 0 }, told: 90, noted: 90 },
} as const;
