/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = {
  ask: -1,
  weights: { one: 3.574, own: 0.771, theirs: 0.194, agree: 1.31 },
  kind: 0.25,
  told: 1.181,
  noted: 0.296,
  care: { ask: -4.6, weights: { one: 1.104, own: 0.445, theirs: 0.499 }, told: -0.251, noted: -1.629 },
} as const;
