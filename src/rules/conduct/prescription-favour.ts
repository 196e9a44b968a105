import { conductRule } from './phrases.ts';

export const prescriptionFavour = conductRule({
  id: 'prescription-favour',
  kind: 'illegal_request',
  confidence: 'strong',
  summary: 'Asks a colleague to prescribe a controlled drug without seeing anybody.',
  says: [
    "(?:qui|quelqu'un|qqun) (?:peut|pourrait) (?:me )?(?:faire|prescrire|signer) (?:une ordo(?:nnance)?|du|des) ?(?![\\p{L}])[^.!?\\n]{0,40}(?:sans (?:le |la |l'|les )?(?:voir|consult\\p{L}*)|au nom de|a mon nom|pour moi)",
    '(?:can|could) (?:someone|anyone|you) (?:write|sign|prescribe)(?![\\p{L}])[^.!?\\n]{0,40}(?:without seeing|in my name|no questions)(?![\\p{L}])[^.!?\\n]{0,40}',
    'شكون يكتب ليا وصفه(?![\\p{L}])[^.!?\\n]{0,40}بلا ما يشوف(?![\\p{L}])[^.!?\\n]{0,40}',
  ],
  examples: {
    flags: [
      '⟦qui peut me faire une ordo de tramadol sans la voir⟧',
      '⟦can someone prescribe oxy without seeing him⟧',
      '⟦شكون يكتب ليا وصفة ديال ريفوتريل بلا ما يشوف⟧',
    ],
    passes: ['qui peut voir ma patiente demain ?', 'can someone sign the rota', 'شكون يبدل معايا'],
  },
});
