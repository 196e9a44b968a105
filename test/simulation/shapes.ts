import type { TalkShape } from './talk.ts';

const calm = { patient: 0, call: 0.002, outlet: 0.015, copies: 0, leavers: 0, deep: 0.35, loose: 0.25, hostility: [0.2, 0.5] } as const;

export const ordinary: TalkShape = {
  ...calm,
  replies: [0, 12],
  reactions: [0, 8],
  half: [5, 90],
  rootHarm: [0, 0],
  hostile: 0.01,
  warm: 0.8,
  laugh: 0.12,
  angry: 0.03,
};
export const joke: TalkShape = {
  ...calm,
  replies: [8, 50],
  reactions: [40, 250],
  half: [10, 60],
  rootHarm: [0, 0.05],
  hostile: 0.01,
  warm: 0.25,
  laugh: 0.7,
  angry: 0.01,
  copies: 0.01,
};
/** A sad piece of news: cold faces, and nobody angry at anybody. */
export const grief: TalkShape = {
  ...calm,
  replies: [20, 80],
  reactions: [60, 250],
  half: [20, 90],
  rootHarm: [0, 0],
  hostile: 0,
  warm: 0.5,
  laugh: 0,
  sad: 0.38,
  angry: 0.04,
};
export const debate: TalkShape = {
  ...calm,
  replies: [60, 220],
  reactions: [40, 160],
  half: [30, 120],
  rootHarm: [0, 0.2],
  hostile: 0.06,
  warm: 0.55,
  laugh: 0.1,
  sad: 0.03,
  angry: 0.22,
  outlet: 0.04,
  deep: 0.6,
};
export const festive: TalkShape = {
  ...calm,
  replies: [80, 250],
  reactions: [150, 500],
  half: [20, 90],
  rootHarm: [0, 0],
  hostile: 0.005,
  warm: 0.88,
  laugh: 0.1,
  angry: 0,
};
/** A message that a moderator will deal with, and that does not run out of hand. */
export const slip: TalkShape = {
  ...calm,
  replies: [0, 8],
  reactions: [0, 8],
  half: [5, 40],
  rootHarm: [0.3, 0.8],
  hostile: 0.08,
  warm: 0.4,
  laugh: 0.3,
  angry: 0.2,
};

const storm = { deep: 0.55, loose: 0.3, hostility: [0.35, 0.95], leavers: 3 } as const;
/** A mocked or recognisable patient, and anger at it. */
export const outrage: TalkShape = {
  ...storm,
  replies: [120, 500],
  reactions: [150, 600],
  half: [20, 120],
  rootHarm: [0.45, 0.95],
  patient: 0.5,
  hostile: 0.35,
  warm: 0.15,
  laugh: 0.15,
  sad: 0.12,
  angry: 0.48,
  call: 0.03,
  outlet: 0.05,
  copies: 0.01,
};
/** A colleague attacked by many. */
export const pileOn: TalkShape = {
  ...storm,
  replies: [150, 450],
  reactions: [80, 300],
  half: [20, 90],
  rootHarm: [0.3, 0.8],
  patient: 0,
  hostile: 0.5,
  warm: 0.3,
  laugh: 0.25,
  sad: 0.02,
  angry: 0.33,
  call: 0.02,
  outlet: 0.03,
  copies: 0.01,
};
/** It looked harmless; then somebody calls to spread it, and it leaves the group. */
export const leak: TalkShape = {
  ...storm,
  replies: [100, 350],
  reactions: [80, 300],
  half: [30, 120],
  rootHarm: [0.05, 0.4],
  patient: 0.4,
  hostile: 0.25,
  warm: 0.25,
  laugh: 0.2,
  sad: 0.1,
  angry: 0.35,
  call: 0.1,
  outlet: 0.12,
  copies: 0.05,
};
export const storms = { outrage, pileOn, leak };
