import { phraseRule } from './phrase.ts';

export const bornTogether = phraseRule({
  id: 'born-together',
  concept: 'multiple',
  signal: 'multiple',
  summary: 'Twins, triplets, quadruplets with a place or a day: a small town holds one set of them.',
  // «le triple (cortico, tacro, cyclo)» is a treatment: one of three has its accent.
  tells: (passage, _context, start, end) =>
    passage.text.slice(start, end).toLowerCase() !== 'triple' &&
    (/(?:les |the |des |deux |trois |3 |identical |vrais |soeurs |sœurs |ال)$/iu.test(passage.text.slice(Math.max(0, start - 10), start)) ||
      /^(?:tripl|quadr|quint|siam|conjoined|grossesse|ثلاث|اربع)/u.test(passage.folded.slice(start, end)) ||
      /^ (?:de |d['’]|from |of |siamois|ف |من )/u.test(passage.text.slice(end, end + 9))),
  examples: {
    flags: [
      'les 3 ⟦jumelles de Zaïda⟧, 4 ans, méningocoque B',
      'the ⟦triplets from Malvern⟧, 2 years old, cochlear implant',
      '⟦Triplés spontanés à Saint-Pierre⟧, 27 SA, patiente transférée',
    ],
    passes: [
      'elle prépare le triple (cortico, tacro, cyclo), femme de 53 ans',
      'grossesse gémellaire, 32 SA',
      'jumeaux monochoriaux, 28 SA, STT',
      'twin pregnancy, 30 weeks',
    ],
  },
});
