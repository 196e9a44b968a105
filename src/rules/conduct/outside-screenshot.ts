import { conductRule } from './phrases.ts';

export const outsideScreenshot = conductRule({
  id: 'outside-screenshot',
  kind: 'outside_screenshot',
  confidence: 'strong',
  summary: 'Brings here what was said in another private place.',
  says: [
    "(?:capture|screen|screenshot)s? (?:d'ecran )?(?:du|d'un|de l'autre|de mon|de la) (?:autre )?(?:groupe|conv\\p{L}*|mp|dm|message prive|discussion privee)(?![\\p{L}])[^.!?\\n]{0,40}",
    "(?:je vous|j'ai) (?:copie|colle|transfere|balance|enregistre) (?:en cachette |discretement )?(?:la conv\\p{L}*|le mp|le message prive|l'audio|la discussion) (?:du|de l'autre|prive\\p{L}*|de notre)(?![\\p{L}])[^.!?\\n]{0,40}",
    '(?:screenshot|screen grab)s? (?:of|from) (?:the other|a private|her|his|their|another) (?:group|chat|dm|dms|conversation)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:recorded|taped) (?:him|her|the meeting|them) (?:secretly|without)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:screen|capture) (?:mn|men|d) (?:groupe|lgroupe) lakhor(?![\\p{L}])[^.!?\\n]{0,40}',
    'سكرين من (?:المجموعه|الكروب|المحادثه)(?![\\p{L}])[^.!?\\n]{0,40}',
  ],
  examples: {
    flags: ["voici une ⟦capture d'écran de l'autre groupe⟧", '⟦screenshot from the other group enjoy⟧', '⟦سكرين من المجموعة الأخرى⟧'],
    passes: ['capture d’écran du protocole HAS', 'interdit de poster une capture du groupe', 'screenshot of the ECG please'],
  },
});
