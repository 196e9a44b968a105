import { identifier } from '../../identifier.ts';
import { luhn } from '../../checks.ts';

export const frFiness = identifier({
  id: 'fr-finess',
  kind: 'practitioner_id',
  country: 'FR',
  summary: 'The FINESS number of an establishment: seen, no leak.',
  source: 'ANS, FINESS',
  shape: /(?<![\p{L}\d])(?:\d\d|2[AB]|9[A-F])[ .]?\d{3}[ .]?\d{3}[ .]?\d(?!\d)/gu,
  digits: 8,
  labels: ['practitioner_id'],
  needsLabel: true,
  valid: (n) => luhn(n.replace('A', '1').replace('B', '2')),
  examples: {
    flags: ['FINESS ⟦750999997⟧', 'finess : ⟦2A0999991⟧', 'FINESS n° ⟦139999981⟧'],
    passes: ['750999997', 'téléphone 750999997', 'IPP 750999997'],
  },
});
