import { identifier } from '../../identifier.ts';

export const iePpsn = identifier({
  id: 'ie-ppsn',
  kind: 'national_id',
  country: 'IE',
  summary: 'An Irish PPS number (seven digits, one or two letters).',
  shape: /(?<![\p{L}\p{N}])\d{7} ?[A-W][A-IW]?(?![\p{L}\p{N}])/gu,
  digits: 7,
  labels: ['national_id'],
  needsLabel: true,
  examples: {
    flags: ['PPSN ⟦8812047JA⟧', 'PPS ⟦1234567T⟧', 'ppsn still ⟦8812047 J⟧'],
    passes: ['8812047JA', 'lot 1234567T', '1234567 T'],
  },
});
