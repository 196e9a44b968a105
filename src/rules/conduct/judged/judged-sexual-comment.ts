import { judgedRule } from '../judged.ts';

export const judgedSexualComment = judgedRule({
  id: 'judged-sexual-comment',
  kind: 'sexual_comment',
  summary: 'A sexual remark about a patient, a colleague or a student.',
  examples: {
    flags: [
      '⟦La nouvelle infirmière est trop bonne, je la prendrais bien en garde 😏⟧',
      "⟦Patiente de 25 ans, seins magnifiques, j'ai fait durer l'auscultation⟧",
      '⟦the new nurse is so hot, nice ass, I would examine her all night⟧',
    ],
    passes: [
      'Examen des seins chez une patiente pudique, comment faites-vous ?',
      'Vaginisme, quelle prise en charge en première ligne ?',
      'Sexual dysfunction on SSRIs, do you warn patients?',
    ],
  },
});
