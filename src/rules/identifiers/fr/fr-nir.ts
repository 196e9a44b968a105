import { identifier } from '../../identifier.ts';
import { nirKey } from '../../checks.ts';

const plausible = (n: string): boolean => {
  const month = Number(n.slice(3, 5));
  return (n.length === 15 || n.length === 13) && ((month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50);
};

export const frNir = identifier({
  id: 'fr-nir',
  kind: 'national_id',
  country: 'FR',
  summary: 'A French social security number (NIR, INS), with or without its key.',
  source: 'INSEE; ANS for the INS',
  shape: /(?<![\d.,])[1-478](?:[ .-]?\d){4}[ .-]?(?:\d[ .-]?\d|2[ .-]?[ABab])(?:[ .-]?\d){6}(?:[ ./-]{0,3}\d[ .-]?\d)?(?!\d)(?![.,]\d)/gu,
  digits: 12,
  labels: ['national_id', 'insurance_id', 'record_id'],
  valid: (n) => n.length === 15 && nirKey(n),
  telling: /^[1-478] \d\d \d\d (?:\d\d|2[ABab]) \d{3} \d{3}(?: ?\/? ?\d\d)?$/u,
  fits: plausible,
  examples: {
    flags: [
      'NIR ⟦1 84 12 75 999 999 86⟧ droits fermés',
      'sécu ⟦262072A99999924⟧',
      'le mari est venu avec ⟦1 84 12 75 999 999 87⟧',
      'patient, carte ⟦1.75.09.2B.999.998.79⟧',
    ],
    passes: ['1 84 12 75 999 999 87', 'GB 184127599999986 /mm3 ?', 'lot 184127599999986'],
  },
});
