import { identifier } from '../../identifier.ts';

export const maCin = identifier({
  id: 'ma-cin',
  kind: 'national_id',
  country: 'MA',
  summary: 'A Moroccan identity card (CIN, CNIE): the letters of the office, five to seven digits.',
  shape: /(?<![\p{L}\p{N}-])(?:[A-Za-z]{1,2}[ .-]{0,2}(?:\d{3}[ .]?\d{2,4}|\d{2}(?:[ .]\d{2}){2})|\d{5,7}[ -]{1,2}[A-Za-z]{1,2})(?![\p{L}\p{N}])/gu,
  digits: 5,
  labels: ['national_id', 'passport'],
  needsLabel: true,
  examples: {
    flags: ['CIN ⟦AB999999⟧ périmée', 'لاكارط ⟦Z000001⟧ ديال السيد', 'cin dyalha ⟦bk 999 999⟧', 'la CIN : ⟦J 458 721⟧', 'CIN ⟦BH 61 43 29⟧ copiée'],
    passes: ['AB999999', 'PMID 33567185 et E11', 'C50 123456 cellules', 'CIN 3 sur la biopsie'],
    country: 'MA',
  },
});
