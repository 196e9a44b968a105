/** Written by training/conduct/blend.mjs: how the two readings of a message are weighed, in log-odds, and what comes of it. */
export const blendTable = {
  /** From these numbers of our own model on a second opinion is asked. */
  ask: { risk: -2.5, distress: -4 },
  risk: { one: 0, own: 0.5, amiss: 0.5, kinds: 0.2 },
  distress: { one: 0, own: 0.5, kind: 0.5 },
  /** How much the second opinion counts in the choice of a kind. */
  kind: 1,
  told: 0,
  noted: -1,
  distressTold: 0,
  distressNoted: -1,
} as const;
