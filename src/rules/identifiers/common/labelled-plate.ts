import { labelledNumber } from '../../labelled.ts';

export const labelledPlate = labelledNumber({
  id: 'labelled-plate',
  kind: 'vehicle_plate',
  summary: 'A number plate beside a vehicle.',
  label: 'plate',
  digits: 3,
  like: /^(?=.*[A-Z])(?:[A-Z]{1,4}\d{3,5}[A-Z]{0,3}\d{0,2}|\d{1,5}[A-Z]{1,3}\d{1,3}|[A-Z]\d{4,6})$/,
  examples: {
    flags: [
      'taxi blanc ⟦A 3308 12⟧',
      'lic plate ⟦LKT 4471⟧',
      'plaque ⟦1234 WWT 75⟧',
    ],
    passes: [
      'voiture de 2018',
      'moto 125 cm3',
      'camion à 80 km/h',
    ],
  },
});
