import { conductRule } from './phrases.ts';

export const phishingCode = conductRule({
  id: 'phishing-code',
  kind: 'impersonation',
  confidence: 'certain',
  summary: 'Asks for a code received by text message: the way accounts are stolen.',
  says: [
    '(?:envoie|envoyez|transfere|transferez|donne|donnez|partage|partagez)[ -]?(?:moi|nous)? ?(?:vite |stp |svp )?(?:le|un|ton|votre) code(?![\\p{L}])[^.!?\\n]{0,40}(?:sms|recu|whatsapp|6 chiffres|verification|validation)',
    '(?:send|share|forward|give) (?:me|us) (?:the|your) (?:\\d.digit |verification |sms |whatsapp )?code(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:sift|3tini|siftlia)(?: lia| liya)? (?:l)?code(?![\\p{L}])[^.!?\\n]{0,40}(?:sms|whatsapp|weslek|wslek)',
    '(?:ارسل|ابعث|صيفط|عطيني)\\p{L}* (?:لي |ليا )?(?:الكود|الرمز)(?![\\p{L}])[^.!?\\n]{0,40}',
  ],
  examples: {
    flags: ['⟦envoyez-moi le code reçu par SMS⟧, je valide votre accès', '⟦send me the verification code you just got⟧', '⟦صيفط ليا الكود اللي وصلك⟧'],
    passes: ['attention : n’envoyez jamais le code reçu par SMS', 'envoie-moi le code CCAM', 'donne le code du parking'],
  },
});
