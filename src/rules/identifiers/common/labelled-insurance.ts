import { labelledNumber } from '../../labelled.ts';

export const labelledInsurance = labelledNumber({
  id: 'labelled-insurance',
  kind: 'insurance_id',
  summary: 'An insurance number beside the word that names it.',
  label: 'insurance_id',
  digits: 5,
  examples: {
    flags: ['CNSS ⟦148203399⟧', 'patient denied, policy ⟦XQH 4471 002983⟧', 'رقم الانخراط ⟦٠٨٨٢٣١٥٤⟧', 'Mme Le Bihan, contrat ⟦H 7724 09931⟧'],
    passes: ['la CNSS rembourse 4500 dh', 'mutuelle 12500 dh', 'AMO 2024 réforme'],
  },
});
