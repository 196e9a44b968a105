import { conductRule } from './phrases.ts';

export const falseNotice = conductRule({
  id: 'false-notice',
  kind: 'impersonation',
  confidence: 'strong',
  summary: 'Speaks as the Order, a support desk or a colleague with a new number, and asks for a click, codes or money.',
  says: [
    "(?:ici|je suis|nous sommes|c'est|message de|de la part de) (?:l'|le |la |du |votre )?(?:ordre(?: des medecins)?|conseil (?:national|departemental|de l'ordre)|cpam|cnops|cnss|amo|support|service technique|equipe whatsapp|banque)(?![\\p{L}])[^\\n]{0,80}(?:cliquez|clique|code|codes|identifiants?|mot de passe|avant (?:minuit|ce soir|demain)|sera (?:suspendu|bloque|ferme)|mise a jour|valide[rz])",
    '(?:nouveau|nvx?|mon autre) (?:num(?:ero)?|tel(?:ephone)?)(?![\\p{L}])[^\\n]{0,80}(?:envoie|envoyez|virement|avance|argent|code|admin|rib|urgence|depanne)',
    '(?:this is|message from|here is) (?:the )?(?:gmc|medical council|hospital it|it support|support team|whatsapp team|your bank)(?![\\p{L}])[^\\n]{0,80}(?:click|code|password|verify|before midnight|suspended|log ?in)',
    '(?:new|other) (?:number|phone)(?![\\p{L}])[^\\n]{0,80}(?:send me|transfer|money|code|admin|urgent)',
    '(?:hna|m3akom|hada) (?:l)?(?:ordre|hay2a|cnops|cnss|support)(?![\\p{L}])[^\\n]{0,80}(?:cliquez|clik|code|wrek|lien)',
    '(?:nemra|nmra|numero|nimero) (?:jdida|jdid|dyali jdida|dyali jdid)(?![\\p{L}])[^\\n]{0,80}(?:sift|sifto|flous|code|admin)',
    '(?:معكم|هنا|من) (?:هييه الاطباء|الهييه|الدعم|البنك|الضمان)(?![\\p{L}])[^\\n]{0,80}(?:اضغط|الرمز|رمز|كلمه|رابط|الرابط|سيتم|تحديث)',
    '(?:رقمي الجديد|نمرتي الجديده|النمره الجديده)(?![\\p{L}])[^\\n]{0,80}(?:ارسل|صيفط|الفلوس|تحويل|الرمز|الكود)',
  ],
  unless: /faux|fausse|usurp|mefi|fake|spam|مزور|احتيال|انتبه|حذار/,
  examples: {
    flags: [
      "⟦ici l'Ordre des médecins, votre compte sera suspendu⟧ sans réponse",
      "c'est mon ⟦nouveau numéro, envoie⟧ vite 300 euros",
      '⟦this is the GMC, click⟧ here to keep your licence',
      '⟦معكم الهيئة، اضغط⟧ هنا',
    ],
    passes: [
      "Un faux message de l'Ordre circule : « votre compte sera suspendu, cliquez »",
      "J'ai un nouveau numéro, le standard l'a",
      'The GMC published its new guidance',
      'attention : ici le conseil de l’Ordre ne demande jamais de code',
    ],
  },
});
