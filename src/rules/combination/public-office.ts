import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

export const publicOffice = phraseRule({
  id: 'public-office',
  concept: 'office',
  signal: 'office',
  summary: 'An office or a fame that few hold: mayor, imam, presenter, champion.',
  tells: (passage, context, start, end) =>
    !/^(?:présenter|cure|jugée?s?|jugee?s?|référée?s?|referee?s|principal.*)$/i.test(passage.text.slice(start, end)) &&
    !near(passage, context, 'staff', start, end, { before: 3, after: 3 }) &&
    !/^(?:general|king|president|presidente|chef|star|animateur|animatrice|weather|coach|chef de la|captain|capitaine|delegue|promoteur|conseiller|رئيس|رئيسه)$/.test(
      passage.folded.slice(start, end),
    ),
  examples: {
    flags: ['fracture de hanche chez le ⟦maire de Sefrou⟧ vu ce matin', 'the ⟦mayor of Galway⟧, 61, has a stroke', '⟦برلماني⟧ مريض، 54 سنة، سكري'],
    passes: ['Le maire a inauguré la maternité', 'QCM : un maire de 50 ans présente une douleur', 'le ministre annonce les recrutements'],
  },
});
