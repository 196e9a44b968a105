import { identifier } from '../../identifier.ts';

export const gbNino = identifier({
  id: 'gb-nino',
  kind: 'national_id',
  country: 'GB',
  summary: 'A British national insurance number.',
  source: 'HMRC',
  shape: /(?<![\p{L}\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
  digits: 6,
  labels: ['national_id'],
  examples: {
    flags: ['NI number ⟦AB 12 34 56 C⟧', 'she gave ⟦JK123456C⟧', 'national insurance ⟦AB123456D⟧'],
    passes: ['BG123456C', 'AB123456', 'lot AB123456D'],
  },
});
