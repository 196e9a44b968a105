import { labelledNumber } from '../../labelled.ts';

export const labelledRecord = labelledNumber({
  id: 'labelled-record',
  kind: 'record_id',
  summary: 'A hospital or file number beside the word that names it.',
  label: 'record_id',
  digits: 4,
  examples: {
    flags: ['IPP ⟦8009999123⟧ dialysé', 'MRN ⟦7745102⟧ CIN 3', 'رقم الملف ⟦١١٨٨٤٣⟧ كتلة في الثدي', 'réf ⟦24-H-7719⟧ ADK'],
    passes: ['dossier 3/7 passé en RCP', 'IPP 40 mg le matin', 'un seul IPP mais plusieurs NDA', 'lot PAA183044'],
  },
});
