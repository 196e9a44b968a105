// A second opinion on conduct, asked where our own model is not sure that all is well, and weighed with it. Without an answer our own word stands.
import type { SecondView } from '../second-reader.ts';
import { blendTable } from './blend-table.ts';
import { type ConductClass, type ConductKind, classes } from './classes.ts';
import type { ConductReading } from './model.ts';

/** What the second reader says of how people are spoken of. */
export interface ConductOpinion {
  /** Log-odds that something is amiss, distress apart. */
  readonly amiss: number;
  /** The sum is one. */
  readonly kinds: Readonly<Record<ConductClass, number>>;
}

/** Undefined when the reader does not speak of conduct. */
export function opinionOf({ amiss, conduct }: SecondView): ConductOpinion | undefined {
  if (amiss === undefined || !conduct) return undefined;
  return { amiss, kinds: Object.fromEntries(classes.map((c) => [c, conduct[c] ?? 0])) as Record<ConductClass, number> };
}

/** Whether a second opinion could change what is told. */
export const isUnsureOfConduct = ({ risk, distress }: Pick<ConductReading, 'risk' | 'distress'>): boolean =>
  risk >= blendTable.ask.risk || distress >= blendTable.ask.distress;

/** The numbers that are weighed, all in log-odds; training/conduct/blend.mjs fits their weights. */
export function signsOf(own: ConductReading, { amiss, kinds }: ConductOpinion) {
  return {
    risk: { one: 1, own: bounded(own.risk), amiss: bounded(amiss), kinds: odds(1 - kinds.ok - kinds.distress) },
    distress: { one: 1, own: bounded(own.distress), kind: odds(kinds.distress) },
  } as const;
}
export type BlendSigns = ReturnType<typeof signsOf>;

/** Both readings as one. Logits on scales of their own: `blendTable` holds the thresholds. */
export interface Blended {
  readonly risk: number;
  readonly kind: ConductKind;
  readonly distress: number;
  /** The second opinion's part in the number it moved most, from nought to one. */
  readonly share: number;
}

export function blend(own: ConductReading, opinion: ConductOpinion): Blended {
  const signs = signsOf(own, opinion);
  const risk = weigh(signs.risk, blendTable.risk);
  const distress = weigh(signs.distress, blendTable.distress);
  const own1 = Math.abs(signs.risk.own * blendTable.risk.own);
  const theirs = Math.abs(risk - blendTable.risk.one - signs.risk.own * blendTable.risk.own);
  return { risk, distress, kind: kindOf(own, opinion), share: theirs / (own1 + theirs || 1) };
}

/** The kind that both together hold likeliest. */
export function kindOf(own: ConductReading, { kinds }: ConductOpinion, weight: number = blendTable.kind): ConductKind {
  let best = 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 1; k < classes.length; k++) {
    const name = classes[k]!;
    const says = own.classes[k]! + weight * Math.log(kinds[name] + 1e-4);
    if (name !== 'distress' && says > most) [best, most] = [k, says];
  }
  return classes[best] as ConductKind;
}

const weigh = (signs: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (signs[name] ?? 0), 0);

/** No single number may outweigh all others. */
const most = 8;
const bounded = (logit: number): number => Math.max(-most, Math.min(most, logit));
const odds = (p: number): number => bounded(Math.log((p + 1e-4) / (1 - p + 1e-4)));
