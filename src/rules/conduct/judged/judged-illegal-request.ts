import { judgedRule } from '../judged.ts';

export const judgedIllegalRequest = judgedRule({
  id: 'judged-illegal-request',
  kind: 'illegal_request',
  summary: 'Asks for a false document, a favour prescription, or a look into a file.',
  examples: {
    flags: [
      '⟦Qui peut me faire un certificat antidaté sans voir le patient, discret svp ?⟧',
      '⟦Il me faut une ordonnance de prégabaline pour mon cousin, sans consultation⟧',
      '⟦Need a backdated sick note for my brother, no questions asked, I will pay⟧',
    ],
    passes: [
      'On me demande un certificat antidaté, comment refuser ?',
      'Qui a le modèle légal du certificat de décès ?',
      'What is the correct wording for a fitness note?',
    ],
  },
});
