import { isValidIBAN } from 'ibantools';
import { identifier } from '../../identifier.ts';

export const iban = identifier({
  id: 'iban',
  kind: 'account_number',
  summary: 'A bank account with its country (IBAN).',
  source: 'ISO 13616; ibantools',
  shape: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:(?:[ -]?[\dA-Z]{4}){2,7}(?:[ -]?[\dA-Z]{1,3})?|(?:[ -]?\d){14,26})(?![\p{L}\p{N}])/gu,
  digits: 12,
  labels: ['account'],
  valid: (n) => isValidIBAN(n),
  telling: /^(?:AE|AT|BE|CH|DE|DZ|EG|ES|FR|GB|IE|IT|LB|LU|MA|MR|NL|PT|QA|SA|TN)\d\d (?:[\dA-Z]{2,4} ){2,7}[\dA-Z]{1,4}$/u,
  examples: {
    flags: [
      'wants the refund at IBAN ⟦GB29 NWBK 6016 1331 9268 19⟧',
      'la patiente donne ⟦FR76 3000 6000 0112 3456 7890 189⟧',
      'رقم الحساب ⟦MA64999780000000000000000105⟧',
      'IBAN ⟦MA64 0118 1000 0001 9204 4578 3194⟧ de la patiente',
      'IBAN qu’elle a laissé pour le remboursement de sa caution ⟦BE47 0013 8824 7180⟧',
      'compte de la patiente : ⟦TN59 04018 104 003 694 210 5 31⟧',
    ],
    passes: ['FR76 3000 6000 0112 3456 7890 188', 'AB12 CDEF 3456 7890', 'lot MA00999780000000000000000105'],
  },
});
