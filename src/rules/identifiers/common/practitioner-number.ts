import { labelledNumber } from '../../labelled.ts';

export const practitionerNumber = labelledNumber({
  id: 'practitioner-number',
  kind: 'practitioner_id',
  summary: 'The number of a practitioner beside the word that names it: seen, no leak.',
  label: 'practitioner_id',
  digits: 4,
  examples: {
    flags: ['INPE ⟦111024587⟧', 'GMC ⟦7512368⟧', 'n° INAMI ⟦1-48213-03-004⟧'],
    passes: ['INPE obligatoire en 2024', 'cachet illisible', '7512368'],
  },
});
