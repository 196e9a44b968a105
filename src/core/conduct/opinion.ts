// A second opinion on conduct, asked where our own model is not sure that all is well, and weighed with it. Without an answer our own word stands.
import type { SecondView } from '../second-reader.ts';
import { blendTable } from './blend-table.ts';
import { type ConductClass, type ConductKind, classes } from './classes.ts';
import type { ConductReading } from './model.ts';

/** What the second reader says of how people are spoken of, by class; the sum is one. */
export type ConductOpinion = Readonly<Record<ConductClass, number>>;

/** Undefined when the reader does not speak of conduct. */
export function opinionOf({ amiss, conduct }: SecondView): ConductOpinion | undefined {
  if (amiss === undefined || !conduct) return undefined;
  return Object.fromEntries(classes.map((c) => [c, conduct[c] ?? 0])) as Record<ConductClass, number>;
}

/** Whether a second opinion could change what is told of how people are spoken of. */
export const isUnsureOfConduct = ({ risk }: Pick<ConductReading, 'risk'>): boolean => risk >= blendTable.ask;

/** Whether one could tell that the author is at the end of strength. */
export const isUnsureOfDistress = ({ distress }: Pick<ConductReading, 'distress'>): boolean => distress >= blendTable.care.ask;

/** No single number may outweigh all others. */
const most = 8;
const bounded = (logit: number): number => Math.max(-most, Math.min(most, logit));
const rest = 1e-4;

/** The numbers that are weighed; training/conduct/blend.mjs fits their weights. */
export interface BlendSigns {
  readonly one: 1;
  /** Our own log-odds that something is amiss. */
  readonly own: number;
  /** The second reader's. */
  readonly theirs: number;
  /** How far both mean the same kind: the logarithm of the chance that they would name the same one. */
  readonly agree: number;
}

export function signsOf({ risk, classes: logits }: Pick<ConductReading, 'risk' | 'classes'>, opinion: ConductOpinion): BlendSigns {
  const amiss = 1 - opinion.ok - opinion.distress;
  const mine = risky.map(({ at }) => Math.exp(logits[at]! - Math.max(...risky.map((r) => logits[r.at]!))));
  const total = mine.reduce((a, b) => a + b, 0);
  const same = risky.reduce((sum, { name }, i) => sum + (mine[i]! / total) * opinion[name], 0) / Math.max(amiss, 1e-9);
  return { one: 1, own: bounded(risk), theirs: bounded(Math.log((amiss + rest) / (1 - amiss + rest))), agree: Math.log(same + 0.02) };
}

const risky = classes.map((name, at) => ({ name, at })).filter(({ name }) => name !== 'ok' && name !== 'distress');

/** What is weighed of distress, where agreement on a kind has no meaning. */
export type DistressSigns = Omit<BlendSigns, 'agree'>;

export const distressSignsOf = ({ distress }: Pick<ConductReading, 'distress'>, opinion: ConductOpinion): DistressSigns => ({
  one: 1,
  own: bounded(distress),
  theirs: bounded(Math.log((opinion.distress + rest) / (1 - opinion.distress + rest))),
});

/** Both readings of distress as one logit, on the scale of `blendTable.care`. */
export function blendDistress(own: Pick<ConductReading, 'distress'>, opinion: ConductOpinion): number {
  const signs = distressSignsOf(own, opinion);
  const { one, own: weight, theirs } = blendTable.care.weights;
  return one + weight * signs.own + theirs * signs.theirs;
}

/** Both readings as one. */
export interface Blended {
  /** A logit on a scale of its own: `blendTable` holds the thresholds. */
  readonly risk: number;
  readonly kind: ConductKind;
  /** The second opinion's part in it, from nought to one. */
  readonly share: number;
}

export function blend(own: Pick<ConductReading, 'risk' | 'classes'>, opinion: ConductOpinion): Blended {
  const signs = signsOf(own, opinion);
  const { one, own: weight, theirs, agree } = blendTable.weights;
  const mine = weight * signs.own;
  const second = theirs * signs.theirs + agree * signs.agree;
  return { risk: one + mine + second, kind: kindOf(own.classes, opinion), share: Math.abs(second) / (Math.abs(mine) + Math.abs(second) || 1) };
}

/** The kind that both together hold likeliest. */
export function kindOf(logits: readonly number[], opinion: ConductOpinion, weight: number = blendTable.kind): ConductKind {
  const says = ({ name, at }: (typeof risky)[number]): number => logits[at]! + weight * Math.log(opinion[name] + rest);
  return risky.reduce((best, one) => (says(one) > says(best) ? one : best)).name as ConductKind;
}
