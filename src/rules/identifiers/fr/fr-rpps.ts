import { identifier } from '../../identifier.ts';
import { luhn } from '../../checks.ts';

export const frRpps = identifier({
  id: 'fr-rpps',
  kind: 'practitioner_id',
  country: 'FR',
  summary: 'The national number of a French practitioner: seen, no leak.',
  source: 'ANS, RPPS',
  shape: /(?<!\d)8?10(?:[ .-]?\d){9}(?!\d)/gu,
  digits: 11,
  labels: ['practitioner_id'],
  needsLabel: true,
  valid: (n) => luhn(n.slice(-11)),
  examples: {
    flags: ['Dr Kervella RPPS ⟦10999999906⟧', 'RPPS n° ⟦10100999993⟧', 'N° RPPS : ⟦810999999906⟧'],
    passes: ['10999999906', 'lot 10999999906', 'IPP 10999999906'],
  },
});
