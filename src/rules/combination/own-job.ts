import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

export const ownJob = phraseRule({
  id: 'own-job',
  concept: 'job',
  signal: 'job',
  summary: 'A job that few have in a small place.',
  tells: (passage, context, start, end) =>
    /(?:^|[\s«(:,])(?:l['’e]|la|un|une|the|a|notre|our|chez le|chez la|du|de la|d l|سائق)?\s?$/iu.test(passage.text.slice(Math.max(0, start - 6), start)) &&
    /^ (?:de |du |d['’]|des |au |à |of |from |at |in |on |d |dyal |dial |f |ف |من |ديال |li |qui |who )/u.test(passage.text.slice(end, end + 8)) &&
    !near(passage, context, 'practitioner_title', start, end, { before: 12, after: 12 }),
  examples: {
    flags: ['fièvre Q, ⟦pêcheur de Sidi Ifni⟧, endocardite', '41 yo ⟦ferryman from Skye⟧ with sepsis', '⟦صياد من الداخلة⟧، 40 سنة، سكري'],
    passes: ['agriculteur, 54 ans, toux', 'le boulanger est fermé', 'the driver is late'],
  },
});
