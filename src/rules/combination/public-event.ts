import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

const told =
  /(?:^|[\s,(«])(?:de|du|de l['’]|de la|d['’]un|d['’]une|dans l['’]|dans le|dans la|sous les|au|à la|lors du|lors de la|from the|in the|of the|during the|on the|the|after the|f|mn|dyal|ف|من|ديال|l['’]|ال)\s?$/iu;

export const publicEvent = phraseRule({
  id: 'public-event',
  concept: 'happening',
  signal: 'happening',
  summary: 'Somebody hurt in what a whole region heard of: a wreck, a bus crash, a cable car, a festival.',
  tells: (passage, context, start, end) =>
    told.test(passage.text.slice(Math.max(0, start - 14), start)) &&
    (['patient', 'job', 'office', 'only', 'kin'] as const).some((c) => near(passage, context, c, start, end, { before: 50, after: 30 })),
  examples: {
    flags: [
      'Enfant de 5 ans rescapé de l’⟦avalanche de Crévoux⟧, sans lésion',
      'The boy from the ⟦cable car in Llandudno⟧, 8, pelvic fracture, no names please',
      'le mousse de 17 ans du ⟦naufrage de Sète⟧, patient mutique depuis, dépression',
    ],
    passes: ['plan blanc : explosion, exercice jeudi', 'un patient victime d’incendie, brûlé à 20 %', 'le festival est annulé'],
  },
});
