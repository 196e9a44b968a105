import { judgedRule } from '../judged.ts';

export const judgedOutsideScreenshot = judgedRule({
  id: 'judged-outside-screenshot',
  kind: 'outside_screenshot',
  summary: 'Brings here what was said in private elsewhere.',
  examples: {
    flags: [
      "⟦Je vous mets la capture du groupe privé des internes, regardez ce qu'ils disent de nous⟧",
      "⟦Audio WhatsApp du chef enregistré sans qu'il le sache, écoutez⟧",
      "⟦Screenshots from the consultants' private chat, they forgot I was in the group, enjoy⟧",
    ],
    passes: [
      "Capture d'écran du protocole HAS page 12",
      'Je résume sans citer ce qui se dit ailleurs sur la rupture',
      'With her permission, here is the checklist',
    ],
  },
});
