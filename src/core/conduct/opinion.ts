// A second opinion on conduct, asked in the grey band only. Measured so far: the shipped encoder orders risk and harmless at 0.59 to 0.64
// on authors it has not seen, this model at 0.78 to 0.95; so nobody is asked until one measures better.

/** Resolves within the adapter's time limit; undefined when there is no answer. A calibrated probability that something is amiss. */
export interface ConductOpinion {
  ask(text: string): Promise<number | undefined>;
}

/** Where an opinion could change what is told: between these probabilities of our own. */
export const greyBand = { from: 0.25, to: 0.75 } as const;
export const isGrey = (probability: number): boolean => probability >= greyBand.from && probability <= greyBand.to;

/** Both in logits, the opinion at `weight`; without an answer our own word stands, so that its absence is no cliff. */
export function blend(own: number, opinion: number | undefined, weight = 0.5): number {
  if (opinion === undefined || !isGrey(own)) return own;
  const logit = (p: number): number => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6));
  return 1 / (1 + Math.exp(-((1 - weight) * logit(own) + weight * logit(opinion))));
}
