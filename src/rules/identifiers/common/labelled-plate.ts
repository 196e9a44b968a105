import { labelledNumber } from '../../labelled.ts';

export const labelledPlate = labelledNumber({
  id: 'labelled-plate',
  kind: 'vehicle_plate',
  summary: 'A number plate beside a vehicle.',
  label: 'plate',
  digits: 3,
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
