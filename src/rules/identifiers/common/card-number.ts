import { identifier } from '../../identifier.ts';
import { luhn } from '../../checks.ts';

export const cardNumber = identifier({
  id: 'card-number',
  kind: 'account_number',
  summary: 'A bank card (13 to 19 digits, Luhn).',
  source: 'ISO/IEC 7812',
  shape: /(?<!\d)[3-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?!\d)/gu,
  digits: 13,
  labels: ['account'],
  valid: luhn,
  examples: {
    flags: ['CB ⟦4111 1111 1111 1111⟧', 'card ⟦4000-0099-9999-9991⟧', 'carte bancaire ⟦4532 0111 8877 4620⟧'],
    passes: ['4111 1111 1111 1112', 'lot 4111111111111111', 'CIP 3400936324557'],
  },
});
