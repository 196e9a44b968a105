import { identifier } from '../../identifier.ts';

export const passport = identifier({
  id: 'passport',
  kind: 'national_id',
  summary: 'A passport number beside the word passport.',
  shape: /(?<![\p{L}\p{N}])(?:[A-Z]{1,2} ?|[a-z]{1,2})?\d{6,9}(?![\p{L}\p{N}])/gu,
  digits: 6,
  labels: ['passport'],
  needsLabel: true,
  examples: {
    flags: ['passeport ⟦EJ4471820⟧', 'passport no ⟦187740512⟧', 'جواز ⟦A04491772⟧'],
    passes: ['EJ4471820', 'passeport vaccinal 2021', 'lot EJ4471820'],
  },
});
