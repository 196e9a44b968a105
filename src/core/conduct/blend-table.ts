/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = { ask: -1, weights: { one: 4.841, own: 0.746, theirs: 0.243, agree: 2.008 }, kind: 0.5, told: 0.854, noted: -0.556 } as const;
