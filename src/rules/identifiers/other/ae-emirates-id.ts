import { identifier } from '../../identifier.ts';

export const aeEmiratesId = identifier({
  id: 'ae-emirates-id',
  kind: 'national_id',
  country: 'AE',
  summary: 'An Emirates identity card (784, year of birth, seven digits, check digit).',
  shape: /(?<!\d)784[ -]?(?:19|20)\d{2}(?:[ /-]{0,3}\d){8}(?!\d)/gu,
  digits: 15,
  labels: ['national_id'],
  examples: {
    flags: ['Emirates ID ⟦784-1979-4582163-1⟧', 'EID ⟦784-1968-7180344-9⟧', '⟦784198012345671⟧ for pre-auth', 'EID ⟦784 1983 71 80 344 / 9⟧'],
    passes: ['784 patients', 'lot 784197945821631', '7841'],
  },
});
