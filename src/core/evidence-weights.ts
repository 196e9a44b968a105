import { type Evidence, type EvidenceName, evidenceNames } from './evidence.ts';

type Weights = Readonly<Partial<Record<EvidenceName, number>>>;

/** Log-odds of a leak: `first` from rules and tagger alone (who is worth a second reading), `both` with the second tier. */
const weights: Readonly<Record<'first' | 'both', Weights>> = {
  first: { one: 0, nameLay: 0.7, nameWeak: 1, nameStrong: 2, profile: 1, doubt: 1 },
  both: { one: -2, nameLay: 0.3, nameWeak: 0.5, nameStrong: 1.5, profile: 0.5, doubt: 0.5, leak: 1, spanNameAgreed: 1 },
};

/** From which sum on. */
export const thresholds = { sureClean: -2.5, sureLeak: 5, raise: 1.5, lower: -1.5 } as const;

export const scoreOf = (which: keyof typeof weights, evidence: Evidence): number =>
  evidenceNames.reduce((sum, name) => sum + (weights[which][name] ?? 0) * evidence[name], 0);
