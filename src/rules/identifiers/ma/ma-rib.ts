import { identifier } from '../../identifier.ts';
import { mod97 } from '../../checks.ts';

export const maRib = identifier({
  id: 'ma-rib',
  kind: 'account_number',
  country: 'MA',
  summary: 'A Moroccan bank account (RIB, 24 digits, key modulo 97).',
  shape: /(?<!\d)\d{3}[ .-]{0,3}\d{3}[ .-]{0,3}(?:\d[ .-]?){15}\d[ .-]{0,3}\d{2}(?!\d)/gu,
  digits: 24,
  labels: ['account'],
  valid: (n) => mod97(n) === 0,
  examples: {
    flags: ['RIB ⟦999 780 0000000000000001 05⟧', 'رقم الحساب ⟦999780000000000000000105⟧', 'rib : ⟦999 780 0000000000000001 06⟧'],
    passes: ['999 780 0000000000000001 06', 'lot 999780000000000000000106', 'séquence 123456789012345678901235'],
  },
});
