import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

export const publicOffice = phraseRule({
  id: 'public-office',
  concept: 'office',
  signal: 'office',
  summary: 'An office or a fame that few hold: mayor, imam, presenter, champion.',
  tells: (passage, context, start, end) =>
    !/^médailles?$/i.test(passage.text.slice(start, end)) &&
    !/(?:like a|comme un|comme une|such a|kif|bhal) $/iu.test(passage.text.slice(Math.max(0, start - 10), start)) &&
    !/^(?:présenter|cure|jugée?s?|jugee?s?|référée?s?|referee?s|principal.*)$/i.test(passage.text.slice(start, end)) &&
    !near(passage, context, 'staff', start, end, { before: 3, after: 3 }) &&
    !/^(?:general|king|president|presidente|chef|star|animateur|animatrice|weather|coach|chef de la|captain|capitaine|delegue|promoteur|conseiller|رئيس|رئيسه)$/.test(
      passage.folded.slice(start, end),
    ),
  examples: {
    flags: ['fracture de hanche chez le ⟦maire de Sefrou⟧ vu ce matin', 'the ⟦mayor of Galway⟧, 61, has a stroke', '⟦برلماني⟧ مريض، 54 سنة، سكري'],
    passes: [
      'cet enfant de 6 ans parle comme un lord, otite',
      'pas voulu d’antibio pour mon fils, otite : c’est une médaille',
      'Le maire a inauguré la maternité',
      'QCM : un maire de 50 ans présente une douleur',
      'le ministre annonce les recrutements',
    ],
  },
});
