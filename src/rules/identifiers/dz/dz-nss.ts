import { identifier } from '../../identifier.ts';

export const dzNss = identifier({
  id: 'dz-nss',
  kind: 'insurance_id',
  country: 'DZ',
  summary: 'An Algerian insurance number (Chifa card, 12 digits).',
  shape: /(?<!\d)\d{2}[ -]?\d{4}[ -]?\d{4}[ -]?\d{2}(?!\d)/gu,
  digits: 12,
  labels: ['insurance_id'],
  needsLabel: true,
  examples: {
    flags: ['Chifa ⟦670899352112⟧', 'رقم الشفاء ⟦681234005649⟧', 'N° assuré : ⟦46 0228 1190 04⟧'],
    passes: ['670899352112', 'réf 670899352112', 'lot 670899352112'],
  },
});
