import type { Baseline } from './baseline.ts';
import { valueAt } from './decay.ts';
import { expected, type Root, tau } from './root.ts';

/** Why an estimate is high; each has its words in every language. */
export const buzzReasons = [
  'harmful',
  'patient',
  'hostile',
  'disapproved',
  'divided',
  'fast',
  'growing',
  'many',
  'call',
  'outlet',
  'copied',
  'leaving',
] as const;
export type BuzzReason = (typeof buzzReasons)[number];

/** Each reason's part of the alarm, on the logit scale. Hand-set, then tuned on simulated groups (bench/buzz.ts says which seeds and on which they were judged). */
const weight: Readonly<Record<BuzzReason, number>> = {
  harmful: 2.4,
  patient: 1.1,
  hostile: 2.6,
  disapproved: 2.2,
  divided: 0.6,
  fast: 0.45,
  growing: 0.35,
  many: 2.8,
  call: 1.3,
  outlet: 0.7,
  copied: 0.9,
  leaving: 0.6,
};
const rest = -4.6;

export interface Estimate {
  /** 0 to 1. */
  readonly alarm: number;
  readonly parts: Readonly<Record<BuzzReason, number>>;
  /** Something leads out of the group: a call to spread, a network or a paper named, copies. */
  readonly outward: number;
}

const clamp = (x: number, most = 1): number => Math.min(most, Math.max(0, x));

/**
 * How likely it is that this talk is running out of hand. Speed alone is no alarm: a popular joke is fast too. It counts by how much is wrong
 * with what is being said (`wrong`), so that congratulations and fair debate stay quiet however lively. `active`: people seen in the last seven days.
 */
export function estimate(root: Root, at: number, base: Baseline, active: number): Estimate {
  const { warm, laugh, sad, angry } = root.feelings;
  // Laughter is approval of a joke, and mockery when what it answers is harmful.
  const mocking = laugh * clamp(root.harm * 1.5 - 0.4);
  const unkind = angry + mocking;
  const kind = warm + sad + laugh - mocking;
  const voices = unkind + kind;
  const refused = clamp(((unkind + 0.5) / (voices + 4) - base.angry()) * 1.6) * clamp(voices / 5);
  const divided = clamp((2 * Math.min(unkind, kind)) / (voices + 3)) * clamp(voices / 8);
  const hostile = clamp((root.tone - base.tone()) * 2) * clamp(root.replies / 3);
  // What is wrong with what is said: everything else counts by it.
  const core = clamp(Math.max(root.harm, root.patient ? 0.5 : 0, hostile));
  const wrong = clamp(core + 0.4 * refused);
  const late = (d: Root['calls']): number => clamp(valueAt(d, at, tau.outward), 2);
  const speed = clamp(base.zReaction(at, valueAt(root.reactions, at, tau.reaction)), 4) + clamp(base.zReply(at, valueAt(root.answers, at, tau.reply)), 4);
  const parts = {
    harmful: weight.harmful * root.harm,
    patient: root.patient ? weight.patient : 0,
    hostile: weight.hostile * hostile,
    disapproved: weight.disapproved * refused * (0.3 + 0.7 * core),
    divided: weight.divided * divided * wrong,
    fast: weight.fast * speed * wrong,
    growing: weight.growing * Math.log1p(expected(root, at)) * wrong,
    many: weight.many * clamp((root.people.size - 3) / Math.max(10, active / 2)) * wrong,
    call: weight.call * late(root.calls) * (0.3 + 0.7 * wrong),
    outlet: weight.outlet * late(root.outlets) * wrong,
    copied: weight.copied * late(root.copies) * wrong,
    leaving: weight.leaving * clamp(root.left, 2) * wrong,
  };
  const logit = rest + Object.values(parts).reduce((a, b) => a + b, 0);
  return { alarm: 1 / (1 + Math.exp(-logit)), parts, outward: parts.call + parts.outlet + parts.copied };
}

const worthSaying = 0.3;

/** What counted, most first, at most five. */
export const reasonsOf = ({ parts }: Estimate): readonly BuzzReason[] =>
  buzzReasons
    .filter((r) => parts[r] >= worthSaying)
    .sort((a, b) => parts[b] - parts[a])
    .slice(0, 5);
