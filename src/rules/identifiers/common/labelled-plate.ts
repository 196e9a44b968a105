import { identifier } from '../../identifier.ts';

export const labelledPlate = identifier({
  id: 'labelled-plate',
  kind: 'vehicle_plate',
  summary: 'A number plate of many countries beside a vehicle.',
  shape:
    /(?<![\p{L}\p{N}-])(?:[A-Z]{1,3}[ -]?\d{2,4}[ -]?[A-Z]{1,3}|[A-Z]{2} ?\d{3} ?\d{3}|[A-Z]{3,4}[ -]?\d{3,4}|[A-Z]\d{2}[ -]?[A-Z]{3}|\d-?[A-Z]{3}-?\d{3}|\d{1,4} [A-Z]{1,3} \d{2}|[A-Z] ?\d{4} ?\d{2}|[A-Z] ?\d{5,6}|\d{1,4}[ -][A-Z]{2,3}[ -]\d{2})(?![\p{L}\p{N}-])/gu,
  digits: 2,
  labels: ['plate'],
  needsLabel: true,
  examples: {
    flags: [
      'taxi blanc ⟦A 3308 12⟧ dans le fossé',
      'lic plate ⟦LKT 4471⟧',
      'plaque ⟦1-TQR-482⟧',
      'seizure at the wheel, plate ⟦YX19 KLO⟧',
      'سيارة ⟦KJA-417-QX⟧',
    ],
    passes: ['voiture de 2018', 'moto 125 cm3', 'camion à 80 km/h', 'KJA-417-QX'],
  },
});
