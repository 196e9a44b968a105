// Which rule of ethics a nudge may cite, by country. Only rules in force whose text was read at a source are here; a country's own comes first, the world's for the others.
import type { ConductKind } from './classes.ts';

/** A rule: its own name, as its owner writes it. What it says is in each language's `conduct.ts`. */
export const ethicsRefs = {
  'fr-r4127-2': 'CSP art. R.4127-2',
  'fr-r4127-13': 'CSP art. R.4127-13',
  'fr-r4127-19': 'CSP art. R.4127-19',
  'fr-r4127-19-1': 'CSP art. R.4127-19-1',
  'fr-r4127-24': 'CSP art. R.4127-24',
  'fr-r4127-28': 'CSP art. R.4127-28',
  'fr-r4127-31': 'CSP art. R.4127-31',
  'fr-r4127-56': 'CSP art. R.4127-56',
  'fr-r4127-73': 'CSP art. R.4127-73',
  'fr-r4127-75': 'CSP art. R.4127-75',
  'ma-code': 'décret n° 2-21-225 du 17 juin 2021',
  'ma-code-21': 'décret n° 2-21-225, art. 21 à 30',
  'ma-code-31': 'décret n° 2-21-225, art. 31 et 34',
  'ma-131-13': 'loi n° 131-13, art. 2',
  'ma-cp-442': 'Code pénal, art. 442 à 444',
  'ma-cp-447': 'Code pénal, art. 447-1 à 447-3',
  'dz-92-276': 'décret 92-276 du 6 juillet 1992',
  'tn-cnom': 'CNOM de Tunisie, 4 novembre 2025',
  'be-code': 'Code de déontologie médicale, art. 26 et 37',
  'ch-fmh': 'FMH, médias sociaux et messageries',
  'gb-gmc': 'GMC, Using social media (2024)',
  'us-ama': 'AMA Code of Medical Ethics',
  'ca-cpso': 'CPSO, Social Media (2022)',
  wma: 'WMA, Social Media (2022)',
} as const;
export type EthicsId = keyof typeof ethicsRefs;

type ByKind = Partial<Record<ConductKind, EthicsId>> & { readonly otherwise: EthicsId };

const byCountry: Readonly<Record<string, ByKind>> = {
  FR: {
    patient_mockery: 'fr-r4127-2',
    discrimination: 'fr-r4127-2',
    sexual_comment: 'fr-r4127-2',
    colleague_insult: 'fr-r4127-56',
    hurtful_irony: 'fr-r4127-56',
    political_religious_flame: 'fr-r4127-56',
    self_promotion: 'fr-r4127-19-1',
    commerce_fundraising: 'fr-r4127-19',
    undisclosed_conflict: 'fr-r4127-24',
    misinformation: 'fr-r4127-13',
    illegal_request: 'fr-r4127-28',
    press_virality: 'fr-r4127-73',
    impersonation: 'fr-r4127-75',
    otherwise: 'fr-r4127-31',
  },
  MA: {
    discrimination: 'ma-131-13',
    commerce_fundraising: 'ma-131-13',
    self_promotion: 'ma-code-21',
    misinformation: 'ma-code-21',
    undisclosed_conflict: 'ma-code-31',
    colleague_insult: 'ma-cp-442',
    establishment_denigration: 'ma-cp-442',
    outside_screenshot: 'ma-cp-447',
    press_virality: 'ma-cp-447',
    otherwise: 'ma-code',
  },
  DZ: { otherwise: 'dz-92-276' },
  TN: { self_promotion: 'tn-cnom', commerce_fundraising: 'tn-cnom', undisclosed_conflict: 'tn-cnom', otherwise: 'wma' },
  BE: { illegal_request: 'be-code', self_promotion: 'be-code', misinformation: 'be-code', otherwise: 'wma' },
  CH: { otherwise: 'ch-fmh' },
  GB: { otherwise: 'gb-gmc' },
  US: { undisclosed_conflict: 'us-ama', colleague_insult: 'us-ama', otherwise: 'wma' },
  CA: { otherwise: 'ca-cpso' },
};

export const ethicsOf = (kind: ConductKind, country: string): EthicsId => byCountry[country]?.[kind] ?? byCountry[country]?.otherwise ?? 'wma';
