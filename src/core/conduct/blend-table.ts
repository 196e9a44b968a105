/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = {
  ask: -0.8,
  weights: { one: 3.517, own: 0.724, theirs: 0.17, agree: 1.213 },
  kind: 0.5,
  told: 1.574,
  noted: 0.549,
  care: { ask: -4.5, weights: { one: 1.708, own: 0.665, theirs: 0.45 }, told: 0.178, noted: -1.618 },
} as const;
