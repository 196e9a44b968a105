import { identifier } from '../../identifier.ts';
import { ean13 } from '../../checks.ts';

export const chAvs = identifier({
  id: 'ch-avs',
  kind: 'national_id',
  country: 'CH',
  summary: 'A Swiss AVS number (756 and ten digits, EAN-13 key).',
  source: 'CdC/ZAS',
  shape: /(?<!\d)756[ .]?\d{4}[ .]?\d{4}[ .]?\d{2}(?!\d)/gu,
  digits: 13,
  telling: /^756\.\d{4}\.\d{4}\.\d\d$/u,
  labels: ['national_id', 'insurance_id'],
  valid: ean13,
  examples: {
    flags: ['carte AVS ⟦756.9999.9999.91⟧', '⟦756.0000.0000.19⟧ pour la facture', 'AVS ⟦7569999999991⟧'],
    passes: ['756.9999.9999.92', 'EAN 757.9999.9999.99', 'lot 756.9999.9999.92'],
  },
});
