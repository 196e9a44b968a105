import { judgedRule } from '../judged.ts';

export const judgedImpersonation = judgedRule({
  id: 'judged-impersonation',
  kind: 'impersonation',
  summary: 'Poses as somebody, lends an account, asks for codes.',
  examples: {
    flags: [
      "⟦Ici l'Ordre des médecins, cliquez sur ce lien et envoyez vos codes avant minuit⟧",
      '⟦Je réponds à sa place avec son compte, il est en voyage⟧',
      '⟦This is the GMC support team, click the link to verify your account and send your password⟧',
    ],
    passes: [
      'Attention, un faux profil utilise ma photo',
      "Un faux bureau de l'Ordre réclame des codes, ne répondez pas",
      'Someone is impersonating our secretary, be careful',
    ],
  },
});
