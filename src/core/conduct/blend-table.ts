/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = { ask: -1.5, weights: { one: 4.453, own: 0.64, theirs: 0.228, agree: 1.819 }, kind: 0.5, told: 0.784, noted: -0.252 } as const;
