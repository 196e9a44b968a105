import { identifier } from '../../identifier.ts';

export const frPlate = identifier({
  id: 'fr-plate',
  kind: 'vehicle_plate',
  country: 'FR',
  summary: 'A French number plate of the present or the former system.',
  source: 'SIV',
  shape: /(?<![\p{L}\p{N}-])[A-HJ-NP-TV-Z]{2}[ -]\d{3}[ -](?!SS)[A-HJ-NP-TV-Z]{2}(?![\p{L}\p{N}-])/gu,
  digits: 3,
  labels: ['plate'],
  examples: {
    flags: ['il conduit son ⟦AB-999-CD⟧', 'véhicule ⟦AB 999 CD⟧ à la fourrière', 'plaque ⟦FT-104-KW⟧'],
    passes: ['le camion de livraison bloque la sortie, immat EH-902-QX', 'je vends mon 4x4, immat CE-204-BQ', 'AI-999-CD', 'CD4 999 CD', 'IL-613-AB'],
  },
});
