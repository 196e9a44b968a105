import { identifier } from '../../identifier.ts';

export const maMassar = identifier({
  id: 'ma-massar',
  kind: 'national_id',
  country: 'MA',
  summary: 'A Moroccan pupil number (Massar): a letter and nine digits.',
  shape: /(?<![\p{L}\p{N}])[A-Za-z]\d{9}(?!\d)/gu,
  digits: 9,
  labels: ['national_id'],
  needsLabel: true,
  examples: {
    flags: ['élève, Massar ⟦Z999999999⟧', 'code massar ⟦G130045678⟧', 'رقم مسار ⟦Z999999999⟧'],
    passes: ['Z999999999', 'lot G130045678', 'N123456789 séquence'],
  },
});
