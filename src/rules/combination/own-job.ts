import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

export const ownJob = phraseRule({
  id: 'own-job',
  concept: 'job',
  signal: 'job',
  summary: 'A job that few have in a small place.',
  tells: (passage, context, start, end) =>
    /(?:^|[\s«(:,])(?:l['’e]|la|un|une|the|a|notre|our|chez le|chez la|du|au|de la|d l|ancien|ancienne|ex|seul|unique|dernier|dernière|premier|première|سائق)?\s?$/iu.test(
      passage.text.slice(Math.max(0, start - 10), start),
    ) &&
    /^ (?:de |du |d['’]|des |au |à |of |from |at |in |on |d |dyal |dial |f |ف |من |ديال |li |lli |اللي |qui |who |dont |whose |aveugle|unique|l['’]|[\p{L}-]{3,14} (?:de |du |d['’]|of |from |in |at |qui |dont |who |f |d |dyal )|, (?:cel(?:ui|le) |the one |the chap ))/u.test(
      passage.text.slice(end, end + 26),
    ) &&
    !near(passage, context, 'practitioner_title', start, end, { before: 12, after: 12 }),
  examples: {
    flags: ['fièvre Q, ⟦pêcheur de Sidi Ifni⟧, endocardite', '41 yo ⟦ferryman from Skye⟧ with sepsis', '⟦صياد من الداخلة⟧، 40 سنة، سكري'],
    passes: ['agriculteur, 54 ans, toux', 'le boulanger est fermé', 'the driver is late'],
  },
});
