import { identifier } from '../../identifier.ts';

export const caRamq = identifier({
  id: 'ca-ramq',
  kind: 'insurance_id',
  country: 'CA',
  summary: 'A Québec health card (RAMQ): three letters of the surname, one of the first name, birth date, two digits.',
  source: 'RAMQ',
  shape: /(?<![\p{L}\p{N}])[A-Za-z]{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/gu,
  digits: 8,
  labels: ['insurance_id'],
  fits: (n) => {
    const month = Number(n.slice(6, 8)) % 50;
    const day = Number(n.slice(8, 10));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  },
  examples: {
    flags: ['RAMQ ⟦TESF 8552 1599⟧', 'NAM : ⟦TESM85021599⟧', 'carte ⟦TESM 8502 1599⟧ expirée'],
    passes: ['TESF 8545 1599', 'TESM 8502 3299', 'NEJM 2021 3841'],
  },
});
