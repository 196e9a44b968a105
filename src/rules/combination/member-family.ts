import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

export const memberFamily = phraseRule({
  id: 'member-family',
  concept: 'kin',
  signal: 'member',
  summary: 'The kin or the household of a member of the group or of a known colleague.',
  tells: (passage, context, start, end) =>
    !/^(?:son|sa|mon|ma|famille|family|accompagnant|tut)/.test(passage.folded.slice(start, end)) &&
    ((/^ (?:de |du |d['’]|d |dyal |dial |of |ديال )?(?:l['’]|le |la |notre |our |one of our )?/u.test(passage.text.slice(end, end + 8)) &&
      near(passage, context, 'staff', start, end, { before: 0, after: 22 }) !== undefined) ||
      near(passage, context, 'office', start, end, { before: 0, after: 18 }) !== undefined ||
      // «veuve du chauffeur de bus», "the lighthouse keeper's daughter", «weld moul …»
      (/^ (?:du|de la|de l['’]|d['’]une?|de notre|d|dyal|dial|ديال|of the|of our) ?/u.test(passage.text.slice(end, end + 10)) &&
        near(passage, context, 'job', start, end, { before: 0, after: 18 }) !== undefined) ||
      (/['’]s (?:\p{L}{3,8} )?$/u.test(passage.text.slice(Math.max(0, start - 12), start)) &&
        (['office', 'job', 'staff'] as const).some((c) => near(passage, context, c, start, end, { before: 12 }) !== undefined))),
  examples: {
    flags: ["⟦bba d l'infirmier major dyalna⟧ dar coro, 3 stents", "sepsis chez ⟦la mère d'un ministre en exercice⟧", '⟦زوجة الإمام⟧ حامل، نزيف'],
    passes: ['sa mère est infirmière', 'le fils est au courant, patient de 80 ans', 'his wife is a nurse'],
  },
});
