import { identifier } from '../../identifier.ts';

export const maPlate = identifier({
  id: 'ma-plate',
  kind: 'vehicle_plate',
  country: 'MA',
  summary: 'A Moroccan number plate, with its letter in Arabic or Latin script.',
  shape: /(?<![\p{L}\p{N}])\d{1,5} ?[-|/ ] ?(?:[أابدهوطيقم]|[ABDHWYTE]) ?[-|/ ] ?[1-8]?\d(?![\p{L}\p{N}])/gu,
  digits: 4,
  labels: ['plate'],
  needsLabel: true,
  examples: {
    flags: ['véh. ⟦48213-A-33⟧ trouvé inconscient', 'tomobil ⟦21450-B-72⟧ t9elbat', 'سيارة ⟦99999 | ب | 1⟧'],
    passes: ['48213 A 33', '12 A 3', 'hépatite 10 B 20'],
  },
});
