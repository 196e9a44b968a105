/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = {
  ask: -0.9,
  weights: { one: 3.93, own: 0.762, theirs: 0.161, agree: 1.416 },
  kind: 0.25,
  told: 1.521,
  noted: 0.462,
  care: { ask: -4.5, weights: { one: 1.531, own: 0.566, theirs: 0.528 }, told: 0.383, noted: -1.672 },
} as const;
