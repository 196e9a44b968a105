import { identifier } from '../../identifier.ts';

export const dzPlate = identifier({
  id: 'dz-plate',
  kind: 'vehicle_plate',
  country: 'DZ',
  summary: 'An Algerian number plate: five or six digits, class and year, wilaya.',
  shape: /(?<!\d)\d{5,6}[- ]\d{3}[- ][0-5]\d(?!\d)/gu,
  digits: 10,
  labels: ['plate'],
  needsLabel: true,
  examples: {
    flags: ['clio grise ⟦02147-119-16⟧', 'voiture ⟦12345 112 16⟧', 'طاكسي ⟦02147-119-16⟧'],
    passes: ['02147-119-16', 'tél 02147-119-16', '12345 112 16 cellules'],
  },
});
