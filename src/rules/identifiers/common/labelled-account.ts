import { labelledNumber } from '../../labelled.ts';

export const labelledAccount = labelledNumber({
  id: 'labelled-account',
  kind: 'account_number',
  summary: 'A bank account beside the word that names it.',
  label: 'account',
  digits: 8,
  examples: {
    flags: ['acct ⟦77104482-3⟧', 'compte ⟦230 810 0041226710008815 30⟧', 'رقم حسابها ⟦190 780 0211134455660001 86⟧'],
    passes: ['le compte est bon, 1200 dh', 'RIB du service à demander', 'card 12 sur 20'],
  },
});
