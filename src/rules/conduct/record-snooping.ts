import { conductRule } from './phrases.ts';

export const recordSnooping = conductRule({
  id: 'record-snooping',
  kind: 'illegal_request',
  confidence: 'strong',
  summary: 'Asks to open a file without a reason of care.',
  says: [
    '(?:regarder|ouvrir|consulter|jeter un oeil dans|fouiller) (?:dans )?(?:le|son) dossier de (?:mon ex|ma voisine|mon voisin|ma belle\\p{L}*|mon beau\\p{L}*|son ex|mon gendre)(?![\\p{L}])[^.!?\\n]{0,40}',
    "(?:look up|open|check|peek at) (?:my|his|her) (?:ex|neighbour|neighbor|boss|in.laws?)(?:'s)? (?:file|chart|record|notes)(?![\\p{L}])[^.!?\\n]{0,40}",
    '(?:7el|chof|choufi) (?:lia )?dossier d (?:jarti|jari|rajli l9dim)(?![\\p{L}])[^.!?\\n]{0,40}',
    'شوف ليا ملف (?:جارتي|جاري)(?![\\p{L}])[^.!?\\n]{0,40}',
  ],
  examples: {
    flags: ['tu peux ⟦ouvrir le dossier de mon ex vite fait⟧', "can you ⟦look up my ex's chart⟧", '⟦شوف ليا ملف جارتي⟧'],
    passes: ['ouvrir le dossier de la patiente du 12', 'look up the guideline', 'interdit d’ouvrir le dossier de mon voisin'],
  },
});
