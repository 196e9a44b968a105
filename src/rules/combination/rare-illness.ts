import { says } from '../near.ts';
import { sceneOf } from '../scene.ts';
import { phraseRule } from './phrase.ts';

const siblings = /(?<!\p{L})(?:fr[eè]res|s(?:œ|oe)urs|fratrie|famille|siblings|brothers|sisters|cousins|couple)(?!\p{L})/iu;

export const rareIllness = phraseRule({
  id: 'rare-illness',
  concept: 'rare_disease',
  signal: 'disease',
  summary: 'An illness of a handful of people.',
  // A lesson on an illness is no patient: an age, a word for the patient, a course, somebody's kin.
  tells: (passage, context) =>
    sceneOf(passage, context).aged ||
    (['patient', 'kin', 'course', 'locality', 'only', 'job'] as const).some((c) => says(passage, context, c)) ||
    siblings.test(passage.text),
  examples: {
    flags: ['2 frères d’Aït Hani suivis pour ⟦Xeroderma pigmentosum⟧', 'she has ⟦progeria⟧, 9 years old', 'مريض ب⟦داء الكلب⟧، 41 سنة'],
    passes: ['la génétique, cours jeudi', 'QCM : la rage', 'le congrès des maladies orphelines'],
  },
});
